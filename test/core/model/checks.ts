import { expect } from 'vitest';
import type { World } from '../../../mocks/core/world.ts';
import { isOpen, type RefOrder } from './reference.ts';

/** The whole world as text, to compare and to search. */
export function textOf(world: object): string {
  return JSON.stringify(world, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** The world without the two places where a code may stand: sealed or just revealed, and in a letter. */
function withoutHidingPlaces(world: World): string {
  const secrets = new Map(
    [...world.secrets].map(([id, all]) => [
      id,
      all.map((secret) =>
        secret.state === 'sealed' || secret.state === 'revealed' ? { ...secret, sealed: null } : secret,
      ),
    ]),
  );
  const letters = world.letters.map((letter) => ({ ...letter, code: null, body: null }));
  return textOf({ ...world, secrets, letters });
}

/** What must hold between any two moves. */
export function checkWorld(
  world: World,
  orders: readonly RefOrder[],
  codes: readonly string[],
  now: number,
): void {
  expect([...world.orders.keys()], 'one order for each that was placed').toEqual(orders.map(({ id }) => id));
  const text = withoutHidingPlaces(world);
  for (const code of codes) {
    for (const form of [code, code.replaceAll('-', ''), code.replaceAll('-', '   ')]) {
      expect(text.includes(form), `a code lies about: ${form}`).toBe(false);
    }
  }
  for (const order of orders) {
    const stored = world.orders.get(order.id as never)!;
    const secret = world.secrets.get(stored.id)!.at(-1)!;
    const closed = ['completed', 'rejected', 'cancelled', 'expired', 'failed'].includes(stored.state);
    expect(closed, `order ${order.id} is ${stored.state}`).toBe(!isOpen(order, now));
    if (order.ended !== null) expect(stored.state).toBe(order.ended);
    if (closed) {
      const kept = world.secrets
        .get(stored.id)!
        .filter((each) => each.sealed !== null || each.verifier !== '');
      expect(kept, 'something is left of a code').toEqual([]);
    }
    const live = world.mails.filter(
      ({ orderId, state }) =>
        orderId === stored.id && ['queued', 'sent', 'deferred', 'delivered', 'opened_link'].includes(state),
    );
    expect(live.length, `live mails of ${order.id}`).toBeLessThanOrEqual(closed ? 0 : 1);
    const last = order.codes.at(-1);
    if (last?.shown && (last.shown.closed || now >= last.shown.at + 60_000)) expect(secret.sealed).toBeNull();
  }
  const open = orders.filter((order) => isOpen(order, now)).map(({ employee }) => employee);
  expect(new Set(open).size, 'two open orders for one employee').toBe(open.length);
}
