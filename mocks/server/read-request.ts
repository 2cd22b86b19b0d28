import type { IncomingMessage } from 'node:http';
import { fail, ok, type Result } from '../../src/contract/result.ts';

/** The contract needs a few hundred bytes; a snapshot of a large company is long. */
const MAX_BODY_BYTES = 1024 * 1024;
const MAX_SNAPSHOT_BYTES = 64 * 1024 * 1024;
/** Up to so much more is read and thrown away, so that the sender gets to read the answer. */
const MAX_DISCARDED_BYTES = 64 * 1024 * 1024;

const limitOf = (target: string | undefined) =>
  target?.startsWith('/sim/restore') ? MAX_SNAPSHOT_BYTES : MAX_BODY_BYTES;

/** Somebody who asks before sending can be spared the effort. */
export function announcesTooMuch({ headers, url }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > limitOf(url);
}

/** `fetch` has no word for these, and no service here answers them. */
const unspeakable = ['TRACE', 'TRACK', 'CONNECT'];

/** What came in over a socket as the request that handlers know; null where nobody waits for an answer any more. */
export async function readRequest(
  incoming: IncomingMessage,
  origin: string,
  signal: AbortSignal,
): Promise<Result<Request> | null> {
  const path = pathOf(incoming.url ?? '');
  if (path === null) return fail('malformed-request');
  if (unspeakable.includes(incoming.method ?? '')) return fail('method-not-allowed');
  const body = await readBody(incoming, limitOf(path));
  if (body === 'gone') return null;
  if (body === 'too-long') return fail('malformed-request');
  // A HEAD is answered as the GET it asks about.
  const method = incoming.method === 'HEAD' ? 'GET' : incoming.method!;
  try {
    const headers = new Headers();
    for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
      headers.append(incoming.rawHeaders[index]!, incoming.rawHeaders[index + 1]!);
    }
    const hasBody = method !== 'GET' && body.byteLength > 0;
    return ok(new Request(origin + path, { method, headers, signal, ...(hasBody ? { body } : {}) }));
  } catch {
    return fail('malformed-request');
  }
}

/** Path and query. An address of its own (`GET http://… HTTP/1.1`) says where to look, not whom to ask. */
function pathOf(target: string): string | null {
  if (target.startsWith('/')) return target;
  const [, path] = /^https?:\/\/[^/?#]+(\/.*)?$/i.exec(target) ?? [null, null];
  return path === null ? null : (path ?? '/');
}

async function readBody(
  incoming: IncomingMessage,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-long' | 'gone'> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
      length += chunk.byteLength;
      if (length <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (length > limit + MAX_DISCARDED_BYTES) return 'too-long';
    }
  } catch {
    return 'gone';
  }
  return length > limit ? 'too-long' : new Uint8Array(Buffer.concat(chunks));
}
