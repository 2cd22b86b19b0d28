import * as z from 'zod/mini';

/**
 * Every way the issuance service may refuse. The list is closed: a screen exists for each of them.
 * Written as the last part of the problem's `type`, `urn:problem:issuance:<slug>` (RFC 9457).
 */
export const serviceProblems = [
  'malformed-request',
  'validation-failed',
  'unauthenticated',
  'session-expired',
  'step-up-required',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'unsupported-media-type',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'request-in-progress',
  'precondition-required',
  'stale-version',
  'confirmation-required',
  'confirmation-outdated',
  'employee-not-active',
  'employee-email-missing',
  'employee-email-invalid',
  'prerequisite-signature-missing',
  'signature-already-exists',
  'open-order-exists',
  'self-order-not-allowed',
  'delivery-not-available',
  'letter-address-invalid',
  'contact-recently-changed',
  'quota-exceeded',
  'approval-required',
  'approval-by-same-person',
  'order-not-in-state',
  'order-expired',
  'order-cancelled',
  'secret-not-revealable',
  'secret-already-revealed',
  'secret-expired',
  'secret-locked',
  'secret-superseded',
  'reissue-limit-reached',
  'mail-undeliverable',
  'resend-limit-reached',
  'letter-already-posted',
  'letter-not-yet-due',
  'activation-link-invalid',
  'activation-link-expired',
  'activation-already-used',
  'wrong-code',
  'code-checksum',
  'revocation-reason-required',
  'last-administrator',
  'capability-not-supported',
  'rate-limited',
  'provider-rejected',
  'provider-unavailable',
  'provider-timeout',
  'internal',
] as const;

/** What can go wrong on this side of the wire, between an element and its adapter. */
export const seamProblems = [
  'adapter-missing',
  'adapter-failed',
  'answer-invalid',
  'no-answer',
  'network-failed',
  'request-vetoed',
] as const;

export type ServiceProblem = (typeof serviceProblems)[number];
export type SeamProblem = (typeof seamProblems)[number];
export type ProblemSlug = ServiceProblem | SeamProblem;

/** Refusals that mean: sign in, then ask again. */
export type SignInProblem = Extract<
  ServiceProblem,
  'unauthenticated' | 'session-expired' | 'step-up-required'
>;

const PREFIX = 'urn:problem:issuance:';
export type ProblemType = `urn:problem:issuance:${ProblemSlug}`;

const knownTypes = [...serviceProblems, ...seamProblems].map((slug) => `${PREFIX}${slug}` as ProblemType);

/** A refusal as RFC 9457 `application/problem+json`, with `retryable` and each type's own extensions. */
export const Problem = z.looseObject({
  type: z.enum(knownTypes as [ProblemType, ...ProblemType[]]),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  /** Whether the same request, sent again with the same idempotency key, may succeed. Left out: as the type usually is. */
  retryable: z.optional(z.boolean()),
});
export type Problem = z.infer<typeof Problem>;
