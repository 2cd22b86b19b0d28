import { isIP } from 'node:net';
import { problem } from '../../src/contract/result.ts';
import { refusal } from '../http/serve.ts';

export interface Admission {
  /** What the server listens on. */
  readonly host: string;
  /** Pages of these origins may ask too; `*`: every page, without cookies. */
  readonly cors: readonly string[];
}

export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return (
    name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127\.\d+\.\d+\.\d+$/.test(name)
  );
}

/**
 * Any page in a browser on this machine could ask a server on loopback, by its address or by a name that it lets point
 * here. Only those that were named may.
 */
export function refuseStrangers(request: Request, { host, cors }: Admission): Response | null {
  const asked = hostNameOf(request.headers.get('Host'));
  if (asked === null) return refusal(problem('malformed-request'));
  if (isLoopback(host) && asked !== '' && !isLoopback(asked)) return refusal(problem('forbidden'));
  const origin = request.headers.get('Origin');
  if (origin === null || isAllowed(origin, cors)) return null;
  return origin === `http://${request.headers.get('Host')}` ? null : refusal(problem('forbidden'));
}

/** Without the port; empty where HTTP/1.0 names none, null for what is no name. */
function hostNameOf(header: string | null): string | null {
  if (header === null || header === '') return '';
  const [, name] = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header) ?? [];
  return name ?? null;
}

function isAllowed(origin: string, cors: readonly string[]): boolean {
  return cors.includes('*') || cors.includes(origin);
}

/** The answer to a browser's question beforehand; null for every other request. */
export function answerPreflight(request: Request, { cors }: Admission): Response | null {
  const wanted = request.headers.get('Access-Control-Request-Method');
  if (request.method !== 'OPTIONS' || wanted === null || cors.length === 0) return null;
  const headers = request.headers.get('Access-Control-Request-Headers') ?? '';
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
      ...(/^[\w\s,-]+$/.test(headers) ? { 'Access-Control-Allow-Headers': headers } : {}),
      'Access-Control-Max-Age': '600',
    },
  });
}

/** What lets a page of another origin read the answer. */
export function corsHeaders(request: Request, { cors }: Admission): Readonly<Record<string, string>> {
  const origin = request.headers.get('Origin');
  if (cors.length === 0) return {};
  if (origin === null || !isAllowed(origin, cors)) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': cors.includes(origin) ? origin : '*',
    ...(cors.includes(origin) ? { 'Access-Control-Allow-Credentials': 'true' } : {}),
    'Access-Control-Expose-Headers': 'ETag, Location, Retry-After',
  };
}

/** An address as it stands in a URL. */
export function inUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
