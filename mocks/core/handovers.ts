import type { Input } from '../../src/contract/commands.ts';
import type { Order } from '../../src/contract/order.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { Act } from './act.ts';
import { record } from './audit.ts';
import { changeOrder, changeSecret, currentSecret, findOpenOrder, toOrder } from './order-book.ts';
import { deadCodeRefusals, refuse } from './order-rules.ts';

/** Notes how the code was passed on. Where policy asks for it, the code can be used from now on only. */
export function recordHandover(
  act: Act,
  { orderId, channel, identityCheck }: Input<'recordHandover'>,
): Result<Order> {
  const { world, ambient, now, administrator } = act;
  const found = findOpenOrder(world, orderId);
  if (!found.ok) return found;
  const { state, delivery, handover } = found.value;
  const isShown = state === 'awaiting_handover' || state === 'awaiting_activation';
  if (delivery === 'post' || handover !== null || !isShown) {
    return fail('order-not-in-state', { state, expected: ['awaiting_handover'] });
  }
  const [refusal] = deadCodeRefusals(currentSecret(world, orderId));
  if (refusal) return refuse(refusal);
  changeSecret(world, orderId, { sealed: null });
  changeOrder(world, orderId, {
    state: 'awaiting_activation',
    handover: { channel, identityCheck, at: now, by: administrator.id },
  });
  record(world, ambient, {
    at: now,
    type: 'handover.recorded',
    actor: administrator.id,
    subject: orderId,
    data: { channel, identityCheck },
  });
  return ok(toOrder(world, orderId));
}
