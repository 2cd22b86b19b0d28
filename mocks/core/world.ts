import type { Confirmation } from '../../src/contract/confirmation.ts';
import type { DeliveryEstimate } from '../../src/contract/calendar.ts';
import type { ActivationId } from '../../src/contract/activation.ts';
import type { BulkOrder, BulkOrderId } from '../../src/contract/bulk.ts';
import type { EmployeeId, EmployeeStatus } from '../../src/contract/employee.ts';
import type {
  DeliveryKind,
  HandoverChannel,
  IdentityCheck,
  LetterState,
  MailState,
  OrderId,
  OrderState,
} from '../../src/contract/order.ts';
import type { InstallationCode, RevealId, SecretState } from '../../src/contract/secret.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import type {
  RevocationReason,
  SignatureId,
  SignatureState,
  SignatureType,
} from '../../src/contract/signature.ts';

/** Milliseconds since 1970, UTC. */
export type Instant = number;

/** What the core may not have of its own: time, chance and digests come from whoever runs it. */
export interface Ambient {
  readonly now: () => Instant;
  /** A new opaque id, e.g. `ord_…` for the prefix `ord`. */
  readonly newId: (prefix: string) => string;
  /** A new installation code, check symbol included. */
  readonly newCode: () => InstallationCode;
  /** A new 128-bit token for an activation link. */
  readonly newToken: () => string;
  /** Hex SHA-256 of a text. */
  readonly digest: (text: string) => string;
}

export interface Caller {
  readonly administratorId: AdministratorId;
  /** The same for every request of one sign-in: a lost reveal may be fetched again from the same session only. */
  readonly sessionId: string;
  /** When the sign-in ends. Left out: it is renewed with every request. */
  readonly expiresAt?: Instant;
  /** When the person last proved who they are beyond an ordinary sign-in; some policies ask for it before a reveal. */
  readonly steppedUpAt?: Instant;
}

export interface StoredOrganisation {
  readonly name: string;
  readonly cvr: string;
}

export interface StoredAdministrator {
  readonly id: AdministratorId;
  readonly name: string;
  readonly roles: readonly string[];
  /** Set where the administrator is an employee too. */
  readonly employeeId: EmployeeId | null;
}

export interface StoredEmployee {
  readonly id: EmployeeId;
  readonly name: string;
  readonly initials: string;
  readonly unit: string;
  readonly rid: string;
  readonly email: string | null;
  /** An earlier mail to this address bounced. */
  readonly emailBounced: boolean;
  /** The mail server on the other side will turn the next mail away, which nobody knows yet. */
  readonly mailboxRejects: boolean;
  readonly status: EmployeeStatus;
  readonly contactChangedAt: Instant | null;
}

export interface StoredSignature {
  readonly id: SignatureId;
  readonly employeeId: EmployeeId;
  readonly type: SignatureType;
  readonly state: SignatureState;
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
  /** Null without a certificate of this service: a key card, or a key file that is not installed yet. */
  readonly certificateRef: string | null;
  /** PEM. */
  readonly certificate: string | null;
  readonly revocation: {
    readonly reason: RevocationReason;
    readonly comment: string | null;
    readonly at: Instant;
    /** An administrator's id, or `system`. */
    readonly by: string;
  } | null;
  readonly version: number;
}

export interface StoredOrder {
  readonly id: OrderId;
  readonly reference: string;
  readonly employeeId: EmployeeId;
  readonly signatureType: SignatureType;
  readonly delivery: DeliveryKind;
  readonly state: OrderState;
  readonly email: string;
  readonly placedBy: AdministratorId;
  readonly placedAt: Instant;
  readonly expiresAt: Instant;
  /** Null for a renewal, which is asked for with its own command. */
  readonly confirmation: Confirmation | null;
  /** The signature that installing brings about, or renews. */
  readonly signatureId: SignatureId;
  readonly isRenewal: boolean;
  /** Null where nobody else has to agree. */
  readonly approval: {
    readonly decision: 'approve' | 'reject' | null;
    readonly reason: string | null;
    readonly by: AdministratorId | null;
    readonly at: Instant | null;
  } | null;
  readonly handover: {
    readonly channel: HandoverChannel;
    readonly identityCheck: IdentityCheck;
    readonly at: Instant;
    readonly by: AdministratorId;
  } | null;
  /** Set while it waits for the provider. */
  readonly outbox: {
    readonly since: Instant;
    readonly attempts: number;
    readonly nextAttemptAt: Instant;
  } | null;
  readonly version: number;
  readonly letterEstimate: DeliveryEstimate | null;
}

