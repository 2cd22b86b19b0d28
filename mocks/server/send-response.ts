import { once } from 'node:events';
import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { problem } from '../../src/contract/result.ts';
import type { ServiceProblem } from '../../src/contract/problem.ts';
import { describeProblem } from '../http/status.ts';

/** Sends what the handlers answered, a stream piece by piece. */
export async function sendResponse(
  outgoing: ServerResponse,
  response: Response,
  { withoutBody }: { readonly withoutBody: boolean },
): Promise<void> {
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('Set-Cookie', cookies);
  outgoing.setHeader('X-Content-Type-Options', 'nosniff');
  if (withoutBody || !response.body) {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    await stream(outgoing, response.body);
    return;
  }
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

async function stream(outgoing: ServerResponse, body: ReadableStream<Uint8Array>): Promise<void> {
  outgoing.flushHeaders();
  const reader = body.getReader();
  const gone = () => void reader.cancel().catch(() => {});
  outgoing.once('close', gone);
  for (;;) {
    const { done, value } = await reader.read();
    if (done || outgoing.destroyed) break;
    if (!outgoing.write(value)) await Promise.race([once(outgoing, 'drain'), once(outgoing, 'close')]);
  }
  outgoing.off('close', gone);
  outgoing.end();
}

/** Answers what is no HTTP at all, or came too slowly: there is no request and no response to do it with. */
export function refuseOnSocket(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, slug] = byCode[error.code ?? ''] ?? [400, 'malformed-request'];
  const body = JSON.stringify({ ...describeProblem(problem(slug)), status });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const byCode: Readonly<Record<string, readonly [number, ServiceProblem]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'malformed-request'],
  HPE_HEADER_OVERFLOW: [431, 'malformed-request'],
};
