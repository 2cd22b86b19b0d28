import { describe, expect, it } from 'vitest';
import type { Event, Shown } from '../../src/components/code-reveal/code-reveal.states.ts';
import { missing } from '../../src/components/code-reveal/shown.machine.ts';
import { CODE, order, reveal } from '../support/samples.ts';
import {
  NOW,
  HOUR,
  first,
  second,
  play,
  open,
  loaded,
  show,
  toShown,
  ticks,
  close,
  keyOf,
  facts,
} from './code-reveal.play.ts';

describe('the code on screen', () => {
  const shown = play(toShown).state as Shown;

  it('is told only once it has been rendered', () => {
    expect(facts(play(toShown))).toEqual([]);
    expect(facts(play([{ type: 'rendered' }], shown))).toEqual(['code-revealed']);
  });

  it('counts by the clock of the service', () => {
    const skewed = play([
      open,
      loaded,
      show,
      { type: 'revealed', reveal: reveal(), receivedAt: NOW - 5 * HOUR },
    ]).state;
    const later = play([{ type: 'tick', now: NOW - 4 * HOUR }], skewed).state as Shown;
    expect(later.now).toBe(NOW + HOUR);
  });

  it('does not put a code on screen that is dead on arrival', () => {
    const dead = { ...reveal(), serverTime: '2026-11-25T08:00:00Z' };
    const run = play([open, loaded, show, { type: 'revealed', reveal: dead, receivedAt: NOW }]);
    expect(run.state.at).toBe('spent');
  });

  it('is still there after copying, masking, unmasking and second thoughts', () => {
    const events: readonly Event[] = [
      { type: 'copy' },
      { type: 'copied' },
      { type: 'mask', why: 'idle' },
      { type: 'unmask' },
      { type: 'doubt' },
      { type: 'stay' },
    ];
    expect((play(events, shown).state as Shown).code).toBe(CODE);
  });

  it.each<[string, Event]>([
    ['the person wants it to stay', { type: 'keep-visible', on: true }],
    ['it is read out on the phone', { type: 'spell', on: true }],
  ])('is not masked for want of activity while %s, but is when the tab is left', (_, event) => {
    const idle: Event = { type: 'mask', why: 'idle' };
    const staying = play([event, idle], shown).state as Shown;
    expect(staying.masked).toBe(null);
    expect((play([{ type: 'mask', why: 'left-tab' }], staying).state as Shown).masked).toBe('left-tab');
    expect((play([{ ...event, on: false } as Event, idle], staying).state as Shown).masked).toBe('idle');
  });

  it('tells first why it was masked', () => {
    const run = play(
      [
        { type: 'mask', why: 'left-tab' },
        { type: 'mask', why: 'idle' },
      ],
      shown,
    );
    expect((run.state as Shown).masked).toBe('left-tab');
  });

  it.each(ticks.map((event, at) => [at, event] as const))('is not closed while tick %s is missing', (at) => {
    const run = play([...ticks.filter((_, other) => other !== at), close], shown);
    expect(run.state).toMatchObject({ at: 'shown', code: CODE, closing: 'incomplete' });
    expect(missing(run.state as Shown)).toHaveLength(1);
    expect(facts(run)).toEqual([]);
  });

  it('is closed and acknowledged when everything is ticked', () => {
    const run = play([...ticks, close], shown);
    expect(run.state).toMatchObject({ at: 'closed', outcome: 'handed-over' });
    expect(facts(run)).toEqual(['handover-acknowledged', 'reveal-closed']);
    expect(run.effects.map((effect) => effect.do)).toContain('acknowledge');
  });

  it('is hidden without an acknowledgement, and only after asking once', () => {
    expect(play([{ type: 'hide' }], shown).state.at).toBe('shown');
    const run = play([{ type: 'doubt' }, { type: 'hide' }], shown);
    expect(facts(run)).toEqual(['reveal-closed']);
    expect(run.effects.map((effect) => effect.do)).not.toContain('acknowledge');
  });

  it('is asked for again with the same key after the page was left', () => {
    const left = play([{ type: 'left' }], shown);
    expect(left.state).toMatchObject({ at: 'asking', attempt: first });
    expect(keyOf(play([{ type: 'show', attempt: second }], left.state))).toEqual(first);
  });

  const waysOut: readonly (readonly [string, readonly Event[]])[] = [
    ['handing over', [...ticks, close]],
    ['hiding', [{ type: 'doubt' }, { type: 'hide' }]],
    ['expiry', [{ type: 'tick', now: NOW + 49 * HOUR }]],
    ['leaving the page', [{ type: 'left' }]],
    ['another order', [{ type: 'open', orderId: order({ id: 'ord-2' }).id }]],
    ['no order', [{ type: 'open', orderId: null }]],
    ['a screen that broke', [{ type: 'broken' }]],
  ];

  it.each(waysOut)('leaves no trace in state or effects after %s, and is watched no more', (_, events) => {
    const run = play(events, shown);
    expect(JSON.stringify(run)).not.toContain('7KQ2');
    expect(run.effects[0]).toEqual({ do: 'stop-watching' });
  });

  it('is in no effect while it is shown', () => {
    const steps: readonly Event[] = [{ type: 'rendered' }, { type: 'copy' }, { type: 'copy-failed' }, close];
    for (const event of steps) expect(JSON.stringify(play([event], shown).effects)).not.toContain('7KQ2');
    expect(JSON.stringify(play(toShown).effects)).not.toContain('7KQ2');
  });
});
