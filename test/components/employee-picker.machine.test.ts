import { describe, expect, it } from 'vitest';
import { initial, transition } from '../../src/components/employee-picker/employee-picker.machine.ts';
import {
  shownText,
  type Effect,
  type Event,
  type State,
} from '../../src/components/employee-picker/employee-picker.states.ts';
import { rowsOf } from '../../src/components/employee-picker/search.ts';
import type { EmployeePage } from '../../src/contract/employee.ts';
import type { ProblemSlug } from '../../src/contract/problem.ts';
import { problem } from '../../src/contract/result.ts';
import { larsOfHr, larsOfIt, mette, soeren } from './picker/staff.ts';

function play(events: readonly Event[], from: State = initial) {
  let state = from;
  const effects: Effect[] = [];
  let last: readonly Effect[] = [];
  for (const event of events) {
    const step = transition(state, event);
    state = step.state;
    last = step.effects ?? [];
    effects.push(...last);
  }
  return { state, effects, last };
}

const answer = (items: EmployeePage['items'], over: Partial<EmployeePage> = {}): EmployeePage => ({
  items,
  nextCursor: null,
  total: items.length,
  ...over,
});
const typed = (text: string): Event => ({ type: 'edit', text });
const found = (seq: number, page: EmployeePage): Event => ({ type: 'found', seq, page });
const failed = (seq: number, slug: ProblemSlug): Event => ({ type: 'failed', seq, problem: problem(slug) });
const key = (name: (Event & { type: 'press' })['key']): Event => ({ type: 'press', key: name });
const activeOf = ({ popup }: State) => (popup.at === 'open' ? popup.active : 'closed');

const three = [mette, larsOfHr, larsOfIt];
const open = play([typed('m'), found(1, answer(three))]).state;
const openWithMore = play([typed('m'), found(1, answer(three, { nextCursor: '3', total: 5 }))]).state;

describe('asking', () => {
  it('waits 150 ms for the next letter, and not at all when the list is opened', () => {
    expect(play([typed('m')]).last).toMatchObject([{ do: 'search', asked: { q: 'm' }, delay: 150 }]);
    expect(play([{ type: 'open' }]).last).toMatchObject([{ do: 'search', asked: { q: '' }, delay: 0 }]);
  });

  it('never lets a slow old answer overwrite a new one', () => {
    const { state } = play([typed('m'), typed('me'), found(2, answer([mette])), found(1, answer([soeren]))]);
    expect(rowsOf(state.search)).toEqual([mette]);
  });

  it('does not let an old failure overwrite a new answer', () => {
    const events = [typed('m'), typed('me'), found(2, answer([mette]))];
    const { state } = play([...events, failed(1, 'network-failed')]);
    expect(state.search.at).toBe('found');
  });

  it('keeps the last results while the next load', () => {
    expect(rowsOf(play([typed('me')], open).state.search)).toEqual(three);
  });

  it('drops the search, and its answer, when the text is taken away', () => {
    const { state, last } = play([typed('m'), typed('')]);
    expect(last).toEqual([{ do: 'stop-searching' }]);
    expect(play([found(1, answer(three))], state).state).toBe(state);
  });

  it('does not ask again for what it already shows', () => {
    expect(play([{ type: 'left' }, { type: 'open' }], open).effects).toEqual([]);
  });
});

describe('the active option', () => {
  it.each<[string, Event[], number | null | 'closed']>([
    ['Down moves to the first option', [key('down')], 0],
    ['Up moves to the last option', [key('up')], 2],
    ['Down at the end goes round', [key('up'), key('down')], 0],
    ['Up at the start goes round', [key('down'), key('up')], 2],
    ['PageDown stops at the end', [key('page-down')], 2],
    ['PageUp stops at the start', [key('up'), key('page-up')], 0],
    ['a key that moves in the text leaves the options', [key('down'), key('caret')], null],
    ['typing leaves the options', [key('down'), typed('me')], null],
    ['Alt+Up closes', [key('down'), key('alt-up')], 'closed'],
    ['Escape closes', [key('down'), key('escape')], 'closed'],
    ['leaving the field closes', [key('down'), { type: 'left' }], 'closed'],
  ])('%s', (_, events, expected) => {
    expect(activeOf(play(events, open).state)).toBe(expected);
  });

  it.each<[string, Event, number | null]>([
    ['Down opens and goes to the first option when it comes', key('down'), 0],
    ['Up opens and goes to the last option when it comes', key('up'), 2],
    ['Alt+Down opens and stays in the text', key('alt-down'), null],
  ])('%s', (_, press, expected) => {
    expect(activeOf(play([press, found(1, answer(three))]).state)).toBe(expected);
  });

  it('stays with its person when new results come', () => {
    const stale = play([typed('me'), key('up')], open).state;
    expect(activeOf(play([found(2, answer([soeren, larsOfIt, mette]))], stale).state)).toBe(1);
    expect(activeOf(play([found(2, answer([soeren]))], stale).state)).toBe(null);
  });
});

