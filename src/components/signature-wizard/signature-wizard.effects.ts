import type { Result } from '../../contract/result.ts';
import type { EffectContext } from '../../lib/machine-controller.ts';
import { emit } from '../../protocol/facts.ts';
import { request } from '../../protocol/request.ts';
import type { Deliveries, Order } from '../../contract/order.ts';
import type { Effect, Event, Start } from './signature-wizard.states.ts';

export interface Setting {
  /** Where the host page wants the flow to begin. */
  readonly start: Start;
  /** Said in the audit trail when an order is cancelled, in the administrator's language. */
  readonly cancelReason: string;
}

/** Does what the machine asked for, and tells it how that went. */
export async function run(
  host: EventTarget,
  setting: Setting,
  effect: Effect,
  { signal, send }: EffectContext<Event>,
): Promise<void> {
  const refuse = <T>(result: Result<T>, found: (value: T) => Event) =>
    send(result.ok ? found(result.value) : { type: 'refused', problem: result.problem });

  switch (effect.do) {
    case 'tell':
      // After the event that caused it has reached everybody, so that facts arrive in the order in which they came true.
      await Promise.resolve();
      return emit(host, effect.fact.name, effect.fact.detail);
    case 'find-session':
      return refuse(await request(host, 'getSession', {}, { signal }), (session) => ({
        type: 'session-found',
        session,
        start: setting.start,
      }));
    case 'find-employee': {
      const { employeeId } = effect;
      const [employee, options] = await Promise.all([
        request(host, 'getEmployee', { employeeId }, { signal }),
        request(host, 'getOrderOptions', { employeeId }, { signal }),
      ]);
      if (!employee.ok) return send({ type: 'refused', problem: employee.problem });
      return refuse(options, (found) => ({
        type: 'employee-found',
        employee: employee.value,
        options: found,
      }));
    }
    case 'place-order':
      return refuse(
        await request(host, 'placeOrder', effect.input, { signal, idempotencyKey: effect.attempt }),
        (order) => ({ type: 'order-placed', order }),
      );
    case 'find-order':
      return refuse(await request(host, 'getOrder', { orderId: effect.orderId }, { signal }), (order) => ({
        type: 'order-found',
        order,
      }));
    case 'find-deliveries':
      return refuse(await orderAndDeliveries(host, effect, signal), (found) => ({
        type: 'deliveries-found',
        ...found,
      }));
    case 'act': {
      const done = await act(host, setting, effect, signal);
      if (!done.ok) return send({ type: 'act-refused', problem: done.problem });
      const after = await orderAndDeliveries(host, effect, signal);
      if (after.ok) return send({ type: 'did', ...after.value });
      return send({ type: 'act-refused', problem: after.problem });
    }
  }
}

async function orderAndDeliveries(
  host: EventTarget,
  { orderId }: Extract<Effect, { orderId: unknown; do: 'find-deliveries' | 'act' }>,
  signal: AbortSignal,
): Promise<Result<{ order: Order; deliveries: Deliveries }>> {
  const [order, deliveries] = await Promise.all([
    request(host, 'getOrder', { orderId }, { signal }),
    request(host, 'getDeliveries', { orderId }, { signal }),
  ]);
  if (!order.ok) return order;
  if (!deliveries.ok) return deliveries;
  return { ok: true, value: { order: order.value, deliveries: deliveries.value } };
}

function act(
  host: EventTarget,
  setting: Setting,
  { act, orderId, attempt }: Extract<Effect, { do: 'act' }>,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  const options = { signal, idempotencyKey: attempt };
  switch (act) {
    case 'resend':
      return request(host, 'resendActivationMail', { orderId }, options);
    case 'reissue':
      return request(host, 'reissueCode', { orderId, reason: 'lost' }, options);
    case 'cancel':
      return request(host, 'cancelOrder', { orderId, reason: setting.cancelReason }, options);
  }
}
