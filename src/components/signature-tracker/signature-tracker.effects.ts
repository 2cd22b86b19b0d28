import type { Order, OrderPage, OrderQuery } from '../../contract/order.ts';
import { fail, isAboutSignIn, ok, slugOf, type Result } from '../../contract/result.ts';
import { afterRender } from '../../lib/after-render.ts';
import type { EffectContext } from '../../lib/machine-controller.ts';
import { emit } from '../../protocol/facts.ts';
import { request } from '../../protocol/request.ts';
import type {
  Deed,
  Effect,
  Event,
  FocusTarget,
  Known,
  TrackedOrder,
  TrackedSignature,
} from './signature-tracker.states.ts';

interface Host extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

/** Does what the machine asked for, and tells it how that went. */
export function run(
  host: Host,
  effect: Effect,
  { signal, send }: EffectContext<Event>,
): Promise<void> | void {
  switch (effect.do) {
    case 'tell':
      return afterRender(host, () => effect.facts.forEach(({ name, detail }) => emit(host, name, detail)));
    case 'focus':
      return afterRender(host, () => focusOn(host, effect.target));
    case 'find':
      return understood(find(host, effect, signal)).then((found) =>
        send(found.ok ? { type: 'found', known: found.value } : { type: 'refused', problem: found.problem }),
      );
    case 'act':
      return understood(perform(host, effect.deed, signal)).then((done) =>
        send(done.ok ? done.value : { type: 'act-refused', deed: effect.deed, problem: done.problem }),
      );
  }
}

/** A host may answer by itself, and nobody has parsed that: what cannot even be read was not understood. */
function understood<T>(result: Promise<Result<T>>): Promise<Result<T>> {
  return result.catch(() => fail('answer-invalid'));
}

/** What is gone meanwhile leaves the focus to the heading. */
function focusOn({ shadowRoot }: Host, target: FocusTarget): void {
  const place = shadowRoot?.querySelector<HTMLElement>(placeOf(target));
  (place ?? shadowRoot?.querySelector<HTMLElement>('h2'))?.focus();
}

function placeOf(target: FocusTarget): string {
  switch (target.at) {
    case 'heading':
      return 'h2';
    case 'code':
      return '#reveal';
    case 'safe':
    case 'reason':
    case 'result':
      return `#${target.at}`;
    case 'button':
      return `[data-id="${CSS.escape(target.wish.id)}"] [data-act="${target.wish.act}"]`;
    case 'order':
      return `[data-id="${CSS.escape(target.id)}"] h3`;
  }
}

type Find = Extract<Effect, { do: 'find' }>;

/** Everything at once; what only completes the picture may be missing from it. */
async function find(
  host: EventTarget,
  { employeeId, limit }: Find,
  signal: AbortSignal,
): Promise<Result<Known>> {
  const [employee, page] = await Promise.all([
    request(host, 'getEmployee', { employeeId }, { signal }),
    listOrders(host, { do: 'find', employeeId, limit }, signal),
  ]);
  if (!employee.ok) return employee;
  if (!page.ok) return page;
  if (employee.value.id !== employeeId) return fail('answer-invalid');
  if (page.value.items.some((order) => order.employeeId !== employeeId)) return fail('answer-invalid');

  const [orders, signatures] = await Promise.all([
    Promise.all(page.value.items.map((order) => follow(host, order, signal))),
    Promise.all(
      employee.value.signatures.map(async (signature): Promise<Result<TrackedSignature>> => {
        const detail = await request(host, 'getSignature', { signatureId: signature.id }, { signal });
        if (detail.ok && detail.value.id === signature.id) {
          return ok({ signature: detail.value, detail: detail.value });
        }
        return mustSignIn(detail) ?? ok({ signature, detail: null });
      }),
    ),
  ]);
  const refused = [...orders, ...signatures].find((each) => !each.ok);
  if (refused && !refused.ok) return refused;
  return ok({
    employee: employee.value,
    orders: valuesOf(orders),
    total: Math.max(page.value.total, page.value.items.length),
    signatures: valuesOf(signatures),
  });
}

