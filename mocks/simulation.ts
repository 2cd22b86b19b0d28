import type { HttpHandler } from 'msw/http';
import type { CompleteAdapter } from '../src/protocol/adapter.ts';
import { createServiceAdapter } from './adapter.ts';
import { keepInBrowser } from './browser-store.ts';
import type { Policy } from './core/policy.ts';
import type { Ambient, Caller, Instant, World } from './core/world.ts';
import { createEngine, type WorldStore } from './engine.ts';
import { createFaults, type FaultRule } from './http/faults.ts';
import { createHandlers } from './http/handlers.ts';
import { createFetch } from './http/local-fetch.ts';
import type { Steering } from './http/steering.ts';
import { checkedLatency, type Latency } from './latency.ts';
import type { ScenarioName } from './scenarios/index.ts';
import { createService } from './service.ts';
import { createSteering } from './steering.ts';

export interface SimulationOptions {
  /** The company to start with. Default `demo`. */
  readonly scenario?: ScenarioName;
  /** A whole number; the same gives the same ids, codes and tokens. Default 1. */
  readonly seed?: number;
  /** Stops the clock at an instant, e.g. `2026-11-22T09:00:00Z`. Left out: real time, plus what `advance` adds. */
  readonly clock?: string | Instant;
  /** Milliseconds that each answer takes, or from how many to how many. Default 0. */
  readonly latency?: Latency;
  readonly faults?: readonly FaultRule[];
  /** Rules of the organisation that differ from the scenario's, e.g. `{ fourEyes: true }`. */
  readonly policy?: Partial<Policy>;
  /** Where `/v1` begins for `handlers` and `fetch`. Default `/api`. */
  readonly baseUrl?: string;
  /** `handlers` and `fetch` answer `/sim/*` too, and heed the session cookie of `/sim/session`. Default false. */
  readonly sim?: boolean;
  /**
   * In a browser: keeps the world under this name in the page's storage, so that it survives a reload and is shared
   * with every other tab that names it; who is signed in belongs to each tab. What is kept there wins over `scenario`,
   * `seed`, `clock` and `policy`.
   */
  readonly persist?: string;
  /** As `persist`, for any other place. */
  readonly store?: WorldStore;
}

export interface Simulation extends Steering {
  /** Everything the service knows, codes included. Look; change it through `act`. */
  readonly world: World;
  /** Answers the elements directly: `plug(simulation.adapter)`. */
  readonly adapter: CompleteAdapter;
  /** For MSW, in a browser or in Node. */
  readonly handlers: HttpHandler[];
  /** The same answers over HTTP without worker or server. */
  readonly fetch: typeof globalThis.fetch;
  readonly baseUrl: string;
  /** Stops the clock at an instant. */
  setClock(at: string | Instant): void;
  /** Who is signed in. */
  readonly caller: Caller | null | 'expired';
  /** Carries out a rule of the core and tells the subscribers. */
  act<T>(rule: (world: World, ambient: Ambient) => T): T;
  /** Calls back after every change of the world, the clock, the session or the faults. */
  subscribe(listener: () => void): () => void;
  /** Lets go of what reaches beyond the simulation: the storage and the other tabs of `persist`. */
  close(): void;
}

/**
 * A complete issuance service in memory, with its clock, mailboxes and letterboxes.
 *
 * @throws TypeError at once for options that cannot work.
 */
export function createSimulation(options: SimulationOptions = {}): Simulation {
  const {
    scenario = 'demo',
    seed = 1,
    clock,
    policy = {},
    latency = 0,
    baseUrl = '/api',
    sim = false,
  } = options;
  const latencyOf = checkedLatency(latency);
  const engine = createEngine({ scenario, seed, clock, policy });
  const faults = createFaults(options.faults, () => engine.changed());
  const service = createService(engine, faults, latencyOf);
  const adapter = createServiceAdapter(service);
  const steering = createSteering(engine, faults, adapter);
  const handlers = createHandlers(service, { baseUrl, steering: sim ? steering : undefined });
  if (options.store) engine.keepIn(options.store);
  const close = options.persist === undefined ? () => {} : keepInBrowser(engine, options.persist);

  // Not spread: some of its members are looked at anew each time.
  return Object.defineProperties({} as Simulation, {
    ...Object.getOwnPropertyDescriptors(steering),
    ...Object.getOwnPropertyDescriptors({
      world: engine.world,
      adapter,
      handlers,
      fetch: createFetch(handlers),
      baseUrl,
      get caller() {
        return engine.caller;
      },
      setClock: (at: string | Instant) => engine.run(() => engine.clock.set(at)),
      act: <T>(rule: (world: World, ambient: Ambient) => T) => engine.run(rule),
      subscribe: engine.subscribe,
      close,
    }),
  });
}
