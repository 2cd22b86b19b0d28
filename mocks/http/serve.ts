import { HttpResponse } from 'msw';
import { commands, type Command, type Input, type Output } from '../../src/contract/commands.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { fail, ok, problem, type Result } from '../../src/contract/result.ts';
import { readBody } from './body.ts';
import { streamChanges, wantsStream } from './change-stream.ts';
import { parseInput, parseQuery } from './parse-input.ts';
import { attend, type CallerState, nonsense, type Outcome, type Service } from './service.ts';
import { describeProblem, statusOfSuccess } from './status.ts';

/** One request on its way: for which command, and who asks. */
export interface Incoming<C extends Command> {
  readonly command: C;
  readonly request: Request;
  /** What stood in the path. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly caller: CallerState;
  /** Who that is by now: a stream outlives the session it was opened in. */
  readonly callerNow: () => CallerState;
}

/** Answers one request for one command: HTTP in, HTTP out, the rules elsewhere. */
export async function serve<C extends Command>(
  service: Service,
  incoming: Incoming<C>,
  base: string,
): Promise<Response> {
  const { command, request, callerNow } = incoming;
  const outcome = await arrive(service, incoming).catch((error: unknown) => {
    // Nobody waits for the answer, and MSW would report a bug.
    if (request.signal.aborted) return 'lost' as const;
    throw error;
  });
  if (outcome === 'lost') return HttpResponse.error();
  if (outcome === 'nonsense') return HttpResponse.json(nonsense, { headers: noStore });
  if (!outcome.ok) return refusal(outcome.problem);
  if (command === 'listChanges' && wantsStream(request)) {
    return streamChanges(service, callerNow, request, outcome.value as Output<'listChanges'>);
  }
  return success(command, outcome.value, base);
}

async function arrive<C extends Command>(service: Service, incoming: Incoming<C>): Promise<Outcome<C>> {
  const { command, request, caller } = incoming;
  return attend(service, command, {
    input: await readInput(incoming),
    idempotencyKey: request.headers.get('Idempotency-Key')?.trim() || undefined,
    caller,
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
export const noStore = { 'Cache-Control': 'no-store' };

function success<C extends Command>(command: C, value: Output<C>, base: string): Response {
  if (value === undefined) return new HttpResponse(null, { status: 204, headers: noStore });
  const headers: Record<string, string> = { ...noStore };
  if (hasVersion(value)) headers['ETag'] = `"${value.version}"`;
  const created = locationOf[command]?.(value as { readonly id: string });
  if (created !== undefined) headers['Location'] = base + created;
  return HttpResponse.json(value, { status: statusOfSuccess[command] ?? 200, headers });
}

/** Where that which a command has made can be asked for from now on. */
const locationOf: Readonly<Partial<Record<Command, (made: { readonly id: string }) => string>>> = {
  placeOrder: ({ id }) => `/v1/orders/${encodeURIComponent(id)}`,
  placeBulkOrder: ({ id }) => `/v1/bulk-orders/${encodeURIComponent(id)}`,
};

function hasVersion(value: object): value is { version: number } {
  return 'version' in value && typeof value.version === 'number';
}

async function readInput<C extends Command>({
  command,
  request,
  params,
}: Incoming<C>): Promise<Result<Input<C>>> {
  if (commands[command].method === 'GET') {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const resumed = command === 'listChanges' ? request.headers.get('Last-Event-ID')?.trim() : undefined;
    return parseQuery(command, { ...query, ...(resumed ? { since: resumed } : {}), ...params });
  }
  const body = await readBody(request);
  if (!body.ok) return body;
  const isObject = typeof body.value === 'object' && body.value !== null && !Array.isArray(body.value);
  if (!isObject) return parseInput(command, body.value);
  if (!('precondition' in commands[command])) return parseInput(command, { ...body.value, ...params });
  const seen = versionSeen(request.headers.get('If-Match'));
  if (!seen.ok) return seen;
  if (body.value !== null && 'version' in Object(body.value)) {
    const message = 'The version that was seen goes into the header If-Match';
    return fail('validation-failed', {
      errors: [{ pointer: '/version', code: 'unrecognized_keys', message }],
    });
  }
  return parseInput(command, { ...body.value, ...params, ...seen.value });
}

/** Entity tags here are version numbers. `*` asks for nothing but that the thing exists, which is asked for anyway. */
function versionSeen(ifMatch: string | null): Result<{ readonly version?: number }> {
  const tag = ifMatch?.trim();
  if (tag === undefined || tag === '' || tag === '*') return ok({});
  const [, version] = /^"(\d{1,15})"$/.exec(tag) ?? [];
  if (version !== undefined) return ok({ version: Number(version) });
  // A well-formed tag that was never given out, or a weak one, matches nothing.
  return /^(W\/)?"[^"]*"$/.test(tag) ? fail('stale-version') : fail('malformed-request');
}
