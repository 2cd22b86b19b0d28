/** Stands in for `@web/test-runner-commands`, which needs its own dev server; only snapshots would use it. */
const unavailable = () => Promise.reject(new Error('Snapshots of @open-wc/testing are not used here.'));

export const getSnapshot = unavailable;
export const getSnapshots = unavailable;
export const saveSnapshot = unavailable;
export const removeSnapshot = unavailable;
export const getSnapshotConfig = unavailable;
