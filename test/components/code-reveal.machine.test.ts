import { describe, expect, it } from 'vitest';
import type { Event, Intent } from '../../src/components/code-reveal/code-reveal.states.ts';
import type { Order } from '../../src/contract/order.ts';
import { seamProblems, serviceProblems, type ProblemSlug } from '../../src/contract/problem.ts';
import { problem } from '../../src/contract/result.ts';
import { order } from '../support/samples.ts';
import {
  first,
  second,
  play,
  open,
  loaded,
  show,
  revealed,
  failed,
  toShown,
  keyOf,
} from './code-reveal.play.ts';

describe('asking for the code', () => {
  it('asks for nothing but the order until somebody presses', () => {
    const run = play([open, loaded]);
    expect(run.state.at).toBe('asking');
    expect(run.effects).toEqual([]);
  });

  it('sends one request for two presses', () => {
    expect(play([open, loaded, show, { type: 'show', attempt: second }]).effects).toEqual([]);
  });

  it('keeps key and locale of the intent over a lost answer, however often it is repeated', () => {
    const lost = play([open, loaded, show, failed('no-answer'), { type: 'again' }, failed('network-failed')]);
    expect(keyOf(play([{ type: 'again' }], lost.state))).toEqual(first);
  });

  it('keeps the key when the person says not now after a lost answer, and comes back', () => {
    const run = play([open, loaded, show, failed('no-answer'), { type: 'not-now' }, { type: 'reopen' }]);
    expect(keyOf(play([{ type: 'show', attempt: second }], run.state))).toEqual(first);
  });

  it('takes a new key for a new code', () => {
    const run = play([
      open,
      loaded,
      show,
      failed('secret-already-revealed'),
      { type: 'reissue', attempt: second },
    ]);
    expect(keyOf(run)).toEqual(second);
    const third = { key: 'key-3', locale: 'da' };
    expect(keyOf(play([loaded, { type: 'show', attempt: third }], run.state))).toEqual(third);
  });

  it('ignores a code that comes when nobody asked for one', () => {
    expect(play([open, loaded, revealed]).state.at).toBe('asking');
    expect(play([open, revealed]).state.at).toBe('waiting');
  });

  it('does not ask for a code by itself when an adapter is plugged', () => {
    for (const missing of ['adapter-missing', 'session-expired', 'step-up-required'] as const) {
      const back = play([open, loaded, show, failed(missing), { type: 'adapter-plugged' }]);
      expect(back.state, missing).toMatchObject({ at: 'asking', attempt: first });
      expect(back.effects.filter((effect) => effect.do === 'ask')).toEqual([]);
    }
    expect(play([open, failed('adapter-missing'), { type: 'adapter-plugged' }]).effects).toHaveLength(1);
  });

  it('asks again whether one is ready, with the same key, when the page was left while the code was under way', () => {
    const back = play([open, loaded, show, { type: 'left' }]);
    expect(back.state).toMatchObject({ at: 'asking', attempt: first });
    expect(back.effects).toContainEqual({ do: 'stop-asking' });
  });
});

describe('the order decides the first screen', () => {
  it.each<[string, Order, string]>([
    ['a sealed code', order(), 'asking'],
    ['a revealed code', order({ state: 'awaiting_handover', code: { state: 'revealed' } }), 'spent'],
    ['an expired code', order({ code: { state: 'expired' } }), 'spent'],
    ['a locked code', order({ code: { state: 'locked' } }), 'spent'],
    ['a used code', order({ code: { state: 'consumed' } }), 'refused'],
    ['a code by letter', order({ delivery: 'post', state: 'awaiting_letter' }), 'refused'],
    ['an order awaiting approval', order({ state: 'awaiting_approval' }), 'refused'],
    ['a cancelled order', order({ state: 'cancelled' }), 'refused'],
    ['an expired order', order({ state: 'expired' }), 'refused'],
    ['a failed order', order({ state: 'failed' }), 'refused'],
    ['a completed order', order({ state: 'completed' }), 'refused'],
  ])('%s', (_, order, at) => {
    expect(play([open, { type: 'loaded', order }]).state.at).toBe(at);
  });

  it('fails loudly for an order in a state that nobody knows', () => {
    const lost = { ...order(), state: 'on-the-moon' as Order['state'] };
    expect(() => play([open, { type: 'loaded', order: lost }])).toThrow();
  });
});