describe('paging', () => {
  it('fetches the next page when Down goes beyond the last row, and moves on when it comes', () => {
    const { state, last } = play([key('up'), key('down')], openWithMore);
    expect(last).toMatchObject([{ do: 'search', cursor: '3', asked: { q: 'm' } }]);
    expect(activeOf(state)).toBe(2);
    expect(activeOf(play([found(2, answer([soeren], { total: 4 }))], state).state)).toBe(3);
  });

  it('asks for a page once, however often the end is reached', () => {
    const more: Event = { type: 'more', after: 'stay' };
    expect(play([more, more, key('up'), key('down')], openWithMore).effects).toHaveLength(1);
  });

  it('shows nobody twice when the list has moved between two pages', () => {
    const { state } = play(
      [{ type: 'more', after: 'stay' }, found(2, answer([larsOfIt, soeren]))],
      openWithMore,
    );
    expect(rowsOf(state.search)).toEqual([...three, soeren]);
  });

  it('keeps the rows when the next page fails, and asks for that page again', () => {
    const { state } = play([{ type: 'more', after: 'focus-row' }, failed(2, 'network-failed')], openWithMore);
    expect(rowsOf(state.search)).toEqual(three);
    expect(play([{ type: 'more', after: 'focus-row' }], state).last).toMatchObject([
      { do: 'search', cursor: '3' },
    ]);
  });

  it('moves focus to the first new row after the button was pressed', () => {
    const { last } = play([{ type: 'more', after: 'focus-row' }, found(2, answer([soeren]))], openWithMore);
    expect(last).toEqual([{ do: 'focus', target: 'row-3' }]);
  });
});

describe('choosing', () => {
  const selected = { name: 'employee-selected', detail: { employeeId: mette.id, name: 'Mette Holm' } };
  const cleared = { name: 'employee-cleared', detail: { employeeId: mette.id } };

  it('Enter takes the active option and nothing else', () => {
    expect(play([key('enter')], open).state).toBe(open);
    const { state, effects } = play([key('down'), key('enter')], open);
    expect(shownText(state)).toBe('Mette Holm');
    expect(effects).toEqual([
      { do: 'commit', employeeId: mette.id },
      { do: 'tell', facts: [selected] },
    ]);
    expect(state.popup.at).toBe('closed');
  });

  it('never chooses on leaving the field', () => {
    const { state, effects } = play([key('down'), { type: 'left' }], open);
    expect(state.choice.at).toBe('none');
    expect(effects).toEqual([]);
  });

  it('ends the choice when its text is changed', () => {
    const { state, last } = play([key('down'), key('enter'), typed('Mette Hol')], open);
    expect(state.choice.at).toBe('none');
    expect(last.slice(-2)).toEqual([
      { do: 'commit', employeeId: null },
      { do: 'tell', facts: [cleared] },
    ]);
  });

  it('Escape closes first, then clears', () => {
    const closed = play([key('down'), key('enter'), key('down'), key('escape')], open).state;
    expect(closed.choice.at).toBe('chosen');
    const { state, last } = play([key('escape')], closed);
    expect(state.choice.at).toBe('none');
    expect(last.slice(-2)).toEqual([
      { do: 'commit', employeeId: null },
      { do: 'tell', facts: [cleared] },
    ]);
    expect(play([key('escape')], state).state).toBe(state);
  });

  it('leaves the search as it is when a row of the overview is chosen', () => {
    const listed = play([{ type: 'search', text: 'm' }, found(1, answer(three))]).state;
    const { state } = play([{ type: 'pick', employeeId: mette.id }], listed);
    expect(state.text).toBe('m');
    expect(rowsOf(state.search)).toEqual(three);
  });
});

describe('a preset employee', () => {
  const wanted = play([{ type: 'value-set', employeeId: mette.id }, { type: 'name' }]);

  it('is named, and nobody is told', () => {
    expect(wanted.effects).toEqual([{ do: 'name', employeeId: mette.id }]);
    const employee = { ...mette, signatures: [], openOrders: [] };
    const { state, effects } = play([{ type: 'named', employeeId: mette.id, employee }], wanted.state);
    expect(shownText(state)).toBe('Mette Holm');
    expect(effects).toEqual([]);
  });

  it('is not given the name of one set before', () => {
    const employee = { ...soeren, signatures: [], openOrders: [] };
    const { state } = play([{ type: 'named', employeeId: soeren.id, employee }], wanted.state);
    expect(state).toBe(wanted.state);
  });
});

describe('failures', () => {
  it.each(['unauthenticated', 'session-expired', 'step-up-required'] as const)(
    '%s requires a session',
    (reason) => {
      const { last } = play([typed('m'), failed(1, reason)]);
      expect(last).toEqual([{ do: 'tell', facts: [{ name: 'session-required', detail: { reason } }] }]);
    },
  );

  it.each([
    ['adapter-missing', 'adapter-plugged', true],
    ['session-expired', 'adapter-plugged', true],
    ['provider-unavailable', 'adapter-plugged', false],
    ['provider-unavailable', 'resume', true],
    ['provider-unavailable', 'again', true],
  ] as const)('after %s, %s asks again: %s', (slug, type, asks) => {
    const { last } = play([typed('m'), failed(1, slug), { type }]);
    expect(last.some((effect) => effect.do === 'search' && effect.asked.q === 'm')).toBe(asks);
  });

  it('gives up on an answer that cannot be shown', () => {
    const { state } = play([typed('m'), { type: 'broken' }]);
    expect(state.search).toMatchObject({ at: 'failed', problem: problem('answer-invalid') });
  });
});
