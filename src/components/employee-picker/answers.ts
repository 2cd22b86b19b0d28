import type { EmployeePage } from '../../contract/employee.ts';
import type { Problem } from '../../contract/problem.ts';
import { isAboutSignIn, problem, slugOf } from '../../contract/result.ts';
import { ask, askMore, askName, focus, opened, tell } from './moves.ts';
import type { Effect, Popup, State, Step } from './employee-picker.states.ts';
import { askedOf, join, rowsOf, type Results, type Search } from './search.ts';

/** Where a refusal means that somebody must sign in, the host is told: nothing in here can do it. */
export function askToSignIn(refusal: Problem): Effect[] {
  const reason = slugOf(refusal);
  return isAboutSignIn(reason) ? [tell({ name: 'session-required', detail: { reason } })] : [];
}

/** Rows have come: the first ones of a search, or more of them. */
export function show(state: State, page: EmployeePage): Step {
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
    effects: grown && search.after === 'focus-row' ? [focus(`row-${index}`)] : [],
  };
}

/** The active option stays with its person when new rows come, or is taken away with them. */
function keepActive({ popup, search }: State, { items }: Results): Popup {
  if (popup.at === 'closed') return popup;
  if (popup.seek !== null && items.length > 0) {
    return { at: 'open', active: popup.seek === 'first' ? 0 : items.length - 1, seek: null };
  }
  const person = popup.active === null ? undefined : rowsOf(search)[popup.active]?.id;
  const index = items.findIndex(({ id }) => id === person);
  return { at: 'open', active: index < 0 ? null : index, seek: null };
}

/** No rows have come. With a page of them missing, those before stay. */
export function refuse(state: State, refusal: Problem): Step {
  const { search } = state;
  if (search.at !== 'loading' && search.at !== 'loading-more') return { state };
  const failed: Search =
    search.at === 'loading'
      ? { at: 'failed', asked: search.asked, results: null, problem: refusal }
      : { at: 'failed', asked: search.results.asked, results: search.results, problem: refusal };
  const gone = state.popup.at === 'open' && failed.results === null;
  return {
    state: { ...(gone ? opened(state) : state), search: failed },
    effects: askToSignIn(refusal),
  };
}

/** Asks once more for whatever failed with a problem that `may` be over by now. */
export function again(state: State, may: (refusal: Problem) => boolean): Step {
  const { search, choice } = state;
  let step: Step = { state };
  if (search.at === 'failed' && may(search.problem)) {
    step = search.results ? askMore(state, 'stay') : ask(state, search.asked.q, 0);
  }
  if (choice.at !== 'unnamed' || !may(choice.problem)) return step;
  const named = askName(step.state, choice.employeeId);
  return { state: named.state, effects: [...(step.effects ?? []), ...(named.effects ?? [])] };
}

/** An answer came in that nobody parsed and that cannot be shown. */
export function broken(state: State): Step {
  const invalid = problem('answer-invalid');
  const asked = askedOf(state.search);
  return {
    state: {
      ...state,
      seq: state.seq + 1,
      search: asked ? { at: 'failed', asked, results: null, problem: invalid } : state.search,
      choice:
        state.choice.at === 'naming' ? { ...state.choice, at: 'unnamed', problem: invalid } : state.choice,
      popup: { at: 'closed' },
    },
  };
}
