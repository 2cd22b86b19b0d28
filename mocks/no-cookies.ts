/**
 * Stands in for `tough-cookie` in the script-tag build. MSW keeps a cookie jar by a list of all public suffixes (three
 * quarters of the file) in a storage that a sandboxed page may not touch; the simulation uses no cookies there.
 */
export class CookieJar {
  getCookiesSync(): [] {
    return [];
  }
  setCookieSync(): void {}
  removeAllCookiesSync(): void {}
  toJSON(): object {
    return { cookies: [] };
  }
  static fromJSON(): CookieJar {
    return new CookieJar();
  }
}

export const MemoryCookieStore = CookieJar;
export const Cookie = CookieJar;
