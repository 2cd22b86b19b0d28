import { isRetryable } from '../../contract/result.ts';
import {
  PAGE,
  type Activity,
  type Deed,
  type Effect,
  type Event,
  type Known,
  type Overview,
  type TrackedOrder,
  type Wish,
} from './signature-tracker.states.ts';
import { askToSignIn, factOf, focus, isCuredByAdapter, tell, type Step } from './told.ts';

/** The acts on orders and signatures: each asks once, is done once, and says how it went. */
export function atOverview(state: Overview, event: Event): Step {
  const { activity } = state;
  const busy = activity.is === 'doing';
  const become = (next: Activity, ...effects: Effect[]): Step => ({
    state: { ...state, activity: next },
    effects,
  });
  switch (event.type) {
    case 'found':
      return found(state, event.known);
    case 'refused': {
      // While an act is asked about or done, nobody waits for the look: what stands there is what was known last.
      const asked = !('wish' in activity || 'deed' in activity);
      const next: Activity = asked ? { is: 'stale', problem: event.problem } : activity;
      return {
        state: { ...state, activity: next, looking: 'no' },
        effects: askToSignIn(event.problem),
      };
    }
    case 'refresh':
      return busy ? { state } : look({ ...state, activity: { is: 'refreshing' } });
    case 'older':
      return busy ? { state } : look({ ...state, limit: state.limit + PAGE, activity: { is: 'refreshing' } });
    case 'changed':
      if (!concerns(state, event)) return { state };
      return state.looking === 'no' ? look(state) : { state: { ...state, looking: 'again' } };
    case 'show-code':
      if (busy) return { state };
      return {
        state: { at: 'code', orderId: event.orderId, overview: { ...state, activity: { is: 'idle' } } },
        effects: [focus({ at: 'code' })],
      };
    case 'ask':
      return busy
        ? { state }
        : become({ is: 'asking', wish: event.wish, reason: null, explain: false }, focus({ at: 'safe' }));
    case 'never-mind':
      return activity.is === 'asking'
        ? become({ is: 'idle' }, focus({ at: 'button', wish: activity.wish }))
        : { state };
    case 'choose-reason':
      if (activity.is !== 'asking') return { state };
      return become({ ...activity, reason: event.reason, explain: activity.explain && !event.reason });
    case 'explain':
      if (activity.is !== 'asking') return { state };
      return become({ ...activity, explain: true }, focus({ at: 'reason' }));
    case 'do': {
      if (busy) return { state };
      const deed = state.unsure.find((each) => isSame(each, event.deed)) ?? event.deed;
      return become({ is: 'doing', deed }, { do: 'act', deed });
    }
    case 'did':
      return did(state, event);
    case 'act-refused': {
      const { deed, problem } = event;
      const others = state.unsure.filter((each) => !isSame(each, deed));
      const activity: Activity = { is: 'refused', deed, problem };
      const said = [focus({ at: 'result' }), ...askToSignIn(problem)];
      // What was refused for good was asked of something that has changed.
      return isRetryable(problem)
        ? { state: { ...state, unsure: [...others, deed], activity }, effects: said }
        : look({ ...state, unsure: others, activity }, said);
    }
    case 'sign-in':
      return 'problem' in activity ? { state, effects: askToSignIn(activity.problem) } : { state };
    case 'retry':
      return again(state);
    case 'adapter-plugged':
      return 'problem' in activity && isCuredByAdapter(activity.problem) ? again(state) : { state };
    case 'start':
    case 'broken':
    case 'reveal-closed':
      return { state };
  }
}

/** Goes on where it stopped: with the same deed and its key, or with a fresh look. */
function again(state: Overview): Step {
  const { activity } = state;
  return activity.is === 'refused' && isRetryable(activity.problem)
    ? atOverview(state, { type: 'do', deed: activity.deed })
    : atOverview(state, { type: 'refresh' });
}

function found(state: Overview, known: Known): Step {
  const { activity, looking } = state;
  const wasAsked = activity.is === 'refreshing' || activity.is === 'stale';
  const next: Overview = {
    ...state,
    known,
    looking: 'no',
    activity: wasAsked ? { is: 'refreshed' } : activity,
  };
  return looking === 'again' ? look(next) : { state: next };
}

/** What the act answered is shown at once; the rest is asked for, and no failure of that undoes the success. */
function did(state: Overview, { deed, order, deliveries, detail }: Extract<Event, { type: 'did' }>): Step {
  const orders = update(state.known, deed.id, (each) => ({
    order: order ?? each.order,
    deliveries: deliveries ?? each.deliveries,
  })).orders;
  const signatures = state.known.signatures.map((each) =>
    detail && each.signature.id === detail.id ? { signature: detail, detail } : each,
  );
  const after: Overview = {
    ...state,
    known: { ...state.known, orders, signatures },
    unsure: state.unsure.filter((each) => !isSame(each, deed)),
    handedOver: deed.act === 'reissue' ? state.handedOver.filter((id) => id !== deed.id) : state.handedOver,
    activity: { is: 'done', deed },
  };
  const told = tell(factOf(deed));
  if (deed.act !== 'reissue' || order?.delivery !== 'instant') {
    return look(after, [focus({ at: 'result' }), ...told]);
  }
  // The new code waits to be shown: that is what it was issued for.
  const looked = look({ ...after, activity: { is: 'idle' } }, [focus({ at: 'code' }), ...told]);
  return { ...looked, state: { at: 'code', orderId: order.id, overview: looked.state } };
}

/** Begins a look; one that is under way is given up, for it may have begun before what is to be seen. */
export function look(state: Overview, effects: Effect[] = []): Step & { readonly state: Overview } {
  const { employeeId, limit } = state;
  return {
    state: { ...state, looking: 'yes' },
    effects: [{ do: 'find', employeeId, limit }, ...effects],
  };
}

/** A new order is nobody's that is known yet, so it may be this employee's. */
function concerns({ known }: Overview, { what, subject }: Extract<Event, { type: 'changed' }>): boolean {
  return (
    what === 'order.placed' ||
    subject === known.employee.id ||
    known.orders.some(({ order }) => order.id === subject) ||
    known.signatures.some(({ signature }) => signature.id === subject)
  );
}

/** The same act on the same thing; a revocation for another reason is another one. */
function isSame(one: Deed, other: Deed): boolean {
  if (one.act !== other.act || one.id !== other.id) return false;
  return one.act !== 'revoke' || other.act !== 'revoke' || one.reason === other.reason;
}

export function update(
  known: Known,
  id: Wish['id'],
  change: (each: TrackedOrder) => Partial<TrackedOrder>,
): Known {
  const orders = known.orders.map((each) => (each.order.id === id ? { ...each, ...change(each) } : each));
  return { ...known, orders };
}
