import type * as z from 'zod/mini';
import { commands, type Answer, type Command, type Input, type Output } from '../contract/commands.ts';
import { Problem } from '../contract/problem.ts';
import { looksLikeProblem, problem } from '../contract/result.ts';
import type { Adapter, CallContext } from './adapter.ts';
import { adapterPlugged } from './facts.ts';
import { IssuanceRequest } from './issuance-request.ts';
import { relayChanges } from './relay-changes.ts';

/** What a timer can hold; a longer one would go off at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface PlugOptions {
  /** Milliseconds until an adapter that has not answered is given up; the outcome is then unknown. Default 20 000. */
  readonly deadline?: number;
}

/**
 * Lets `adapter` answer the requests of all elements inside `target`. The nearest adapter wins; a command that it
 * lacks goes on outwards. Answers are parsed against the contract here, so whatever an adapter does wrong ends as a
 * problem on screen. Changes that the adapter tells of go out as `issuance-changed` events on `target`.
 *
 * @returns a function that unplugs the adapter.
 */
export function plug(
  adapter: Adapter,
  target: EventTarget = document,
  { deadline = 20_000 }: PlugOptions = {},
): () => void {
  const listener = (event: Event) => {
    const asked = event as IssuanceRequest;
    if (asked.answered || asked.defaultPrevented) return;
    if (!Object.hasOwn(commands, asked.command) || !adapter[asked.command]) return;
    asked.respondWith(answer(adapter, asked, deadline));
  };
  target.addEventListener(IssuanceRequest.type, listener);
  target.dispatchEvent(new Event(adapterPlugged, { bubbles: true, composed: true }));
  const unplugged = new AbortController();
  relayChanges(adapter, target, unplugged.signal);
  return () => {
    target.removeEventListener(IssuanceRequest.type, listener);
    unplugged.abort();
  };
}

async function answer<C extends Command>(
  adapter: Adapter,
  asked: IssuanceRequest<C>,
  deadline: number,
): Promise<Answer<C>> {
  const overdue = new AbortController();
  const context: CallContext = {
    signal: AbortSignal.any([asked.signal, overdue.signal]),
    idempotencyKey: asked.idempotencyKey,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Problem>((resolve) => {
    if (!Number.isFinite(deadline)) return;
    timer = setTimeout(
      () => {
        overdue.abort();
        resolve(problem('no-answer'));
      },
      Math.min(deadline, LONGEST_TIMER_MS),
    );
  });
  try {
    const call = adapter[asked.command] as (input: Input<C>, context: CallContext) => unknown;
    const given = await Promise.race([call.call(adapter, asked.input, context), late]);
    return parseAnswer(asked.command, given) as Answer<C>;
  } catch (error) {
    if (looksLikeProblem(error)) return parseAnswer(asked.command, error) as Answer<C>;
    if (!asked.signal.aborted) reportFailure(asked.command, error);
    return problem('adapter-failed');
  } finally {
    clearTimeout(timer);
  }
}

/** The command's output or a problem; nonsense becomes `answer-invalid`, which never quotes what was answered. */
export function parseAnswer<C extends Command>(command: C, value: unknown): Output<C> | Problem {
  const isProblem = looksLikeProblem(value);
  const parsed = isProblem ? Problem.safeParse(value) : commands[command].output.safeParse(value);
  if (parsed.success) return parsed.data as Output<C> | Problem;
  reportNonsense(command, parsed.error.issues);
  return problem('answer-invalid', { command });
}

/** For the one who writes the adapter: where the answer is not what the contract says, but never what it was. */
function reportNonsense(command: Command, issues: readonly z.core.$ZodIssue[]): void {
  if ('answersSecret' in commands[command]) {
    console.warn(`udsted: the answer to "${command}" is not what the contract says (details withheld)`);
    return;
  }
  const places = issues.slice(0, 3).map((issue) => {
    const expected =
      'expected' in issue ? `expected ${String(issue.expected)}` : issue.code.replaceAll('_', ' ');
    return `${issue.path.map(String).join('.') || 'the answer'}: ${expected}`;
  });
  console.warn(`udsted: the answer to "${command}" is not what the contract says. ${places.join('; ')}`);
}

/** An error message can quote the answer it stumbled over, so nothing of a command that answers a secret is logged. */
function reportFailure(command: Command, error: unknown): void {
  const secret = 'answersSecret' in commands[command];
  console.error(`udsted: the adapter failed on "${command}"`, secret ? '(details withheld)' : error);
}
