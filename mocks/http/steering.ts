import type { EmployeeId, EmployeePage, EmployeeQuery, EmployeeStatus } from '../../src/contract/employee.ts';
import type { Result } from '../../src/contract/result.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import type { Letterbox, ReceivedMail } from '../core/employee-side.ts';
import type { Instant, ProviderState } from '../core/world.ts';
import type { WorldView } from '../core/world-view.ts';
import type { FaultRule, Faults } from './faults.ts';

/** How far to move the clock: milliseconds, or the sum of the parts. `businessDays` keeps the Danish time of day. */
export type Duration =
  | number
  | {
      readonly ms?: number | undefined;
      readonly hours?: number | undefined;
      readonly days?: number | undefined;
      readonly businessDays?: number | undefined;
    };

/** The company and the chance that a simulation began with. */
export interface Origin {
  readonly scenario: string;
  readonly seed: number;
}

export interface ResetOptions {
  readonly scenario?: string | undefined;
  readonly seed?: number | undefined;
}

/** Who a session is for, and how long. */
export interface SessionRequest {
  /** Null: signed out. */
  readonly administratorId: AdministratorId | null;
  /** The person has just proved once more who they are. */
  readonly steppedUp?: boolean | undefined;
  /** Until the session ends; 0: it has. Left out: it is renewed with every request. */
  readonly minutes?: number | undefined;
}

export interface EmployeeChange {
  /** `erased`: the personal data of one who has left are removed. */
  readonly status?: EmployeeStatus | 'erased' | undefined;
  /** Null: the employee has no address any more. */
  readonly email?: string | null | undefined;
}

export interface KeyFileRequest {
  /** What stands behind the `#` of the activation link. */
  readonly token: string;
  /** The installation code, as people type it. */
  readonly secret: string;
  /** What the employee will open the key file with. */
  readonly password: string;
}

/** What one may do to the world beside using the service: as the post, the mail server, the clock and the employee. */
export interface Steering {
  readonly now: () => Instant;
  readonly origin: Origin;
  readonly faults: Faults;
  /** @throws TypeError for a move that is none. */
  advance(duration: Duration): void;
  /** The mails that have reached an employee, newest first. */
  mailbox(employeeId: string): readonly ReceivedMail[];
  /** The letters that have reached an employee, newest first, and those under way. */
  letterbox(employeeId: string): Letterbox;
  /** The mail server on the other side turns the mail away. */
  bounceMail(mailId: string): Result<void>;
  /** The mail server on the other side asks to come back later: the mail waits until it is delivered or bounces. */
  deferMail(mailId: string): Result<void>;
  /** The mail reaches the mailbox now. */
  deliverMail(mailId: string): Result<void>;
  /** The employee opens the link in the mail. */
  openMail(mailId: string): Result<unknown>;
  printLetter(letterId: string): Result<void>;
  /** The letter is handed to the carrier now. */
  postLetter(letterId: string): Result<void>;
  /** The letter is in the letterbox now. */
  deliverLetter(letterId: string): Result<void>;
  /** The letter comes back; its code is dead. */
  returnLetter(letterId: string): Result<void>;
  /** The carrier loses the letter, which nobody knows. */
  loseLetter(letterId: string): Result<void>;
  /** The provider that issues signatures goes down or comes back: orders wait in the outbox meanwhile. */
  setProvider(state: ProviderState): void;
  /** The employee leaves, comes back, is erased, or gets another address. */
  changeEmployee(employeeId: EmployeeId, change: EmployeeChange): Result<void>;
  /** The employee's installer: opens the link, enters the code, makes the key file. Answers PKCS#12. */
  install(request: KeyFileRequest): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** The certificate of the simulated authority, PEM. */
  authorityCertificate(): Promise<string>;
  /** Begins anew: another company, other chance, no faults, no sessions. @throws TypeError for an unknown scenario. */
  reset(options?: ResetOptions): void;
  /** From here on, ids, codes and tokens follow from this seed and from what has happened. @throws TypeError for anything but a whole number. */
  setSeed(seed: number): void;
  /** A session cookie's value. @throws TypeError for an id that no administrator has. */
  openSession(request: SessionRequest): string;
  /** Begins a new session where none is named. @throws TypeError for an id that no administrator has. */
  signIn(administratorId: string): void;
  /** The person proves once more who they are, in the same session. @throws TypeError where nobody is signed in. */
  stepUp(): void;
  signOut(): void;
  expireSession(): void;
  /** Everything but the faults, as text. @see restore */
  snapshot(): string;
  /** @throws TypeError for what `snapshot` has not made. */
  restore(snapshot: string): void;
  /** What is where, with the ids that steering needs; no code, no link. */
  summary(): WorldSummary;
  /** All that one who stands beside this world can see, with both halves of each order. */
  view(): SimulationView;
  /** The employees of the organisation, as an administrator would find them. */
  searchEmployees(query: EmployeeQuery): Result<EmployeePage>;
}

/** What a console shows. */
export interface SimulationView extends Origin, WorldView {
  readonly now: string;
  readonly scenarios: readonly string[];
  /** All who may sign in, those of other organisations last. */
  readonly administrators: readonly {
    readonly id: AdministratorId;
    readonly name: string;
    readonly roles: readonly string[];
    readonly organisation: string;
  }[];
  /** Who is signed in where no session is named. */
  readonly caller:
    { readonly administratorId: AdministratorId; readonly isSteppedUp: boolean } | null | 'expired';
  readonly faults: readonly FaultRule[];
}

export interface WorldSummary extends Origin {
  readonly now: string;
  readonly organisation: { readonly name: string; readonly cvr: string };
  readonly administrators: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly string[];
  }[];
  readonly employees: number;
  readonly signatures: number;
  readonly auditEvents: number;
  readonly orders: readonly {
    readonly id: string;
    readonly reference: string;
    readonly employeeId: string;
    readonly delivery: string;
    readonly state: string;
  }[];
  readonly mails: readonly {
    readonly id: string;
    readonly orderId: string;
    readonly to: string;
    readonly state: string;
  }[];
  readonly letters: readonly { readonly id: string; readonly orderId: string; readonly state: string }[];
}
