import { HttpResponse } from 'msw';
import { commands, type Command, type Input, type Output } from '../../src/contract/commands.ts';
import type { Order } from '../../src/contract/order.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { fail, problem, type Result } from '../../src/contract/result.ts';
import { parseInput, parseQuery } from './parse-input.ts';
import { attend, nonsense, type Outcome, type Service } from './service.ts';
import { describeProblem } from './status.ts';

/** No input of the contract comes near it. */
const MAX_BODY_BYTES = 64 * 1024;

/** Successes that are not plainly 200, or 204 for an answer without content. */
const statusOfSuccess: Readonly<Partial<Record<Command, number>>> = {
  placeOrder: 201,
  revealCode: 201,
  reissueCode: 201,
  resendActivationMail: 202,
};

/** Answers one request for one command: HTTP in, HTTP out, the rules elsewhere. */
export async function serve<C extends Command>(
  service: Service,
  command: C,
  request: Request,
  params: Readonly<Record<string, unknown>>,
  base: string,
): Promise<Response> {
  const outcome = await arrive(service, command, request, params).catch((error: unknown) => {
    // Nobody waits for the answer, and MSW would report a bug.
    if (request.signal.aborted) return 'lost' as const;
    throw error;
  });
  if (outcome === 'lost') return HttpResponse.error();
  if (outcome === 'nonsense') return HttpResponse.json(nonsense, { headers: noStore });
  return outcome.ok ? success(command, outcome.value, base) : refusal(outcome.problem);
}

async function arrive<C extends Command>(
  service: Service,
  command: C,
  request: Request,
  params: Readonly<Record<string, unknown>>,
): Promise<Outcome<C>> {
  return attend(service, command, {
    input: await readInput(command, request, params),
    idempotencyKey: request.headers.get('Idempotency-Key')?.trim() || undefined,
    signal: request.signal,
  });
}

export function refusal(why: Problem, headers: Record<string, string> = {}): Response {
  const document = describeProblem(why);
  const { retryAfter } = document;
  return new HttpResponse(JSON.stringify(document), {
    status: document.status,
    headers: {
      ...noStore,
      'Content-Type': 'application/problem+json',
      ...(typeof retryAfter === 'number' ? { 'Retry-After': String(Math.ceil(retryAfter)) } : {}),
      ...headers,
    },
  });
}

export function methodNotAllowed(allowed: readonly string[]): Response {
  return refusal(problem('method-not-allowed'), { Allow: allowed.join(', ') });
}

/** On every answer, not only where a code is shown: nothing here is worth keeping, and a list could go stale. */
const noStore = { 'Cache-Control': 'no-store' };

function success<C extends Command>(command: C, value: Output<C>, base: string): Response {
  if (value === undefined) return new HttpResponse(null, { status: 204, headers: noStore });
  const headers: Record<string, string> = { ...noStore };
  if (isOrder(value)) headers['ETag'] = `"${value.version}"`;
  if (command === 'placeOrder' && isOrder(value)) {
    headers['Location'] = `${base}/v1/orders/${encodeURIComponent(value.id)}`;
  }
  return HttpResponse.json(value, { status: statusOfSuccess[command] ?? 200, headers });
}

function isOrder(value: object): value is Order {
  return 'version' in value && 'reference' in value;
}

async function readInput<C extends Command>(
  command: C,
  request: Request,
  params: Readonly<Record<string, unknown>>,
): Promise<Result<Input<C>>> {
  if (commands[command].method === 'GET') {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    return parseQuery(command, { ...query, ...params });
  }
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
    return fail('unsupported-media-type');
  }
  const body = await readJson(request);
  if (body === undefined) return fail('malformed-request');
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return parseInput(command, isObject ? { ...body, ...params } : body);
}

/** Undefined for what is not JSON in UTF-8, or too long. */
async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_BODY_BYTES) return undefined;
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MAX_BODY_BYTES) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
