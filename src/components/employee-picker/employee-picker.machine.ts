import type { EmployeeId, EmployeePage } from '../../contract/employee.ts';
import type { ProblemSlug } from '../../contract/problem.ts';
import { pressKey } from './employee-picker.keys.ts';
import {
  accept,
  ask,
  askMore,
  askName,
  choose,
  clear,
  open,
  settle,
  type,
  withEffects,
} from './employee-picker.moves.ts';
import {
  type Choice,
  type PickerEffect,
  type PickerEvent,
  type PickerState,
  type PickerStep,
  type Popup,
  type SessionReason,
} from './employee-picker.state.ts';
import { askedOf, DEBOUNCE_MS, join, type Results, rowsOf, type Search } from './employee-search.ts';

export function pickerMachine(state: PickerState, event: PickerEvent): PickerStep {
  switch (event.type) {
    case 'listed':
      return state.search.at === 'idle' ? ask(state, state.text, 0) : { state };
    case 'searched':
      return ask({ ...state, text: event.text }, event.text, DEBOUNCE_MS);
    case 'filtered':
      return ask({ ...state, status: event.status }, state.text, 0);
    case 'typed':
      return type(state, event.text);
    case 'opened':
      return state.popup.at === 'open' ? { state } : open(state, null);
    case 'left':
      return state.popup.at === 'open' ? { state: { ...state, popup: { at: 'closed' } } } : { state };
    case 'key':
      return pressKey(state, event.key);
    case 'cleared':
      return clear(state);
    case 'more':
      return askMore(state, event.after);
    case 'accepted':
      return accept(state, event.employeeId);
    case 'picked':
      return choose(state, event.employeeId);
    case 'value-set':
      return { state: { ...state, choice: byId(event.employeeId), complained: false } };
    case 'reset':
      return settle({ ...state, choice: byId(event.employeeId), complained: false }, '');
    case 'name-wanted':
      return state.choice.at === 'by-id' || state.choice.at === 'unnamed'
        ? askName(state, state.choice.employeeId)
        : { state };
    case 'named':
      return state.choice.at === 'naming' && state.choice.employeeId === event.employeeId
        ? { state: { ...state, choice: { ...state.choice, at: 'chosen', name: event.employee.name } } }
        : { state };
    case 'name-failed':
      return state.choice.at === 'naming' && state.choice.employeeId === event.employeeId
        ? {
            state: { ...state, choice: { ...state.choice, at: 'unnamed', problem: event.problem } },
            effects: requireSession(event.problem),
          }
        : { state };
    case 'found':
      return event.seq === state.seq ? show(state, event.page) : { state };
    case 'failed':
      return event.seq === state.seq ? refuse(state, event.problem) : { state };
    case 'complained':
      return { state: { ...state, complained: true } };
    case 'retried':
      return withEffects(
        again(state.search.at === 'failed' ? opened(state) : state, () => true),
        { do: 'focus-field' },
      );
    case 'resumed':
      return again(state, () => true);
    case 'adapter-plugged':
      return again(state, (problem) => problem === 'adapter-missing' || isSessionReason(problem));
    case 'broken':
      return giveUp(state);
  }
}

const sessionReasons: readonly ProblemSlug[] = ['unauthenticated', 'session-expired', 'step-up-required'];

function isSessionReason(problem: ProblemSlug): problem is SessionReason {
  return sessionReasons.includes(problem);
}

function opened(state: PickerState): PickerState {
  return { ...state, popup: { at: 'open', active: null, seek: null } };
}

function requireSession(problem: ProblemSlug): PickerEffect[] {
  return isSessionReason(problem) ? [{ do: 'require-session', reason: problem }] : [];
}

function byId(employeeId: EmployeeId | null): Choice {
  return employeeId === null ? { at: 'none' } : { at: 'by-id', employeeId };
}

function show(state: PickerState, page: EmployeePage): PickerStep {
  const { search } = state;
  if (search.at === 'loading') {
    const results: Results = {
      asked: search.asked,
      items: [...page.items],
      total: page.total,
      nextCursor: page.nextCursor,
    };
    return { state: { ...state, search: { at: 'found', results }, popup: keepActive(state, results) } };
  }
  if (search.at !== 'loading-more') return { state };
  const results = join(search.results, page);
  const index = search.results.items.length;
  const grown = results.items.length > index;
  const moved = grown && search.after === 'move-on' && state.popup.at === 'open';
  return {
    state: {
      ...state,
      search: { at: 'found', results },
      popup: moved ? { at: 'open', active: index, seek: null } : state.popup,
    },
    effects: grown && search.after === 'focus-row' ? [{ do: 'focus-row', index }] : [],
  };
}

/** The active option stays with its person when new rows come, or is taken away with them. */
function keepActive({ popup, search }: PickerState, { items }: Results): Popup {
  if (popup.at === 'closed') return popup;
  if (popup.seek !== null && items.length > 0) {
    return { at: 'open', active: popup.seek === 'first' ? 0 : items.length - 1, seek: null };
  }
  const person = popup.active === null ? undefined : rowsOf(search)[popup.active]?.id;
  const index = items.findIndex(({ id }) => id === person);
  return { at: 'open', active: index < 0 ? null : index, seek: null };
}

function refuse(state: PickerState, problem: ProblemSlug): PickerStep {
  const { search } = state;
  if (search.at !== 'loading' && search.at !== 'loading-more') return { state };
  const failed: Search =
    search.at === 'loading'
      ? { at: 'failed', asked: search.asked, results: null, problem }
      : { at: 'failed', asked: search.results.asked, results: search.results, problem };
  const popup: Popup =
    state.popup.at === 'open' && failed.results === null
      ? { at: 'open', active: null, seek: null }
      : state.popup;
  return { state: { ...state, search: failed, popup }, effects: requireSession(problem) };
}

/** Asks once more for whatever failed with a problem that `may` be over by now. */
function again(state: PickerState, may: (problem: ProblemSlug) => boolean): PickerStep {
  const { search, choice } = state;
  const effects: PickerEffect[] = [];
  let next = state;
  if (search.at === 'failed' && may(search.problem)) {
    const step = search.results ? askMore(next, 'stay') : ask(next, search.asked.q, 0);
    next = step.state;
    effects.push(...(step.effects ?? []));
  }
  if (choice.at === 'unnamed' && may(choice.problem)) {
    const step = askName(next, choice.employeeId);
    next = step.state;
    effects.push(...(step.effects ?? []));
  }
  return { state: next, effects };
}

/** An answer came in that nobody parsed and that cannot be shown. */
function giveUp(state: PickerState): PickerStep {
  const problem = 'answer-invalid';
  const asked = askedOf(state.search);
  return {
    state: {
      ...state,
      seq: state.seq + 1,
      search: asked ? { at: 'failed', asked, results: null, problem } : state.search,
      choice: state.choice.at === 'naming' ? { ...state.choice, at: 'unnamed', problem } : state.choice,
      popup: { at: 'closed' },
    },
  };
}
