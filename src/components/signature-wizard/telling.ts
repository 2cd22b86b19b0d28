import type { Problem, ProblemSlug } from '../../contract/problem.ts';
import { slugOf } from '../../contract/result.ts';
import type { Effect, FactOf } from './signature-wizard.states.ts';

export function tell(fact: FactOf): Effect {
  return { do: 'tell', fact };
}

type AboutSignIn = 'unauthenticated' | 'session-expired' | 'step-up-required';

/** Whether a refusal means that somebody must sign in first. */
export function isAboutSignIn(slug: ProblemSlug): slug is AboutSignIn {
  return slug === 'unauthenticated' || slug === 'session-expired' || slug === 'step-up-required';
}

/** Where a refusal means that somebody must sign in, the host is told: nothing in here can do it. */
export function askToSignIn(problem: Problem): Effect[] {
  const reason = slugOf(problem);
  return isAboutSignIn(reason) ? [tell({ name: 'session-required', detail: { reason } })] : [];
}
