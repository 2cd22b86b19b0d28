import type { EmployeeId } from '../../contract/employee.ts';
import type { Order } from '../../contract/order.ts';
import { problem } from '../../contract/result.ts';
import type { Session } from '../../contract/session.ts';
import { seen } from '../shared/order-progress.ts';
import { ask, atRefused, refusedWhile, tell, type Step } from './pending.machine.ts';
import { atReceipt, toReceipt } from './receipt.machine.ts';
import {
  pageOf,
  STEPS,
  type Draft,
  type Effect,
  type Event,
  type Start,
  type State,
} from './signature-wizard.states.ts';

export const initial: State = { at: 'starting' };

/** The whole flow. Whenever a person comes to another page, its heading takes the focus and the outside is told. */
export function transition(state: State, event: Event): Step {
  const step = advance(state, event);
  const effects: Effect[] = [...(step.effects ?? [])];
  const screen = screenOf(step.state);
  if (screen !== null && screen !== screenOf(state)) effects.push({ do: 'focus', target: 'heading' });
  const page = pageOf(step.state);
  if (page && page.step !== pageOf(state)?.step) {
    effects.push(
      tell({ name: 'step-changed', detail: { ...page, of: page.number === null ? null : STEPS } }),
    );
  }
  return { state: step.state, effects };
}

/** States with one heading are one screen; null while there is nothing to read yet. */
function screenOf({ at }: State): State['at'] | null {
  switch (at) {
    case 'starting':
    case 'checking-session':
    case 'opening-employee':
    case 'opening-order':
      return null;
    case 'ordering':
      return 'review';
    case 'not-administrator':
    case 'overview':
    case 'employee-card':
    case 'delivery':
    case 'review':
    case 'code':
    case 'letter':
    case 'receipt':
    case 'refused':
      return at;
  }
}

function advance(state: State, event: Event): Step {
  if (event.type === 'start') return checkSession(event.start);
  if (event.type === 'broken') return broken;
  // An order that was placed is told in any case, also if the wizard was sent elsewhere meanwhile.
  if (event.type === 'order-placed' && state.at !== 'ordering')
    return { state, effects: [placedFact(event.order)] };
  switch (state.at) {
    case 'starting':
      return { state };
    case 'checking-session':
      return event.type === 'session-found'
        ? begin(event.session, state.start)
        : refusedWhile(state, event, null);
    case 'not-administrator':
      return event.type === 'retry' ? checkSession(state.start) : { state };
    case 'overview':
      return event.type === 'choose-employee' ? openEmployee(state.session, event.employeeId) : { state };
    case 'opening-employee': {
      if (event.type !== 'employee-found') return refusedWhile(state, event, overview(state.session));
      const { employee, options } = event;
      return { state: { at: 'employee-card', session: state.session, employee, options } };
    }
    case 'employee-card':
      return atEmployeeCard(state, event);
    case 'delivery':
      return atDelivery(state, event);
    case 'review':
      return atReview(state, event);
    case 'ordering':
      return event.type === 'order-placed'
        ? placed(state.session, event.order)
        : refusedWhile(state, event, { ...state, at: 'review' });
    case 'opening-order':
      return event.type === 'order-found'
        ? openOrder(state, event.order)
        : refusedWhile(state, event, overview(state.session));
    case 'code':
      return atCode(state, event);
    case 'letter':
      return event.type === 'to-receipt' ? toReceipt(state.session, state.order, true) : { state };
    case 'receipt':
      return atReceipt(state, event) ?? leave(state.session, state.order.employeeId, event, state);
    case 'refused':
      return atRefused(state, event);
  }
}

/** An answer that nobody parsed could not be shown. What was ordered is found again from the overview. */
const broken: Step = {
  state: {
    at: 'refused',
    problem: problem('answer-invalid'),
    pending: { at: 'checking-session', start: { employeeId: null, orderId: null } },
    back: null,
  },
};

function checkSession(start: Start): Step {
  return ask({ at: 'checking-session', start });
}

function begin(session: Session, start: Start): Step {
  if (!session.roles.includes('administrator')) return { state: { at: 'not-administrator', session, start } };
  if (start.orderId) return ask({ at: 'opening-order', session, orderId: start.orderId, look: false });
  if (start.employeeId) return openEmployee(session, start.employeeId);
  return { state: overview(session) };
}

function overview(session: Session): State {
  return { at: 'overview', session };
}

function openEmployee(session: Session, employeeId: EmployeeId): Step {
  return ask({ at: 'opening-employee', session, employeeId });
}

