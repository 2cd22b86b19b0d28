import { type AuditType, record } from './audit.ts';
import { hoursAfter, secondsAfter } from './act.ts';
import { cancelLetters, changeLetter } from './letters.ts';
import { changeMail, isLiveMail, retireMails } from './mails.ts';
import { changeOrder, changeSecret, currentSecret, isOpen } from './order-book.ts';
import { isLive, replayEnds, retired } from './secrets.ts';
import type { Ambient, Instant, StoredLetter, StoredMail, StoredOrder, World } from './world.ts';

/** Something that time brings about, and when. Applying it must make it no longer due. */
interface Due {
  readonly at: Instant;
  readonly apply: () => void;
}

/**
 * Lets everything happen that time has brought about since the last call, in the order in which it fell due: letters
 * posted and delivered, mails sent and delivered, replies, codes and orders that run out.
 */
export function tick(world: World, ambient: Ambient): void {
  const now = ambient.now();
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
  ];
  return found.filter((due) => due !== null).filter(({ at }) => at <= now);
}

function note(world: World, ambient: Ambient, at: Instant, type: AuditType, subject: string): void {
  record(world, ambient, { at, type, actor: 'system', subject });
}

function dueOfLetter(world: World, ambient: Ambient, letter: StoredLetter): Due | null {
  const { id, orderId, postsAt, arrivesAt } = letter;
  if (letter.state === 'queued') {
    return {
      at: postsAt,
      apply: () => {
        changeLetter(world, id, { state: 'posted', at: postsAt });
        if (currentSecret(world, orderId).state === 'sealed')
          changeSecret(world, orderId, { state: 'printed' });
        changeOrder(world, orderId);
        note(world, ambient, postsAt, 'secret.printed', orderId);
        note(world, ambient, postsAt, 'letter.posted', orderId);
      },
    };
  }
  if (letter.state !== 'posted') return null;
  return {
    at: arrivesAt,
    apply: () => {
      changeLetter(world, id, { state: 'presumed_delivered', at: arrivesAt });
      const latest = world.letters.findLast((each) => each.orderId === orderId);
      if (latest?.id === id && world.orders.get(orderId)?.state === 'awaiting_letter') {
        changeOrder(world, orderId, { state: 'awaiting_activation' });
      }
      note(world, ambient, arrivesAt, 'letter.presumed_delivered', orderId);
    },
  };
}

function dueOfMail(world: World, ambient: Ambient, mail: StoredMail): Due | null {
  const { id, orderId, to } = mail;
  if (mail.state === 'queued') {
    return {
      at: mail.sendAt,
      apply: () => {
        changeMail(world, id, { state: 'sent', at: mail.sendAt });
        note(world, ambient, mail.sendAt, 'mail.sent', orderId);
      },
    };
  }
  if (mail.state === 'sent') {
    const at = secondsAfter(mail.at, world.policy.mailTransitSeconds);
    const employee = world.employees.get(world.orders.get(orderId)!.employeeId);
    const bounces = employee?.mailboxRejects === true && employee.email === to;
    return {
      at,
      apply: () => {
        if (bounces) world.employees.set(employee.id, { ...employee, emailBounced: true });
        changeMail(
          world,
          id,
          bounces ? { state: 'bounced', at } : { state: 'delivered', at, deliveredAt: at },
        );
        note(world, ambient, at, bounces ? 'mail.bounced' : 'mail.delivered', orderId);
      },
    };
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
        retireMails(world, id, 'expired', expiresAt);
        cancelLetters(world, ambient, id, expiresAt, 'system');
        changeOrder(world, id, { state: 'expired' });
        note(world, ambient, expiresAt, 'order.expired', id);
      },
    },
  ];
}
