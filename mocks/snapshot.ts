import type { Caller, World } from './core/world.ts';
import type { Clock } from './clock.ts';

/** Everything that makes one simulation differ from another of the same options. */
export interface SnapshotContent {
  readonly world: World;
  readonly clock: Clock['position'];
  readonly chance: number;
  readonly caller: Caller | null | 'expired';
}

const FORMAT = 'udsted-simulation-1';

/** JSON with its maps, so that it can be kept anywhere and compared as text. */
export function writeSnapshot(content: SnapshotContent): string {
  return JSON.stringify({ format: FORMAT, ...content }, (_, value: unknown) =>
    value instanceof Map ? { [MAP]: [...value] } : value,
  );
}

/** @throws TypeError for a text that `writeSnapshot` has not written. */
export function readSnapshot(text: string): SnapshotContent {
  const complain = () => new TypeError('This is no snapshot of this version of the simulation');
  let read: { format?: unknown } & SnapshotContent;
  try {
    read = JSON.parse(text, (_, value: unknown) => (isMap(value) ? new Map(value[MAP]) : value));
  } catch {
    throw complain();
  }
  if (read?.format !== FORMAT) throw complain();
  const { world, clock, chance, caller } = read;
  return { world, clock, chance, caller };
}

const MAP = '$map';

function isMap(value: unknown): value is { [MAP]: [unknown, unknown][] } {
  return typeof value === 'object' && value !== null && MAP in value && Array.isArray(value[MAP]);
}
