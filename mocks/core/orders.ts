import { orderConfirmationText } from '../../src/contract/confirmation-texts.ts';
import type { DeliveryKind, Order, OrderId, OrderOptions, Reason } from '../../src/contract/order.ts';
import type { Input } from '../../src/contract/commands.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import { type Act, hoursAfter } from './act.ts';
import { record } from './audit.ts';
import { danishTime, planLetter } from './calendar.ts';
import { withoutCodes } from './code.ts';
import { cancelLetters, queueLetter } from './letters.ts';
import { queueMail, retireMails } from './mails.ts';
import { changeOrder, changeSecret, currentSecret, findOpenOrder, findOrder, toOrder } from './order-book.ts';
import {
  confirmationRefusals,
  deliveryRefusals,
  employeeRefusals,
  orderableTypes,
  refuse,
  type Refusal,
} from './order-rules.ts';
import { isLive, retired, sealSecret } from './secrets.ts';

const deliveryKinds: readonly DeliveryKind[] = ['instant', 'post'];

function toReason({ slug, extensions: { orderId } }: Refusal): Reason {
  return orderId === undefined ? { code: slug } : { code: slug, orderId: orderId as OrderId };
}

/** What may be ordered for an employee, by the same rules that placing the order is held against. */
export function getOrderOptions(act: Act, { employeeId }: Input<'getOrderOptions'>): Result<OrderOptions> {
  const { world, now } = act;
  const employee = world.employees.get(employeeId);
  if (!employee) return fail('not-found');
  return ok({
    signatureTypes: orderableTypes.map((type) => {
      const reasons = employeeRefusals(world, employee, type).map(toReason);
      const deliveries = deliveryKinds.map((kind) => {
        const against = deliveryRefusals(act, employee, type, kind).map(toReason);
        const estimate = kind === 'post' ? planLetter(now, world.policy).estimate : null;
        return { kind, allowed: against.length === 0, reasons: against, estimate };
      });
      return { type, allowed: reasons.length === 0, reasons, deliveries };
    }),
  });
}

/** Places an order, seals its code, and sets the mail (and the letter) going. */
export function placeOrder(act: Act, input: Input<'placeOrder'>): Result<Order> {
  const { world, ambient, now, administrator } = act;
  const { employeeId, signatureType, delivery, confirmation } = input;
  const employee = world.employees.get(employeeId);
  if (!employee) return fail('not-found');
  const [refusal] = [
    ...employeeRefusals(world, employee, signatureType),
    ...deliveryRefusals(act, employee, signatureType, delivery),
    ...confirmationRefusals(confirmation, orderConfirmationText),
  ];
  if (refusal) return refuse(refusal);
  if (!confirmation || employee.email === null)
    throw new Error('An order passed rules that should have refused it');

  const id = ambient.newId('ord') as OrderId;
  const year = danishTime(now).date.slice(0, 4);
  const plan = delivery === 'post' ? planLetter(now, world.policy) : null;
  world.orders.set(id, {
    id,
    reference: `UD-${year}-${String(world.orders.size + 1).padStart(5, '0')}`,
    employeeId,
    signatureType,
    delivery,
    state: delivery === 'post' ? 'awaiting_letter' : 'awaiting_reveal',
    email: employee.email,
    placedBy: administrator.id,
    placedAt: now,
    expiresAt: hoursAfter(now, world.policy.orderLifetimeHours),
    confirmation,
    version: 1,
    letterEstimate: plan?.estimate ?? null,
  });
  record(world, ambient, {
    at: now,
    type: 'order.placed',
    actor: administrator.id,
    subject: id,
    data: {
      employeeId,
      signatureType,
      delivery,
      textId: confirmation.textId,
      textVersion: confirmation.textVersion,
      locale: confirmation.locale,
    },
  });
  const code = sealSecret(act, id);
  if (plan) queueLetter(act, id, plan, code);
  queueMail(act, id, 'order', plan?.postsAt ?? now);
  return ok(toOrder(world, id));
}

export function getOrder({ world }: Act, { orderId }: Input<'getOrder'>): Result<Order> {
  const found = findOrder(world, orderId);
  return found.ok ? ok(toOrder(world, orderId)) : found;
}

/** Withdraws an order: code and link stop working at once; a letter that is on its way arrives with a dead code. */
export function cancelOrder(act: Act, { orderId, reason }: Input<'cancelOrder'>): Result<Order> {
  const { world, ambient, now, administrator } = act;
  const found = findOpenOrder(world, orderId);
  if (!found.ok) return found;
  if (isLive(currentSecret(world, orderId))) changeSecret(world, orderId, retired('destroyed'));
  retireMails(world, orderId, 'cancelled', now);
  cancelLetters(world, ambient, orderId, now, administrator.id);
  changeOrder(world, orderId, { state: 'cancelled' });
  record(world, ambient, {
    at: now,
    type: 'order.cancelled',
    actor: administrator.id,
    subject: orderId,
    data: { reason: withoutCodes(reason) },
  });
  return ok(toOrder(world, orderId));
}
