import { initial, transition } from '../../src/components/code-reveal/code-reveal.machine.ts';
import type { Attempt, Effect, Event, State } from '../../src/components/code-reveal/code-reveal.states.ts';
import type { ProblemSlug } from '../../src/contract/problem.ts';
import { problem } from '../../src/contract/result.ts';
import { order, reveal } from '../support/samples.ts';

/** When the code of the sample was shown, by the system's clock. */
export const NOW = Date.parse(reveal().serverTime);
export const HOUR = 3_600_000;
export const first: Attempt = { key: 'key-1', locale: 'da' };
export const second: Attempt = { key: 'key-2', locale: 'en' };

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

export const open: Event = { type: 'open', orderId: order().id };
export const loaded: Event = { type: 'loaded', order: order() };
export const show: Event = { type: 'show', attempt: first };
export const revealed: Event = { type: 'revealed', reveal: reveal(), receivedAt: NOW };
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
