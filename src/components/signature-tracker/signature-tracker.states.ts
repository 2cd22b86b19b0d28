import type { Employee, EmployeeId } from '../../contract/employee.ts';
import type { Deliveries, Order, OrderId, ReissueReason } from '../../contract/order.ts';
import type { Problem } from '../../contract/problem.ts';
import type { RevocationReason, Signature, SignatureDetail, SignatureId } from '../../contract/signature.ts';
import type { FactOf, Facts } from '../../protocol/facts.ts';

/** So many orders are shown at first, and so many more each time. */
export const PAGE = 10;

export interface TrackedOrder {
  readonly order: Order;
  readonly deliveries: Deliveries | 'unknown';
}

export interface TrackedSignature {
  readonly signature: Signature;
  /** Null where only the summary could be fetched. */
  readonly detail: SignatureDetail | null;
}

/** Everything that is known of one employee's orders and signatures, newest first. */
export interface Known {
  readonly employee: Employee;
  readonly orders: readonly TrackedOrder[];
  /** How many orders there are in all. */
  readonly total: number;
  readonly signatures: readonly TrackedSignature[];
}

export type OrderAct = 'resend' | 'reissue' | 'report-missing' | 'cancel';
export type SignatureAct = 'revoke' | 'renew';
export type Act = OrderAct | SignatureAct;

/** What a person wants done to which order or signature. */
export type Wish =
  { readonly act: OrderAct; readonly id: OrderId } | { readonly act: SignatureAct; readonly id: SignatureId };

/** One act, however often it is sent: the same key, and with it the same reason and the same version that was seen. */
export type Deed = { readonly key: string; readonly version?: number } & (
  | { readonly act: 'resend' | 'report-missing'; readonly id: OrderId }
  | { readonly act: 'reissue'; readonly id: OrderId; readonly reason: ReissueReason }
  /** `reason`: what the audit trail says of a cancellation. */
  | { readonly act: 'cancel'; readonly id: OrderId; readonly reason: string }
  | { readonly act: 'revoke'; readonly id: SignatureId; readonly reason: RevocationReason }
  | { readonly act: 'renew'; readonly id: SignatureId }
);

/** What goes on at the overview; each act asks once. */
export type Activity =
  | { readonly is: 'idle' }
  | {
      readonly is: 'asking';
      readonly wish: Wish;
      readonly reason: RevocationReason | null;
      /** "Yes" was pressed without a reason. */
      readonly explain: boolean;
    }
  | { readonly is: 'doing'; readonly deed: Deed }
  | { readonly is: 'done'; readonly deed: Deed }
  | { readonly is: 'refused'; readonly deed: Deed; readonly problem: Problem }
  | { readonly is: 'refreshing' }
  | { readonly is: 'refreshed' }
  | { readonly is: 'stale'; readonly problem: Problem };

export interface Overview {
  readonly at: 'overview';
  readonly employeeId: EmployeeId;
  /** How many orders are asked for. */
  readonly limit: number;
  readonly known: Known;
  readonly activity: Activity;
  /** `again`: something changed while it was being looked at. */
  readonly looking: 'no' | 'yes' | 'again';
  /** Deeds whose outcome is unknown: done again, they are the same ones. */
  readonly unsure: readonly Deed[];
  /** Orders whose code was said to be handed over on this very screen. */
  readonly handedOver: readonly OrderId[];
}

export type State =
  | { readonly at: 'starting' }
  | { readonly at: 'nobody' }
  | { readonly at: 'loading'; readonly employeeId: EmployeeId }
  | { readonly at: 'refused'; readonly employeeId: EmployeeId; readonly problem: Problem }
  | Overview
  | { readonly at: 'code'; readonly orderId: OrderId; readonly overview: Overview };

export type Event =
  | { readonly type: 'start'; readonly employeeId: EmployeeId | null }
  | { readonly type: 'broken' }
  | { readonly type: 'found'; readonly known: Known }
  | { readonly type: 'refused'; readonly problem: Problem }
  | { readonly type: 'refresh' }
  | { readonly type: 'older' }
  /** The service tells that something became of an order, a signature or an employee. */
  | { readonly type: 'changed'; readonly what: string; readonly subject: string }
  | { readonly type: 'show-code'; readonly orderId: OrderId }
  | { readonly type: 'reveal-closed'; readonly outcome: Facts['reveal-closed']['outcome'] }
  | { readonly type: 'ask'; readonly wish: Wish }
  | { readonly type: 'never-mind' }
  | { readonly type: 'choose-reason'; readonly reason: RevocationReason | null }
  | { readonly type: 'explain' }
  | { readonly type: 'do'; readonly deed: Deed }
  | {
      readonly type: 'did';
      readonly deed: Deed;
      readonly order: Order | null;
      readonly deliveries: Deliveries | null;
      readonly detail: SignatureDetail | null;
    }
  | { readonly type: 'act-refused'; readonly deed: Deed; readonly problem: Problem }
  | { readonly type: 'retry' }
  | { readonly type: 'adapter-plugged' }
  /** The person pressed "sign in": the host is asked once more. */
  | { readonly type: 'sign-in' };

export type Effect =
  | { readonly do: 'find'; readonly employeeId: EmployeeId; readonly limit: number }
  | { readonly do: 'act'; readonly deed: Deed }
  | { readonly do: 'focus'; readonly target: FocusTarget }
  | { readonly do: 'tell'; readonly facts: readonly FactOf[] };

/** The heading, the code, the safe answer, the missing reason, what came of an act, its button, or the order shown. */
export type FocusTarget =
  | { readonly at: 'heading' | 'code' | 'safe' | 'reason' | 'result' }
  | { readonly at: 'button'; readonly wish: Wish }
  | { readonly at: 'order'; readonly id: OrderId };
