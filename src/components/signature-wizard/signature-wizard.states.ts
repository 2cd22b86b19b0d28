import type { Employee, EmployeeId } from '../../contract/employee.ts';
import type {
  Deliveries,
  DeliveryKind,
  Order,
  OrderId,
  OrderInput,
  OrderOptions,
} from '../../contract/order.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Session } from '../../contract/session.ts';
import type { SignatureType } from '../../contract/signature.ts';
import type { FactName, Facts, FlowStep } from '../../protocol/facts.ts';

/** An employee is chosen, and what may be ordered is known. */
export interface Chosen {
  readonly session: Session;
  readonly employee: Employee;
  readonly options: OrderOptions;
}

export interface Draft extends Chosen {
  readonly type: SignatureType | null;
  readonly delivery: DeliveryKind | null;
}

/** A draft that can be ordered. */
export interface Ready extends Draft {
  readonly type: SignatureType;
  readonly delivery: DeliveryKind;
  /** The idempotency key of this very order; null until it was first confirmed, and again after every change. */
  readonly attempt: string | null;
}

export interface Placed {
  readonly session: Session;
  readonly order: Order;
}

/** What an administrator may do to an order from its receipt. */
export type Act = 'resend' | 'reissue' | 'cancel';

/** What goes on at the receipt; each act asks once. */
export type Activity =
  | { readonly is: 'idle' }
  | { readonly is: 'asking'; readonly act: Act }
  | { readonly is: 'doing'; readonly act: Act; readonly attempt: string }
  | { readonly is: 'done'; readonly act: Act }
  | { readonly is: 'refused'; readonly act: Act; readonly problem: Problem; readonly attempt: string };

export interface Receipt extends Placed {
  /** Null while they are fetched for the first time. */
  readonly deliveries: Deliveries | 'unknown' | null;
  /** Reached at the end of the flow, and not by opening an older order. */
  readonly fresh: boolean;
  readonly activity: Activity;
}

export type State =
  | { readonly at: 'starting' }
  | { readonly at: 'checking-session' }
  | { readonly at: 'not-administrator'; readonly session: Session }
  | { readonly at: 'overview'; readonly session: Session }
  | { readonly at: 'opening-employee'; readonly session: Session; readonly employeeId: EmployeeId }
  | ({ readonly at: 'employee-card' } & Chosen)
  | ({ readonly at: 'delivery'; readonly explain: boolean; readonly fromReview: boolean } & Draft)
  | ({ readonly at: 'review' } & Ready)
  | ({ readonly at: 'ordering'; readonly attempt: string; readonly locale: string } & Ready)
  | {
      readonly at: 'opening-order';
      readonly session: Session;
      readonly orderId: OrderId;
      readonly look: boolean;
    }
  | ({ readonly at: 'code' } & Placed)
  | ({ readonly at: 'letter' } & Placed)
  | ({ readonly at: 'receipt' } & Receipt)
  | Refused;

/** The outside said no, or nothing. `pending` can be tried again; `back` is where the person was. */
export interface Refused {
  readonly at: 'refused';
  readonly problem: Problem;
  readonly pending: Pending;
  readonly back: State | null;
}

/** A state in which the wizard waits for an answer. */
export type Pending = Extract<
  State,
  { at: 'checking-session' | 'opening-employee' | 'ordering' | 'opening-order' }
>;

export type Event =
  | { readonly type: 'start' }
  | { readonly type: 'broken' }
  | { readonly type: 'session-found'; readonly session: Session; readonly start: Start }
  | { readonly type: 'choose-employee'; readonly employeeId: EmployeeId }
  | { readonly type: 'employee-found'; readonly employee: Employee; readonly options: OrderOptions }
  | { readonly type: 'add-signature' }
  | { readonly type: 'choose-type'; readonly signatureType: SignatureType }
  | { readonly type: 'choose-delivery'; readonly delivery: DeliveryKind }
  | { readonly type: 'continue' }
  | { readonly type: 'change-delivery' }
  | { readonly type: 'confirm'; readonly attempt: string; readonly locale: string }
  | { readonly type: 'order-placed'; readonly order: Order }
  /** `look`: show how far it has come, even where its code could be shown. */
  | { readonly type: 'open-order'; readonly orderId: OrderId; readonly look?: boolean }
  | { readonly type: 'order-found'; readonly order: Order }
  | { readonly type: 'show-code' }
  | { readonly type: 'reveal-closed'; readonly outcome: Facts['reveal-closed']['outcome'] }
  | { readonly type: 'to-receipt' }
  | { readonly type: 'deliveries-found'; readonly order: Order; readonly deliveries: Deliveries }
  | { readonly type: 'refresh' }
  | { readonly type: 'ask'; readonly act: Act }
  | { readonly type: 'never-mind' }
  | { readonly type: 'do'; readonly act: Act; readonly attempt: string }
  | { readonly type: 'did'; readonly order: Order; readonly deliveries: Deliveries | null }
  | { readonly type: 'act-refused'; readonly problem: Problem }
  | { readonly type: 'refused'; readonly problem: Problem }
  | { readonly type: 'retry' }
  /** The person pressed "sign in": the host is asked once more. */
  | { readonly type: 'sign-in' }
  | { readonly type: 'back' }
  | { readonly type: 'cancel' }
  | { readonly type: 'to-employee' }
  | { readonly type: 'to-overview' };

/** Where the host wants the flow to begin. */
export interface Start {
  readonly employeeId: EmployeeId | null;
  readonly orderId: OrderId | null;
}

export type Effect =
  | { readonly do: 'find-session' }
  | { readonly do: 'find-employee'; readonly employeeId: EmployeeId }
  | { readonly do: 'place-order'; readonly input: OrderInput; readonly attempt: string }
  | { readonly do: 'find-order'; readonly orderId: OrderId }
  | { readonly do: 'find-deliveries'; readonly orderId: OrderId }
  | { readonly do: 'act'; readonly act: Act; readonly orderId: OrderId; readonly attempt: string }
  | { readonly do: 'tell'; readonly fact: FactOf };

/** One fact with its detail. */
export type FactOf = { [N in FactName]: { readonly name: N; readonly detail: Facts[N] } }[FactName];

export const STEPS = 4;

/** Which page of the flow a state is, and its number among the counted ones; null while waiting or refused. */
export function pageOf(state: State): { readonly step: FlowStep; readonly number: number | null } | null {
  switch (state.at) {
    case 'overview':
      return { step: 'employee', number: 1 };
    case 'employee-card':
      return { step: 'employee-card', number: 1 };
    case 'delivery':
      return { step: 'delivery', number: 2 };
    case 'review':
    case 'ordering':
      return { step: 'review', number: 3 };
    case 'code':
      return { step: 'code', number: 4 };
    case 'letter':
      return { step: 'letter', number: 4 };
    case 'receipt':
      return { step: 'receipt', number: null };
    case 'starting':
    case 'checking-session':
    case 'not-administrator':
    case 'opening-employee':
    case 'opening-order':
    case 'refused':
      return null;
  }
}
