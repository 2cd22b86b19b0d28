import type { DeliveryKind } from '../../src/contract/order.ts';

/** The rules that an organisation can choose. */
export interface Policy {
  /** The deliveries that the organisation has agreed on. */
  readonly deliveries: readonly DeliveryKind[];
  /** How long an order waits for its activation before it lapses; codes and mails may be renewed in between. */
  readonly orderLifetimeHours: number;
  /** How long an order waits for a provider that cannot be reached before it has failed. */
  readonly outboxHours: number;
  /** From one attempt to reach the provider to the next: the first wait, doubled each time up to the longest. */
  readonly outboxRetryMinutes: { readonly first: number; readonly longest: number };
  readonly sessionMinutes: number;
  readonly keptReplyHours: number;
  /** From sent to delivered. */
  readonly mailTransitSeconds: number;
  /** What a mail's token is appended to. A fragment, so that no server on the way logs the token. */
  readonly activationAddress: string;
  readonly codeLifetimeHours: { readonly instant: number; readonly post: number };
  readonly linkLifetimeHours: number;
  readonly maxAttempts: number;
  readonly replaySeconds: number;
  readonly deliveryEstimate: readonly [number, number];
  /** Days that are not public holidays but on which no letters go out, as `MM-DD`. */
  readonly extraClosedDays: readonly string[];
  /** Letters ordered before this hour, Danish time, go out the same business day. */
  readonly postCutOffHour: number;
  /** Hours after a change of e-mail in which no code is shown on screen. */
  readonly contactCoolDownHours: number;
  readonly reissuesPerDay: number;
  readonly resendsPerDay: number;
  /** A second administrator must approve each order before its code is made. */
  readonly fourEyes: boolean;
  /** How the code was handed over must be recorded before it can be used. */
  readonly handoverRequired: boolean;
  /** A code is shown only to somebody who has just signed in once more. */
  readonly stepUpForReveal: boolean;
  /** How long signing in once more lasts. */
  readonly stepUpMinutes: number;
  /** Whoever changes something must say which version of it they saw. */
  readonly requireVersion: boolean;
  /** Signatures can be suspended. Not so with key files of OCES2. */
  readonly suspension: boolean;
  /** Open orders that the organisation may have at a time; null for as many as it likes. */
  readonly maxOpenOrders: number | null;
  readonly signatureLifetimeYears: number;
  /** How long before its end a signature can be renewed. */
  readonly renewalWindowDays: number;
}

/** Ordinary rules; `extraClosedDays` are Grundlovsdag, Christmas Eve and New Year's Eve. */
export const defaultPolicy: Policy = {
  deliveries: ['instant', 'post'],
  codeLifetimeHours: { instant: 48, post: 21 * 24 },
  linkLifetimeHours: 30 * 24,
  orderLifetimeHours: 60 * 24,
  outboxHours: 24,
  outboxRetryMinutes: { first: 1, longest: 60 },
  keptReplyHours: 24,
  sessionMinutes: 30,
  maxAttempts: 3,
  replaySeconds: 60,
  mailTransitSeconds: 5,
  deliveryEstimate: [3, 4],
  extraClosedDays: ['06-05', '12-24', '12-31'],
  postCutOffHour: 14,
  contactCoolDownHours: 120,
  reissuesPerDay: 3,
  resendsPerDay: 5,
  fourEyes: false,
  handoverRequired: false,
  stepUpForReveal: false,
  stepUpMinutes: 5,
  requireVersion: false,
  suspension: false,
  maxOpenOrders: null,
  signatureLifetimeYears: 3,
  renewalWindowDays: 28,
  activationAddress: 'https://aktivering.udsted.example/#',
};
