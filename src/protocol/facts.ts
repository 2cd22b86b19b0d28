import type { HandoverPointId } from '../contract/confirmation.ts';
import type { EmployeeId } from '../contract/employee.ts';
import type { DeliveryKind, OrderId, ReissueReason } from '../contract/order.ts';
import type { SignInProblem } from '../contract/problem.ts';
import type { RevealId } from '../contract/secret.ts';
import type { RevocationReason, SignatureId, SignatureType } from '../contract/signature.ts';

/** The pages of the wizard, in the order a person meets them. */
export type FlowStep =
  'employee' | 'employee-card' | 'delivery' | 'review' | 'confirm-reveal' | 'code' | 'letter' | 'receipt';

/** What the elements tell the outside, in the past tense: names and details. No secret and no element in any. */
export interface Facts {
  'employee-selected': { readonly employeeId: EmployeeId; readonly name: string };
  'employee-cleared': { readonly employeeId: EmployeeId };
  /** `number` and `of` are null outside the counted pages. */
  'step-changed': { readonly step: FlowStep; readonly number: number | null; readonly of: number | null };
  'order-placed': {
    readonly orderId: OrderId;
    readonly employeeId: EmployeeId;
    readonly signatureType: SignatureType;
    readonly delivery: DeliveryKind;
  };
  'code-revealed': { readonly orderId: OrderId; readonly revealId: RevealId; readonly expiresAt: string };
  'handover-acknowledged': {
    readonly orderId: OrderId;
    readonly pointIds: readonly HandoverPointId[];
    readonly textVersion: string;
    readonly locale: string;
  };
  /** `handed-over` after the acknowledgement, `hidden` when closed without it, `not-now` where no code was shown. */
  'reveal-closed': { readonly orderId: OrderId; readonly outcome: 'handed-over' | 'hidden' | 'not-now' };
  'flow-completed': { readonly orderId: OrderId };
  'flow-cancelled': { readonly step: FlowStep };
  'activation-mail-resent': { readonly orderId: OrderId };
  'code-reissued': { readonly orderId: OrderId; readonly reason: ReissueReason };
  'order-cancelled': { readonly orderId: OrderId };
  'signature-revoked': { readonly signatureId: SignatureId; readonly reason: RevocationReason };
  /** The host must sign the administrator in (again); call `resume()` on the element, or plug an adapter, after. */
  'session-required': { readonly reason: SignInProblem };
}

export type FactName = keyof Facts;

/** One fact with its detail. */
export type FactOf = { [N in FactName]: { readonly name: N; readonly detail: Facts[N] } }[FactName];

export type Fact<N extends FactName> = CustomEvent<Facts[N]>;

/** Sends a fact out of `host`. Bubbles and crosses shadow roots, so that a host can listen anywhere above. */
export function emit<N extends FactName>(host: EventTarget, name: N, detail: Facts[N]): void {
  host.dispatchEvent(
    new CustomEvent(name, { detail: Object.freeze({ ...detail }), bubbles: true, composed: true }),
  );
}

/** Dispatched where an adapter was plugged; wakes the elements that found none. */
export const adapterPlugged = 'issuance-adapter-plugged';

/** Dispatched where an adapter was plugged, when its service tells of a change; whoever shows the subject asks again. */
export const issuanceChanged = 'issuance-changed';

/** What has changed: the kind of happening, such as `order.completed`, and the order, signature or employee. */
export interface IssuanceChange {
  readonly type: string;
  readonly subject: string;
}

declare global {
  interface HTMLElementEventMap extends FactEventMap, ChangeEventMap {}
  interface DocumentEventMap extends FactEventMap, ChangeEventMap {}
}

type FactEventMap = { [N in FactName]: Fact<N> };

interface ChangeEventMap {
  [issuanceChanged]: CustomEvent<IssuanceChange>;
}