describe('no refusal of a reveal is a dead end', () => {
  const wayOn: Readonly<Record<string, Event>> = {
    'signed-out': { type: 'resume' },
    spent: { type: 'reissue', attempt: second },
    interrupted: { type: 'again' },
    refused: { type: 'not-now' },
  };

  it.each([...serviceProblems, ...seamProblems])('%s', (slug) => {
    const refused = play([open, loaded, show, failed(slug)]).state;
    const event = wayOn[refused.at];
    expect(event).toBeDefined();
    expect(play([event!], refused).state).not.toBe(refused);
  });

  it.each<[ProblemSlug, string]>([
    ['network-failed', 'interrupted'],
    ['no-answer', 'interrupted'],
    ['provider-timeout', 'interrupted'],
    ['adapter-failed', 'interrupted'],
    ['answer-invalid', 'interrupted'],
    ['session-expired', 'signed-out'],
    ['unauthenticated', 'signed-out'],
    ['step-up-required', 'signed-out'],
    ['secret-already-revealed', 'spent'],
    ['secret-expired', 'spent'],
    ['secret-locked', 'spent'],
    ['order-cancelled', 'refused'],
    ['order-expired', 'refused'],
    ['not-found', 'refused'],
    ['secret-not-revealable', 'refused'],
    ['reissue-limit-reached', 'refused'],
  ])('%s leads to %s', (slug, at) => {
    expect(play([open, loaded, show, failed(slug)]).state.at).toBe(at);
  });

  it.each([
    ['says nothing about trying again', undefined, 'interrupted'],
    ['says that it may succeed', true, 'interrupted'],
    ['says that it cannot', false, 'refused'],
  ])('believes a service that %s', (_, retryable, at) => {
    const lost = { ...problem('provider-timeout'), retryable };
    expect(play([open, loaded, show, { type: 'failed', problem: lost }]).state.at).toBe(at);
  });

  it('drops a key that the service holds for another request', () => {
    const run = play([open, loaded, show, failed('idempotency-key-reused'), { type: 'again' }, loaded]);
    expect(keyOf(play([{ type: 'show', attempt: second }], run.state))).toEqual(second);
  });

  it('repeats what signing in interrupted with the same key', () => {
    expect(keyOf(play([open, loaded, show, failed('step-up-required'), { type: 'resume' }]))).toEqual(first);
  });

  it('asks anew whether one is ready after a sign-in, for it may be another person', () => {
    const back = play([open, loaded, show, failed('session-expired'), { type: 'resume' }]);
    expect(back.state).toMatchObject({ at: 'asking' });
    expect(keyOf(play([{ type: 'show', attempt: second }], back.state))).toEqual(first);
  });
});

it('gives the reason for a new code', () => {
  const reasonFor = (...events: readonly Event[]) => {
    const { effects } = play([...events, { type: 'reissue', attempt: second }]);
    const asked = effects.find((effect) => effect.do === 'ask')?.intent as Extract<Intent, { to: 'reissue' }>;
    return asked.reason;
  };
  expect(reasonFor(open, loaded, show, failed('secret-already-revealed'))).toBe('lost');
  expect(reasonFor(open, loaded, show, failed('secret-expired'))).toBe('expired');
  expect(reasonFor(open, loaded, show, failed('secret-locked'))).toBe('locked');
  expect(reasonFor(...toShown, { type: 'doubt' }, { type: 'hide' })).toBe('lost');
});