/** Page after page, until there are as many as are shown. */
async function listOrders(
  host: EventTarget,
  { employeeId, limit }: Find,
  signal: AbortSignal,
): Promise<Result<OrderPage>> {
  const items: Order[] = [];
  let cursor: string | null = null;
  for (;;) {
    const wanted = Math.min(limit - items.length, 100);
    const query: OrderQuery = { employeeId, limit: wanted, ...(cursor === null ? {} : { cursor }) };
    const page: Result<OrderPage> = await request(host, 'listOrders', query, { signal });
    if (!page.ok) return page;
    items.push(...page.value.items);
    cursor = page.value.nextCursor;
    if (cursor === null || page.value.items.length === 0 || items.length >= limit) {
      const newestFirst = items.toSorted((a, b) => Date.parse(b.placedAt) - Date.parse(a.placedAt));
      return ok({ ...page.value, items: newestFirst });
    }
  }
}

async function follow(host: EventTarget, order: Order, signal: AbortSignal): Promise<Result<TrackedOrder>> {
  const deliveries = await request(host, 'getDeliveries', { orderId: order.id }, { signal });
  if (deliveries.ok) return ok({ order, deliveries: deliveries.value });
  return mustSignIn(deliveries) ?? ok({ order, deliveries: 'unknown' });
}

function mustSignIn<T>(result: Result<T>): Result<never> | null {
  return !result.ok && isAboutSignIn(slugOf(result.problem)) ? result : null;
}

function valuesOf<T>(results: readonly Result<T>[]): T[] {
  return results.flatMap((result) => (result.ok ? [result.value] : []));
}

/** Does the deed and says what the service answered: the order as it is now, where its mails are, or the signature. */
async function perform(host: EventTarget, deed: Deed, signal: AbortSignal): Promise<Result<Event>> {
  const options = { signal, idempotencyKey: deed.key };
  const seen = deed.version === undefined ? {} : { version: deed.version };
  const nothing = { type: 'did', deed, order: null, deliveries: null, detail: null } as const;
  switch (deed.act) {
    case 'resend': {
      const sent = await request(host, 'resendActivationMail', { orderId: deed.id, ...seen }, options);
      return sent.ok ? ok({ ...nothing, deliveries: sent.value }) : sent;
    }
    case 'report-missing': {
      const reported = await request(
        host,
        'reportLetter',
        { orderId: deed.id, kind: 'missing', ...seen },
        options,
      );
      return reported.ok ? ok({ ...nothing, deliveries: reported.value }) : reported;
    }
    case 'reissue': {
      const issued = await request(
        host,
        'reissueCode',
        { orderId: deed.id, reason: deed.reason, ...seen },
        options,
      );
      return fits(issued, deed, (order) => ({ ...nothing, order }));
    }
    case 'cancel': {
      const cancelled = await request(
        host,
        'cancelOrder',
        { orderId: deed.id, reason: deed.reason, ...seen },
        options,
      );
      return fits(cancelled, deed, (order) => ({ ...nothing, order }));
    }
    case 'revoke': {
      const input = { signatureId: deed.id, reason: deed.reason, ...seen };
      const revoked = await request(host, 'revokeSignature', input, options);
      return fits(revoked, deed, (detail) => ({ ...nothing, detail }));
    }
    case 'renew': {
      const renewed = await request(host, 'renewSignature', { signatureId: deed.id, ...seen }, options);
      return fits(renewed, deed, (detail) => ({ ...nothing, detail }));
    }
  }
}

/** An answer about something else is none. */
function fits<T extends { readonly id: string }>(
  result: Result<T>,
  { id }: Deed,
  done: (value: T) => Event,
): Result<Event> {
  if (!result.ok) return result;
  return result.value.id === id ? ok(done(result.value)) : fail('answer-invalid');
}
