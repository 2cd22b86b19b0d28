import type { DeliveryEstimate } from '../../src/contract/calendar.ts';
import type { EmployeeId, EmployeeStatus } from '../../src/contract/employee.ts';
import type { DeliveryKind, LetterState, MailState, OrderId, OrderState } from '../../src/contract/order.ts';
import type { SecretState } from '../../src/contract/secret.ts';
import type { SignatureState, SignatureType } from '../../src/contract/signature.ts';
import { isoTime, nameOf } from './act.ts';
import { firstBreak } from './audit.ts';
import { isLiveMail } from './mails.ts';
import { erasedName } from './texts.ts';
import type {
  Ambient,
  AuditEvent,
  StoredLetter,
  StoredMail,
  StoredOrder,
  StoredSecret,
  World,
} from './world.ts';

/**
 * The world as one who stands beside it sees it: the administrator's and the employee's half together, but no code and
 * no link that nobody in this world can read yet.
 */
export interface WorldView {
  readonly organisation: { readonly name: string; readonly cvr: string };
  readonly employees: number;
  /** The newest, newest first. */
  readonly orders: readonly OrderView[];
  /** How many there are in all. */
  readonly ordersInAll: number;
  readonly trail: TrailView;
}

export interface OrderView {
  readonly id: OrderId;
  readonly reference: string;
  readonly state: OrderState;
  readonly delivery: DeliveryKind;
  readonly signatureType: SignatureType;
  readonly placedAt: string;
  readonly placedBy: string;
  readonly employee: {
    readonly id: EmployeeId;
    readonly name: string;
    readonly unit: string;
    readonly email: string | null;
    readonly status: EmployeeStatus;
  };
  /** Null before a code is made, as while a second administrator has to agree. */
  readonly code: {
    readonly state: SecretState;
    readonly expiresAt: string;
    readonly attemptsLeft: number;
    readonly isHandedOver: boolean;
  } | null;
  /** Newest first, as are the letters. */
  readonly mails: readonly MailView[];
  readonly letters: readonly LetterView[];
  readonly signature: { readonly state: SignatureState; readonly validTo: string | null } | null;
}

export interface MailView {
  readonly id: string;
  readonly to: string;
  readonly state: MailState;
  readonly at: string;
  readonly linkExpiresAt: string;
  readonly linkWorks: boolean;
  /** Null until it lies in the mailbox. */
  readonly received: {
    readonly at: string;
    readonly subject: string;
    readonly body: string;
    /** What stands behind the `#` of the link. */
    readonly token: string;
  } | null;
}

export interface LetterView {
  readonly id: string;
  readonly state: LetterState;
  readonly at: string;
  readonly estimate: DeliveryEstimate;
  /** The carrier has lost it, which nobody in the world knows. */
  readonly isLost: boolean;
  /** Null until it lies in the letterbox. */
  readonly body: string | null;
}

export interface TrailView {
  /** The newest, newest first. */
  readonly events: readonly (Pick<AuditEvent, 'seq' | 'type' | 'actor' | 'subject' | 'data'> & {
    readonly at: string;
  })[];
  readonly total: number;
  /** The number of the first event that was tampered with; null where the chain is whole. */
  readonly firstBreak: number | null;
}

const newestOrders = 100;
const newestEvents = 300;

/** Call `tick` before, or it shows how it was. */
export function viewWorld(world: World, { digest }: Pick<Ambient, 'digest'>): WorldView {
  return {
    organisation: { ...world.organisation },
    employees: world.employees.size,
    orders: [...world.orders.values()]
      .toSorted((a, b) => b.placedAt - a.placedAt)
      .slice(0, newestOrders)
      .map((order) => viewOrder(world, order)),
    ordersInAll: world.orders.size,
    trail: {
      events: world.audit
        .slice(-newestEvents)
        .toReversed()
        .map(({ seq, at, type, actor, subject, data }) => ({
          seq,
          at: isoTime(at),
          type,
          actor: nameOf(world, actor),
          subject,
          data: { ...data },
        })),
      total: world.audit.length,
      firstBreak: firstBreak(world.audit, digest),
    },
  };
}

function viewOrder(world: World, order: StoredOrder): OrderView {
  const { id, reference, state, delivery, signatureType, placedAt, placedBy } = order;
  const employee = world.employees.get(order.employeeId);
  const secret = world.secrets.get(id)?.at(-1);
  const signature = world.signatures.get(order.signatureId);
  const isOfOrder = ({ orderId }: { readonly orderId: OrderId }) => orderId === id;
  return {
    id,
    reference,
    state,
    delivery,
    signatureType,
    placedAt: isoTime(placedAt),
    placedBy: nameOf(world, placedBy),
    employee: {
      id: order.employeeId,
      name: employee?.name ?? erasedName,
      unit: employee?.unit ?? '',
      email: employee?.email ?? null,
      status: employee?.status ?? 'departed',
    },
    code: secret ? viewCode(order, secret) : null,
    mails: world.mails.filter(isOfOrder).toReversed().map(viewMail),
    letters: world.letters.filter(isOfOrder).toReversed().map(viewLetter),
    signature: signature
      ? { state: signature.state, validTo: signature.validTo === null ? null : isoTime(signature.validTo) }
      : null,
  };
}

function viewCode(order: StoredOrder, { state, expiresAt, attemptsLeft, reveal }: StoredSecret) {
  const isHandedOver = order.handover !== null || typeof reveal?.acknowledgedAt === 'number';
  return { state, expiresAt: isoTime(expiresAt), attemptsLeft, isHandedOver };
}

function viewMail(mail: StoredMail): MailView {
  const { id, to, state, at, linkExpiresAt, deliveredAt, subject, body, token } = mail;
  return {
    id,
    to,
    state,
    at: isoTime(at),
    linkExpiresAt: isoTime(linkExpiresAt),
    linkWorks: isLiveMail(mail),
    received: deliveredAt === null ? null : { at: isoTime(deliveredAt), subject, body, token },
  };
}

function viewLetter({ id, state, at, estimate, isLost, body }: StoredLetter): LetterView {
  return {
    id,
    state,
    at: isoTime(at),
    estimate,
    isLost: isLost && state === 'posted',
    body: state === 'presumed_delivered' && body !== '' ? body : null,
  };
}
