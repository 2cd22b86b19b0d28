import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OrderId } from '../../src/contract/order.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { isRetryable, looksLikeProblem } from '../../src/contract/result.ts';
import type { RevealId } from '../../src/contract/secret.ts';
import { context, json, problemJson, slugFrom, stubService } from './stub-service.ts';

const orderId = 'ord_1' as OrderId;
const revealId = 'rev_1' as RevealId;
const secret = 'K7QM-2XRA-9WTB';

describe('what comes back', () => {
  it('decodes JSON and leaves judging it to where the adapter is plugged', async () => {
    const { adapter } = stubService(() => json({ any: 'thing' }));
    expect(await adapter.getSession({}, context())).toEqual({ any: 'thing' });
  });

  it('answers undefined for an empty success', async () => {
    const { adapter } = stubService(() => new Response(null, { status: 204 }));
    expect(
      await adapter.acknowledgeReveal({ orderId, revealId, pointsRead: true }, context()),
    ).toBeUndefined();
  });

  it('hands on a problem of the contract with its extensions', async () => {
    const refusal = {
      type: 'urn:problem:issuance:open-order-exists',
      status: 409,
      retryable: false,
      orderId,
    };
    const { adapter } = stubService(() => problemJson(refusal, 409));
    expect(await adapter.getOrder({ orderId }, context())).toEqual(refusal);
  });

  it('knows which problems may be tried again where the service does not say', async () => {
    const { adapter } = stubService(() =>
      problemJson({ type: 'urn:problem:issuance:provider-unavailable' }, 503),
    );
    expect(isRetryable((await adapter.getOrder({ orderId }, context())) as Problem)).toBe(true);
  });

  it.each([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [418, 'internal'],
    [429, 'rate-limited'],
    [500, 'internal'],
    [502, 'provider-unavailable'],
    [503, 'provider-unavailable'],
    [504, 'provider-timeout'],
  ])('reads status %i without a known problem as %s', async (status, slug) => {
    const bodies = [
      () => new Response('<h1>Sorry</h1>', { status, headers: { 'Content-Type': 'text/html' } }),
      () => problemJson({ type: 'about:blank', title: 'Sorry' }, status),
      () => problemJson({ type: 'urn:problem:issuance:from-the-future' }, status),
      () => problemJson('{', status),
      () => new Response(null, { status }),
    ];
    for (const body of bodies) {
      const { adapter } = stubService(body);
      expect(slugFrom(await adapter.getOrder({ orderId }, context()))).toBe(slug);
    }
  });

  it.each([
    ['in seconds', '30', 30],
    ['as a date', new Date(Date.UTC(2026, 10, 22, 9, 1)).toUTCString(), 60],
    ['as a date in the past', new Date(0).toUTCString(), 0],
    ['unreadably', 'soon', undefined],
  ])('tells when to try again, written %s', async (_, header, retryAfter) => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9, 0) });
    try {
      const { adapter } = stubService(
        () => new Response(null, { status: 429, headers: { 'Retry-After': header } }),
      );
      const answer = (await adapter.getOrder({ orderId }, context())) as { retryAfter?: number };
      expect(answer.retryAfter).toBe(retryAfter);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    [
      'a login page',
      () => new Response('<form>Log ind</form>', { headers: { 'Content-Type': 'text/html' } }),
    ],
    ['JSON that calls itself text', () => new Response('{}', { headers: { 'Content-Type': 'text/plain' } })],
    [
      'half a JSON document',
      () => new Response('{"revealId":', { headers: { 'Content-Type': 'application/json' } }),
    ],
    ['null', () => json(null)],
  ])('calls %s an invalid answer', async (_, respond) => {
    const { adapter } = stubService(respond);
    expect(slugFrom(await adapter.getOrder({ orderId }, context()))).toBe('answer-invalid');
  });

  it('takes a redirect for a sign-in, and lets no key or token follow it', async () => {
    const { adapter, asked } = stubService(
      () => new Response(null, { status: 307, headers: { Location: 'https://elsewhere.example/login' } }),
    );
    expect(slugFrom(await adapter.getOrder({ orderId }, context()))).toBe('unauthenticated');
    expect(asked.map(({ init }) => init.redirect)).toEqual(['manual']);
  });

  it('quotes nothing of an answer that it cannot use, for a code could be in it', async () => {
    for (const [status, type] of [
      [200, 'text/html'],
      [200, 'application/json'],
      [500, 'application/json'],
      [500, 'application/problem+json'],
      [429, 'text/plain'],
    ] as const) {
      const { adapter } = stubService(
        () => new Response(`{"oops": ${secret}`, { status, headers: { 'Content-Type': type } }),
      );
      const answer = await adapter.revealCode({ orderId }, context('key-1'));
      expect(looksLikeProblem(answer)).toBe(true);
      expect(JSON.stringify(answer)).not.toContain(secret);
    }
  });

  it('calls a request that never got through a network failure', async () => {
    const { adapter } = stubService(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(slugFrom(await adapter.getSession({}, context()))).toBe('network-failed');
  });

  it('calls an answer that breaks off a network failure', async () => {
    const breaking = new ReadableStream({ pull: (stream) => stream.error(new Error('reset')) });
    const { adapter } = stubService(
      () => new Response(breaking, { headers: { 'Content-Type': 'application/json' } }),
    );
    expect(slugFrom(await adapter.getSession({}, context()))).toBe('network-failed');
  });
});

describe('waiting', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const never = () => new Promise<never>(() => {});

  it.each([
    [undefined, 15_000],
    [2_000, 2_000],
  ])('with the timeout %s gives a service up after %i ms', async (timeout, ms) => {
    const { adapter, asked } = stubService(never, timeout === undefined ? {} : { timeout });
    const answer = vi.fn();
    void Promise.resolve(adapter.getSession({}, context())).then(answer);
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(slugFrom(answer.mock.calls[0]?.[0])).toBe('no-answer');
    expect(asked[0]?.init.signal?.aborted).toBe(true);
  });

  it('counts the time that headers, or a body that trickles, take', async () => {
    const trickle = () =>
      new Response(new ReadableStream({}), { headers: { 'Content-Type': 'application/json' } });
    for (const { adapter } of [stubService(trickle), stubService(() => json({}), { headers: never })]) {
      const answer = adapter.getSession({}, context());
      await vi.advanceTimersByTimeAsync(15_000);
      expect(slugFrom(await answer)).toBe('no-answer');
    }
  });

  it('waits for ever where it is told to', async () => {
    const { adapter } = stubService(never, { timeout: Infinity });
    const answer = vi.fn();
    void Promise.resolve(adapter.getSession({}, context())).then(answer);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(answer).not.toHaveBeenCalled();
  });

  it('stops the request with the reason of the one who no longer waits', async () => {
    const { adapter, asked } = stubService(never);
    const caller = new AbortController();
    const answer = adapter.getSession({}, { signal: caller.signal });
    await vi.advanceTimersByTimeAsync(0);
    caller.abort(new Error('superseded'));
    await expect(answer).rejects.toThrow('superseded');
    expect(asked[0]?.init.signal?.aborted).toBe(true);
  });

  it('sends nothing for a call that was already given up', async () => {
    const { adapter, asked } = stubService(() => json({}));
    await expect(adapter.getSession({}, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(asked).toEqual([]);
  });

  it('leaves no timer behind', async () => {
    const { adapter } = stubService(() => json({}));
    await adapter.getSession({}, context());
    expect(vi.getTimerCount()).toBe(0);
  });
});
