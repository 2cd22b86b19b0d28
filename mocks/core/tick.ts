import { type AuditType, record } from './audit.ts';
import { hoursAfter, secondsAfter } from './act.ts';
import {
  bounceMail,
  deliverLetter,
  deliverMail,
  isTurnedAway,
  postLetter,
  printLetter,
  sendMail,
} from './carriers.ts';
import { endOrder } from './issuing.ts';
import { changeMail, isLiveMail } from './mails.ts';
import { changeOrder, changeSecret, currentSecret, isOpen } from './order-book.ts';
import { dueOfOutbox } from './outbox.ts';
import { isLive, replayEnds, retired } from './secrets.ts';
import { dueOfSignatures } from './signature-ends.ts';
import { everyWorld } from './tenants.ts';
import type { Ambient, Instant, StoredLetter, StoredMail, StoredOrder, World } from './world.ts';

/** Something that time brings about, and when. Applying it must make it no longer due. */
export interface Due {
  readonly at: Instant;
  readonly apply: () => void;
}

/**
 * Lets everything happen that time has brought about since the last call, in the order in which it fell due: letters
 * printed, posted and delivered, mails sent and delivered, replies, codes, orders and signatures that run out.
 */
export function tick(service: World, ambient: Ambient): void {
  const now = ambient.now();
  for (const world of everyWorld(service)) tickOne(world, ambient, now);
}

function tickOne(world: World, ambient: Ambient, now: Instant): void {
  for (;;) {
    const next = allDue(world, ambient, now).reduce<Due | null>(
      (first, due) => (first === null || due.at < first.at ? due : first),
      null,
    );
    if (next === null) break;
    next.apply();
  }
  for (const [key, { at }] of world.replies) {
    if (hoursAfter(at, world.policy.keptReplyHours) <= now) world.replies.delete(key);
  }
}

function allDue(world: World, ambient: Ambient, now: Instant): Due[] {
  const found = [
    ...world.letters.map((letter) => dueOfLetter(world, ambient, letter)),
    ...world.mails.map((mail) => dueOfMail(world, ambient, mail)),
    ...[...world.orders.values()].filter(isOpen).flatMap((order) => duesOfOrder(world, ambient, order)),
    dueOfSignatures(world, ambient, now),
  ];
  return found.filter((due) => due !== null).filter(({ at }) => at <= now);
}

function note(world: World, ambient: Ambient, at: Instant, type: AuditType, subject: string): void {
  record(world, ambient, { at, type, actor: 'system', subject });
}

function dueOfLetter(world: World, ambient: Ambient, letter: StoredLetter): Due | null {
  const { printsAt, postsAt, arrivesAt } = letter;
  switch (letter.state) {
    case 'queued':
      return { at: printsAt, apply: () => printLetter(world, ambient, letter, printsAt) };
    case 'printed':
      return { at: postsAt, apply: () => postLetter(world, ambient, letter, postsAt) };
    case 'posted':
      return letter.isLost
        ? null
        : { at: arrivesAt, apply: () => deliverLetter(world, ambient, letter, arrivesAt) };
    case 'presumed_delivered':
    case 'cancelled':
    case 'returned':
    case 'reported_missing':
      return null;
  }
}

function dueOfMail(world: World, ambient: Ambient, mail: StoredMail): Due | null {
  const { id, orderId } = mail;
  if (mail.state === 'queued') {
    return { at: mail.sendAt, apply: () => sendMail(world, ambient, mail, mail.sendAt) };
  }
  if (mail.state === 'sent') {
    const at = secondsAfter(mail.at, world.policy.mailTransitSeconds);
    const carry = isTurnedAway(world, mail) ? bounceMail : deliverMail;
    return { at, apply: () => carry(world, ambient, mail, at) };
  }
  if (!isLiveMail(mail)) return null;
  return {
    at: mail.linkExpiresAt,
    apply: () => {
      changeMail(world, id, { state: 'expired', at: mail.linkExpiresAt });
      note(world, ambient, mail.linkExpiresAt, 'mail.expired', orderId);
    },
  };
}

function duesOfOrder(world: World, ambient: Ambient, order: StoredOrder): (Due | null)[] {
  const { id, expiresAt } = order;
  const secret = currentSecret(world, id);
  const forgetAt = replayEnds(world, secret);
  return [
    dueOfOutbox(world, ambient, order),
    // The reply may be lost for good, but the code must not lie about: nothing an administrator can see changes.
    forgetAt === null ? null : { at: forgetAt, apply: () => changeSecret(world, id, { sealed: null }) },
    isLive(secret)
      ? {
          at: secret.expiresAt,
          apply: () => {
            changeSecret(world, id, retired('expired'));
            changeOrder(world, id);
            note(world, ambient, secret.expiresAt, 'secret.expired', id);
          },
        }
      : null,
    {
      at: expiresAt,
      apply: () => {
        endOrder({ world, ambient, now: expiresAt }, id, 'expired', 'system');
        note(world, ambient, expiresAt, 'order.expired', id);
      },
    },
  ];
}
