import { initial, transition } from '../../src/components/code-reveal/code-reveal.machine.ts';
import type { Attempt, Effect, Event, State } from '../../src/components/code-reveal/code-reveal.states.ts';
import type { Order } from '../../src/contract/order.ts';
import type { ProblemSlug } from '../../src/contract/problem.ts';
import { problem } from '../../src/contract/result.ts';
import type { Reveal } from '../../src/contract/secret.ts';

export const CODE = '7KQ2-M4TX-K9RD';
export const NOW = Date.parse('2026-11-22T08:00:00Z');
export const HOUR = 3_600_000;
export const first: Attempt = { key: 'key-1', locale: 'da' };
export const second: Attempt = { key: 'key-2', locale: 'en' };

export function anOrder(
  changes: Partial<Omit<Order, 'code'>> = {},
  code: Partial<Order['code']> = {},
): Order {
  return {
    id: 'ord_1',
    delivery: 'instant',
    state: 'awaiting_reveal',
    employeeName: 'Mette Holm',
    ...changes,
    code: { state: 'sealed', expiresAt: '2026-11-24T08:00:00Z', revealedAt: null, revealedBy: null, ...code },
  } as Order;
}

export const aReveal = {
  revealId: 'rev_1',
  secret: {
    value: CODE,
    groups: CODE.split('-'),
    format: 'crockford32-4-4-4',
    expiresAt: '2026-11-24T08:00:00Z',
  },
  replayUntil: '2026-11-22T08:01:00Z',
  serverTime: '2026-11-22T08:00:00Z',
  handoverPoints: { textVersion: '2026-11', pointIds: ['give-directly', 'not-by-mail', 'do-not-keep'] },
} as Reveal;

export interface Run {
  readonly state: State;
  /** What the last event set off. */
  readonly effects: readonly Effect[];
}

export function play(events: readonly Event[], from: State = initial): Run {
  return events.reduce<Run>(
    ({ state }, event) => {
      const step = transition(state, event);
      return { state: step.state, effects: step.effects ?? [] };
    },
    { state: from, effects: [] },
  );
}

export const open: Event = { type: 'open', orderId: 'ord_1' as Order['id'] };
export const loaded: Event = { type: 'loaded', order: anOrder() };
export const show: Event = { type: 'show', attempt: first };
export const revealed: Event = { type: 'revealed', reveal: aReveal, receivedAt: NOW };
export const failed = (slug: ProblemSlug, more = {}): Event => ({
  type: 'failed',
  problem: problem(slug, more),
});
export const toShown: readonly Event[] = [open, loaded, show, revealed];
export const all = ['give-directly', 'not-by-mail', 'do-not-keep'] as const;
export const ticks: readonly Event[] = [
  ...all.map((point): Event => ({ type: 'read-point', point, on: true })),
  { type: 'say-handed-over', on: true },
];
export const close: Event = { type: 'close', textVersion: '2026-11', locale: 'da' };

export const keyOf = ({ effects }: Run) => {
  const asked = effects.find((effect) => effect.do === 'ask');
  return asked && asked.intent.to !== 'load' ? asked.intent.attempt : undefined;
};
export const facts = ({ effects }: Run) =>
  effects.flatMap((effect) => (effect.do === 'tell' ? effect.facts.map(({ name }) => name) : []));
