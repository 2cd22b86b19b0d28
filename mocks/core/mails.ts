import type { Input } from '../../src/contract/commands.ts';
import type { Deliveries, MailState, OrderId } from '../../src/contract/order.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import { type Act, hoursAfter, limitedUntil, nameOf, retryFrom, type Scene } from './act.ts';
import { type AuditType, record } from './audit.ts';
import { toDeliveries } from './deliveries.ts';
import { activeHolder, changeOrder, currentSecret, findOpenOrder } from './order-book.ts';
import { approvalRefusals, contactRefusals, mailRefusals, outboxRefusals, refuse } from './order-rules.ts';
import { activationMail } from './texts.ts';
import type { Instant, StoredMail, World } from './world.ts';

const live: readonly MailState[] = ['queued', 'sent', 'deferred', 'delivered', 'opened_link'];

/** True while the mail's link works or will work. */
export function isLiveMail({ state }: StoredMail): boolean {
  return live.includes(state);
}

export function changeMail(world: World, id: string, change: Partial<StoredMail>): void {
  const index = world.mails.findIndex((mail) => mail.id === id);
  world.mails[index] = { ...world.mails[index]!, ...change };
}

const eventOf = {
  cancelled: 'mail.cancelled',
  superseded: 'mail.superseded',
  expired: 'mail.expired',
} as const satisfies Partial<Record<MailState, AuditType>>;

/** Ends every mail of an order that could still be used. */
export function retireMails(
  { world, ambient, now }: Scene,
  orderId: OrderId,
  state: keyof typeof eventOf,
  actor: string,
): void {
  for (const { id } of world.mails.filter((mail) => mail.orderId === orderId && isLiveMail(mail))) {
    changeMail(world, id, { state, at: now });
    const data = { mailId: id };
    record(world, ambient, { at: now, type: eventOf[state], actor, subject: orderId, data });
  }
}

/** Writes an activation mail with a fresh link, to go out at `sendAt`. */
export function queueMail(
  { world, ambient, now }: Scene,
  orderId: OrderId,
  cause: StoredMail['cause'],
  sendAt: Instant,
  actor: string,
): void {
  const order = world.orders.get(orderId)!;
  const id = ambient.newId('mail');
  const token = ambient.newToken();
  const linkExpiresAt = Math.min(hoursAfter(sendAt, world.policy.linkLifetimeHours), order.expiresAt);
  const text = activationMail({
    name: world.employees.get(order.employeeId)!.name,
    organisation: world.organisation.name,
    administrator: nameOf(world, order.placedBy),
    signatureType: order.signatureType,
    reference: order.reference,
    orderedAt: order.placedAt,
    link: world.policy.activationAddress + token,
    linkExpiresAt,
    codeExpiresAt: currentSecret(world, orderId).expiresAt,
    letterEstimate: order.letterEstimate,
  });
  world.mails.push({
    id,
    orderId,
    to: order.email,
    state: 'queued',
    at: now,
    queuedAt: now,
    cause,
    sendAt,
    deliveredAt: null,
    token,
    linkExpiresAt,
    ...text,
  });
  record(world, ambient, {
    at: now,
    type: cause === 'resend' ? 'mail.resent' : 'mail.queued',
    actor,
    subject: orderId,
    data: { mailId: id },
  });
}

/** Sends the mail once more, with a new link; the old link stops working. Before the letter has gone, it waits too. */
export function resendActivationMail(
  act: Act,
  { orderId }: Input<'resendActivationMail'>,
): Result<Deliveries> {
  const { world, now, administrator } = act;
  const found = findOpenOrder(world, orderId);
  if (!found.ok) return found;
  const holder = activeHolder(world, found.value);
  if (!holder.ok) return holder;
  const employee = holder.value;
  const [refusal] = [
    ...approvalRefusals(found.value),
    ...outboxRefusals(act, found.value),
    ...mailRefusals(employee),
    ...contactRefusals(act, employee, found.value.delivery),
  ];
  if (refusal) return refuse(refusal);
  const { resendsPerDay } = world.policy;
  const mails = world.mails.filter((mail) => mail.orderId === orderId);
  const resends = mails.filter(({ cause }) => cause === 'resend');
  const until = limitedUntil(
    resends.map(({ queuedAt }) => queuedAt),
    resendsPerDay,
    now,
  );
  if (until !== null) return fail('resend-limit-reached', { limit: resendsPerDay, ...retryFrom(until, now) });

  const waitsUntil = Math.max(
    now,
    ...mails.filter(({ state }) => state === 'queued').map(({ sendAt }) => sendAt),
  );
  retireMails(act, orderId, 'superseded', administrator.id);
  if (employee.email !== found.value.email) changeOrder(world, orderId, { email: employee.email! });
  queueMail(act, orderId, 'resend', waitsUntil, administrator.id);
  return ok(toDeliveries(world, orderId));
}
