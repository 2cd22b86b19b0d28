import type { Answer, Command, Input, Output } from '../contract/commands.ts';
import { fail, looksLikeProblem, ok, type Result } from '../contract/result.ts';
import type { Problem } from '../contract/problem.ts';
import { adapterPlugged } from './facts.ts';
import { IssuanceRequest, type IssuanceRequestInit } from './issuance-request.ts';

/** How long an unanswered request waits for an adapter that is plugged a moment after the elements woke up. */
const GRACE_MS = 400;
/** Nobody watches a spinner for longer; a plugged adapter has a much shorter deadline of its own. */
const BACKSTOP_MS = 5 * 60_000;

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Asks the outside. Never rejects: whatever an adapter does wrong comes back as a problem. A request that was
 * aborted by the asker stays pending for ever, because nobody waits for it.
 */
export async function request<C extends Command>(
  host: EventTarget,
  command: C,
  input: Input<C>,
  { signal, idempotencyKey }: RequestOptions = {},
): Promise<Result<Output<C>>> {
  const deadline = new AbortController();
  const watched = signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal;

  const ask = () => dispatch<C>(host, { command, input, idempotencyKey, signal: watched });
  let asked = ask();
  if (!asked.event.answered && !asked.vetoed) {
    await Promise.race([asked.begun, pluggedWithin(GRACE_MS, watched)]);
    if (signal?.aborted) return new Promise(() => {});
    if (!asked.event.answered) asked = ask();
  }
  if (!asked.event.answered) {
    if (asked.vetoed) return fail('request-vetoed');
    hintMissingAdapter(command);
    return fail('adapter-missing');
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<never>>((resolve) => {
    timer = setTimeout(() => {
      deadline.abort();
      resolve(fail('no-answer'));
    }, BACKSTOP_MS);
  });
  const result = await Promise.race([settled(asked.begun), late]);
  clearTimeout(timer);
  return signal?.aborted ? new Promise(() => {}) : result;
}

interface Asked<C extends Command> {
  readonly event: IssuanceRequest<C>;
  readonly vetoed: boolean;
  /** Somebody has begun to answer: while the event was dispatched, or a moment later. */
  readonly begun: Promise<{ readonly answer: Promise<Answer<C>> }>;
}

function dispatch<C extends Command>(
  host: EventTarget,
  init: Omit<IssuanceRequestInit<C>, 'settle'>,
): Asked<C> {
  let begin: (begun: { readonly answer: Promise<Answer<C>> }) => void = () => {};
  const begun = new Promise<{ readonly answer: Promise<Answer<C>> }>((resolve) => (begin = resolve));
  const event = new IssuanceRequest<C>({ ...init, settle: (answer) => begin({ answer }) });
  const vetoed = !host.dispatchEvent(event);
  return { event, vetoed, begun };
}

async function settled<C extends Command>(begun: Asked<C>['begun']): Promise<Result<Output<C>>> {
  try {
    const value = await (await begun).answer;
    return looksLikeProblem(value) ? { ok: false, problem: value as Problem } : ok(value as Output<C>);
  } catch (error) {
    return looksLikeProblem(error) ? { ok: false, problem: error as Problem } : fail('adapter-failed');
  }
}

function pluggedWithin(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener(adapterPlugged, done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener(adapterPlugged, done);
    signal.addEventListener('abort', done, { once: true });
  });
}

const hinted = new Set<Command>();

function hintMissingAdapter(command: Command): void {
  if (hinted.has(command)) return;
  hinted.add(command);
  console.warn(
    `udsted: nobody answered "${command}". Plug an adapter on the document or on an ancestor of the element: ` +
      `plug(createHttpAdapter({ baseUrl }))`,
  );
}
