import type { LetterState, MailState, OrderState } from '../../src/contract/order.ts';
import type { SecretState } from '../../src/contract/secret.ts';
import type { SignatureState } from '../../src/contract/signature.ts';

type State = OrderState | MailState | LetterState | SecretState | SignatureState;

const good: readonly State[] = ['completed', 'used', 'consumed', 'active'];
const bad: readonly State[] = ['failed', 'bounced', 'locked', 'returned', 'reported_missing', 'revoked'];
const over: readonly State[] = ['rejected', 'cancelled', 'expired', 'superseded', 'destroyed'];

/** A class for the mark of a state: what went well, what went wrong, what is over. */
export function toneOf(state: State): string {
  if (good.includes(state)) return 'good';
  if (bad.includes(state)) return 'bad';
  return over.includes(state) ? 'over' : '';
}
