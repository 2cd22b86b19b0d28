/** What is told of a map: what came, went or was put in the place of something else. */
export interface MapWatcher<T> {
  changed(before: T | undefined, after: T | undefined): void;
  cleared(): void;
}

/**
 * Tells of every change to a map from now on. A world is plain data that anybody who holds it may change, so only the
 * map itself knows when: its own methods are wrapped, on this one map, where neither a copy nor a comparison sees them.
 */
export function watchMap<K, T>(map: Map<K, T>, watcher: MapWatcher<T>): void {
  const { set, delete: remove, clear } = map;
  const wrapped = {
    set: (key: K, value: T) => {
      const before = map.get(key);
      set.call(map, key, value);
      watcher.changed(before, value);
      return map;
    },
    delete: (key: K) => {
      const before = map.get(key);
      const isGone = remove.call(map, key);
      if (isGone) watcher.changed(before, undefined);
      return isGone;
    },
    clear: () => {
      clear.call(map);
      watcher.cleared();
    },
  };
  for (const [name, value] of Object.entries(wrapped)) {
    Object.defineProperty(map, name, { value, configurable: true, writable: true });
  }
}
