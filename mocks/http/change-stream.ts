import { HttpResponse } from 'msw';
import type { Change, Changes } from '../../src/contract/audit.ts';
import { followChanges } from './follow-changes.ts';
import type { CallerState, Service } from './service.ts';

/** Well below the minute after which proxies and adapters take a silent connection for a dead one. */
const HEARTBEAT_MS = 15_000;

export function wantsStream(request: Request): boolean {
  return /\btext\/event-stream\b/i.test(request.headers.get('Accept') ?? '');
}

/**
 * The changes as server-sent events, one message each, its id the number to go on from (`Last-Event-ID`). Who names
 * no number is told of what happens from now on. The stream ends with the session; whoever reconnects learns why.
 */
export function streamChanges(
  service: Service,
  callerNow: () => CallerState,
  request: Request,
  { changes, latest }: Changes,
): Response {
  const resumes = request.headers.has('Last-Event-ID') || new URL(request.url).searchParams.has('since');
  const missed = resumes ? changes : [];
  const ended = AbortSignal.any([request.signal, service.faults.released]);
  const encoder = new TextEncoder();
  let stop: (() => void) | undefined;
  const close = () => {
    stop?.();
    stop = undefined;
  };

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const tell = (change: Change) => send(`id: ${change.seq}\ndata: ${JSON.stringify(change)}\n\n`);
      const finish = () => {
        if (!stop) return;
        close();
        controller.close();
      };
      // A message without data moves the id alone.
      send(`retry: 2000\nid: ${missed.length > 0 ? missed[0]!.seq - 1 : latest}\n\n`);
      missed.forEach(tell);
      const unfollow = followChanges(service, callerNow, latest, tell, finish);
      const heart = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
      // A process may end while somebody listens.
      if (typeof heart === 'object') (heart as { unref(): void }).unref();
      stop = () => {
        unfollow();
        clearInterval(heart);
        ended.removeEventListener('abort', finish);
      };
      ended.addEventListener('abort', finish);
      if (ended.aborted) finish();
    },
    cancel: close,
  });
  return new HttpResponse(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}
