import { expect } from '@open-wc/testing';
import { afterEach, describe, it, vi } from 'vitest';
import { problem, slugOf } from '../../src/contract/result.ts';
import type { Adapter } from '../../src/protocol/adapter.ts';
import { IssuanceRequest } from '../../src/protocol/issuance-request.ts';
import { plug } from '../../src/protocol/plug.ts';
import { request } from '../../src/protocol/request.ts';
import { mette, options, order, session } from '../support/samples.ts';

const unplugs: (() => void)[] = [];
const plugIn = (...args: Parameters<typeof plug>) => unplugs.push(plug(...args));

afterEach(() => {
  while (unplugs.length) unplugs.pop()?.();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** An asker two levels down, so that there are ancestors to plug on. */
function place(): { outer: HTMLElement; inner: HTMLElement; asker: HTMLElement } {
  const [outer, inner, asker] = [
    document.createElement('div'),
    document.createElement('div'),
    document.createElement('p'),
  ];
  outer.append(inner);
  inner.append(asker);
  document.body.append(outer);
  return { outer, inner, asker };
}

const refusal = async (asked: ReturnType<typeof request>) => {
  const result = await asked;
  return result.ok ? 'an answer' : slugOf(result.problem);
};

describe('who answers', () => {
  it('is an adapter on the document', async () => {
    const { asker } = place();
    plugIn({ getSession: async () => session });
    expect(await request(asker, 'getSession', {})).to.deep.equal({ ok: true, value: session });
  });

  it('is the nearest adapter, and the outer one does no work', async () => {
    const { outer, inner, asker } = place();
    const far = vi.fn(async () => order({ id: 'far' }));
    plugIn({ placeOrder: far }, outer);
    plugIn({ placeOrder: async () => order({ id: 'near' }) }, inner);
    const result = await request(asker, 'placeOrder', {} as never, { idempotencyKey: 'k' });
    expect(result.ok && result.value.id).to.equal('near');
    expect(far.mock.calls).to.have.lengthOf(0);
  });

  it('is the next one outwards for a command that the nearest lacks', async () => {
    const { outer, inner, asker } = place();
    plugIn({ getSession: async () => session, getEmployee: async () => mette }, outer);
    plugIn({ getSession: async () => session }, inner);
    expect(await request(asker, 'getEmployee', { employeeId: mette.id })).to.deep.equal({
      ok: true,
      value: mette,
    });
  });

  it('may be a plain listener that never imported anything', async () => {
    const { inner, asker } = place();
    inner.addEventListener('issuance-request', (event) => {
      if (event.command === 'getSession') event.respondWith(Promise.resolve(session) as never);
    });
    expect((await request(asker, 'getSession', {})).ok).to.equal(true);
  });

  it('may put a sign-in before one command and let the adapter do the rest', async () => {
    const { inner, asker } = place();
    const steps: string[] = [];
    const adapter: Adapter = {
      getOrder: async () => {
        steps.push('adapter');
        return order();
      },
    };
    plugIn(adapter);
    inner.addEventListener('issuance-request', (event) => {
      const { input, signal } = event;
      if (event.command !== 'getOrder') return;
      steps.push('sign in');
      event.respondWith(
        Promise.resolve().then(() => adapter.getOrder?.(input as never, { signal })) as never,
      );
    });
    expect((await request(asker, 'getOrder', { orderId: order().id })).ok).to.equal(true);
    expect(steps).to.deep.equal(['sign in', 'adapter']);
  });

  it('may be a listener that had to wait a moment, and is asked once', async () => {
    const { inner, asker } = place();
    let asked = 0;
    inner.addEventListener('issuance-request', (event) => {
      asked += 1;
      void Promise.resolve().then(() => event.respondWith(session as never));
    });
    expect((await request(asker, 'getSession', {})).ok).to.equal(true);
    expect(asked).to.equal(1);
  });

  it('may be an adapter on the window', async () => {
    const { asker } = place();
    const asked = request(asker, 'getSession', {});
    plugIn({ getSession: async () => session }, window);
    expect((await asked).ok).to.equal(true);
  });

  it('is nobody after a veto', async () => {
    const { inner, asker } = place();
    const work = vi.fn(async () => session);
    plugIn({ getSession: work });
    inner.addEventListener('issuance-request', (event) => event.preventDefault());
    expect(await refusal(request(asker, 'getSession', {}))).to.equal('request-vetoed');
    expect(work.mock.calls).to.have.lengthOf(0);
  });

  it('is nobody any more once the adapter is unplugged', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { asker } = place();
    plug({ getOrderOptions: async () => options })();
    expect(await refusal(request(asker, 'getOrderOptions', { employeeId: mette.id }))).to.equal(
      'adapter-missing',
    );
  });

  it('is the adapter that is plugged a moment after the element woke up', async () => {
    const { asker } = place();
    const asked = request(asker, 'getSession', {});
    plugIn({ getSession: async () => session });
    expect((await asked).ok).to.equal(true);
  });

  it('says in the console, once for each command, that nobody does', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { asker } = place();
    await request(asker, 'estimateDelivery', { method: 'post' });
    await request(asker, 'estimateDelivery', { method: 'post' });
    expect(warn.mock.calls).to.have.lengthOf(1);
    expect(String(warn.mock.calls[0])).to.contain('estimateDelivery').and.contain('plug(');
  });
});

