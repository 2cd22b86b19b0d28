import type { Confirmation } from '../../src/contract/confirmation.ts';
import type { DeliveryKind, OrderId } from '../../src/contract/order.ts';
import type { SignatureId, SignatureType } from '../../src/contract/signature.ts';
import { type Act, hoursAfter } from './act.ts';
import { record } from './audit.ts';
import { danishTime } from './calendar.ts';
import { courseOf, issue } from './issuing.ts';
import { addOrder } from './order-book.ts';
import { putInOutbox } from './outbox.ts';
import { reserveSecret } from './secrets.ts';
import { addSignature, blankSignature } from './signature-book.ts';
import type { StoredEmployee } from './world.ts';

interface Wish {
  readonly signatureType: SignatureType;
  readonly delivery: DeliveryKind;
  readonly confirmation: Confirmation | null;
  /** The signature that is renewed; null for a new one. */
  readonly renews: SignatureId | null;
}

/** Writes down an order that no rule speaks against, and sets it going or has it wait for its approval. */
export function openOrder(act: Act, employee: StoredEmployee, wish: Wish): OrderId {
  const { world, ambient, now, administrator } = act;
  const { signatureType, delivery, confirmation, renews } = wish;
  const id = ambient.newId('ord') as OrderId;
  const signatureId = renews ?? (ambient.newId('sig') as SignatureId);
  const course = courseOf(act, delivery);
  const { fourEyes, orderLifetimeHours } = world.policy;
  const isReached = world.provider === 'up';
  const waits = { state: fourEyes ? 'awaiting_approval' : 'placed', letterEstimate: null } as const;
  if (renews === null) {
    addSignature(
      world,
      blankSignature({ id: signatureId, employeeId: employee.id, type: signatureType, state: 'ordered' }),
    );
  }
  addOrder(world, {
    id,
    reference: `UD-${danishTime(now).date.slice(0, 4)}-${String(world.orders.size + 1).padStart(5, '0')}`,
    employeeId: employee.id,
    signatureType,
    delivery,
    ...(fourEyes || !isReached ? waits : course.first),
    email: employee.email!,
    placedBy: administrator.id,
    placedAt: now,
    expiresAt: hoursAfter(now, orderLifetimeHours),
    confirmation,
    signatureId,
    isRenewal: renews !== null,
    approval: fourEyes ? { decision: null, reason: null, by: null, at: null } : null,
    handover: null,
    outbox: null,
    version: 1,
  });
  record(world, ambient, {
    at: now,
    type: 'order.placed',
    actor: administrator.id,
    subject: id,
    data: {
      employeeId: employee.id,
      signatureType,
      delivery,
      ...(confirmation && {
        textId: confirmation.textId,
        textVersion: confirmation.textVersion,
        locale: confirmation.locale,
      }),
      ...(renews && { renews }),
    },
  });
  if (!fourEyes && isReached) issue(act, id, course, 'order', administrator.id);
  else reserveSecret(act, id);
  if (!fourEyes && !isReached) putInOutbox(act, id);
  return id;
}
