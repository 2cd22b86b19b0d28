import type { Activation, ActivationId } from '../../src/contract/activation.ts';
import type { Input } from '../../src/contract/commands.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import { isoTime, type Scene } from './act.ts';
import { record } from './audit.ts';
import { changeMail } from './mails.ts';
import { activeHolder, currentSecret } from './order-book.ts';
import { deadCodeRefusals, refuse } from './order-rules.ts';
import { everyWorld } from './tenants.ts';
import type { StoredActivation, StoredMail, StoredOrder, World } from './world.ts';

/** `M••• H•••`: enough to see that the link is one's own. */
function maskedName(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => `${word.slice(0, 1)}•••`)
    .join(' ');
}

/**
 * What a link is still good for. Unknown, replaced, withdrawn and never delivered are one and the same to whoever holds
 * it: nothing is told about links that are not theirs.
 */
export function linkRefusal({ state, linkExpiresAt }: StoredMail): Result<never> | null {
  switch (state) {
    case 'sent':
    case 'deferred':
    case 'delivered':
    case 'opened_link':
      return null;
    case 'used':
      return fail('activation-already-used');
    case 'expired':
      return fail('activation-link-expired', { expiresAt: isoTime(linkExpiresAt) });
    case 'queued':
    case 'bounced':
    case 'cancelled':
    case 'superseded':
      return fail('activation-link-invalid');
  }
}

function toActivation(world: World, { id, orderId }: StoredActivation, mail: StoredMail): Activation {
  const order = world.orders.get(orderId)!;
  const secret = currentSecret(world, orderId);
  return {
    activationId: id,
    maskedName: maskedName(world.employees.get(order.employeeId)?.name ?? ''),
    organisation: world.organisation.name,
    secretFormat: 'crockford32-4-4-4',
    attemptsLeft: secret.attemptsLeft,
    expiresAt: isoTime(Math.min(mail.linkExpiresAt, secret.expiresAt)),
  };
}

/** Opens the link of an activation mail. Opened twice it is the same activation, as long as nothing was installed. */
export function startActivation(
  { world: service, ambient, now }: Scene,
  { token }: Input<'startActivation'>,
): Result<Activation> {
  const world = everyWorld(service).find(({ mails }) => mails.some((mail) => mail.token === token));
  const mail = world?.mails.find((each) => each.token === token);
  if (!world || !mail) return fail('activation-link-invalid');
  const refused = linkRefusal(mail) ?? orderRefusal(world, world.orders.get(mail.orderId)!);
  if (refused) return refused;

  const opened = [...world.activations.values()].find(({ mailId }) => mailId === mail.id);
  if (opened) return ok(toActivation(world, opened, mail));
  const id = ambient.newId('act') as ActivationId;
  const activation = { id, orderId: mail.orderId, mailId: mail.id, openedAt: now };
  world.activations.set(id, activation);
  changeMail(world, mail.id, { state: 'opened_link', at: now, deliveredAt: mail.deliveredAt ?? now });
  const happened = { at: now, actor: 'employee', subject: mail.orderId };
  record(world, ambient, { ...happened, type: 'mail.opened_link', data: { mailId: mail.id } });
  record(world, ambient, { ...happened, type: 'activation.started', data: { activationId: id } });
  return ok(toActivation(world, activation, mail));
}

/** Why an order cannot be brought to its end, although the link is good. */
export function orderRefusal(world: World, order: StoredOrder): Result<never> | null {
  const holder = activeHolder(world, order);
  if (!holder.ok) return holder;
  const [dead] = deadCodeRefusals(currentSecret(world, order.id));
  return dead ? refuse(dead) : null;
}
