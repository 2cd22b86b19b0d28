import { orderConfirmationText } from '../../src/contract/confirmation-texts.ts';
import type {
  DeliveryKind,
  Order,
  OrderId,
  OrderOptions,
  OrderPage,
  Reason,
} from '../../src/contract/order.ts';
import type { Input } from '../../src/contract/commands.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { Act } from './act.ts';
import { record } from './audit.ts';
import { planLetter } from './calendar.ts';
import { withoutCodes } from './code.ts';
import { endOrder } from './issuing.ts';
import { findOpenOrder, findOrder, toOrder } from './order-book.ts';
import { openOrder } from './ordering.ts';
import { afterCursor } from './paging.ts';
import {
  confirmationRefusals,
  deliveryRefusals,
  employeeRefusals,
  orderableTypes,
  refuse,
  type Refusal,
} from './order-rules.ts';

const deliveryKinds: readonly DeliveryKind[] = ['instant', 'post'];

function toReason({ slug, extensions: { orderId, availableAt } }: Refusal): Reason {
  return {
    code: slug,
    ...(orderId === undefined ? {} : { orderId: orderId as OrderId }),
    ...(availableAt === undefined ? {} : { availableAt: availableAt as string }),
  };
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
  const { world } = act;
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

  const id = openOrder(act, employee, { signatureType, delivery, confirmation, renews: null });
  return ok(toOrder(world, id));
}

export function getOrder({ world }: Act, { orderId }: Input<'getOrder'>): Result<Order> {
  const found = findOrder(world, orderId);
  return found.ok ? ok(toOrder(world, orderId)) : found;
}

/** The orders of the organisation, newest first. */
export function listOrders({ world }: Act, query: Input<'listOrders'>): Result<OrderPage> {
  const { employeeId, state, limit, cursor } = query;
  const found = [...world.orders.values()]
    .filter((order) => employeeId === undefined || order.employeeId === employeeId)
    .filter((order) => state === undefined || order.state === state)
    .toReversed();
  const page = afterCursor(found, ({ id }) => id, { limit, cursor });
  return page.ok ? ok({ ...page.value, items: page.value.items.map(({ id }) => toOrder(world, id)) }) : page;
}

/** Withdraws an order: code and link stop working at once; a letter that is on its way arrives with a dead code. */
export function cancelOrder(act: Act, { orderId, reason }: Input<'cancelOrder'>): Result<Order> {
  const { world, ambient, now, administrator } = act;
  const found = findOpenOrder(world, orderId);
  if (!found.ok) return found;
  endOrder(act, orderId, 'cancelled', administrator.id);
  record(world, ambient, {
    at: now,
    type: 'order.cancelled',
    actor: administrator.id,
    subject: orderId,
    data: { reason: withoutCodes(reason) },
  });
  return ok(toOrder(world, orderId));
}
