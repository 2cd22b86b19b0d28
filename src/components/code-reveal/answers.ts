import type { Order } from '../../contract/order.ts';
import type { Problem, ProblemSlug } from '../../contract/problem.ts';
import { isAboutSignIn, isRetryable, slugOf } from '../../contract/result.ts';
import type { Intent, Spent, State } from './code-reveal.states.ts';

/** Where an order stands decides which screen it gets. */
export function afterOrder(order: Order): State {
  const refused = (slug: ProblemSlug | 'consumed'): State => ({
    at: 'refused',
    orderId: order.id,
    slug,
    reload: false,
  });
  switch (order.state) {
    case 'awaiting_approval':
      return refused('approval-required');
    case 'cancelled':
    case 'rejected':
      return refused('order-cancelled');
    case 'expired':
      return refused('order-expired');
    case 'failed':
      return refused('provider-rejected');
    case 'completed':
      return refused('consumed');
    // The issuer does not answer: there is no code yet, and asking to be ready for one would be asking for nothing.
    case 'placed':
      if (order.delivery === 'post') return refused('secret-not-revealable');
      return { at: 'refused', orderId: order.id, slug: 'provider-unavailable', reload: true };
    case 'awaiting_reveal':
    case 'awaiting_handover':
    case 'awaiting_letter':
    case 'awaiting_activation':
      return order.delivery === 'post' ? refused('secret-not-revealable') : afterCode(order);
  }
}

function afterCode(order: Order): State {
  const { state, revealedAt, revealedBy } = order.code;
  const revealed = revealedAt ? { at: revealedAt, by: revealedBy } : null;
  const spent = (why: Spent): State => ({ at: 'spent', order, why, revealed, seen: false });
  const refused = (slug: ProblemSlug | 'consumed'): State => ({
    at: 'refused',
    orderId: order.id,
    slug,
    reload: false,
  });
  switch (state) {
    case 'sealed':
      return { at: 'asking', order, attempt: null };
    case 'revealed':
      return spent('already-revealed');
    case 'expired':
      return spent('expired');
    case 'locked':
      return spent('locked');
    case 'printed':
      return refused('secret-not-revealable');
    case 'consumed':
      return refused('consumed');
    case 'superseded':
    case 'destroyed':
      return refused('order-cancelled');
  }
}

/** Decides where a refusal leads: to signing in, to a new code, to another try or to an explanation. */
export function afterProblem(intent: Intent, problem: Problem): Exclude<State, { at: 'shown' }> {
  const slug = slugOf(problem);
  if (isAboutSignIn(slug)) return { at: 'signed-out', intent, reason: slug };
  switch (slug) {
    case 'secret-already-revealed':
      return spentBy(intent, problem, 'already-revealed');
    case 'secret-expired':
      return spentBy(intent, problem, 'expired');
    case 'secret-locked':
      return spentBy(intent, problem, 'locked');
    case 'secret-superseded':
    case 'order-not-in-state':
    case 'stale-version':
    case 'idempotency-key-reused':
      return { at: 'refused', orderId: intent.orderId, slug: 'order-not-in-state', reload: true };
    default:
      return isRetryable(problem)
        ? { at: 'interrupted', intent, slug }
        : { at: 'refused', orderId: intent.orderId, slug, reload: false };
  }
}

function spentBy(intent: Intent, problem: Problem, why: Spent): Exclude<State, { at: 'shown' }> {
  if (intent.to === 'load')
    return { at: 'refused', orderId: intent.orderId, slug: slugOf(problem), reload: true };
  const { revealedAt: at, revealedBy: by } = problem;
  const revealed = isInstant(at) ? { at, by: typeof by === 'string' ? by : null } : null;
  return { at: 'spent', order: intent.order, why, revealed, seen: false };
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
