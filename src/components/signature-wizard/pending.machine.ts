import { orderConfirmationText } from '../../contract/confirmation-texts.ts';
import { isAboutSignIn, isRetryable, slugOf } from '../../contract/result.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Step as MachineStep } from '../../lib/machine.ts';
import type { FactOf } from '../../protocol/facts.ts';
import type { Effect, Event, Pending, Refused, State } from './signature-wizard.states.ts';

export type Step = MachineStep<State, Effect>;

/** Waits for the outside: the state says for what, and the question follows from it. */
export function ask(pending: Pending): Step {
  return { state: pending, effects: [question(pending)] };
}

function question(pending: Pending): Effect {
  switch (pending.at) {
    case 'checking-session':
      return { do: 'find-session' };
    case 'opening-employee':
      return { do: 'find-employee', employeeId: pending.employeeId };
    case 'opening-order':
      return { do: 'find-order', orderId: pending.orderId };
    case 'ordering': {
      const { employee, type, delivery, attempt } = pending;
      const confirmation = { ...orderConfirmationText, locale: attempt.locale };
      const input = { employeeId: employee.id, signatureType: type, delivery, confirmation };
      return { do: 'place-order', input, key: attempt.key };
    }
  }
}

/** A refusal while waiting. An order that was definitely refused needs a new key if it is confirmed again. */
export function refusedWhile(pending: Pending, event: Event, back: State | null): Step {
  if (event.type !== 'refused' || event.asked !== question(pending).do) return { state: pending };
  const { problem } = event;
  const settled = back?.at === 'review' && !isRetryable(problem) ? { ...back, attempt: null } : back;
  return { state: { at: 'refused', problem, pending, back: settled }, effects: askToSignIn(problem) };
}

export function atRefused(state: Refused, event: Event): Step {
  const { pending, problem, back } = state;
  switch (event.type) {
    case 'retry':
      return ask(pending);
    case 'adapter-plugged': {
      const slug = slugOf(problem);
      return slug === 'adapter-missing' || isAboutSignIn(slug) ? ask(pending) : { state };
    }
    case 'sign-in':
      return { state, effects: askToSignIn(problem) };
    case 'back':
      return { state: back ?? state };
    case 'open-order':
      if (!('session' in pending)) return { state };
      return ask({
        at: 'opening-order',
        session: pending.session,
        orderId: event.orderId,
        look: event.look ?? false,
      });
    case 'to-employee':
      if (!('employee' in pending)) return { state };
      return ask({ at: 'opening-employee', session: pending.session, employeeId: pending.employee.id });
    default:
      return { state };
  }
}

/** Where a refusal means that somebody must sign in, the host is told: nothing in here can do it. */
export function askToSignIn(problem: Problem): Effect[] {
  const reason = slugOf(problem);
  return isAboutSignIn(reason) ? [tell({ name: 'session-required', detail: { reason } })] : [];
}

export function tell(...facts: FactOf[]): Effect {
  return { do: 'tell', facts };
}
