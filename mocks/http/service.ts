import { commands, type Command, type Input, type Output } from '../../src/contract/commands.ts';
import { fail, type Result } from '../../src/contract/result.ts';
import type { Faults } from './faults.ts';
import { statusOfProblem } from './status.ts';

/** The simulated service as a host sees it: a world that answers, and a way there that may fail. */
export interface Service {
  /** Carries out one parsed command for whoever is signed in. */
  carryOut<C extends Command>(
    command: C,
    input: Input<C>,
    idempotencyKey: string | undefined,
  ): Result<Output<C>>;
  readonly faults: Faults;
  /** Milliseconds on the way. */
  readonly latency: number;
}

/** One call as it reached the service: its input parsed, or what is wrong with it. */
export interface Arrival<C extends Command> {
  readonly input: Result<Input<C>>;
  readonly idempotencyKey: string | undefined;
  readonly signal: AbortSignal;
}

/** What arrives back: the result, or something that is none. Rejects with the reason of an aborted call. */
export type Outcome<C extends Command> = Result<Output<C>> | 'lost' | 'nonsense';

/** What a login page, a captive portal or a broken proxy might say instead of the service. */
export const nonsense = { hello: 'This is not the answer of an issuance service.' };

/** Any text will do as a key; nobody sends a long one by accident. */
const MAX_KEY_LENGTH = 255;
const FAULT_RETRY_AFTER_SECONDS = 30;

/** Takes one call to the service, through latency and faults: the same way for every host. */
export async function attend<C extends Command>(
  service: Service,
  command: C,
  { input, idempotencyKey, signal }: Arrival<C>,
): Promise<Outcome<C>> {
  signal.throwIfAborted();
  if (service.latency > 0) await pause(service.latency, signal);
  const work = (): Result<Output<C>> => {
    if (!input.ok) return input;
    if (commands[command].changes && !idempotencyKey) return fail('idempotency-key-missing');
    if (idempotencyKey !== undefined && idempotencyKey.length > MAX_KEY_LENGTH)
      return fail('malformed-request');
    return service.carryOut(command, input.value, idempotencyKey);
  };
  const fault = service.faults.strike(command);
  switch (fault?.kind) {
    case undefined:
      return work();
    case 'lost-reply':
      work();
      return 'lost';
    case 'network':
      return 'lost';
    case 'nonsense':
      return 'nonsense';
    case 'hang':
      await abortOf(AbortSignal.any([signal, service.faults.released]));
      signal.throwIfAborted();
      return 'lost';
    case 'problem': {
      const slug = fault.problem ?? 'internal';
      const later = statusOfProblem[slug] === 429 || statusOfProblem[slug] === 503;
      return fail(slug, later ? { retryAfter: FAULT_RETRY_AFTER_SECONDS } : {});
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

function abortOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
