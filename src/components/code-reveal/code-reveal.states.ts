import type { HandoverPointId } from '../../contract/confirmation.ts';
import type { Order, OrderId, ReissueReason } from '../../contract/order.ts';
import type { Problem, ProblemSlug, SignInProblem } from '../../contract/problem.ts';
import type { InstallationCode, Reveal, RevealId } from '../../contract/secret.ts';
import type { Step as MachineStep } from '../../lib/machine.ts';
import type { FactOf } from '../../protocol/facts.ts';

/**
 * One intent of the administrator, however often it is sent. The locale belongs to it: the same key with another
 * confirmation would be refused as a reused key.
 */
export interface Attempt {
  readonly key: string;
  readonly locale: string;
}

/** What the service is asked, and asked again the same way until it is answered. */
export type Intent =
  | { readonly to: 'load'; readonly orderId: OrderId }
  | { readonly to: 'reveal'; readonly orderId: OrderId; readonly order: Order; readonly attempt: Attempt }
  | {
      readonly to: 'reissue';
      readonly orderId: OrderId;
      readonly order: Order;
      readonly attempt: Attempt;
      readonly reason: ReissueReason;
    };

export type MaskReason = 'by-hand' | 'left-tab' | 'idle';

export interface Shown {
  readonly at: 'shown';
  readonly order: Order;
  readonly attempt: Attempt;
  readonly revealId: RevealId;
  /** The only place where the code lives. */
  readonly code: InstallationCode;
  readonly expiresAt: string;
  readonly pointIds: readonly HandoverPointId[];
  /** The service's clock minus this computer's, in milliseconds. */
  readonly clockOffset: number;
  /** By the service's clock, in milliseconds since 1970. */
  readonly now: number;
  readonly masked: MaskReason | null;
  /** The person wants the code to stay on screen also without activity (WCAG 2.2.1). */
  readonly keptVisible: boolean;
  readonly copy: 'not-asked' | 'copying' | 'copied' | 'failed';
  /** The spelling alphabet is open. */
  readonly spelling: boolean;
  /** The groups, by index, that the employee has read back. */
  readonly readBack: readonly number[];
  readonly pointsRead: readonly HandoverPointId[];
  readonly handedOver: boolean;
  /** `incomplete`: closing was tried too early. `doubtful`: asked whether to hide without handing over. */
  readonly closing: 'no' | 'incomplete' | 'doubtful';
}

/** Why a new code is needed. */
export type Spent = 'already-revealed' | 'expired' | 'locked';

export type State =
  | { readonly at: 'idle' }
  | { readonly at: 'waiting'; readonly intent: Intent }
  /** `attempt` is set where the code was asked for before: with the same key it may still be had. */
  | { readonly at: 'asking'; readonly order: Order; readonly attempt: Attempt | null }
  | Shown
  | {
      readonly at: 'spent';
      readonly order: Order;
      readonly why: Spent;
      readonly revealed: { readonly at: string; readonly by: string | null } | null;
      /** It was on this screen a moment ago. */
      readonly seen: boolean;
    }
  | { readonly at: 'interrupted'; readonly intent: Intent; readonly slug: ProblemSlug }
  | { readonly at: 'signed-out'; readonly intent: Intent; readonly reason: SignInProblem }
  | {
      readonly at: 'refused';
      readonly orderId: OrderId;
      readonly slug: ProblemSlug | 'consumed';
      readonly reload: boolean;
    }
  | { readonly at: 'closed'; readonly order: Order; readonly outcome: 'handed-over' | 'hidden' }
  | {
      readonly at: 'put-off';
      readonly orderId: OrderId;
      readonly back: At<'asking'> | null;
    };

/** One of the states. */
export type At<A extends State['at']> = Extract<State, { at: A }>;

export type Event =
  | { readonly type: 'open'; readonly orderId: OrderId | null }
  | { readonly type: 'loaded'; readonly order: Order }
  | { readonly type: 'revealed'; readonly reveal: Reveal; readonly receivedAt: number }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'show'; readonly attempt: Attempt }
  | { readonly type: 'reissue'; readonly attempt: Attempt }
  | { readonly type: 'not-now' }
  | { readonly type: 'again' }
  | { readonly type: 'resume' }
  | { readonly type: 'adapter-plugged' }
  | { readonly type: 'reopen' }
  /** The element left the page, or the page was left. */
  | { readonly type: 'left' }
  | { readonly type: 'broken' }
  | ShownEvent;

/** What can happen only while a code is on screen. */
export type ShownEvent =
  | { readonly type: 'rendered' }
  | { readonly type: 'tick'; readonly now: number }
  | { readonly type: 'mask'; readonly why: MaskReason }
  | { readonly type: 'unmask' }
  | { readonly type: 'keep-visible'; readonly on: boolean }
  | { readonly type: 'copy' }
  | { readonly type: 'copied' }
  | { readonly type: 'copy-failed' }
  | { readonly type: 'spell'; readonly on: boolean }
  | { readonly type: 'read-back'; readonly group: number; readonly on: boolean }
  | { readonly type: 'read-point'; readonly point: HandoverPointId; readonly on: boolean }
  | { readonly type: 'say-handed-over'; readonly on: boolean }
  | { readonly type: 'close'; readonly textVersion: string; readonly locale: string }
  | { readonly type: 'doubt' }
  | { readonly type: 'stay' }
  | { readonly type: 'hide' };

export type FocusTarget = 'errors' | 'stay' | 'hide';

/** None of them carries the code: an effect may outlive the screen. */
export type Effect =
  | { readonly do: 'ask'; readonly intent: Intent }
  | { readonly do: 'stop-asking' }
  /** Waits until the code is on screen. */
  | { readonly do: 'await-render' }
  /** Watches clock, activity and tab until `stop-watching`. `expiresIn` in milliseconds. */
  | { readonly do: 'watch'; readonly expiresIn: number }
  | { readonly do: 'stop-watching' }
  | { readonly do: 'copy' }
  | { readonly do: 'select-code' }
  | { readonly do: 'focus'; readonly target: FocusTarget }
  | { readonly do: 'acknowledge'; readonly orderId: OrderId; readonly revealId: RevealId }
  | { readonly do: 'tell'; readonly facts: readonly FactOf[] };

export type Step = MachineStep<State, Effect>;