export interface StoredSecret {
  readonly orderId: OrderId;
  readonly state: SecretState;
  /** The code itself, only while it is sealed, or may still be replayed to the session that revealed it. */
  readonly sealed: InstallationCode | null;
  /** Digest to check an entered code against. A real service uses a slow password hash here. */
  readonly verifier: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly attemptsLeft: number;
  readonly reveal: {
    readonly id: RevealId;
    readonly idempotencyKey: string;
    readonly sessionId: string;
    readonly by: AdministratorId;
    readonly at: Instant;
    readonly acknowledgedAt: Instant | null;
  } | null;
}

export interface StoredMail {
  readonly id: string;
  readonly orderId: OrderId;
  readonly to: string;
  readonly state: MailState;
  /** When it came into its state. */
  readonly at: Instant;
  readonly queuedAt: Instant;
  /** Only a resend counts towards the day's limit. */
  readonly cause: 'order' | 'reissue' | 'resend';
  /** When it goes out: at once, or together with the letter. */
  readonly sendAt: Instant;
  /** Kept beside the state, because a mail in a mailbox stays there after its link has died. */
  readonly deliveredAt: Instant | null;
  /** Single use, 128 bits. Stands in the mail's link and nowhere else. */
  readonly token: string;
  readonly linkExpiresAt: Instant;
  readonly subject: string;
  readonly body: string;
}

export interface StoredLetter {
  readonly id: string;
  readonly orderId: OrderId;
  readonly state: LetterState;
  /** When it came into its state. */
  readonly at: Instant;
  /** When the batch is printed; until then the letter can be taken out of it. */
  readonly printsAt: Instant;
  /** The batch that it is handed to the carrier with. */
  readonly postsAt: Instant;
  /** When the carrier is taken to have delivered it. */
  readonly arrivesAt: Instant;
  /** The carrier has lost it, which nobody knows. */
  readonly isLost: boolean;
  readonly estimate: DeliveryEstimate;
  /** What is printed inside the envelope: the only other place where a code may stand. */
  readonly code: InstallationCode;
  readonly body: string;
}

/** An employee who has opened the link of a mail. */
export interface StoredActivation {
  readonly id: ActivationId;
  readonly orderId: OrderId;
  readonly mailId: string;
  readonly openedAt: Instant;
}

export interface AuditEvent {
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  readonly actor: string;
  readonly subject: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  readonly previous: string;
  readonly hash: string;
}

/** A reply that is kept 24 hours, so that a repeated request is answered and not carried out again. */
export interface KeptReply {
  readonly command: string;
  readonly fingerprint: string;
  readonly at: Instant;
  readonly result: unknown;
}

/** Whether the provider that issues signatures can be reached. */
export type ProviderState = 'up' | 'down';

/** Everything the simulated service knows. Plain data: it can be copied, kept and compared. */
export interface World {
  organisation: StoredOrganisation;
  policy: Policy;
  provider: ProviderState;
  readonly administrators: Map<AdministratorId, StoredAdministrator>;
  readonly employees: Map<EmployeeId, StoredEmployee>;
  readonly signatures: Map<SignatureId, StoredSignature>;
  readonly orders: Map<OrderId, StoredOrder>;
  /** Every secret of an order, oldest first; the last one is the one that counts. */
  readonly secrets: Map<OrderId, readonly StoredSecret[]>;
  readonly mails: StoredMail[];
  readonly letters: StoredLetter[];
  readonly audit: AuditEvent[];
  readonly replies: Map<string, KeptReply>;
  readonly activations: Map<ActivationId, StoredActivation>;
  readonly bulkOrders: Map<BulkOrderId, BulkOrder>;
  /**
   * Other organisations with the same service. Each is a world of its own, so that nothing of one can be reached from
   * another; only links, which are unguessable, are looked for in all of them.
   */
  readonly neighbours: World[];
}

/** A company with nobody in it. */
export function emptyWorld(organisation: StoredOrganisation, policy: Policy = defaultPolicy): World {
  return {
    organisation,
    policy,
    provider: 'up',
    administrators: new Map(),
    employees: new Map(),
    signatures: new Map(),
    orders: new Map(),
    secrets: new Map(),
    mails: [],
    letters: [],
    audit: [],
    replies: new Map(),
    activations: new Map(),
    bulkOrders: new Map(),
    neighbours: [],
  };
}
