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
import type { FactOf, Facts, FlowStep } from '../../protocol/facts.ts';

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
  /** Null until this very order was first confirmed, and again after every change. */
  readonly attempt: Attempt | null;
}

/**
 * One intent, however often it is sent. The locale belongs to it: the same key with another confirmation would be
 * refused as a reused key.
 */
export interface Attempt {
  readonly key: string;
  readonly locale: string;
}

export interface Placed {
  readonly session: Session;
  readonly order: Order;
}

/** What an administrator may do to an order from its receipt. */
export type Act = 'resend' | 'reissue' | 'cancel';

/** One act on an order, however often it is sent. `reason`: what the audit trail says of a cancellation. */
export interface Deed {
  readonly act: Act;
  readonly key: string;
  readonly reason: string;
}

/** What goes on at the receipt; each act asks once. */
export type Activity =
  | { readonly is: 'idle' }
  | { readonly is: 'asking'; readonly act: Act }
  | { readonly is: 'doing'; readonly deed: Deed }
  | { readonly is: 'done'; readonly act: Act }
  | { readonly is: 'refused'; readonly deed: Deed; readonly problem: Problem }
  | { readonly is: 'refreshing' }
  | { readonly is: 'refreshed' }
  | { readonly is: 'stale'; readonly problem: Problem };

export interface Receipt extends Placed {
  /** Null while they are fetched for the first time. */
  readonly deliveries: Deliveries | 'unknown' | null;
  /** Reached at the end of the flow, and not by opening an older order. */
  readonly fresh: boolean;
  readonly activity: Activity;
  /** A deed whose outcome is unknown: done again, it is the same one. */
  readonly unsure: Deed | null;
}

export type State =
  | { readonly at: 'starting' }
  | { readonly at: 'checking-session'; readonly start: Start }
  | { readonly at: 'not-administrator'; readonly session: Session; readonly start: Start }
  | { readonly at: 'overview'; readonly session: Session }
  | { readonly at: 'opening-employee'; readonly session: Session; readonly employeeId: EmployeeId }
  | ({ readonly at: 'employee-card' } & Chosen)
  | ({
      readonly at: 'delivery';
      readonly explain: boolean;
      /** What was reviewed before; unchanged, it is the same order still. */
      readonly reviewed: Ready | null;
      /** Came by a "change" link, so the way back is the summary. */
      readonly fromReview: boolean;
    } & Draft)
  | ({ readonly at: 'review' } & Ready)
  | ({ readonly at: 'ordering'; readonly attempt: Attempt } & Ready)
  | {
      readonly at: 'opening-order';
      readonly session: Session;
      readonly orderId: OrderId;
      readonly look: boolean;
    }
  | ({ readonly at: 'code'; readonly shown: boolean } & Placed)
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
  | { readonly type: 'start'; readonly start: Start }
  | { readonly type: 'broken' }
  | { readonly type: 'session-found'; readonly session: Session }
  | { readonly type: 'choose-employee'; readonly employeeId: EmployeeId }
  | { readonly type: 'employee-found'; readonly employee: Employee; readonly options: OrderOptions }
  | { readonly type: 'add-signature' }
  | { readonly type: 'choose-type'; readonly signatureType: SignatureType }
  | { readonly type: 'choose-delivery'; readonly delivery: DeliveryKind }
  | { readonly type: 'continue' }
  | { readonly type: 'change-delivery' }
  | { readonly type: 'confirm'; readonly attempt: Attempt }
  | { readonly type: 'order-placed'; readonly order: Order }
  /** `look`: show how far it has come, even where its code could be shown. */
  | { readonly type: 'open-order'; readonly orderId: OrderId; readonly look?: boolean }
  | { readonly type: 'order-found'; readonly order: Order }
  | { readonly type: 'show-code' }
  | { readonly type: 'code-revealed' }
  | { readonly type: 'reveal-closed'; readonly outcome: Facts['reveal-closed']['outcome'] }
  | { readonly type: 'to-receipt' }
  | { readonly type: 'deliveries-found'; readonly order: Order; readonly deliveries: Deliveries }
  | { readonly type: 'refresh' }
  /** The service tells that something became of an order, a signature or an employee. */
  | { readonly type: 'changed'; readonly subject: string }
  | { readonly type: 'ask'; readonly act: Act }
  | { readonly type: 'never-mind' }
  | { readonly type: 'do'; readonly deed: Deed }
  | { readonly type: 'did'; readonly order: Order | null; readonly deliveries: Deliveries | null }
  | { readonly type: 'act-refused'; readonly problem: Problem }
  /** `asked`: what was refused; a refusal of something else that was asked before is not looked at. */
  | { readonly type: 'refused'; readonly asked: Effect['do']; readonly problem: Problem }
  | { readonly type: 'retry' }
  | { readonly type: 'adapter-plugged' }
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
  | { readonly do: 'place-order'; readonly input: OrderInput; readonly key: string }
  | { readonly do: 'find-order'; readonly orderId: OrderId }
  | { readonly do: 'find-deliveries'; readonly orderId: OrderId }
  | { readonly do: 'act'; readonly orderId: OrderId; readonly deed: Deed }
  | { readonly do: 'focus'; readonly target: FocusTarget }
  | { readonly do: 'tell'; readonly facts: readonly FactOf[] };

/** The heading of a page that was entered, what is missing, the safe answer, what came of an act, or its button. */
export type FocusTarget = 'heading' | 'errors' | 'safe' | 'result' | 'refresh' | Act;

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
      return { step: state.shown ? 'code' : 'confirm-reveal', number: 4 };
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
