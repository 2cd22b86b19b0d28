import { type AuditType, record } from './audit.ts';
import { changeLetter } from './letters.ts';
import { changeMail } from './mails.ts';
import { changeOrder, changeSecret, currentSecret } from './order-book.ts';
import type { Ambient, Instant, StoredLetter, StoredMail, World } from './world.ts';

function note(
  world: World,
  ambient: Ambient,
  at: Instant,
  type: AuditType,
  { id, orderId }: StoredLetter | StoredMail,
): void {
  const name = type.startsWith('letter.') ? 'letterId' : 'mailId';
  record(world, ambient, { at, type, actor: 'system', subject: orderId, data: { [name]: id } });
}

export function sendMail(world: World, ambient: Ambient, mail: StoredMail, at: Instant): void {
  changeMail(world, mail.id, { state: 'sent', at });
  note(world, ambient, at, 'mail.sent', mail);
}

/** The mail server on the other side turns it away. */
export function isTurnedAway(world: World, { orderId, to }: StoredMail): boolean {
  const employee = world.employees.get(world.orders.get(orderId)!.employeeId);
  return employee?.mailboxRejects === true && employee.email === to;
}

export function bounceMail(world: World, ambient: Ambient, mail: StoredMail, at: Instant): void {
  const employee = world.employees.get(world.orders.get(mail.orderId)!.employeeId);
  if (employee && employee.email === mail.to) {
    world.employees.set(employee.id, { ...employee, emailBounced: true });
  }
  changeMail(world, mail.id, { state: 'bounced', at });
  note(world, ambient, at, 'mail.bounced', mail);
}

export function deliverMail(world: World, ambient: Ambient, mail: StoredMail, at: Instant): void {
  changeMail(world, mail.id, { state: 'delivered', at, deliveredAt: at });
  note(world, ambient, at, 'mail.delivered', mail);
}

/** The mail server on the other side asks to come back later: it stays under way until somebody delivers it. */
export function deferMail(world: World, ambient: Ambient, mail: StoredMail, at: Instant): void {
  changeMail(world, mail.id, { state: 'deferred', at });
  note(world, ambient, at, 'mail.deferred', mail);
}

export function printLetter(world: World, ambient: Ambient, letter: StoredLetter, at: Instant): void {
  changeLetter(world, letter.id, { state: 'printed', at });
  if (currentSecret(world, letter.orderId).state === 'sealed') {
    changeSecret(world, letter.orderId, { state: 'printed' });
    record(world, ambient, { at, type: 'secret.printed', actor: 'system', subject: letter.orderId });
  }
  changeOrder(world, letter.orderId);
  note(world, ambient, at, 'letter.printed', letter);
}

export function postLetter(world: World, ambient: Ambient, letter: StoredLetter, at: Instant): void {
  changeLetter(world, letter.id, { state: 'posted', at });
  note(world, ambient, at, 'letter.posted', letter);
}

export function deliverLetter(world: World, ambient: Ambient, letter: StoredLetter, at: Instant): void {
  const { id, orderId } = letter;
  changeLetter(world, id, { state: 'presumed_delivered', at });
  const latest = world.letters.findLast((each) => each.orderId === orderId);
  if (latest?.id === id && world.orders.get(orderId)?.state === 'awaiting_letter') {
    changeOrder(world, orderId, { state: 'awaiting_activation' });
  }
  note(world, ambient, at, 'letter.presumed_delivered', letter);
}

/** An envelope that came back has been in strange hands: its code must not work any more. */
export function returnLetter(world: World, ambient: Ambient, letter: StoredLetter, at: Instant): void {
  const { id, orderId } = letter;
  changeLetter(world, id, { state: 'returned', at });
  note(world, ambient, at, 'letter.returned', letter);
  const latest = world.letters.findLast((each) => each.orderId === orderId);
  if (latest?.id !== id || currentSecret(world, orderId).state !== 'printed') return;
  changeSecret(world, orderId, { state: 'destroyed', sealed: null, verifier: '' });
  record(world, ambient, { at, type: 'secret.destroyed', actor: 'system', subject: orderId });
  changeOrder(world, orderId);
}
