import type { EmployeeId } from '../../contract/employee.ts';
import { isAboutSignIn, slugOf } from '../../contract/result.ts';
import { again, askToSignIn, broken, refuse, show } from './answers.ts';
import { press } from './keys.ts';
import {
  accept,
  ask,
  askMore,
  askName,
  choose,
  clear,
  edit,
  focus,
  open,
  opened,
  settle,
  withEffects,
} from './moves.ts';
import type { Choice, Event, State, Step } from './employee-picker.states.ts';
import { DEBOUNCE_MS } from './search.ts';

export const initial: State = {
  text: '',
  status: null,
  search: { at: 'idle' },
  choice: { at: 'none' },
  popup: { at: 'closed' },
  seq: 0,
  complained: false,
};

/** Searching and choosing, in the field and in the overview. */
export function transition(state: State, event: Event): Step {
  switch (event.type) {
    case 'list':
      return state.search.at === 'idle' ? ask(state, state.text, 0) : { state };
    case 'search':
      return ask({ ...state, text: event.text }, event.text, DEBOUNCE_MS);
    case 'filter':
      return ask({ ...state, status: event.status }, state.text, 0);
    case 'edit':
      return edit(state, event.text);
    case 'open':
      return state.popup.at === 'open' ? { state } : open(state, null);
    case 'left':
      return state.popup.at === 'open' ? { state: { ...state, popup: { at: 'closed' } } } : { state };
    case 'press':
      return press(state, event.key);
    case 'clear':
      return clear(state);
    case 'more':
      return askMore(state, event.after);
    case 'accept':
      return accept(state, event.employeeId);
    case 'pick':
      return choose(state, event.employeeId);
    case 'value-set':
      return { state: { ...state, choice: byId(event.employeeId), complained: false } };
    case 'reset':
      return settle({ ...state, choice: byId(event.employeeId), complained: false }, '');
    case 'name':
      return state.choice.at === 'by-id' ? askName(state, state.choice.employeeId) : { state };
    case 'named':
      return isNaming(state.choice, event)
        ? { state: { ...state, choice: { ...state.choice, at: 'chosen', name: event.employee.name } } }
        : { state };
    case 'name-failed':
      if (!isNaming(state.choice, event)) return { state };
      return {
        state: { ...state, choice: { ...state.choice, at: 'unnamed', problem: event.problem } },
        effects: askToSignIn(event.problem),
      };
    case 'found':
      return event.seq === state.seq ? show(state, event.page) : { state };
    case 'failed':
      return event.seq === state.seq ? refuse(state, event.problem) : { state };
    case 'complained':
      return { state: { ...state, complained: true } };
    case 'again':
      return withEffects(
        again(state.search.at === 'failed' ? opened(state) : state, () => true),
        focus('field'),
      );
    case 'resume':
      return again(state, () => true);
    case 'adapter-plugged':
      return again(state, (refusal) => {
        const slug = slugOf(refusal);
        return slug === 'adapter-missing' || isAboutSignIn(slug);
      });
    case 'broken':
      return broken(state);
  }
}

function isNaming(
  choice: Choice,
  { employeeId }: { readonly employeeId: EmployeeId },
): choice is Extract<Choice, { at: 'naming' }> {
  return choice.at === 'naming' && choice.employeeId === employeeId;
}

function byId(employeeId: EmployeeId | null): Choice {
  return employeeId === null ? { at: 'none' } : { at: 'by-id', employeeId };
}
