import type { Command } from '../../src/contract/commands.ts';
import type { Problem, ServiceProblem } from '../../src/contract/problem.ts';
import { slugOf } from '../../src/contract/result.ts';

/** Successes that are not plainly 200, or 204 for an answer without content. */
export const statusOfSuccess: Readonly<Partial<Record<Command, number>>> = {
  placeOrder: 201,
  revealCode: 201,
  reissueCode: 201,
  resendActivationMail: 202,
  decideApproval: 201,
  recordHandover: 201,
  reportLetter: 201,
  placeBulkOrder: 201,
  startActivation: 201,
  installSignature: 201,
};

/** The HTTP status of each refusal. */
export const statusOfProblem: Readonly<Record<ServiceProblem, number>> = {
  'malformed-request': 400,
  'validation-failed': 422,
  unauthenticated: 401,
  'session-expired': 401,
  'step-up-required': 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'unsupported-media-type': 415,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
  'request-in-progress': 409,
  'precondition-required': 428,
  'stale-version': 412,
  'confirmation-required': 409,
  'confirmation-outdated': 409,
  'employee-not-active': 409,
  'employee-email-missing': 409,
  'employee-email-invalid': 409,
  'prerequisite-signature-missing': 409,
  'signature-already-exists': 409,
  'open-order-exists': 409,
  'self-order-not-allowed': 403,
  'delivery-not-available': 409,
  'letter-address-invalid': 422,
  'contact-recently-changed': 409,
  'quota-exceeded': 409,
  'approval-required': 409,
  'approval-by-same-person': 403,
  'order-not-in-state': 409,
  'order-expired': 410,
  'order-cancelled': 410,
  'secret-not-revealable': 409,
  'secret-already-revealed': 410,
  'secret-expired': 410,
  'secret-locked': 423,
  'secret-superseded': 410,
  'reissue-limit-reached': 429,
  'mail-undeliverable': 409,
  'resend-limit-reached': 429,
  'letter-already-posted': 409,
  'letter-not-yet-due': 409,
  'activation-link-invalid': 404,
  'activation-link-expired': 410,
  'activation-already-used': 410,
  'wrong-code': 403,
  'code-checksum': 422,
  'revocation-reason-required': 422,
  'last-administrator': 409,
  'capability-not-supported': 501,
  'rate-limited': 429,
  'provider-rejected': 502,
  'provider-unavailable': 503,
  'provider-timeout': 504,
  internal: 500,
};

/** The refusal as RFC 9457 writes it: with its status, and a short title for those who read logs. */
export function describeProblem(refusal: Problem): Problem & { status: number; title: string } {
  const slug = slugOf(refusal);
  const status = slug in statusOfProblem ? statusOfProblem[slug as ServiceProblem] : 500;
  const words = slug.replaceAll('-', ' ');
  return { ...refusal, title: words.charAt(0).toUpperCase() + words.slice(1), status };
}
