import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpAdapter, type HttpAdapterOptions } from '../../src/adapters/http.ts';
import type { Change } from '../../src/contract/audit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const change = (seq: number) => ({
  seq,
  at: '2026-11-23T09:00:00Z',
  type: 'mail.sent',
  subject: `ord_${seq}`,
});
const message = (seq: number) => `id: ${seq}\ndata: ${JSON.stringify(change(seq))}\n\n`;

/** A stream in the pieces given, which then ends or stays open. */
function stream(pieces: readonly string[], { open = false } = {}): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      if (!open) controller.close();
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

/** Watches a service that answers each connection with the next of the answers, the last one again and again. */
function watch(answers: readonly (() => Response)[], options: Partial<HttpAdapterOptions> = {}) {
  const asked: { url: string; headers: Headers; signal: AbortSignal | null | undefined }[] = [];
  const heard: number[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    asked.push({ url: String(url), headers: new Headers(init?.headers), signal: init?.signal });
    return answers[Math.min(asked.length, answers.length) - 1]!();
  };
  const stop = new AbortController();
  const ended = createHttpAdapter({ baseUrl: '/api', fetch, ...options }).watch(
    ({ seq }: Change) => heard.push(seq),
    stop.signal,
  );
  return { asked, heard, stop, ended: Promise.resolve(ended) };
}

const soon = () => vi.advanceTimersByTimeAsync(0);

describe('a service that streams', () => {
  it.each([
    ['whole', [message(1) + message(2)]],
    ['in pieces', [...(message(1) + message(2))]],
    ['with the line breaks of Windows', [(message(1) + message(2)).replaceAll('\n', '\r\n')]],
    ['with signs of life in between', [': here\n\n', message(1), ': here\n\n', message(2)]],
    ['with fields that nobody knows', [`event: message\nretry: 5\n${message(1)}`, `x\n${message(2)}`]],
  ])('is heard %s', async (_, pieces) => {
    const { heard, stop } = watch([() => stream(pieces, { open: true })]);
    await soon();
    expect(heard).toEqual([1, 2]);
    stop.abort();
  });

  it('is asked with the headers of the host, and for a stream first', async () => {
    const { asked, stop } = watch([() => stream([], { open: true })], {
      headers: (command) => ({ Authorization: `for ${command}` }),
    });
    await soon();
    expect(asked[0]!.url).toBe('/api/v1/events');
    expect(asked[0]!.headers.get('Authorization')).toBe('for listChanges');
    expect(asked[0]!.headers.get('Accept')).toMatch(/^text\/event-stream/);
    stop.abort();
  });

  it('is taken up where it broke off', async () => {
    const { asked, heard, stop } = watch([
      () => stream(['id: 4\n\n', message(5), 'id: 6\ndata: {"se']),
      () => stream([message(6)], { open: true }),
    ]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked[1]!.url).toBe('/api/v1/events?since=5');
    expect(asked[1]!.headers.get('Last-Event-ID')).toBe('5');
    expect(heard).toEqual([5, 6]);
    stop.abort();
  });

  it('that falls silent is left and asked again', async () => {
    const { asked, stop } = watch([() => stream([message(1)], { open: true })]);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(asked[0]!.signal?.aborted).toBe(true);
    expect(asked).toHaveLength(2);
    stop.abort();
  });

  it('is left at once when nobody listens any more', async () => {
    const { asked, ended, stop } = watch([() => stream([message(1)], { open: true })]);
    await soon();
    stop.abort();
    expect(asked[0]!.signal?.aborted).toBe(true);
    await ended;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a service that does not stream', () => {
  it('is asked every 15 seconds, and tells nothing that was known before', async () => {
    const { asked, heard, stop } = watch([
      () => Response.json({ changes: [change(1)], latest: 1 }),
      () => Response.json({ changes: [change(2), change(3)], latest: 3 }),
      () => Response.json({ changes: [], latest: 3 }),
    ]);
    await soon();
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(heard).toEqual([2, 3]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/v1/events',
      '/api/v1/events?since=1',
      '/api/v1/events?since=3',
    ]);
    stop.abort();
  });

  it.each([404, 405, 501])('and has no events at all (%i) is asked once', async (status) => {
    const { asked, ended } = watch([() => new Response(null, { status })]);
    await vi.advanceTimersByTimeAsync(600_000);
    await ended;
    expect(asked).toHaveLength(1);
  });

  it.each<[string, () => Response]>([
    ['is down', () => new Response(null, { status: 503 })],
    ['asks for a sign-in', () => new Response(null, { status: 401 })],
    ['cannot be reached', () => Response.error()],
    ['talks nonsense', () => Response.json({ hello: 1 })],
    ['streams nonsense', () => stream(['data: {\n\n'])],
  ])('but %s is asked again, ever more patiently', async (_, answer) => {
    const { asked, heard, stop } = watch([answer]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(asked.length).toBeGreaterThan(2);
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(asked.length - before).toBeGreaterThan(4);
    expect(asked.length - before).toBeLessThan(14);
    expect(heard).toEqual([]);
    stop.abort();
  });
});
