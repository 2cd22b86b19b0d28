import type { Order } from '../../contract/order.ts';
import { isRetryable } from '../../contract/result.ts';
import type { Session } from '../../contract/session.ts';
import { askToSignIn, tell, type Step } from './pending.machine.ts';
import type { Act, Activity, Effect, Event, FocusTarget, State } from './signature-wizard.states.ts';

type AtReceipt = Extract<State, { at: 'receipt' }>;

/** `fresh`: reached at the end of the flow, which is then complete. */
export function toReceipt(session: Session, order: Order, fresh: boolean): Step {
  const completed = tell({ name: 'flow-completed', detail: { orderId: order.id } });
  return {
    state: { at: 'receipt', session, order, fresh, deliveries: null, activity: { is: 'idle' }, unsure: null },
    effects: [look(order), ...(fresh ? [completed] : [])],
  };
}

/** The acts on an order from its receipt: each asks once, is done once, and says how it went. Null: not its event. */
export function atReceipt(state: AtReceipt, event: Event): Step | null {
  const { activity, order } = state;
  const busy = activity.is === 'doing';
  const become = (next: Activity, ...effects: Effect[]): Step => ({
    state: { ...state, activity: next },
    effects,
  });
  switch (event.type) {
    case 'show-code':
      return { state: { at: 'code', session: state.session, order, shown: false } };
    case 'refresh':
      // What went wrong stands there, and the focus on it, until there is an answer.
      if (activity.is === 'stale') return { state, effects: [look(order)] };
      return busy ? { state } : become({ is: 'refreshing' }, look(order));
    case 'changed':
      return { state, effects: event.subject === order.id && !busy ? [look(order)] : [] };
    case 'deliveries-found':
      return {
        state: {
          ...state,
          order: event.order,
          deliveries: event.deliveries,
          activity: upToDate(activity, event.order),
        },
        effects: activity.is === 'stale' ? [focus('refresh')] : [],
      };
    case 'refused':
      if (event.asked !== 'find-deliveries') return { state };
      return {
        state: {
          ...state,
          deliveries: state.deliveries ?? 'unknown',
          activity: unasked(state) ? activity : { is: 'stale', problem: event.problem },
        },
        effects: askToSignIn(event.problem),
      };
    case 'ask':
      return busy ? { state } : become({ is: 'asking', act: event.act }, focus('safe'));
    case 'never-mind':
      return activity.is === 'asking' ? become({ is: 'idle' }, focus(activity.act)) : { state };
    case 'do': {
      if (busy) return { state };
      const deed = state.unsure?.act === event.deed.act ? state.unsure : event.deed;
      return become({ is: 'doing', deed }, { do: 'act', orderId: order.id, deed });
    }
    case 'did':
      return busy ? did(state, activity.deed.act, event) : { state };
    case 'act-refused': {
      if (!busy) return { state };
      const { deed } = activity;
      const { problem } = event;
      return {
        state: {
          ...state,
          unsure: isRetryable(problem) ? deed : null,
          activity: { is: 'refused', deed, problem },
        },
        effects: [focus('result'), ...askToSignIn(problem)],
      };
    }
    case 'retry':
      return atReceipt(state, { type: 'refresh' });
    default:
      return null;
  }
}

/** What the act answered is shown at once; the rest is asked for, and no failure of that undoes the success. */
function did(state: AtReceipt, act: Act, event: Extract<Event, { type: 'did' }>): Step {
  const order = event.order ?? state.order;
  if (act === 'reissue' && order.delivery === 'instant') {
    return { state: { at: 'code', session: state.session, order, shown: false } };
  }
  const deliveries = event.deliveries ?? state.deliveries;
  return {
    state: { ...state, order, deliveries, unsure: null, activity: { is: 'done', act } },
    effects: [look(order), focus('result')],
  };
}

/** A refusal that the service's answer has overtaken is over. */
function upToDate(activity: Activity, order: Order): Activity {
  if (activity.is === 'refreshing' || activity.is === 'stale') return { is: 'refreshed' };
  const overtaken =
    activity.is === 'refused' && activity.deed.act === 'cancel' && order.state === 'cancelled';
  return overtaken ? { is: 'done', act: 'cancel' } : activity;
}

/** Nobody waits for this look: what stands there is still what was known last. */
function unasked({ activity, deliveries }: AtReceipt): boolean {
  if (activity.is === 'refreshing' || activity.is === 'stale') return false;
  return activity.is !== 'idle' || deliveries !== null;
}

function look({ id }: Order): Effect {
  return { do: 'find-deliveries', orderId: id };
}

function focus(target: FocusTarget): Effect {
  return { do: 'focus', target };
}
