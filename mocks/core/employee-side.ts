import type { EmployeeId } from '../../src/contract/employee.ts';
import type { LetterState, MailState, OrderId } from '../../src/contract/order.ts';
import type { DeliveryEstimate } from '../../src/contract/calendar.ts';
import { isoTime } from './act.ts';
import { isLiveMail } from './mails.ts';
import { worldOfEmployee } from './tenants.ts';
import type { StoredLetter, World } from './world.ts';

/** A mail as it lies in an employee's mailbox. */
export interface ReceivedMail {
  readonly id: string;
  readonly orderId: OrderId;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly receivedAt: string;
  readonly state: MailState;
  /** False once the link was used, replaced, withdrawn or has run out. */
  readonly linkWorks: boolean;
}

/** A letter that lies in an employee's letterbox and can be opened. */
export interface ReceivedLetter {
  readonly id: string;
  readonly orderId: OrderId;
  readonly body: string;
  readonly receivedAt: string;
}

/** A letter that the carrier has: nobody can read it yet. */
export interface LetterUnderWay {
  readonly id: string;
  readonly orderId: OrderId;
  readonly state: LetterState;
  readonly estimate: DeliveryEstimate;
}

export interface Letterbox {
  readonly arrived: readonly ReceivedLetter[];
  readonly underWay: readonly LetterUnderWay[];
}

function belongsTo(world: World, employeeId: EmployeeId) {
  return ({ orderId }: { readonly orderId: OrderId }) => world.orders.get(orderId)?.employeeId === employeeId;
}

/** The mails an employee has received, newest first. Call `tick` before, or it shows how it was. */
export function mailbox(service: World, employeeId: EmployeeId): readonly ReceivedMail[] {
  const world = worldOfEmployee(service, employeeId) ?? service;
  return world.mails
    .filter(belongsTo(world, employeeId))
    .filter((mail) => mail.deliveredAt !== null)
    .toSorted((a, b) => b.deliveredAt! - a.deliveredAt!)
    .map((mail) => ({
      id: mail.id,
      orderId: mail.orderId,
      to: mail.to,
      subject: mail.subject,
      body: mail.body,
      receivedAt: isoTime(mail.deliveredAt!),
      state: mail.state,
      linkWorks: isLiveMail(mail),
    }));
}

const underWay: readonly LetterState[] = ['queued', 'printed', 'posted'];

/** The letters to an employee, newest first; those in the post are known of but cannot be read. */
export function letterbox(service: World, employeeId: EmployeeId): Letterbox {
  const world = worldOfEmployee(service, employeeId) ?? service;
  const letters = world.letters.filter(belongsTo(world, employeeId)).toReversed();
  const toReceived = ({ id, orderId, body, at }: StoredLetter) => ({
    id,
    orderId,
    body,
    receivedAt: isoTime(at),
  });
  return {
    arrived: letters
      .filter(({ state, body }) => state === 'presumed_delivered' && body !== '')
      .map(toReceived),
    underWay: letters
      .filter(({ state }) => underWay.includes(state))
      .map(({ id, orderId, state, estimate }) => ({ id, orderId, state, estimate })),
  };
}
