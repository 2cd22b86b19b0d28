import type { EmployeeId } from '../../contract/employee.ts';
import {
  chosenId,
  shownText,
  type PickerEffect,
  type PickerState,
  type PickerStep,
} from './employee-picker.state.ts';
import { askedOf, DEBOUNCE_MS, resultsOf, rowsOf, type Asked, type AfterMore } from './employee-search.ts';

export function withEffects(step: PickerStep, ...effects: PickerEffect[]): PickerStep {
  return { state: step.state, effects: [...(step.effects ?? []), ...effects] };
}

/** Nothing is searched for any more, and an answer still under way is not wanted. */
export function settle(state: PickerState, text: string): PickerStep {
  const asking = state.search.at === 'loading' || state.search.at === 'loading-more';
  return {
    state: { ...state, text, search: { at: 'idle' }, popup: { at: 'closed' }, seq: state.seq + 1 },
    effects: asking ? [{ do: 'drop-search' }] : [],
  };
}

export function ask(state: PickerState, q: string, delay: number): PickerStep {
  const asked: Asked = { q: q.trim().slice(0, 200), status: state.status };
  const seq = state.seq + 1;
  return {
    state: { ...state, seq, search: { at: 'loading', asked, kept: resultsOf(state.search) } },
    effects: [{ do: 'search', seq, asked, cursor: null, delay }],
  };
}

export function askMore(state: PickerState, after: AfterMore): PickerStep {
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

export function askName(state: PickerState, employeeId: EmployeeId): PickerStep {
  return { state: { ...state, choice: { at: 'naming', employeeId } }, effects: [{ do: 'name', employeeId }] };
}

/** Opens the list; what is already there, or on its way, for the same text is not asked for again. */
export function open(state: PickerState, seek: 'first' | 'last' | null): PickerStep {
  const rows = rowsOf(state.search);
  const opened = { ...state, popup: { at: 'open', active: null, seek } } as const;
  const q = shownText(state);
  const { search } = state;
  const fresh = search.at !== 'failed' && askedOf(search)?.q === q.trim();
  if (!fresh) return ask(opened, q, 0);
  if (search.at === 'loading' || seek === null || rows.length === 0) return { state: opened };
  return {
    state: { ...opened, popup: { at: 'open', active: seek === 'first' ? 0 : rows.length - 1, seek: null } },
  };
}

/** What is read in the field is what the form sends, so changing the text of a choice ends the choice. */
export function type(state: PickerState, text: string): PickerStep {
  const employeeId = chosenId(state.choice);
  const free: PickerState = { ...state, choice: { at: 'none' }, text };
  const step: PickerStep =
    text.trim() === ''
      ? settle(free, text)
      : ask({ ...free, popup: { at: 'open', active: null, seek: null } }, text, DEBOUNCE_MS);
  return employeeId === null ? step : withEffects(step, { do: 'tell-cleared', employeeId });
}

export function clear(state: PickerState): PickerStep {
  const employeeId = chosenId(state.choice);
  const step = settle({ ...state, choice: { at: 'none' } }, '');
  return employeeId === null ? step : withEffects(step, { do: 'tell-cleared', employeeId });
}

export function choose(state: PickerState, employeeId: EmployeeId): PickerStep {
  const employee = rowsOf(state.search).find(({ id }) => id === employeeId);
  if (!employee) return { state };
  const { name } = employee;
  return {
    state: { ...state, choice: { at: 'chosen', employeeId, name }, complained: false },
    effects: [{ do: 'tell-selected', employeeId, name }],
  };
}

/** Takes an option of the combobox: its list is done with. */
export function accept(state: PickerState, employeeId: EmployeeId): PickerStep {
  const step = choose(state, employeeId);
  return step.state === state ? step : withEffects(settle(step.state, ''), ...(step.effects ?? []));
}
