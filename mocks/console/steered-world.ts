import type { EmployeeId, EmployeePage, EmployeeQuery } from '../../src/contract/employee.ts';
import type { Result } from '../../src/contract/result.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import type { LetterFate, MailFate } from '../core/steering.ts';
import type { FaultRule } from '../http/faults.ts';
import type {
  Duration,
  EmployeeChange,
  KeyFileRequest,
  ResetOptions,
  SimulationView,
} from '../http/steering.ts';
import type { InstallOutcome } from '../installer/install.ts';

/** A simulated world as a console needs it, whether it lives on this page or on a server. */
export interface SteeredWorld {
  /** Tells how the world is, soon and then whenever it has changed; `unreachable` while nobody answers. */
  watch(tell: (view: SimulationView | 'unreachable') => void): () => void;
  advance(duration: Duration): Promise<Result<unknown>>;
  steerMail(mailId: string, fate: MailFate | 'open'): Promise<Result<unknown>>;
  steerLetter(letterId: string, fate: LetterFate): Promise<Result<unknown>>;
  addFault(rule: FaultRule): Promise<Result<unknown>>;
  clearFaults(): Promise<Result<unknown>>;
  /** Null signs out. */
  signIn(administratorId: AdministratorId | null): Promise<Result<unknown>>;
  expireSession(): Promise<Result<unknown>>;
  stepUp(): Promise<Result<unknown>>;
  changeEmployee(employeeId: EmployeeId, change: EmployeeChange): Promise<Result<unknown>>;
  searchEmployees(query: EmployeeQuery): Promise<Result<EmployeePage>>;
  reset(options: ResetOptions): Promise<Result<unknown>>;
  /** Makes the key pair and the key file on this page; code and request go to the service, the password nowhere. */
  install(request: KeyFileRequest): Promise<InstallOutcome>;
}

/** Time passes in a world while one looks: mails arrive, codes run out. */
export const LOOK_EVERY_MS = 1_000;
