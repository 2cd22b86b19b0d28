import type { Problem } from '../../contract/problem.ts';
import { slugOf } from '../../contract/result.ts';
import type { Effect, FactOf } from './signature-wizard.states.ts';

export function tell(fact: FactOf): Effect {
  return { do: 'tell', fact };
}

/** Where a refusal means that somebody must sign in, the host is told: nothing in here can do it. */
export function askToSignIn(problem: Problem): Effect[] {
  const reason = slugOf(problem);
  switch (reason) {
    case 'unauthenticated':
    case 'session-expired':
    case 'step-up-required':
      return [tell({ name: 'session-required', detail: { reason } })];
    default:
      return [];
  }
}
