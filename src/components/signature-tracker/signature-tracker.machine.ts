import type { EmployeeId } from '../../contract/employee.ts';
import { problem } from '../../contract/result.ts';
import { seen } from '../shared/order-progress.ts';
import { atOverview, look, update } from './overview.machine.ts';
import { PAGE, type Event, type Known, type Overview, type State } from './signature-tracker.states.ts';
import { askToSignIn, factOf, focus, isCuredByAdapter, tell, type Step } from './told.ts';

export const initial: State = { at: 'starting' };

/** What becomes of one employee's orders and signatures, and everything that may be done about them. */
export function transition(state: State, event: Event): Step {
  if (event.type === 'start') return start(event.employeeId);
  if (event.type === 'broken') return broken(state);
  // What was done is told in any case, also if the tracker was sent to another employee meanwhile.
  const elsewhere = state.at !== 'overview' && state.at !== 'code';
  if (event.type === 'did' && elsewhere) return { state, effects: tell(factOf(event.deed)) };
  switch (state.at) {
    case 'starting':
    case 'nobody':
      return { state };
    case 'loading':
      if (event.type === 'found') {
        return { state: overview(state.employeeId, event.known), effects: [focus({ at: 'heading' })] };
      }
      if (event.type !== 'refused') return { state };
      return {
        state: { ...state, at: 'refused', problem: event.problem },
        effects: [focus({ at: 'heading' }), ...askToSignIn(event.problem)],
      };
    case 'refused':
      return atRefused(state, event);
    case 'overview':
      return atOverview(state, event);
    case 'code':
      return atCode(state, event);
  }
}

function start(employeeId: EmployeeId | null): Step {
  if (!employeeId) return { state: { at: 'nobody' } };
  return {
    state: { at: 'loading', employeeId },
    effects: [{ do: 'find', employeeId, limit: PAGE }],
  };
}

/** An answer that cannot be shown is one that was not understood. */
function broken(state: State): Step {
  const employeeId = employeeOf(state);
  if (!employeeId) return { state: { at: 'nobody' } };
  return { state: { at: 'refused', employeeId, problem: problem('answer-invalid') } };
}

function employeeOf(state: State): EmployeeId | null {
  switch (state.at) {
    case 'starting':
    case 'nobody':
      return null;
    case 'loading':
    case 'refused':
    case 'overview':
      return state.employeeId;
    case 'code':
      return state.overview.employeeId;
  }
}

function overview(employeeId: EmployeeId, known: Known): Overview {
  return {
    at: 'overview',
    employeeId,
    limit: PAGE,
    known,
    activity: { is: 'idle' },
    looking: 'no',
    unsure: [],
    handedOver: [],
  };
}

function atRefused(state: Extract<State, { at: 'refused' }>, event: Event): Step {
  switch (event.type) {
    case 'retry':
      return start(state.employeeId);
    case 'adapter-plugged':
      return isCuredByAdapter(state.problem) ? start(state.employeeId) : { state };
    case 'sign-in':
      return { state, effects: askToSignIn(state.problem) };
    default:
      return { state };
  }
}

/** While a code is on the screen nothing else happens there; what was learnt meanwhile is kept for afterwards. */
function atCode(state: Extract<State, { at: 'code' }>, event: Event): Step {
  const { overview: before, orderId } = state;
  switch (event.type) {
    case 'found':
      return { state: { ...state, overview: { ...before, known: event.known, looking: 'no' } } };
    case 'refused':
      return { state: { ...state, overview: { ...before, looking: 'no' } } };
    case 'reveal-closed': {
      const wasSeen = event.outcome !== 'not-now';
      const known = wasSeen ? update(before.known, orderId, (each) => ({ order: seen(each.order) })) : null;
      const handedOver =
        event.outcome === 'handed-over' ? [...before.handedOver, orderId] : before.handedOver;
      const after: Overview = {
        ...before,
        known: known ?? before.known,
        handedOver,
        activity: { is: 'idle' },
      };
      return look(after, [focus({ at: 'order', id: orderId })]);
    }
    default:
      return { state };
  }
}
