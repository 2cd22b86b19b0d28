import { CannotBe } from './http/cannot-be.ts';
import { createAmbient } from './ambient.ts';
import { createClock, type Clock } from './clock.ts';
import type { Installed } from './certificates.ts';
import { searchEmployees } from './core/employees.ts';
import { currentSecret } from './core/order-book.ts';
import { everyWorld } from './core/tenants.ts';
import { tick } from './core/tick.ts';
import type { Policy } from './core/policy.ts';
import type { Ambient, Caller, Instant, World } from './core/world.ts';
import type { CallerState } from './http/service.ts';
import type { Origin, ResetOptions } from './http/steering.ts';
import { scenarios, type ScenarioName } from './scenarios/index.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

export interface EngineOptions {
  readonly scenario: string;
  readonly seed: number;
  readonly clock: string | Instant | undefined;
  readonly policy: Partial<Policy>;
}

/** Where a world is kept beyond this page or process, perhaps together with others. */
export interface WorldStore {
  /** What others have kept since; null where that is what is known already. */
  load(): string | null;
  save(snapshot: string): void;
}

/** The world with its clock, chance and sessions: everything that changes, and the only way to change it. */
export interface Engine {
  readonly world: World;
  readonly ambient: Ambient;
  readonly clock: Clock;
  readonly origin: Origin;
  /** Who is signed in where no session is named. */
  caller: CallerState;
  readonly sessions: Map<string, CallerState>;
  /** By activation. */
  readonly installed: Map<string, Installed>;
  beginSession(administratorId: Caller['administratorId']): Caller;
  /** Carries out a rule and tells the subscribers: always, or only where something has happened. */
  run<T>(rule: (world: World, ambient: Ambient) => T, tell?: 'always' | 'if-happened'): T;
  reset(options?: ResetOptions): void;
  setSeed(seed: number): void;
  snapshot(): string;
  restore(snapshot: string): void;
  subscribe(listener: () => void): () => void;
  /** Keeps the world in a store from now on, or takes over the one that is there. */
  keepIn(store: WorldStore): void;
  /** Takes over what others have kept meanwhile, and tells the subscribers. */
  catchUp(): void;
  changed(): void;
}

/** @throws TypeError at once for options that cannot work. */
export function createEngine(options: EngineOptions): Engine {
  const listeners = new Set<() => void>();
  const clock = createClock(options.clock);
  const start = clock.position;
  const ambient = createAmbient(checkedSeed(options.seed), clock.now);
  const build = (scenario: string): World => {
    const built = scenarios[checkedScenario(scenario)](ambient);
    for (const each of everyWorld(built)) each.policy = { ...each.policy, ...options.policy };
    return built;
  };
  const world = build(options.scenario);
  let origin: Origin = { scenario: options.scenario, seed: options.seed };
  let store: WorldStore | undefined;

  const beginSession: Engine['beginSession'] = (administratorId) => ({
    administratorId,
    sessionId: ambient.newId('ses'),
  });
  const firstCaller = () => {
    const [first] = world.administrators.keys();
    return first === undefined ? null : beginSession(first);
  };

  const engine: Engine = {
    world,
    ambient,
    clock,
    get origin() {
      return origin;
    },
    caller: firstCaller(),
    sessions: new Map(),
    installed: new Map(),
    beginSession,
    run: (rule, tell = 'always') => {
      takeOver();
      const before = happenings(world);
      try {
        return rule(world, ambient);
      } finally {
        if (tell === 'always') tick(world, ambient);
        if (tell === 'always' || happenings(world) > before) engine.changed();
      }
    },
    reset: ({ scenario = origin.scenario, seed = origin.seed } = {}) => {
      checkedScenario(scenario);
      ambient.position = checkedSeed(seed) >>> 0;
      clock.position = start;
      Object.assign(world, build(scenario));
      origin = { scenario, seed };
      engine.sessions.clear();
      engine.installed.clear();
      engine.caller = firstCaller();
      engine.changed();
    },
    setSeed: (seed) => {
      // Not where a world with this seed began: its ids are taken.
      ambient.position = (checkedSeed(seed) ^ Math.imul(happenings(world) + 1, GOLDEN)) >>> 0;
      engine.changed();
    },
    snapshot: () => {
      const { caller, sessions, installed } = engine;
      const { position } = clock;
      return writeSnapshot({
        world,
        clock: position,
        chance: ambient.position,
        caller,
        sessions,
        installed,
        origin,
      });
    },
    restore: (snapshot) => {
      const before = engine.snapshot();
      try {
        engine.caller = replace(snapshot);
        tryOut(world, ambient);
      } catch (error) {
        engine.caller = replace(before);
        if (error instanceof CannotBe || error instanceof RangeError) throw error;
        throw new CannotBe('This snapshot holds a world that cannot be');
      }
      engine.changed();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    keepIn: (chosen) => {
      store = chosen;
      const kept = store.load();
      if (kept === null) store.save(engine.snapshot());
      else engine.caller = replace(kept);
    },
    catchUp: () => {
      takeOver();
      [...listeners].forEach(notify);
    },
    changed: () => {
      store?.save(engine.snapshot());
      [...listeners].forEach(notify);
    },
  };

  function replace(snapshot: string): CallerState {
    const content = readSnapshot(snapshot);
    Object.assign(world, content.world);
    clock.position = content.clock;
    ambient.position = content.chance;
    origin = content.origin;
    refill(engine.sessions, content.sessions);
    refill(engine.installed, content.installed);
    return content.caller;
  }

  /** Who is signed in here stays so: two tabs may be two administrators. */
  function takeOver(): void {
    const kept = store?.load() ?? null;
    if (kept !== null) replace(kept);
  }

  return engine;
}

/** 2³² divided by the golden ratio: neighbouring numbers end up far apart. */
const GOLDEN = 0x9e3779b1;

/** A world that was edited by hand must bear time and a look at everybody; else it would fail at the next request. */
function tryOut(world: World, ambient: Ambient): void {
  for (const each of everyWorld(world)) {
    tick(each, ambient);
    searchEmployees({ world: each }, { limit: 1 });
    for (const order of each.orders.keys()) currentSecret(each, order);
    for (const { id } of [
      ...each.employees.values(),
      ...each.signatures.values(),
      ...each.administrators.values(),
    ]) {
      if (typeof id !== 'string') throw new CannotBe('This snapshot holds somebody without an id');
    }
  }
}

function refill<K, V>(map: Map<K, V>, content: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of content) map.set(key, value);
}

/** Whatever happens to a world stands in its trail, whoever brought it about. */
function happenings(world: World): number {
  return everyWorld(world).reduce((sum, { audit }) => sum + audit.length, 0);
}

function checkedScenario(name: string): ScenarioName {
  if (Object.hasOwn(scenarios, name)) return name as ScenarioName;
  throw new CannotBe(`There is no scenario "${name}", only: ${Object.keys(scenarios).join(', ')}`);
}

function checkedSeed(seed: number): number {
  if (Number.isSafeInteger(seed)) return seed;
  throw new CannotBe('seed must be a whole number');
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