describe('whatever an adapter does wrong is a problem', () => {
  const cases: [string, Adapter['getSession'], string][] = [
    ['throws', () => Promise.reject(new Error('boom')), 'adapter-failed'],
    [
      'throws at once',
      () => {
        throw new TypeError('boom');
      },
      'adapter-failed',
    ],
    ['throws a problem', () => Promise.reject(problem('forbidden')), 'forbidden'],
    ['answers a problem', () => problem('unauthenticated'), 'unauthenticated'],
    [
      'answers a problem of a kind that does not exist',
      () => ({ type: 'urn:problem:issuance:teapot' }) as never,
      'answer-invalid',
    ],
    ['answers nothing', () => undefined as never, 'answer-invalid'],
    ['answers null', () => null as never, 'answer-invalid'],
    ['answers a string', () => '<html>' as never, 'answer-invalid'],
    ['answers half of it', () => ({ administrator: { id: 'a' } }) as never, 'answer-invalid'],
    ['answers with a wrong type inside', () => ({ ...session, expiresAt: 'tomorrow' }), 'answer-invalid'],
  ];

  it.each(cases)('%s', async (_what, getSession, expected) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { asker } = place();
    plugIn({ getSession } as Adapter);
    expect(await refusal(request(asker, 'getSession', {}))).to.equal(expected);
  });

  it('hangs past its deadline, and is told to stop', async () => {
    vi.useFakeTimers();
    const { asker } = place();
    let told: AbortSignal | undefined;
    plugIn(
      { getSession: (_input, { signal }) => ((told = signal), new Promise<never>(() => {})) },
      document,
      { deadline: 1_000 },
    );
    const asked = refusal(request(asker, 'getSession', {}));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await asked).to.equal('no-answer');
    expect(told?.aborted).to.equal(true);
  });

  it('takes as long as a host allows, also where that is longer than a timer can hold', async () => {
    const { asker } = place();
    plugIn({ getSession: async () => session }, document, { deadline: 2 ** 40 });
    expect((await request(asker, 'getSession', {})).ok).to.equal(true);
  });

  it('hangs in a plain listener: nobody watches a spinner for ever', async () => {
    vi.useFakeTimers();
    const { inner, asker } = place();
    inner.addEventListener('issuance-request', (event) => event.respondWith(new Promise<never>(() => {})));
    const asked = refusal(request(asker, 'getSession', {}));
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(await asked).to.equal('no-answer');
  });

  it('quotes a code in its error: the console does not repeat it', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { asker } = place();
    plugIn({ revealCode: () => Promise.reject(new SyntaxError('Unexpected token in "7K2M-9QXA-4HTC"')) });
    expect(await refusal(request(asker, 'revealCode', { orderId: order().id }))).to.equal('adapter-failed');
    expect(error.mock.calls.flat().map(String).join(' ')).not.to.contain('7K2M');
  });
});

describe('the answer', () => {
  it('reaches the one who asked and no listener that sees the request', async () => {
    const { outer, asker } = place();
    const seen: unknown[] = [];
    const look = (event: Event) => {
      for (const key of ['answer', 'result', 'value', 'promise', 'response'])
        seen.push(Reflect.get(event, key));
      seen.push(...Object.values(event));
    };
    outer.addEventListener(IssuanceRequest.type, look);
    document.addEventListener(IssuanceRequest.type, look);
    plugIn({ getSession: async () => session });
    await request(asker, 'getSession', {});
    document.removeEventListener(IssuanceRequest.type, look);
    expect(JSON.stringify(seen)).not.to.contain(session.administrator.name);
  });

  it('is the first one; later ones are ignored and their failures are nobody’s', async () => {
    const { inner, outer, asker } = place();
    inner.addEventListener('issuance-request', (event) => event.respondWith(session as never));
    outer.addEventListener('issuance-request', (event) =>
      event.respondWith(Promise.reject(new Error('late'))),
    );
    expect(await request(asker, 'getSession', {})).to.deep.equal({ ok: true, value: session });
  });

  it('is not waited for once the asker gave up', async () => {
    const { asker } = place();
    const stop = new AbortController();
    let told: AbortSignal | undefined;
    plugIn({ getSession: (_input, { signal }) => ((told = signal), new Promise<never>(() => {})) });
    const asked = vi.fn();
    void request(asker, 'getSession', {}, { signal: stop.signal }).then(asked);
    stop.abort();
    await Promise.resolve();
    expect(told?.aborted).to.equal(true);
    expect(asked.mock.calls).to.have.lengthOf(0);
  });
});

it('carries the idempotency key to the adapter', async () => {
  const { asker } = place();
  const keys: unknown[] = [];
  plugIn({
    placeOrder: async (_input, { idempotencyKey }) => {
      keys.push(idempotencyKey);
      return order();
    },
  });
  await request(asker, 'placeOrder', {} as never, { idempotencyKey: 'key-1' });
  expect(keys).to.deep.equal(['key-1']);
});
