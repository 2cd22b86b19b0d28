/** Where each path of the contract lies below a base address. */
export interface Routes {
  /** Matches addresses without query or fragment. */
  readonly pattern: (path: string) => RegExp;
  /** The input members that stand in an address, from what the path's pattern found there. */
  readonly params: (path: string, match: readonly string[]) => Record<string, string>;
}

/**
 * Regular expressions, because MSW's own path patterns throw on long addresses, even those of other hosts. A relative
 * base lies on the page's own host; in Node, where there is none, on any.
 */
export function createRoutes(base: string): Routes {
  const address = absolute(base);
  const root =
    address === null ? `https?://[^/]+${escape(encodeURI(base))}` : escape(address.replace(/\/+$/, ''));
  return {
    pattern: (path) => new RegExp(`^${root}${path.replace(PARAMETER, '([^/]+)')}$`),
    params: (path, [, ...found]) => {
      const names = [...path.matchAll(PARAMETER)].map(([, name]) => name ?? '');
      return Object.fromEntries(names.map((name, index) => [name, decode(found[index] ?? '')]));
    },
  };
}

function absolute(base: string): string | null {
  if (/^https?:\/\//i.test(base)) return new URL(base).href;
  const page = pageAddress();
  return page === null ? null : new URL(base || '/', page).href;
}

/** What relative addresses are relative to; null outside a page, and on one without an address. */
export function pageAddress(): string | null {
  const address = globalThis.document?.baseURI ?? globalThis.location?.href ?? '';
  return /^https?:/.test(address) ? address : null;
}

const PARAMETER = /:(\w+)/g;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** An id that cannot be decoded is nobody's id; it is looked up as it stands. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
