import type { Order, OrderId, OrderState, OrderSummary } from '../../src/contract/order.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import { isoTime, nameOf } from './act.ts';
import { createIndex } from './employee-index.ts';
import { changeSignature, dropSignature, isAwaited } from './signature-book.ts';
import { erasedName } from './texts.ts';
import type { StoredEmployee, StoredOrder, StoredSecret, World } from './world.ts';

const open: Readonly<Record<OrderState, boolean>> = {
  awaiting_approval: true,
  placed: true,
  awaiting_reveal: true,
  awaiting_handover: true,
  awaiting_letter: true,
  awaiting_activation: true,
  completed: false,
  rejected: false,
  cancelled: false,
  expired: false,
  failed: false,
};

const openStates = (Object.keys(open) as OrderState[]).filter((state) => open[state]);

export function isOpen(order: StoredOrder): boolean {
  return open[order.state];
}

export function findOrder(world: World, id: OrderId): Result<StoredOrder> {
  const order = world.orders.get(id);
  return order ? ok(order) : fail('not-found');
}

/** The order where something can still be done about it. */
export function findOpenOrder(world: World, id: OrderId): Result<StoredOrder> {
  const found = findOrder(world, id);
  if (!found.ok || isOpen(found.value)) return found;
  const { state, expiresAt } = found.value;
  if (state === 'cancelled') return fail('order-cancelled');
  if (state === 'expired') return fail('order-expired', { expiresAt: isoTime(expiresAt) });
  return fail('order-not-in-state', { state, expected: openStates });
}

/** The employee that an order is for, who must still be there for anything to go on. */
export function activeHolder(world: World, order: StoredOrder): Result<StoredEmployee> {
  const employee = world.employees.get(order.employeeId);
  if (!employee) return fail('not-found');
  return employee.status === 'active'
    ? ok(employee)
    : fail('employee-not-active', { status: employee.status });
}

const index = createIndex<OrderId, StoredOrder>();

/** The orders of one employee, without a look at anybody else's. */
export function ordersOf({ orders }: World, employeeId: EmployeeId): readonly StoredOrder[] {
  return index.of(orders, employeeId);
}

export function addOrder({ orders }: World, order: StoredOrder): void {
  orders.set(order.id, order);
  index.added(orders, order);
}

/** Every change of an order goes through here: its version tells whether it was seen, and a signature that it is to bring about follows it. */
export function changeOrder(world: World, id: OrderId, change: Partial<StoredOrder> = {}): void {
  const order = world.orders.get(id)!;
  const changed = { ...order, ...change, version: order.version + 1 };
  world.orders.set(id, changed);
  if (!isOpen(changed)) forgetSecrets(world, id);
  const signature = world.signatures.get(order.signatureId);
  if (!signature || !isAwaited(signature)) return;
  if (!isOpen(changed)) dropSignature(world, signature.id);
  else if (changed.state === 'awaiting_activation' && signature.state === 'ordered') {
    changeSignature(world, signature.id, { state: 'awaiting_activation' });
  }
}

/** Nothing is left to show or to check a code against, not even an earlier one. */
function forgetSecrets({ secrets }: World, id: OrderId): void {
  const forgotten = (secrets.get(id) ?? []).map((each) => ({ ...each, sealed: null, verifier: '' }));
  secrets.set(id, forgotten);
}

/** The secret of an order that counts. An order is never stored without one. */
export function currentSecret(world: World, id: OrderId): StoredSecret {
  return world.secrets.get(id)!.at(-1)!;
}

/** Puts a changed secret in the place of the current one. */
export function changeSecret(world: World, id: OrderId, change: Partial<StoredSecret>): void {
  const secrets = world.secrets.get(id)!;
  world.secrets.set(id, [...secrets.slice(0, -1), { ...secrets.at(-1)!, ...change }]);
}

export function toSummary(order: StoredOrder): OrderSummary {
  return {
    id: order.id,
    reference: order.reference,
    signatureType: order.signatureType,
    delivery: order.delivery,
    state: order.state,
    placedAt: isoTime(order.placedAt),
  };
}

/** An order as administrators see it: everything but the code. */
export function toOrder(world: World, id: OrderId): Order {
  const order = world.orders.get(id)!;
  const secret = currentSecret(world, id);
  const { reveal } = secret;
  const { approval, handover } = order;
  return {
    ...toSummary(order),
    employeeId: order.employeeId,
    employeeName: world.employees.get(order.employeeId)?.name ?? erasedName,
    email: order.email,
    placedBy: nameOf(world, order.placedBy),
    expiresAt: isoTime(order.expiresAt),
    version: order.version,
    code: {
      state: secret.state,
      expiresAt: isoTime(secret.expiresAt),
      revealedAt: reveal ? isoTime(reveal.at) : null,
      revealedBy: reveal ? nameOf(world, reveal.by) : null,
      acknowledgedAt: reveal && reveal.acknowledgedAt !== null ? isoTime(reveal.acknowledgedAt) : null,
    },
    approval: approval && {
      decision: approval.decision,
      reason: approval.reason,
      by: approval.by === null ? null : nameOf(world, approval.by),
      at: approval.at === null ? null : isoTime(approval.at),
    },
    handover: handover && { ...handover, at: isoTime(handover.at), by: nameOf(world, handover.by) },
    letterEstimate: order.letterEstimate,
  };
}
