import type { Order, OrderId, ReissueReason } from '../../contract/order.ts';
import type { FactOf } from '../../protocol/facts.ts';
import { afterOrder, afterProblem } from './answers.ts';
import { onScreen, show } from './shown.machine.ts';
import type { At, Attempt, Effect, Event, Intent, Spent, State, Step } from './code-reveal.states.ts';

export const initial: State = { at: 'idle' };

/** The whole life of one reveal. However the screen with the code is left, nothing goes on watching it. */
export function transition(state: State, event: Event): Step {
  const step = react(state, event);
  // Read in any case: an order in a state that nobody knows leads to no screen, and must fail here.
  const { at } = step.state;
  if (state.at !== 'shown' || at === 'shown') return step;
  return { ...step, effects: [{ do: 'stop-watching' }, ...(step.effects ?? [])] };
}

function react(state: State, event: Event): Step {
  if (event.type === 'open') return open(event.orderId);
  if (event.type === 'broken') return broken(state);
  switch (state.at) {
    case 'idle':
      return { state };
    case 'waiting':
      return answered(state, event);
    case 'asking':
      if (event.type === 'show') return ask(revealOf(state.order, state.attempt ?? event.attempt));
      return event.type === 'not-now' ? putOff(state.order.id, state) : { state };
    case 'shown':
      return onScreen(state, event);
    case 'spent':
      if (event.type === 'reissue') return ask(reissueOf(state.order, event.attempt, reasons[state.why]));
      if (event.type !== 'not-now') return { state };
      return state.seen ? hidden(state.order) : putOff(state.order.id, null);
    case 'interrupted':
      return interrupted(state, event);
    case 'signed-out':
      // After a step-up it is the same person; after a sign-in it may be another, who has not said to be ready.
      if (event.type === 'resume')
        return state.reason === 'step-up-required' ? ask(state.intent) : withoutCode(state.intent);
      if (event.type === 'adapter-plugged') return withoutCode(state.intent);
      return event.type === 'not-now' ? putOff(state.intent.orderId, backTo(state.intent)) : { state };
    case 'refused':
      if (event.type === 'not-now') return putOff(state.orderId, null);
      return event.type === 'again' && state.reload ? open(state.orderId) : { state };
    case 'closed':
      return event.type === 'reissue' && state.outcome === 'hidden'
        ? ask(reissueOf(state.order, event.attempt, 'lost'))
        : { state };
    case 'put-off':
      if (event.type !== 'reopen') return { state };
      return state.back ? { state: state.back } : open(state.orderId);
  }
}

function open(orderId: OrderId | null): Step {
  return orderId ? ask({ to: 'load', orderId }) : { state: initial, effects: [{ do: 'stop-asking' }] };
}

function ask(intent: Intent): Step {
  return { state: { at: 'waiting', intent }, effects: [{ do: 'ask', intent }] };
}

function answered(state: At<'waiting'>, event: Event): Step {
  const { intent } = state;
  switch (event.type) {
    case 'loaded':
      return intent.to === 'reveal' ? { state } : { state: afterOrder(event.order) };
    case 'revealed':
      return intent.to === 'reveal' ? show(intent, event.reveal, event.receivedAt) : { state };
    case 'failed': {
      const next = afterProblem(intent, event.problem);
      if (next.at !== 'signed-out') return { state: next };
      return { state: next, effects: [tell({ name: 'session-required', detail: { reason: next.reason } })] };
    }
    // Whoever comes back must say again to be ready; the same key still brings the same code.
    case 'left':
      return intent.to === 'reveal'
        ? {
            state: { at: 'asking', order: intent.order, attempt: intent.attempt },
            effects: [{ do: 'stop-asking' }],
          }
        : { state };
    default:
      return { state };
  }
}

/** A code is never asked for without a person's press: what goes on by itself stops before it. */
function withoutCode(intent: Intent): Step {
  if (intent.to === 'load') return ask(intent);
  if (intent.to === 'reissue') return open(intent.orderId);
  return { state: { at: 'asking', order: intent.order, attempt: intent.attempt } };
}

function interrupted(state: At<'interrupted'>, event: Event): Step {
  switch (event.type) {
    case 'again':
      return ask(state.intent);
    case 'adapter-plugged':
      return state.slug === 'adapter-missing' ? withoutCode(state.intent) : { state };
    case 'not-now':
      return putOff(state.intent.orderId, backTo(state.intent));
    default:
      return { state };
  }
}

/** An answer that nobody parsed could not be shown. The code in it is given up; the same key may bring it again. */
function broken(state: State): Step {
  switch (state.at) {
    case 'waiting':
      return { state: { at: 'interrupted', intent: state.intent, slug: 'answer-invalid' } };
    case 'shown': {
      const intent = revealOf(state.order, state.attempt);
      return { state: { at: 'interrupted', intent, slug: 'answer-invalid' } };
    }
    case 'asking':
    case 'spent':
    case 'closed':
      return { state: { at: 'refused', orderId: state.order.id, slug: 'answer-invalid', reload: true } };
    case 'idle':
    case 'interrupted':
    case 'signed-out':
    case 'refused':
    case 'put-off':
      return { state };
  }
}

const reasons: Record<Spent, ReissueReason> = {
  'already-revealed': 'lost',
  expired: 'expired',
  locked: 'locked',
};

function revealOf(order: Order, attempt: Attempt): Intent {
  return { to: 'reveal', orderId: order.id, order, attempt };
}

function reissueOf(order: Order, attempt: Attempt, reason: ReissueReason): Intent {
  return { to: 'reissue', orderId: order.id, order, attempt, reason };
}

/** A reveal whose answer was lost keeps its key for the next try; anything else starts over. */
function backTo(intent: Intent): At<'asking'> | null {
  return intent.to === 'reveal' ? { at: 'asking', order: intent.order, attempt: intent.attempt } : null;
}

function putOff(orderId: OrderId, back: At<'asking'> | null): Step {
  return {
    state: { at: 'put-off', orderId, back },
    effects: [tell({ name: 'reveal-closed', detail: { orderId, outcome: 'not-now' } })],
  };
}

function hidden(order: Order): Step {
  return {
    state: { at: 'closed', order, outcome: 'hidden' },
    effects: [tell({ name: 'reveal-closed', detail: { orderId: order.id, outcome: 'hidden' } })],
  };
}

function tell(...facts: FactOf[]): Effect {
  return { do: 'tell', facts };
}
