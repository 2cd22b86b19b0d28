import type { Employee } from '../../contract/employee.ts';
import type { Deliveries, Order, OrderOptions } from '../../contract/order.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { afterRender } from '../../lib/after-render.ts';
import type { EffectContext } from '../../lib/machine-controller.ts';
import { emit } from '../../protocol/facts.ts';
import { request } from '../../protocol/request.ts';
import type { Effect, Event, FocusTarget } from './signature-wizard.states.ts';

interface Host extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

type Question = Exclude<Effect, { do: 'tell' | 'focus' }>;

/** Does what the machine asked for, and tells it how that went. */
export function run(host: Host, effect: Effect, context: EffectContext<Event>): Promise<void> | void {
  switch (effect.do) {
    case 'tell':
      return afterRender(host, () => effect.facts.forEach(({ name, detail }) => emit(host, name, detail)));
    case 'focus':
      return afterRender(host, () =>
        host.shadowRoot?.querySelector<HTMLElement>(places[effect.target])?.focus(),
      );
    case 'find-session':
    case 'find-employee':
    case 'place-order':
    case 'find-order':
    case 'find-deliveries':
    case 'act':
      return ask(host, effect, context);
  }
}

const places: Record<FocusTarget, string> = {
  heading: 'h2, #reveal',
  errors: '#errors',
  safe: '#safe',
  result: '#result',
  refresh: '#refresh',
  resend: '#resend',
  reissue: '#reissue',
  cancel: '#cancel',
};

async function ask(host: Host, effect: Question, { signal, send }: EffectContext<Event>): Promise<void> {
  const answer = <T>(
    result: Result<T>,
    found: (value: T) => Event,
    fits: (value: T) => boolean = () => true,
  ) => {
    const settled = result.ok && !fits(result.value) ? fail('answer-invalid') : result;
    send(settled.ok ? found(settled.value) : { type: 'refused', asked: effect.do, problem: settled.problem });
  };

  switch (effect.do) {
    case 'find-session':
      return answer(await request(host, 'getSession', {}, { signal }), (session) => ({
        type: 'session-found',
        session,
      }));
    case 'find-employee': {
      const { employeeId } = effect;
      const [employee, options] = await Promise.all([
        request(host, 'getEmployee', { employeeId }, { signal }),
        request(host, 'getOrderOptions', { employeeId }, { signal }),
      ]);
      const both: Result<{ employee: Employee; options: OrderOptions }> = !employee.ok
        ? employee
        : options.ok
          ? ok({ employee: employee.value, options: options.value })
          : options;
      return answer(
        both,
        (found) => ({ type: 'employee-found', ...found }),
        (found) => found.employee.id === employeeId,
      );
    }
    case 'place-order':
      return answer(
        await request(host, 'placeOrder', effect.input, { signal, idempotencyKey: effect.key }),
        (order) => ({ type: 'order-placed', order }),
        (order) => order.employeeId === effect.input.employeeId && order.delivery === effect.input.delivery,
      );
    case 'find-order':
      return answer(
        await request(host, 'getOrder', { orderId: effect.orderId }, { signal }),
        (order) => ({ type: 'order-found', order }),
        (order) => order.id === effect.orderId,
      );
    case 'find-deliveries': {
      const { orderId } = effect;
      const [order, deliveries] = await Promise.all([
        request(host, 'getOrder', { orderId }, { signal }),
        request(host, 'getDeliveries', { orderId }, { signal }),
      ]);
      const both: Result<{ order: Order; deliveries: Deliveries }> = !order.ok
        ? order
        : deliveries.ok
          ? ok({ order: order.value, deliveries: deliveries.value })
          : deliveries;
      return answer(
        both,
        (found) => ({ type: 'deliveries-found', ...found }),
        (found) => found.order.id === orderId,
      );
    }
    case 'act': {
      const done = await perform(host, effect, signal);
      return send(done.ok ? done.value : { type: 'act-refused', problem: done.problem });
    }
  }
}

/** Does the deed and says what the service answered: the order as it is now, or where its mails are. */
async function perform(
  host: EventTarget,
  { orderId, deed: { act, key, reason } }: Extract<Effect, { do: 'act' }>,
  signal: AbortSignal,
): Promise<Result<Event>> {
  const options = { signal, idempotencyKey: key };
  switch (act) {
    case 'resend': {
      const sent = await request(host, 'resendActivationMail', { orderId }, options);
      return sent.ok ? ok({ type: 'did', order: null, deliveries: sent.value }) : sent;
    }
    case 'reissue': {
      const issued = await request(host, 'reissueCode', { orderId, reason: 'lost' }, options);
      return issued.ok ? ok({ type: 'did', order: issued.value, deliveries: null }) : issued;
    }
    case 'cancel': {
      const cancelled = await request(host, 'cancelOrder', { orderId, reason }, options);
      return cancelled.ok ? ok({ type: 'did', order: cancelled.value, deliveries: null }) : cancelled;
    }
  }
}
