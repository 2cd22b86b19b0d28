import type { Input } from '../../src/contract/commands.ts';
import { handoverPointsText, revealConfirmationText } from '../../src/contract/confirmation-texts.ts';
import type { OrderId } from '../../src/contract/order.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { Reveal, RevealId } from '../../src/contract/secret.ts';
import { type Act, isoTime, nameOf } from './act.ts';
import { record } from './audit.ts';
import { groupsOf } from './code.ts';
import { activeHolder, changeOrder, changeSecret, currentSecret, findOpenOrder } from './order-book.ts';
import {
  approvalRefusals,
  confirmationRefusals,
  contactRefusals,
  outboxRefusals,
  refuse,
  selfRefusals,
  stepUpRefusals,
} from './order-rules.ts';
import { replayEnds } from './secrets.ts';
import type { StoredSecret } from './world.ts';

/** Shows a code once. The one answer that holds it. */
export function revealCode(act: Act, { orderId, confirmation }: Input<'revealCode'>): Result<Reveal> {
  const { world } = act;
  const found = findOpenOrder(world, orderId);
  if (!found.ok) return found;
  const order = found.value;
  const [waiting] = approvalRefusals(order);
  if (waiting) return refuse(waiting);
  if (order.delivery === 'post') return fail('secret-not-revealable');
  const employee = activeHolder(world, order);
  if (!employee.ok) return employee;
  const [unmade] = outboxRefusals(act, order);
  if (unmade) return refuse(unmade);
  const [self] = selfRefusals(act, employee.value, order.delivery);
  if (self) return refuse(self);

  const earlier = world.secrets.get(orderId)!.slice(0, -1);
  if (earlier.some((secret) => isRetryOf(act, secret))) return fail('secret-superseded');
  const secret = currentSecret(world, orderId);
  switch (secret.state) {
    case 'sealed': {
      const [refusal] = [
        ...contactRefusals(act, employee.value, order.delivery),
        ...stepUpRefusals(act),
        ...confirmationRefusals(confirmation, revealConfirmationText),
      ];
      return refusal ? refuse(refusal) : ok(openSecret(act, orderId));
    }
    case 'revealed':
      return replay(act, secret);
    case 'expired':
      return fail('secret-expired', { expiresAt: isoTime(secret.expiresAt) });
    case 'locked':
      return fail('secret-locked');
    case 'superseded':
      return fail('secret-superseded');
    case 'printed':
    case 'consumed':
    case 'destroyed':
      return fail('order-not-in-state', { state: order.state, expected: ['awaiting_reveal'] });
  }
}

function isRetryOf({ idempotencyKey, sessionId }: Act, { reveal }: StoredSecret): boolean {
  return reveal?.idempotencyKey === idempotencyKey && reveal.sessionId === sessionId;
}

function openSecret(act: Act, orderId: OrderId): Reveal {
  const { world, ambient, now, administrator, idempotencyKey, sessionId } = act;
  const id = ambient.newId('rev') as RevealId;
  changeSecret(world, orderId, {
    state: 'revealed',
    reveal: { id, idempotencyKey, sessionId, by: administrator.id, at: now, acknowledgedAt: null },
  });
  changeOrder(world, orderId, { state: 'awaiting_handover' });
  record(world, ambient, {
    at: now,
    type: 'secret.revealed',
    actor: administrator.id,
    subject: orderId,
    data: { revealId: id },
  });
  return toReveal(act, currentSecret(world, orderId));
}

/** A lost reply may be asked for again by the one who lost it, for a minute and until the code is acknowledged. */
function replay(act: Act, secret: StoredSecret): Result<Reveal> {
  const { world, ambient, now, administrator } = act;
  const reveal = secret.reveal!;
  if (secret.sealed === null || !isRetryOf(act, secret)) {
    return fail('secret-already-revealed', {
      revealedAt: isoTime(reveal.at),
      revealedBy: nameOf(world, reveal.by),
    });
  }
  const [stale] = stepUpRefusals(act);
  if (stale) return refuse(stale);
  record(world, ambient, {
    at: now,
    type: 'secret.replayed',
    actor: administrator.id,
    subject: secret.orderId,
    data: { revealId: reveal.id },
  });
  return ok(toReveal(act, secret));
}

function toReveal({ world, now }: Act, secret: StoredSecret): Reveal {
  const { sealed, reveal, expiresAt } = secret;
  return {
    revealId: reveal!.id,
    secret: {
      value: sealed!,
      groups: groupsOf(sealed!),
      format: 'crockford32-4-4-4',
      expiresAt: isoTime(expiresAt),
    },
    replayUntil: isoTime(replayEnds(world, secret)!),
    serverTime: isoTime(now),
    handoverPoints: {
      textVersion: handoverPointsText.textVersion,
      pointIds: [...handoverPointsText.pointIds],
    },
  };
}

/** The person who saw the code says that it was passed on: from now on it cannot be fetched again. */
export function acknowledgeReveal(act: Act, { orderId, revealId }: Input<'acknowledgeReveal'>): Result<void> {
  const { world, ambient, now, administrator } = act;
  const found = findOpenOrder(world, orderId);
  if (!found.ok) return found;
  const secrets = world.secrets.get(orderId)!;
  const revealed = secrets.find(({ reveal }) => reveal?.id === revealId);
  if (!revealed) return fail('not-found');
  if (revealed !== secrets.at(-1)) return fail('secret-superseded');
  const reveal = revealed.reveal!;
  if (reveal.by !== administrator.id) return fail('forbidden');
  if (reveal.acknowledgedAt !== null) return ok(undefined);
  if (revealed.state === 'expired') return fail('secret-expired', { expiresAt: isoTime(revealed.expiresAt) });

  changeSecret(world, orderId, { sealed: null, reveal: { ...reveal, acknowledgedAt: now } });
  const waits = world.policy.handoverRequired && found.value.handover === null;
  changeOrder(world, orderId, { state: waits ? 'awaiting_handover' : 'awaiting_activation' });
  record(world, ambient, {
    at: now,
    type: 'secret.acknowledged',
    actor: administrator.id,
    subject: orderId,
    data: { revealId, textVersion: handoverPointsText.textVersion },
  });
  return ok(undefined);
}