function atEmployeeCard(state: Extract<State, { at: 'employee-card' }>, event: Event): Step {
  if (event.type === 'open-order') {
    return ask({
      at: 'opening-order',
      session: state.session,
      orderId: event.orderId,
      look: event.look ?? false,
    });
  }
  if (event.type !== 'add-signature') return leave(state.session, state.employee.id, event, state);
  const allowed = state.options.signatureTypes.filter((option) => option.allowed);
  const preselected = allowed.find((option) => option.type === 'keyfile') ?? allowed[0];
  if (!preselected) return { state };
  return {
    state: {
      ...state,
      at: 'delivery',
      type: preselected.type,
      delivery: null,
      explain: false,
      reviewed: null,
      fromReview: false,
    },
  };
}

function atDelivery(state: Extract<State, { at: 'delivery' }>, event: Event): Step {
  switch (event.type) {
    case 'choose-type': {
      const delivery = canBeDelivered({ ...state, type: event.signatureType }) ? state.delivery : null;
      return { state: { ...state, type: event.signatureType, delivery } };
    }
    case 'choose-delivery':
      return { state: { ...state, delivery: event.delivery } };
    case 'continue':
      return toReview(state);
    case 'back': {
      const { session, employee, options } = state;
      if (state.fromReview) return toReview(state);
      return { state: { at: 'employee-card', session, employee, options } };
    }
    default:
      return cancelled(state, event);
  }
}

/** An order that was confirmed before and is unchanged keeps its key. */
function toReview(state: Extract<State, { at: 'delivery' }>): Step {
  const { session, employee, options, type, delivery, reviewed } = state;
  if (!type || !delivery || !canBeDelivered(state)) {
    return { state: { ...state, explain: true }, effects: [{ do: 'focus', target: 'errors' }] };
  }
  const unchanged = reviewed?.type === type && reviewed.delivery === delivery;
  const attempt = unchanged ? reviewed.attempt : null;
  return { state: { at: 'review', session, employee, options, type, delivery, attempt } };
}

function canBeDelivered({ options, type, delivery }: Draft): boolean {
  const chosen = options.signatureTypes.find((option) => option.type === type);
  return (
    !!chosen?.allowed && !!chosen.deliveries.some((option) => option.kind === delivery && option.allowed)
  );
}

function atReview(state: Extract<State, { at: 'review' }>, event: Event): Step {
  switch (event.type) {
    case 'change-delivery':
    case 'back':
      return {
        state: {
          ...state,
          at: 'delivery',
          explain: false,
          reviewed: state,
          fromReview: event.type === 'change-delivery',
        },
      };
    case 'confirm':
      return ask({ ...state, at: 'ordering', attempt: state.attempt ?? event.attempt });
    default:
      return cancelled(state, event);
  }
}

function placedFact({ id: orderId, employeeId, signatureType, delivery }: Order): Effect {
  return tell({ name: 'order-placed', detail: { orderId, employeeId, signatureType, delivery } });
}

function placed(session: Session, order: Order): Step {
  const state: State =
    order.delivery === 'post'
      ? { at: 'letter', session, order }
      : { at: 'code', session, order, shown: false };
  return { state, effects: [placedFact(order)] };
}

/** An order whose code nobody has seen goes on where it stopped; any other shows how far it has come. */
function openOrder({ session, look }: Extract<State, { at: 'opening-order' }>, order: Order): Step {
  const unseen = !look && order.delivery === 'instant' && order.state === 'awaiting_reveal';
  return unseen ? { state: { at: 'code', session, order, shown: false } } : toReceipt(session, order, false);
}

function atCode(state: Extract<State, { at: 'code' }>, event: Event): Step {
  if (event.type === 'code-revealed') return { state: { ...state, shown: true } };
  if (event.type !== 'reveal-closed') return { state };
  switch (event.outcome) {
    case 'not-now':
      return openEmployee(state.session, state.order.employeeId);
    case 'hidden':
      return toReceipt(state.session, seen(state.order), false);
    case 'handed-over':
      return toReceipt(state.session, seen(state.order), true);
  }
}

function cancelled(state: Extract<State, { at: 'delivery' | 'review' }>, event: Event): Step {
  if (event.type !== 'cancel') return leave(state.session, state.employee.id, event, state);
  const { session, employee, options } = state;
  const told = tell({ name: 'flow-cancelled', detail: { step: state.at } });
  const attempt = state.at === 'review' ? state.attempt : state.reviewed?.attempt;
  if (attempt) {
    // It may have been ordered all the same, so the employee is looked up anew.
    const { state: opening, effects = [] } = openEmployee(session, employee.id);
    return { state: opening, effects: [...effects, told] };
  }
  return { state: { at: 'employee-card', session, employee, options }, effects: [told] };
}

function leave(session: Session, employeeId: EmployeeId, event: Event, stay: State): Step {
  if (event.type === 'to-employee') return openEmployee(session, employeeId);
  if (event.type === 'to-overview') return { state: overview(session) };
  return { state: stay };
}
