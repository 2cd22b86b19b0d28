import { Problem, type ProblemSlug } from '../contract/problem.ts';
import { looksLikeProblem, problem } from '../contract/result.ts';

/**
 * What a response says: decoded JSON, a problem, or undefined for an empty success. Whether the JSON is the
 * command's output is checked where the adapter is plugged. Nothing of a body is ever quoted: a code could be in it.
 */
export async function readAnswer(response: Response): Promise<unknown> {
  if (isRedirect(response)) return problem('unauthenticated');
  const body = await response.text();
  if (!response.ok) return readRefusal(response, body);
  if (body === '') return undefined;
  return isJson(response) ? (decode(body) ?? problem('answer-invalid')) : problem('answer-invalid');
}

/** Not followed: keys and tokens must not go elsewhere, and what redirects an API is nearly always a login. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

function readRefusal(response: Response, body: string): Problem {
  const said = isJson(response) ? decode(body) : undefined;
  if (looksLikeProblem(said)) {
    const known = Problem.safeParse(said);
    if (known.success) return { ...retryAfter(response), ...known.data };
  }
  return problem(slugForStatus(response.status), { status: response.status, ...retryAfter(response) });
}

/** For answers that are not from the service itself but from something on the way: a gateway, a proxy, a login wall. */
function slugForStatus(status: number): ProblemSlug {
  return slugByStatus[status] ?? 'internal';
}

const slugByStatus: Readonly<Record<number, ProblemSlug>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
  502: 'provider-unavailable',
  503: 'provider-unavailable',
  504: 'provider-timeout',
};

/** Seconds, from a header that holds either seconds or a date. */
function retryAfter(response: Response): { retryAfter?: number } {
  const header = response.headers.get('Retry-After')?.trim();
  if (!header) return {};
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? { retryAfter: Math.max(0, Math.ceil(seconds)) } : {};
}

function isJson(response: Response): boolean {
  return /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(response.headers.get('Content-Type') ?? '');
}

function decode(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
