import { orderConfirmationText } from '../../contract/confirmation-texts.ts';
import type { EmployeeId } from '../../contract/employee.ts';
import type { Order } from '../../contract/order.ts';
import { problem } from '../../contract/result.ts';
import type { Session } from '../../contract/session.ts';
import type { Step as MachineStep } from '../../lib/machine.ts';
import { atReceipt } from './receipt.machine.ts';
import { askToSignIn, tell } from './telling.ts';
import {
  pageOf,
  STEPS,
  type Draft,
  type Effect,
  type Event,
  type Pending,
  type Ready,
  type State,
} from './signature-wizard.states.ts';

export type Step = MachineStep<State, Effect>;

export const initial: State = { at: 'starting' };

/** The whole flow. Tells the outside which page a person is on whenever that changes. */
export function transition(state: State, event: Event): Step {
  const step = advance(state, event);
  const page = pageOf(step.state);
  if (!page || page.step === pageOf(state)?.step) return step;
  const detail = { ...page, of: page.number === null ? null : STEPS };
  return { ...step, effects: [...(step.effects ?? []), tell({ name: 'step-changed', detail })] };
}

function advance(state: State, event: Event): Step {
  if (event.type === 'start') return checkSession();
  if (event.type === 'broken') return broken;
  switch (state.at) {
    case 'starting':
      return { state };
    case 'checking-session':
      return event.type === 'session-found' ? begin(event) : waiting(state, event, null);
    case 'not-administrator':
      return event.type === 'retry' ? checkSession() : { state };
    case 'overview':
      return event.type === 'choose-employee' ? openEmployee(state.session, event.employeeId) : { state };
    case 'opening-employee': {
      if (event.type !== 'employee-found')
        return waiting(state, event, { at: 'overview', session: state.session });
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
        ? placed(state, event.order)
        : waiting(state, event, { ...state, at: 'review' });
    case 'opening-order':
      return event.type === 'order-found'
        ? openOrder(state, event.order)
        : waiting(state, event, { at: 'overview', session: state.session });
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

/** An answer that nobody parsed could not be shown. What was ordered is found again from the start. */
const broken: Step = {
  state: {
    at: 'refused',
    problem: problem('answer-invalid'),
    pending: { at: 'checking-session' },
    back: null,
  },
};

function checkSession(): Step {
  return { state: { at: 'checking-session' }, effects: [{ do: 'find-session' }] };
}

function begin({ session, start }: Extract<Event, { type: 'session-found' }>): Step {
  if (!session.roles.includes('administrator')) return { state: { at: 'not-administrator', session } };
  if (start.orderId) return findOrder(session, start.orderId);
  if (start.employeeId) return openEmployee(session, start.employeeId);
  return { state: { at: 'overview', session } };
}

function openEmployee(session: Session, employeeId: EmployeeId): Step {
  return {
    state: { at: 'opening-employee', session, employeeId },
    effects: [{ do: 'find-employee', employeeId }],
  };
}

function findOrder(session: Session, orderId: Order['id'], look = false): Step {
  return { state: { at: 'opening-order', session, orderId, look }, effects: [{ do: 'find-order', orderId }] };
}

function atEmployeeCard(state: Extract<State, { at: 'employee-card' }>, event: Event): Step {
  if (event.type === 'open-order') return findOrder(state.session, event.orderId, event.look);
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
    case 'continue': {
      const { type, delivery } = state;
      if (!type || !delivery || !canBeDelivered(state)) return { state: { ...state, explain: true } };
      return { state: { ...state, at: 'review', type, delivery, attempt: null } };
    }
    case 'back': {
      const { session, employee, options, type, delivery } = state;
      if (state.fromReview && type && delivery)
        return { state: { ...state, at: 'review', type, delivery, attempt: null } };
      return { state: { at: 'employee-card', session, employee, options } };
    }
    default:
      return cancelled(state, event);
  }
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
        state: { ...state, at: 'delivery', explain: false, fromReview: event.type === 'change-delivery' },
      };
    case 'confirm':
      return order({ ...state, attempt: state.attempt ?? event.attempt }, event.locale);
    default:
      return cancelled(state, event);
  }
}

