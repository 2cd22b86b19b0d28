import { commands } from '../src/contract/commands.ts';
import type { EmployeeId } from '../src/contract/employee.ts';
import { fail } from '../src/contract/result.ts';
import type { AdministratorId } from '../src/contract/session.ts';
import type { Adapter } from '../src/protocol/adapter.ts';
import type { HttpHandler } from 'msw/http';
import { createServiceAdapter } from './adapter.ts';
import { createAmbient } from './ambient.ts';
import { createClock, type Duration } from './clock.ts';
import { execute } from './core/backend.ts';
import { letterbox, mailbox, type Letterbox, type ReceivedMail } from './core/employee-side.ts';
import { tick } from './core/tick.ts';
import type { Ambient, Caller, Instant, World } from './core/world.ts';
import { createFaults, type FaultRule, type Faults } from './http/faults.ts';
import { createHandlers } from './http/handlers.ts';
import { createFetch } from './http/local-fetch.ts';
import type { Service } from './http/service.ts';
import { scenarios, type ScenarioName } from './scenarios/index.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

export interface SimulationOptions {
  /** The company to start with. Default `demo`. */
  readonly scenario?: ScenarioName;
  /** A whole number; the same gives the same ids, codes and tokens. Default 1. */
  readonly seed?: number;
  /** Stops the clock at an instant, e.g. `2026-11-22T09:00:00Z`. Left out: real time, plus what `advance` adds. */
  readonly clock?: string | Instant;
  /** Milliseconds that each answer takes. Default 0. */
  readonly latency?: number;
  readonly faults?: readonly FaultRule[];
  /** Where `/v1` begins for `handlers` and `fetch`. Default `/api`. */
  readonly baseUrl?: string;
}

export interface Simulation {
  /** Everything the service knows, codes included. Look; change it through `act`. */
  readonly world: World;
  /** Answers the elements directly: `plug(simulation.adapter)`. */
  readonly adapter: Required<Adapter>;
  /** For MSW, in a browser or in Node. */
  readonly handlers: HttpHandler[];
  /** The same answers over HTTP without worker or server. */
  readonly fetch: typeof globalThis.fetch;
  readonly baseUrl: string;
  readonly faults: Faults;
  readonly now: () => Instant;
  advance(duration: Duration): void;
  /** Stops the clock at an instant. */
  setClock(at: string | Instant): void;
  /** Begins a new session. @throws TypeError for an id that no administrator has. */
  signIn(administratorId: AdministratorId): void;
  signOut(): void;
  expireSession(): void;
  /** Who is signed in. */
  readonly caller: Caller | null | 'expired';
  /** The mails that have reached an employee, newest first. */
  mailbox(employeeId: EmployeeId): readonly ReceivedMail[];
  /** The letters that have reached an employee, newest first, and those under way. */
  letterbox(employeeId: EmployeeId): Letterbox;
  /** Carries out a rule of the core, such as an activation, and tells the subscribers. */
  act<T>(rule: (world: World, ambient: Ambient) => T): T;
  /** Calls back after every change of the world, the clock, the session or the faults. */
  subscribe(listener: () => void): () => void;
  /** Everything but the faults, as text. @see restore */
  snapshot(): string;
  /** @throws TypeError for what `snapshot` has not made. */
  restore(snapshot: string): void;
}

/**
 * A complete issuance service in memory, with its clock, mailboxes and letterboxes.
 *
 * @throws TypeError at once for options that cannot work.
 */
export function createSimulation(options: SimulationOptions = {}): Simulation {
  const { scenario = 'demo', seed = 1, latency = 0, baseUrl = '/api' } = options;
  if (!Object.hasOwn(scenarios, scenario)) {
    throw new TypeError(`There is no scenario "${scenario}", only: ${Object.keys(scenarios).join(', ')}`);
  }
  if (!Number.isSafeInteger(seed)) throw new TypeError('seed must be a whole number');
  if (!(latency >= 0) || !Number.isFinite(latency))
    throw new TypeError('latency must be a number of milliseconds');

  const listeners = new Set<() => void>();
  const changed = () => [...listeners].forEach(notify);
  const clock = createClock(options.clock);
  const ambient = createAmbient(seed, clock.now);
  const world = scenarios[scenario](ambient);
  const beginSession = (administratorId: AdministratorId): Caller => ({
    administratorId,
    sessionId: ambient.newId('ses'),
  });
  const [first] = world.administrators.keys();
  let caller: Caller | null | 'expired' = first === undefined ? null : beginSession(first);

  const service: Service = {
    latency,
    faults: createFaults(options.faults, changed),
    carryOut: (command, input, idempotencyKey) => {
      const before = world.audit.length;
      try {
        return execute(world, ambient, command, { input, caller, idempotencyKey });
      } catch (error) {
        const secret = 'answersSecret' in commands[command];
        console.error(
          `udsted: the simulation has a bug in "${command}"`,
          secret ? '(details withheld)' : error,
        );
        return fail('internal', { traceId: ambient.newId('trc') });
      } finally {
        if (commands[command].method !== 'GET' || world.audit.length > before) changed();
      }
    },
  };
  const handlers = createHandlers(service, { baseUrl });

  function setCaller(next: Caller | null | 'expired'): void {
    caller = next;
    changed();
  }

  function act<T>(rule: (world: World, ambient: Ambient) => T): T {
    try {
      return rule(world, ambient);
    } finally {
      tick(world, ambient);
      changed();
    }
  }

  /** What has happened since the last look, such as the delivery of a mail, happens before this one. */
  function catchUp(): void {
    const before = world.audit.length;
    tick(world, ambient);
    if (world.audit.length > before) changed();
  }

  return {
    world,
    adapter: createServiceAdapter(service),
    handlers,
    fetch: createFetch(handlers),
    baseUrl,
    faults: service.faults,
    now: clock.now,
    get caller() {
      return caller;
    },
    advance: (duration) => act(() => clock.advance(duration, world.policy)),
    setClock: (at) => act(() => clock.set(at)),
    signIn: (administratorId) => {
      if (!world.administrators.has(administratorId)) {
        throw new TypeError(`There is no administrator "${administratorId}"`);
      }
      setCaller(beginSession(administratorId));
    },
    signOut: () => setCaller(null),
    expireSession: () => setCaller('expired'),
    mailbox: (employeeId) => {
      catchUp();
      return mailbox(world, employeeId);
    },
    letterbox: (employeeId) => {
      catchUp();
      return letterbox(world, employeeId);
    },
    act,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => writeSnapshot({ world, clock: clock.position, chance: ambient.position, caller }),
    restore: (snapshot) => {
      const content = readSnapshot(snapshot);
      Object.assign(world, content.world);
      clock.position = content.clock;
      ambient.position = content.chance;
      setCaller(content.caller);
    },
  };
}

/** A listener that fails must be noticed, but not by the one who placed an order. */
function notify(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
