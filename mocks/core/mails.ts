import type { Input } from '../../src/contract/commands.ts';
import type { Deliveries, MailState, OrderId } from '../../src/contract/order.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import { type Act, hoursAfter, limitedUntil, nameOf, retryFrom } from './act.ts';
import { record } from './audit.ts';
import { toDeliveries } from './deliveries.ts';
import { activeHolder, changeOrder, currentSecret, findOpenOrder } from './order-book.ts';
import { approvalRefusals, contactRefusals, mailRefusals, refuse } from './order-rules.ts';
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

/** Ends every mail of an order that could still be used. */
export function retireMails(world: World, orderId: OrderId, state: MailState, at: Instant): void {
  const ended = world.mails.filter((mail) => mail.orderId === orderId && isLiveMail(mail));
  for (const { id } of ended) changeMail(world, id, { state, at });
}

/** Writes an activation mail with a fresh link, to go out at `sendAt`. */
export function queueMail(act: Act, orderId: OrderId, cause: StoredMail['cause'], sendAt: Instant): void {
  const { world, ambient, now, administrator } = act;
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
    actor: administrator.id,
    subject: orderId,
    data: { mailId: id },
  });
}

/** Sends the mail once more, with a new link; the old link stops working. Before the letter has gone, it waits too. */
export function resendActivationMail(
  act: Act,
  { orderId }: Input<'resendActivationMail'>,
): Result<Deliveries> {
  const { world, now } = act;
  const found = findOpenOrder(world, orderId);
  if (!found.ok) return found;
  const holder = activeHolder(world, found.value);
  if (!holder.ok) return holder;
  const employee = holder.value;
  const [refusal] = [
    ...approvalRefusals(found.value),
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
  retireMails(world, orderId, 'superseded', now);
  if (employee.email !== found.value.email) changeOrder(world, orderId, { email: employee.email! });
  queueMail(act, orderId, 'resend', waitsUntil);
  return ok(toDeliveries(world, orderId));
}