function order(ready: Ready & { readonly attempt: string }, locale: string): Step {
  const { employee, type, delivery, attempt } = ready;
  const confirmation = { ...orderConfirmationText, locale };
  const input = { employeeId: employee.id, signatureType: type, delivery, confirmation };
  return {
    state: { ...ready, at: 'ordering', locale },
    effects: [{ do: 'place-order', input, attempt }],
  };
}

function placed({ session }: Ready, order: Order): Step {
  const { id: orderId, employeeId, signatureType, delivery } = order;
  const told = tell({ name: 'order-placed', detail: { orderId, employeeId, signatureType, delivery } });
  return { state: { at: delivery === 'post' ? 'letter' : 'code', session, order }, effects: [told] };
}

/** An order whose code nobody has seen goes on where it stopped; any other shows how far it has come. */
function openOrder({ session, look }: Extract<State, { at: 'opening-order' }>, order: Order): Step {
  const unseen = !look && order.delivery === 'instant' && order.state === 'awaiting_reveal';
  return unseen ? { state: { at: 'code', session, order } } : toReceipt(session, order, false);
}

function atCode(state: Extract<State, { at: 'code' }>, event: Event): Step {
  if (event.type !== 'reveal-closed') return { state };
  switch (event.outcome) {
    case 'not-now':
      return openEmployee(state.session, state.order.employeeId);
    case 'hidden':
      return toReceipt(state.session, state.order, false);
    case 'handed-over':
      return toReceipt(state.session, state.order, true);
  }
}

function toReceipt(session: Session, order: Order, fresh: boolean): Step {
  const state: State = { at: 'receipt', session, order, fresh, deliveries: null, activity: { is: 'idle' } };
  const look: Effect = { do: 'find-deliveries', orderId: order.id };
  const completed = tell({ name: 'flow-completed', detail: { orderId: order.id } });
  return { state, effects: fresh ? [look, completed] : [look] };
}

function atRefused(state: Extract<State, { at: 'refused' }>, event: Event): Step {
  switch (event.type) {
    case 'retry':
      return { state: state.pending, effects: effectsOf(state.pending) };
    case 'sign-in':
      return { state, effects: askToSignIn(state.problem) };
    case 'back':
      return state.back ? { state: state.back } : { state };
    case 'open-order':
      return 'session' in state.pending ? findOrder(state.pending.session, event.orderId) : { state };
    case 'to-employee':
      return 'employee' in state.pending
        ? openEmployee(state.pending.session, state.pending.employee.id)
        : { state };
    default:
      return { state };
  }
}

function effectsOf(pending: Pending): Effect[] {
  switch (pending.at) {
    case 'checking-session':
      return [{ do: 'find-session' }];
    case 'opening-employee':
      return [{ do: 'find-employee', employeeId: pending.employeeId }];
    case 'opening-order':
      return [{ do: 'find-order', orderId: pending.orderId }];
    case 'ordering':
      return [...(order({ ...pending, attempt: pending.attempt }, pending.locale).effects ?? [])];
  }
}

/** A refusal while waiting. An order that was definitely refused needs a new key if it is confirmed again. */
function waiting(pending: Pending, event: Event, back: State | null): Step {
  if (event.type !== 'refused') return { state: pending };
  const refusal = event.problem;
  const settled = back?.at === 'review' && !refusal.retryable ? { ...back, attempt: null } : back;
  return {
    state: { at: 'refused', problem: refusal, pending, back: settled },
    effects: askToSignIn(refusal),
  };
}

function cancelled(state: Extract<State, { at: 'delivery' | 'review' }>, event: Event): Step {
  if (event.type !== 'cancel') return leave(state.session, state.employee.id, event, state);
  const { session, employee, options } = state;
  const told = tell({ name: 'flow-cancelled', detail: { step: state.at } });
  return { state: { at: 'employee-card', session, employee, options }, effects: [told] };
}

function leave(session: Session, employeeId: EmployeeId, event: Event, stay: State): Step {
  if (event.type === 'to-employee') return openEmployee(session, employeeId);
  if (event.type === 'to-overview') return { state: { at: 'overview', session } };
  return { state: stay };
}
