import { describeApi } from '../openapi/describe-api.ts';
import { consolePages } from './console-page.ts';

/** What to answer for a path, or null. */
export type Pages = (path: string, request: Request) => Promise<Response | null> | Response | null;

const welcome = `udsted-mock: a simulated issuance service. Nothing here is real.

  /v1/...         the contract, described at /openapi.json
  /sim/...        what steers the simulation: clock, mailbox, letterbox, faults, sessions
  /sim/world      what is where
  /               in a browser: the console, to see and steer all this
`;

const headers = { 'Cache-Control': 'no-store' };

/** What lies beside the contract: its description, and what the one who started the server has put there. */
export async function answerPage(request: Request, pages: Pages | undefined): Promise<Response | null> {
  if (request.method !== 'GET') return null;
  const { pathname } = new URL(request.url);
  const own = (await pages?.(pathname, request)) ?? (await consolePages(pathname, request));
  if (own) return own;
  if (pathname === '/')
    return new Response(welcome, { headers: { ...headers, 'Content-Type': 'text/plain' } });
  if (pathname !== '/openapi.json') return null;
  return new Response(JSON.stringify(describeApi()), {
    headers: { ...headers, 'Content-Type': 'application/json' },
  });
}
