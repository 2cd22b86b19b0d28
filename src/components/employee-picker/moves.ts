import type { EmployeeId } from '../../contract/employee.ts';
import type { FactOf } from '../../protocol/facts.ts';
import {
  chosenId,
  shownText,
  type Effect,
  type FocusTarget,
  type State,
  type Step,
} from './employee-picker.states.ts';
import { askedOf, DEBOUNCE_MS, resultsOf, rowsOf, type AfterMore, type Asked } from './search.ts';

export function tell(...facts: FactOf[]): Effect {
  return { do: 'tell', facts };
}

export function focus(target: FocusTarget): Effect {
  return { do: 'focus', target };
}

export function withEffects(step: Step, ...effects: Effect[]): Step {
  return { state: step.state, effects: [...(step.effects ?? []), ...effects] };
}

/** Nothing is searched for any more, and an answer still under way is not wanted. */
export function settle(state: State, text: string): Step {
  const asking = state.search.at === 'loading' || state.search.at === 'loading-more';
  return {
    state: { ...state, text, search: { at: 'idle' }, popup: { at: 'closed' }, seq: state.seq + 1 },
    effects: asking ? [{ do: 'stop-searching' }] : [],
  };
}

export function ask(state: State, q: string, delay: number): Step {
  const asked: Asked = { q: q.trim().slice(0, 200), status: state.status };
  const seq = state.seq + 1;
  return {
    state: { ...state, seq, search: { at: 'loading', asked, kept: resultsOf(state.search) } },
    effects: [{ do: 'search', seq, asked, cursor: null, delay }],
  };
}

export function askMore(state: State, after: AfterMore): Step {
  const { search } = state;
  if (search.at === 'loading-more') return { state: { ...state, search: { ...search, after } } };
  const results = search.at === 'found' || search.at === 'failed' ? search.results : null;
  if (!results?.nextCursor) return { state };
  const seq = state.seq + 1;
  return {
    state: { ...state, seq, search: { at: 'loading-more', results, after } },
    effects: [{ do: 'search', seq, asked: results.asked, cursor: results.nextCursor, delay: 0 }],
  };
}

export function askName(state: State, employeeId: EmployeeId): Step {
  return { state: { ...state, choice: { at: 'naming', employeeId } }, effects: [{ do: 'name', employeeId }] };
}

export function opened(state: State, seek: 'first' | 'last' | null = null): State {
  return { ...state, popup: { at: 'open', active: null, seek } };
}

/** Opens the list; what is already there, or on its way, for the same text is not asked for again. */
export function open(state: State, seek: 'first' | 'last' | null): Step {
  const { search } = state;
  const q = shownText(state);
  const fresh = search.at !== 'failed' && askedOf(search)?.q === q.trim();
  if (!fresh) return ask(opened(state, seek), q, 0);
  const rows = rowsOf(search).length;
  if (search.at === 'loading' || seek === null || rows === 0) return { state: opened(state, seek) };
  return { state: { ...state, popup: { at: 'open', active: seek === 'first' ? 0 : rows - 1, seek: null } } };
}

/** What is read in the field is what the form sends, so changing the text of a choice ends the choice. */
export function edit(state: State, text: string): Step {
  const free = { ...state, choice: none, text };
  const step = text.trim() === '' ? settle(free, text) : ask(opened(free), text, DEBOUNCE_MS);
  return withEffects(step, ...givingUp(state));
}

export function clear(state: State): Step {
  return withEffects(settle({ ...state, choice: none }, ''), ...givingUp(state));
}

const none = { at: 'none' } as const;

function givingUp({ choice }: State): Effect[] {
  const employeeId = chosenId(choice);
  if (employeeId === null) return [];
  return [{ do: 'commit', employeeId: null }, tell({ name: 'employee-cleared', detail: { employeeId } })];
}

export function choose(state: State, employeeId: EmployeeId): Step {
  const employee = rowsOf(state.search).find(({ id }) => id === employeeId);
  if (!employee) return { state };
  const { name } = employee;
  return {
    state: { ...state, choice: { at: 'chosen', employeeId, name }, complained: false },
    effects: [
      { do: 'commit', employeeId },
      tell({ name: 'employee-selected', detail: { employeeId, name } }),
    ],
  };
}

/** Takes an option of the combobox: its list is done with. */
export function accept(state: State, employeeId: EmployeeId): Step {
  const step = choose(state, employeeId);
  return step.state === state ? step : withEffects(settle(step.state, ''), ...(step.effects ?? []));
}
