import type { Input } from '../../src/contract/commands.ts';
import type { DeliveryEstimate } from '../../src/contract/calendar.ts';
import type { Deliveries, OrderId } from '../../src/contract/order.ts';
import { ok, type Result } from '../../src/contract/result.ts';
import { type Act, isoTime } from './act.ts';
import { estimateFrom, planLetter } from './calendar.ts';
import { findOrder } from './order-book.ts';
import type { World } from './world.ts';

/** How far mails and letters of an order have come, newest first: no bodies, no link, no code. */
export function toDeliveries(world: World, id: OrderId): Deliveries {
  const mails = world.mails.filter(({ orderId }) => orderId === id).toReversed();
  const letters = world.letters.filter(({ orderId }) => orderId === id).toReversed();
  return {
    mails: mails.map(({ state, to, at, linkExpiresAt }) => ({
      state,
      to,
      at: isoTime(at),
      linkExpiresAt: isoTime(linkExpiresAt),
    })),
    letters: letters.map(({ state, at, estimate }) => ({ state, at: isoTime(at), estimate })),
  };
}

export function getDeliveries({ world }: Act, { orderId }: Input<'getDeliveries'>): Result<Deliveries> {
  const found = findOrder(world, orderId);
  return found.ok ? ok(toDeliveries(world, orderId)) : found;
}

/** When a letter ordered on a date, or now, is expected. */
export function estimateDelivery(
  { world, now }: Act,
  input: Input<'estimateDelivery'>,
): Result<DeliveryEstimate> {
  return ok(input.from ? estimateFrom(input.from, world.policy) : planLetter(now, world.policy).estimate);
}
