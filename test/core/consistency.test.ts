import { expect, it } from 'vitest';
import { firstBreak } from '../../mocks/core/audit.ts';
import type { OrderId, OrderState } from '../../src/contract/order.ts';
import { Order } from '../../src/contract/order.ts';
import type { SecretState } from '../../src/contract/secret.ts';
import { openOffice, orderConfirmation, revealConfirmation } from './office.ts';

/** Which states of the code each state of an order goes with. */
const together: Readonly<Partial<Record<OrderState, readonly SecretState[]>>> = {
  awaiting_reveal: ['sealed', 'expired'],
  awaiting_handover: ['revealed', 'expired'],
  awaiting_letter: ['sealed', 'printed'],
  awaiting_activation: ['revealed', 'printed', 'expired'],
  cancelled: ['destroyed', 'expired'],
  expired: ['expired'],
};

it.each([1, 2, 3, 4, 5, 6])(
  'order, code, mails and letters agree whatever is done in which order (walk %i)',
  (seed) => {
    const office = openOffice();
    const { ask, ambient, world, hire } = office;
    const employees = [office.mette, hire('emp-a'), hire('emp-b')];
    let state = seed * 7919;
    const below = (limit: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % limit;
    };
    const seen = new Set<string>();
    const versions = new Map<OrderId, { version: number; content: string }>();

    for (let step = 0; step < 400; step += 1) {
      const orders = [...world.orders.keys()];
      const orderId = orders[below(Math.max(orders.length, 1))] ?? ('ord-none' as OrderId);
      const revealId = world.secrets.get(orderId)?.at(-1)?.reveal?.id;
      const employeeId = employees[below(employees.length)]!;
      const delivery = below(2) === 0 ? 'instant' : 'post';
      const deeds = [
        () =>
          ask('placeOrder', {
            employeeId,
            signatureType: 'keyfile',
            delivery,
            confirmation: orderConfirmation,
          }),
        () => ask('revealCode', { orderId, confirmation: revealConfirmation }),
        () => revealId && ask('acknowledgeReveal', { orderId, revealId, pointsRead: true }),
        () => ask('reissueCode', { orderId, reason: 'lost' }),
        () => ask('resendActivationMail', { orderId }),
        () => below(4) === 0 && ask('cancelOrder', { orderId, reason: 'Fejl' }),
        () => ambient.advance({ hours: below(30) }),
        () => below(4) === 0 && ambient.advance({ days: below(25) }),
      ];
      deeds[below(deeds.length)]!();
      ask('getSession', {});

      for (const id of world.orders.keys()) {
        const result = ask('getOrder', { orderId: id });
        const order = Order.parse(result.ok && result.value);
        expect(together[order.state]).toContain(order.code.state);
        seen.add(`${order.state} ${order.code.state}`);
        const live = world.mails.filter(
          (mail) => mail.orderId === id && ['queued', 'sent', 'delivered'].includes(mail.state),
        );
        const isOpen = order.state.startsWith('awaiting');
        expect(live.length).toBeLessThanOrEqual(isOpen ? 1 : 0);
        const sealed = world.secrets.get(id)!.filter((secret) => secret.sealed !== null);
        expect(sealed.length).toBeLessThanOrEqual(isOpen && order.delivery === 'instant' ? 1 : 0);

        const { version, ...rest } = order;
        const content = JSON.stringify(rest);
        const before = versions.get(id);
        if (before && before.content !== content) expect(version).toBeGreaterThan(before.version);
        if (before && before.content === content) expect(version).toBeGreaterThanOrEqual(before.version);
        versions.set(id, { version, content });
      }
    }
    expect(firstBreak(world.audit, ambient.digest)).toBeNull();
    expect(seen.size).toBeGreaterThan(6);
  },
);
