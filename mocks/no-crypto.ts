/**
 * Stands in for the installer and its certificate authority in the script-tag build, which they would make six times as
 * large. With a bundler they are there, loaded when something is installed.
 */
const missing = (): never => {
  throw new Error('cdn-mocks.js holds no installer; import udsted/mocks with a bundler, or run udsted-mock.');
};

export const createCertificateAuthority = missing;
export const install = missing;
export const seededRandom = missing;
