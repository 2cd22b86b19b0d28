import type { Input } from '../../src/contract/commands.ts';
import type { Order } from '../../src/contract/order.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { Act } from './act.ts';
import { record } from './audit.ts';
import { withoutCodes } from './code.ts';
import { courseOf, endOrder, issue } from './issuing.ts';
import { changeOrder, findOpenOrder, toOrder } from './order-book.ts';
import { putInOutbox, readyHolder } from './outbox.ts';
import type { StoredAdministrator, StoredOrder, World } from './world.ts';

/** True where the one who decides is the one who ordered, be it under another administrator's id. */
function isSamePerson(world: World, { placedBy }: StoredOrder, approver: StoredAdministrator): boolean {
  if (approver.id === placedBy) return true;
  const other = world.administrators.get(placedBy);
  return other !== undefined && other.employeeId !== null && other.employeeId === approver.employeeId;
}

/** Four eyes: a second administrator lets an order go on, and only then is its code made, or turns it down. */
export function decideApproval(
  act: Act,
  { orderId, decision, reason }: Input<'decideApproval'>,
): Result<Order> {
  const { world, ambient, now, administrator } = act;
  const found = findOpenOrder(world, orderId);
  if (!found.ok) return found;
  const order = found.value;
  if (order.state !== 'awaiting_approval') {
    return fail('order-not-in-state', { state: order.state, expected: ['awaiting_approval'] });
  }
  if (isSamePerson(world, order, administrator)) return fail('approval-by-same-person');
  const approval = { decision, reason: withoutCodes(reason), by: administrator.id, at: now };
  const happened = { at: now, actor: administrator.id, subject: orderId, data: { reason: approval.reason } };
  if (decision === 'reject') {
    changeOrder(world, orderId, { approval });
    endOrder(act, orderId, 'rejected', administrator.id);
    record(world, ambient, { ...happened, type: 'order.rejected' });
    return ok(toOrder(world, orderId));
  }
  const holder = readyHolder(act, order);
  if (!holder.ok) return holder;
  const email = holder.value.email!;
  if (world.provider === 'down') {
    changeOrder(world, orderId, { approval, email });
    record(world, ambient, { ...happened, type: 'order.approved' });
    putInOutbox(act, orderId);
    return ok(toOrder(world, orderId));
  }
  const course = courseOf(act, order.delivery);
  changeOrder(world, orderId, { ...course.first, approval, email });
  record(world, ambient, { ...happened, type: 'order.approved' });
  // What was kept free for the code has served its turn.
  world.secrets.delete(orderId);
  issue(act, orderId, course, 'order', administrator.id);
  return ok(toOrder(world, orderId));
}
