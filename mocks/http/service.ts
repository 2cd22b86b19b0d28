import type { Changes } from '../../src/contract/audit.ts';
import { commands, type Command, type Input, type Output } from '../../src/contract/commands.ts';
import { fail, type Result } from '../../src/contract/result.ts';
import type { Caller } from '../core/world.ts';
import type { Faults } from './faults.ts';
import { statusOfProblem } from './status.ts';

/** Who asks. Null: nobody is signed in. `expired`: somebody was. */
export type CallerState = Caller | null | 'expired';

/** The simulated service as a host sees it: a world that answers, and a way there that may fail. */
export interface Service {
  /** Carries out one parsed command; issuing a certificate is the one thing that takes a while. */
  carryOut<C extends Command>(
    command: C,
    input: Input<C>,
    idempotencyKey: string | undefined,
    caller: CallerState,
  ): Result<Output<C>> | Promise<Result<Output<C>>>;
  /** Who a session cookie stands for; without one, whoever the simulation has signed in. */
  callerOf(sessionToken: string | null): CallerState;
  /** Without a number only where the trail stands. */
  changesSince(seq: number | undefined, caller: CallerState): Result<Changes>;
  /** Calls back after every change of the world. */
  subscribe(listener: () => void): () => void;
  /** The employee that an input is about, directly or by way of an order or signature. */
  employeeOf(input: Readonly<Record<string, unknown>>): string | undefined;
  readonly faults: Faults;
  /** Milliseconds that the next call takes on the way. */
  latency(): number;
  /** The keys of the calls that are being carried out now. */
  readonly running: Set<string>;
}

/** One call as it reached the service: its input parsed, or what is wrong with it. */
export interface Arrival<C extends Command> {
  readonly input: Result<Input<C>>;
  readonly idempotencyKey: string | undefined;
  readonly caller: CallerState;
  readonly signal: AbortSignal;
}

/** What arrives back: the result, or something that is none. Rejects with the reason of an aborted call. */
export type Outcome<C extends Command> = Result<Output<C>> | 'lost' | 'nonsense';

/** What a login page, a captive portal or a broken proxy might say instead of the service. */
export const nonsense = { hello: 'This is not the answer of an issuance service.' };

/** Any text will do as a key; nobody sends a long one by accident. */
const MAX_KEY_LENGTH = 255;
const FAULT_RETRY_AFTER_SECONDS = 30;
const RUNNING_RETRY_AFTER_SECONDS = 1;

/** Takes one call to the service, through latency and faults: the same way for every host. */
export async function attend<C extends Command>(
  service: Service,
  command: C,
  arrival: Arrival<C>,
): Promise<Outcome<C>> {
  const { idempotencyKey, caller, signal } = arrival;
  signal.throwIfAborted();
  if (!commands[command].changes || !idempotencyKey) return travel(service, command, arrival);
  const who = caller === null || caller === 'expired' ? '' : caller.administratorId;
  const slot = `${who} ${idempotencyKey}`;
  if (service.running.has(slot)) {
    return fail('request-in-progress', { retryAfter: RUNNING_RETRY_AFTER_SECONDS });
  }
  service.running.add(slot);
  try {
    return await travel(service, command, arrival);
  } finally {
    service.running.delete(slot);
  }
}

async function travel<C extends Command>(
  service: Service,
  command: C,
  { input, idempotencyKey, caller, signal }: Arrival<C>,
): Promise<Outcome<C>> {
  const latency = service.latency();
  if (latency > 0) await pause(latency, signal);
  const work = (): Result<Output<C>> | Promise<Result<Output<C>>> => {
    if (!input.ok) return input;
    if (commands[command].changes && !idempotencyKey) return fail('idempotency-key-missing');
    if (idempotencyKey !== undefined && idempotencyKey.length > MAX_KEY_LENGTH)
      return fail('malformed-request');
    return service.carryOut(command, input.value, idempotencyKey, caller);
  };
  const fault = service.faults.strike(command, () =>
    input.ok ? service.employeeOf(input.value) : undefined,
  );
  switch (fault?.kind) {
    case undefined:
      return work();
    case 'lost-reply':
      await work();
      return 'lost';
    case 'network':
      return 'lost';
    case 'nonsense':
      return 'nonsense';
    case 'hang':
      await abortOf(AbortSignal.any([signal, service.faults.released]));
      signal.throwIfAborted();
      return 'lost';
    case 'slow':
      await pause(fault.delay ?? DEFAULT_DELAY_MS, AbortSignal.any([signal, service.faults.released])).catch(
        () => signal.throwIfAborted(),
      );
      return work();
    case 'problem': {
      const slug = fault.problem ?? 'internal';
      const later = statusOfProblem[slug] === 429 || statusOfProblem[slug] === 503;
      return fail(slug, later ? { retryAfter: FAULT_RETRY_AFTER_SECONDS } : {});
    }
  }
}

const DEFAULT_DELAY_MS = 3_000;

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
