import { expect } from 'vitest';
import { end, isOpen, longestRetry, outboxLife, type RefOrder } from './reference.ts';
import type { Sides } from './sides.ts';

/** What has become of the orders that wait for the provider: each goes on, has failed, or waits with reason. */
export function followOutbox(sides: Sides): void {
  const { world, orders, happened, start, now } = sides;
  const issuedAt = ({ id }: RefOrder) => world.secrets.get(id as never)!.at(-1)!.issuedAt;
  const waiting = orders
    .filter(({ waitsSince }) => waitsSince !== null)
    .toSorted((a, b) => issuedAt(a) - issuedAt(b));
  for (const order of waiting) {
    const since = order.waitsSince!;
    const { state } = world.orders.get(order.id as never)!;
    const hasMail = world.mails.some(({ orderId }) => orderId === order.id);
    if (hasMail) {
      const at = issuedAt(order);
      expect(world.provider, 'went on without the provider').toBe('up');
      expect(at > since && at < since + outboxLife, 'went on too early or too late').toBe(true);
      order.waitsSince = null;
      happened.push(`order.resumed ${order.id}`);
      start(order, at);
    } else if (state === 'failed') {
      expect(now(), 'failed too early').toBeGreaterThanOrEqual(since + outboxLife);
      end(order, 'failed');
      happened.push(`order.failed ${order.id}`);
    } else if (isOpen(order, now())) {
      expect(state).toBe('placed');
      expect(now(), 'waits too long').toBeLessThan(since + outboxLife);
      const { upSince } = sides;
      const employee = sides.employeeOf(order);
      const isReady = employee.status === 'active' && employee.mailChangedAt === null;
      if (!isReady || upSince === null) continue;
      expect(now() - Math.max(upSince, employee.activeSince), 'waits although it could go on').toBeLessThan(
        longestRetry,
      );
    } else order.waitsSince = null;
  }
}
