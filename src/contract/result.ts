import type { Problem, ProblemSlug, ProblemType, SignInProblem } from './problem.ts';

/** What crosses every seam: a value, or a refusal that is a value too. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const retryable: readonly ProblemSlug[] = [
  'request-in-progress',
  'rate-limited',
  'provider-unavailable',
  'provider-timeout',
  'internal',
  'unauthenticated',
  'session-expired',
  'step-up-required',
  'adapter-missing',
  'adapter-failed',
  'answer-invalid',
  'no-answer',
  'network-failed',
  'request-vetoed',
];

/** Whether the same request with the same idempotency key may succeed: as the problem says, else as its type usually is. */
export function isRetryable(refusal: Problem): boolean {
  return refusal.retryable ?? retryable.includes(slugOf(refusal));
}

/** Whether somebody must sign in before the request can succeed. */
export function isAboutSignIn(slug: ProblemSlug): slug is SignInProblem {
  return slug === 'unauthenticated' || slug === 'session-expired' || slug === 'step-up-required';
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A refusal of the given type; `extensions` are the members that the type defines beside the common ones. */
export function problem(slug: ProblemSlug, extensions: Record<string, unknown> = {}): Problem {
  return { type: `urn:problem:issuance:${slug}`, retryable: retryable.includes(slug), ...extensions };
}

export function fail(slug: ProblemSlug, extensions?: Record<string, unknown>): Result<never> {
  return { ok: false, problem: problem(slug, extensions) };
}

/** The slug of a problem: the part of its `type` that screens and tests branch on. */
export function slugOf(refusal: Problem): ProblemSlug {
  return refusal.type.slice('urn:problem:issuance:'.length) as ProblemSlug;
}

/** True for the shape of a problem document, whichever version or framework made it. */
export function looksLikeProblem(value: unknown): value is { type: ProblemType } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    value.type.startsWith('urn:problem:issuance:')
  );
}
