import type { Step } from '../../lib/machine.ts';
import { askToSignIn } from './telling.ts';
import type { Effect, Event, State } from './signature-wizard.states.ts';

type AtReceipt = Extract<State, { at: 'receipt' }>;

/** The acts on an order from its receipt: each asks once, is done once, and says how it went. Null: not its event. */
export function atReceipt(state: AtReceipt, event: Event): Step<State, Effect> | null {
  const { activity, order } = state;
  switch (event.type) {
    case 'deliveries-found':
      return { state: { ...state, order: event.order, deliveries: event.deliveries } };
    case 'refresh':
      return { state, effects: [{ do: 'find-deliveries', orderId: order.id }] };
    case 'show-code':
      return { state: { at: 'code', session: state.session, order } };
    case 'ask':
      return activity.is === 'doing'
        ? { state }
        : { state: { ...state, activity: { is: 'asking', act: event.act } } };
    case 'never-mind':
      return activity.is === 'doing' ? { state } : { state: { ...state, activity: { is: 'idle' } } };
    case 'do': {
      if (activity.is === 'doing') return { state };
      const attempt =
        activity.is === 'refused' && activity.act === event.act ? activity.attempt : event.attempt;
      return {
        state: { ...state, activity: { is: 'doing', act: event.act, attempt } },
        effects: [{ do: 'act', act: event.act, orderId: order.id, attempt }],
      };
    }
    case 'did': {
      if (activity.is !== 'doing') return { state };
      if (activity.act === 'reissue' && event.order.delivery === 'instant') {
        return { state: { at: 'code', session: state.session, order: event.order } };
      }
      const deliveries = event.deliveries ?? state.deliveries;
      return {
        state: { ...state, order: event.order, deliveries, activity: { is: 'done', act: activity.act } },
      };
    }
    case 'act-refused':
      if (activity.is !== 'doing') return { state };
      return {
        state: { ...state, activity: { ...activity, is: 'refused', problem: event.problem } },
        effects: askToSignIn(event.problem),
      };
    case 'refused':
      return {
        state: { ...state, deliveries: state.deliveries ?? 'unknown' },
        effects: askToSignIn(event.problem),
      };
    case 'retry':
      if (activity.is === 'refused') return atReceipt(state, { ...activity, type: 'do' });
      return atReceipt(state, { type: 'refresh' });
    default:
      return null;
  }
}
