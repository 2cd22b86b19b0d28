import type { OrderId } from '../../src/contract/order.ts';
import { fail, type Result, slugOf } from '../../src/contract/result.ts';
import { hoursAfter, type Scene, secondsAfter } from './act.ts';
import { record } from './audit.ts';
import { courseOf, endOrder, issue } from './issuing.ts';
import { activeHolder, changeOrder } from './order-book.ts';
import { contactRefusals, mailRefusals, refuse } from './order-rules.ts';
import type { Ambient, Instant, StoredEmployee, StoredOrder, World } from './world.ts';

/** The employee of an order whose code may be made now: there, and with an address that a mail may go to. */
export function readyHolder(scene: Pick<Scene, 'world' | 'now'>, order: StoredOrder): Result<StoredEmployee> {
  const holder = activeHolder(scene.world, order);
  if (!holder.ok) return holder;
  const [refusal] = [...mailRefusals(holder.value), ...contactRefusals(scene, holder.value, order.delivery)];
  return refusal ? refuse(refusal) : holder;
}

/** Has an order that was accepted wait for the provider. */
export function putInOutbox({ world, ambient, now }: Scene, orderId: OrderId): void {
  const nextAttemptAt = attemptAfter(world, now, 1);
  changeOrder(world, orderId, { state: 'placed', outbox: { since: now, attempts: 1, nextAttemptAt } });
  const data = { attempt: 1, because: 'provider-unavailable' };
  record(world, ambient, { at: now, type: 'order.deferred', actor: 'system', subject: orderId, data });
}

/** Each wait is twice as long as the one before it, up to a limit: whoever is down is not asked all the time. */
function attemptAfter({ policy }: World, at: Instant, attempts: number): Instant {
  const { first, longest } = policy.outboxRetryMinutes;
  return secondsAfter(at, 60 * Math.min(first * 2 ** (attempts - 1), longest));
}

/** What time brings about for an order in the outbox: one more attempt, or its end. */
export function dueOfOutbox(
  world: World,
  ambient: Ambient,
  { id, outbox }: StoredOrder,
): { readonly at: Instant; readonly apply: () => void } | null {
  if (outbox === null) return null;
  const failsAt = hoursAfter(outbox.since, world.policy.outboxHours);
  return outbox.nextAttemptAt < failsAt
    ? { at: outbox.nextAttemptAt, apply: () => attempt({ world, ambient, now: outbox.nextAttemptAt }, id) }
    : { at: failsAt, apply: () => giveUp({ world, ambient, now: failsAt }, id) };
}

function attempt(scene: Scene, id: OrderId): void {
  const { world, ambient, now } = scene;
  const order = world.orders.get(id)!;
  const ready = world.provider === 'down' ? fail('provider-unavailable') : readyHolder(scene, order);
  const attempts = order.outbox!.attempts + 1;
  const happened = { at: now, actor: 'system', subject: id };
  if (!ready.ok) {
    const nextAttemptAt = attemptAfter(world, now, attempts);
    changeOrder(world, id, { outbox: { ...order.outbox!, attempts, nextAttemptAt } });
    const data = { attempt: attempts, because: slugOf(ready.problem) };
    record(world, ambient, { ...happened, type: 'order.deferred', data });
    return;
  }
  const course = courseOf(scene, order.delivery);
  changeOrder(world, id, { ...course.first, outbox: null, email: ready.value.email! });
  record(world, ambient, { ...happened, type: 'order.resumed', data: { attempt: attempts } });
  // What was kept free for the code has served its turn.
  world.secrets.delete(id);
  issue(scene, id, course, 'order', 'system');
}

function giveUp(scene: Scene, id: OrderId): void {
  const { world, ambient, now } = scene;
  const { attempts } = world.orders.get(id)!.outbox!;
  endOrder(scene, id, 'failed', 'system');
  const data = { attempts };
  record(world, ambient, { at: now, type: 'order.failed', actor: 'system', subject: id, data });
}
