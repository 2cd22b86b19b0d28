import type { Problem } from '../../contract/problem.ts';
import { isAboutSignIn, slugOf } from '../../contract/result.ts';
import type { Step as MachineStep } from '../../lib/machine.ts';
import type { FactOf } from '../../protocol/facts.ts';
import type { Deed, Effect, FocusTarget, State } from './signature-tracker.states.ts';

export type Step = MachineStep<State, Effect>;

/** Whether a newly plugged adapter may answer what this one could not. */
export function isCuredByAdapter(refusal: Problem): boolean {
  const slug = slugOf(refusal);
  return slug === 'adapter-missing' || isAboutSignIn(slug);
}

/** Where a refusal means that somebody must sign in, the host is told: nothing in here can do it. */
export function askToSignIn(refusal: Problem): Effect[] {
  const reason = slugOf(refusal);
  return isAboutSignIn(reason) ? tell({ name: 'session-required', detail: { reason } }) : [];
}

export function tell(...facts: (FactOf | null)[]): Effect[] {
  const told = facts.filter((fact) => fact !== null);
  return told.length > 0 ? [{ do: 'tell', facts: told }] : [];
}

/** What the outside is told of a deed; null where it is told nothing. */
export function factOf(deed: Deed): FactOf | null {
  switch (deed.act) {
    case 'resend':
      return { name: 'activation-mail-resent', detail: { orderId: deed.id } };
    case 'reissue':
      return { name: 'code-reissued', detail: { orderId: deed.id, reason: deed.reason } };
    case 'cancel':
      return { name: 'order-cancelled', detail: { orderId: deed.id } };
    case 'revoke':
      return { name: 'signature-revoked', detail: { signatureId: deed.id, reason: deed.reason } };
    case 'report-missing':
    case 'renew':
      return null;
  }
}

export function focus(target: FocusTarget): Effect {
  return { do: 'focus', target };
}
