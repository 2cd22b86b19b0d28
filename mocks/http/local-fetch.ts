import { getResponse } from 'msw';
import type { HttpHandler } from 'msw/http';
import { pageAddress } from './routes.ts';

/** A `fetch` that the handlers answer themselves: no worker, no patched globals. */
export function createFetch(handlers: HttpHandler[]): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input, here()), init);
    const response = await Promise.race([getResponse(handlers, request), abortOf(request.signal)]);
    if (!response) throw new TypeError(`Failed to fetch: nothing is simulated at ${request.url}`);
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}

/** In Node any host will do, because handlers for a relative address match on each. */
const here = () => pageAddress() ?? 'http://localhost/';

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
