import type { HandoverPointId } from '../../contract/confirmation.ts';
import type { Reveal } from '../../contract/secret.ts';
import type { Event, Intent, MaskReason, Shown, Step } from './code-reveal.states.ts';

/** Puts a code on screen. Nothing of the reply is kept but what the screen needs. */
export function show(intent: Extract<Intent, { to: 'reveal' }>, reveal: Reveal, receivedAt: number): Step {
  const now = Date.parse(reveal.serverTime);
  const { value, expiresAt } = reveal.secret;
  const expiresIn = Date.parse(expiresAt) - now;
  const state: Shown = {
    at: 'shown',
    order: intent.order,
    attempt: intent.attempt,
    revealId: reveal.revealId,
    code: value,
    expiresAt,
    pointIds: reveal.handoverPoints.pointIds,
    clockOffset: now - receivedAt,
    now,
    masked: null,
    keptVisible: false,
    copy: 'not-asked',
    spelling: false,
    readBack: [],
    pointsRead: [],
    handedOver: false,
    closing: 'no',
  };
  if (expiresIn <= 0) return expire(state);
  return { state, effects: [{ do: 'await-render' }, { do: 'watch', expiresIn }] };
}

export type Missing = HandoverPointId | 'handed-over';

/** What is still to be ticked before the code may be closed as handed over, in the order of the screen. */
export function missing({ pointIds, pointsRead, handedOver }: Shown): readonly Missing[] {
  const points = pointIds.filter((point) => !pointsRead.includes(point));
  return handedOver ? points : [...points, 'handed-over'];
}

export function onScreen(state: Shown, event: Event): Step {
  switch (event.type) {
    case 'rendered': {
      const { order, revealId, expiresAt } = state;
      const detail = { orderId: order.id, revealId, expiresAt };
      return { state, effects: [{ do: 'tell', facts: [{ name: 'code-revealed', detail }] }] };
    }
    case 'tick': {
      const now = event.now + state.clockOffset;
      return now < Date.parse(state.expiresAt) ? { state: { ...state, now } } : expire(state);
    }
    case 'mask':
      return {
        state: mayMask(state, event.why) ? { ...state, masked: event.why, copy: 'not-asked' } : state,
      };
    case 'unmask':
      return { state: { ...state, masked: null, copy: 'not-asked' } };
    case 'keep-visible':
      return { state: { ...state, keptVisible: event.on } };
    case 'copy':
      return { state: { ...state, copy: 'copying' }, effects: [{ do: 'copy' }] };
    case 'copied':
      return { state: { ...state, copy: 'copied' } };
    case 'copy-failed':
      return { state: { ...state, copy: 'failed' }, effects: state.masked ? [] : [{ do: 'select-code' }] };
    case 'spell':
      return { state: { ...state, spelling: event.on } };
    case 'read-back':
      return { state: { ...state, readBack: toggled(state.readBack, event.group, event.on) } };
    case 'read-point':
      return settle({ ...state, pointsRead: toggled(state.pointsRead, event.point, event.on) });
    case 'say-handed-over':
      return settle({ ...state, handedOver: event.on });
    case 'close':
      return missing(state).length > 0
        ? { state: { ...state, closing: 'incomplete' }, effects: [{ do: 'focus', target: 'errors' }] }
        : handOver(state, event);
    case 'doubt':
      return { state: { ...state, closing: 'doubtful' }, effects: [{ do: 'focus', target: 'stay' }] };
    case 'stay':
      return { state: { ...state, closing: 'no' }, effects: [{ do: 'focus', target: 'hide' }] };
    case 'hide':
      return state.closing === 'doubtful' ? hide(state) : { state };
    case 'left':
      return { state: { at: 'asking', order: state.order, attempt: state.attempt } };
    default:
      return { state };
  }
}

/** Whether inactivity leaves the code on screen: the person wants it so, or is reading it out, which takes its time. */
export function staysVisible({ keptVisible, spelling }: Shown): boolean {
  return keptVisible || spelling;
}

function mayMask(state: Shown, why: MaskReason): boolean {
  return state.masked === null && (why !== 'idle' || !staysVisible(state));
}

/** Complaints that have been met go away; new ones come only from trying to close. */
function settle(state: Shown): Step {
  const met = state.closing === 'incomplete' && missing(state).length === 0;
  return { state: met ? { ...state, closing: 'no' } : state };
}

function handOver(state: Shown, { textVersion, locale }: Extract<Event, { type: 'close' }>): Step {
  const { order, revealId, pointIds } = state;
  const orderId = order.id;
  return {
    state: { at: 'closed', order, outcome: 'handed-over' },
    effects: [
      { do: 'acknowledge', orderId, revealId },
      {
        do: 'tell',
        facts: [
          { name: 'handover-acknowledged', detail: { orderId, pointIds, textVersion, locale } },
          { name: 'reveal-closed', detail: { orderId, outcome: 'handed-over' } },
        ],
      },
    ],
  };
}

function hide({ order }: Shown): Step {
  return {
    state: { at: 'closed', order, outcome: 'hidden' },
    effects: [
      { do: 'tell', facts: [{ name: 'reveal-closed', detail: { orderId: order.id, outcome: 'hidden' } }] },
    ],
  };
}

function expire({ order }: Shown): Step {
  return { state: { at: 'spent', order, why: 'expired', revealed: null, seen: true } };
}

function toggled<T>(list: readonly T[], item: T, on: boolean): readonly T[] {
  const without = list.filter((other) => other !== item);
  return on ? [...without, item] : without;
}
