import type { Input } from '../../src/contract/commands.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { DeliveryKind } from '../../src/contract/order.ts';
import type { SignatureDetail } from '../../src/contract/signature.ts';
import type { Act } from './act.ts';
import { openOrder } from './ordering.ts';
import { deliveryRefusals, employeeRefusals, refuse } from './order-rules.ts';
import { notInState } from './signatures.ts';
import { findSignature, toSignatureDetail } from './signature-book.ts';

/**
 * Begins the renewal of a signature that is about to end: an order of its own, whose code and mail are handled as those
 * of any other, and whose installation gives the same signature a new certificate. The old one works until then.
 */
export function renewSignature(act: Act, { signatureId }: Input<'renewSignature'>): Result<SignatureDetail> {
  const { world } = act;
  const found = findSignature(world, signatureId);
  if (!found.ok) return found;
  const { employeeId, type } = found.value;
  if (type !== 'keyfile') return fail('capability-not-supported', { capability: 'renewal' });
  const settled = notInState(found.value, ['renewal_due']);
  if (settled) return settled;
  const employee = world.employees.get(employeeId);
  if (!employee) return fail('not-found');
  const against = (kind: DeliveryKind) => deliveryRefusals(act, employee, type, kind);
  // Nobody is asked for the delivery of a renewal: on screen where that may be, else by post.
  const { deliveries } = world.policy;
  const delivery = deliveries.find((kind) => against(kind).length === 0) ?? deliveries[0] ?? 'instant';
  const [refusal] = [...employeeRefusals(world, employee, type, signatureId), ...against(delivery)];
  if (refusal) return refuse(refusal);
  openOrder(act, employee, { signatureType: type, delivery, confirmation: null, renews: signatureId });
  return ok(toSignatureDetail(world, signatureId));
}
