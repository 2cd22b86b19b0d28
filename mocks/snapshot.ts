import { CannotBe } from './http/cannot-be.ts';
import { emptyWorld, type World } from './core/world.ts';
import type { Clock } from './clock.ts';
import type { Installed } from './certificates.ts';
import type { CallerState } from './http/service.ts';
import type { Origin } from './http/steering.ts';

/** Everything that makes one simulation differ from another of the same options. */
export interface SnapshotContent {
  readonly world: World;
  readonly clock: Clock['position'];
  readonly chance: number;
  readonly caller: CallerState;
  readonly sessions: ReadonlyMap<string, CallerState>;
  readonly installed: ReadonlyMap<string, Installed>;
  readonly origin: Origin;
}

const FORMAT = 'udsted-simulation-2';

/** JSON with its maps, so that it can be kept anywhere and compared as text. */
export function writeSnapshot(content: SnapshotContent): string {
  return JSON.stringify({ format: FORMAT, ...content }, (_, value: unknown) =>
    value instanceof Map ? { [MAP]: [...value] } : value,
  );
}

/** @throws TypeError for a text that `writeSnapshot` has not written. */
export function readSnapshot(text: string): SnapshotContent {
  let read: unknown;
  try {
    read = JSON.parse(text, (_, value: unknown) => (isMap(value) ? new Map(value[MAP]) : value));
  } catch {
    throw notOurs();
  }
  if (!isContent(read)) throw notOurs();
  const { world, clock, chance, caller, sessions, installed, origin } = read;
  return { world: onlyKnown(world), clock, chance, caller, sessions, installed, origin };
}

const notOurs = () => new CannotBe('This is no snapshot of this version of the simulation');

const MAP = '$map';

function isMap(value: unknown): value is { [MAP]: [unknown, unknown][] } {
  if (typeof value !== 'object' || value === null || !(MAP in value) || !Array.isArray(value[MAP]))
    return false;
  return value[MAP].every((entry) => Array.isArray(entry) && entry.length === 2);
}

const blank = emptyWorld({ name: '', cvr: '' });

/** Not every detail is checked: whoever edits a snapshot by hand may break the world that is made of it. */
function isContent(read: unknown): read is SnapshotContent & { readonly format: string } {
  if (typeof read !== 'object' || read === null) return false;
  const { format, world, clock, chance, caller, sessions, installed, origin } = read as Record<
    string,
    unknown
  >;
  return (
    format === FORMAT &&
    isWorld(world) &&
    isShapedLike({ offset: 0 }, clock) &&
    typeof chance === 'number' &&
    (caller === 'expired' || typeof caller === 'object') &&
    sessions instanceof Map &&
    installed instanceof Map &&
    isShapedLike({ scenario: '', seed: 0 }, origin)
  );
}

function isWorld(value: unknown): value is World {
  return isShapedLike(blank, value) && (value as World).neighbours.every(isWorld);
}

/** Members of the same kind, as far down as the example has plain objects. */
function isShapedLike(example: unknown, value: unknown): boolean {
  if (kindOf(example) !== kindOf(value)) return example === null;
  if (kindOf(example) !== 'object') return true;
  const given = value as Record<string, unknown>;
  return Object.entries(example as object).every(([name, member]) => isShapedLike(member, given[name]));
}

function kindOf(value: unknown): string {
  if (value instanceof Map) return 'map';
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function onlyKnown(world: World): World {
  const names = Object.keys(blank) as (keyof World)[];
  return Object.fromEntries(names.map((name) => [name, world[name]])) as unknown as World;
}
