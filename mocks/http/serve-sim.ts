import { HttpResponse } from 'msw';
import { CannotBe } from './cannot-be.ts';
import { ok, problem, type Result } from '../../src/contract/result.ts';
import { readBody } from './body.ts';
import { parseBy } from './parse-input.ts';
import { noStore, refusal } from './serve.ts';
import type { RawAnswer, SimEndpoint } from './sim-endpoints.ts';
import type { Steering } from './steering.ts';

/** A snapshot of a large company is long. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** Answers one request that steers the world. What cannot be done is a problem, as in the contract. */
export async function serveSim(
  steering: Steering,
  { input, method, run }: SimEndpoint,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<Response> {
  const raw = await readInput(method, request);
  if (!raw.ok) return refusal(raw.problem);
  const isObject = typeof raw.value === 'object' && raw.value !== null && !Array.isArray(raw.value);
  const parsed = parseBy(input, isObject ? { ...raw.value, ...params } : raw.value);
  if (!parsed.ok) return refusal(parsed.problem);
  try {
    const outcome = await run(steering, parsed.value);
    if (!outcome.ok) return refusal(outcome.problem);
    const headers = { ...noStore, ...(outcome.cookie ? { 'Set-Cookie': outcome.cookie } : {}) };
    if (isRaw(outcome.value)) {
      const { raw, type } = outcome.value;
      return new HttpResponse(raw, { headers: { ...headers, 'Content-Type': type } });
    }
    return HttpResponse.json(outcome.value ?? {}, { headers });
  } catch (error) {
    // Nested deeper than anything that the simulation has written.
    if (error instanceof RangeError) return refusal(problem('malformed-request'));
    if (!(error instanceof CannotBe)) throw error;
    const errors = [{ pointer: '', code: 'custom', message: error.message }];
    return refusal(problem('validation-failed', { errors }));
  }
}

/** A POST without a body is one without wishes; anything that has a body must say that it is JSON. */
async function readInput(method: SimEndpoint['method'], request: Request): Promise<Result<unknown>> {
  if (method === 'GET' || method === 'DELETE') {
    return ok(Object.fromEntries(new URL(request.url).searchParams));
  }
  return (await isEmpty(request)) ? ok({}) : readBody(request, MAX_BODY_BYTES);
}

/** What comes through a service worker has a body even where it is empty. */
async function isEmpty(request: Request): Promise<boolean> {
  if (request.body === null || request.headers.get('Content-Length') === '0') return true;
  return request.headers.get('Content-Type') === null && (await request.clone().text()) === '';
}

function isRaw(value: unknown): value is RawAnswer {
  return typeof value === 'object' && value !== null && 'raw' in value && 'type' in value;
}
