import type { AdministratorId } from '../../src/contract/session.ts';
import type { Ambient, Instant, StoredAdministrator, World } from './world.ts';

/** One command being carried out: when, and in which world. */
export interface Scene {
  readonly world: World;
  readonly ambient: Ambient;
  readonly now: Instant;
}

/** A command of somebody who is signed in. */
export interface Act extends Scene {
  readonly administrator: StoredAdministrator;
  readonly sessionId: string;
  readonly sessionExpiresAt: Instant;
  readonly steppedUpAt: Instant | null;
  /** Empty on a command that changes nothing. */
  readonly idempotencyKey: string;
}

const SECOND = 1000;
const HOUR = 3600 * SECOND;

export function hoursAfter(instant: Instant, hours: number): Instant {
  return instant + hours * HOUR;
}

export function daysAfter(instant: Instant, days: number): Instant {
  return hoursAfter(instant, days * 24);
}

export function secondsAfter(instant: Instant, seconds: number): Instant {
  return instant + seconds * SECOND;
}

/** RFC 3339, UTC. */
export function isoTime(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** The name of an administrator; what has none, such as `system`, is called by its id. */
export function nameOf(world: World, id: string): string {
  return world.administrators.get(id as AdministratorId)?.name ?? id;
}

/** What a limit per day leaves: null where one more is allowed, else the instant at which it will be. */
export function limitedUntil(used: readonly Instant[], perDay: number, now: Instant): Instant | null {
  const recent = used.filter((at) => hoursAfter(at, 24) > now).toSorted((a, b) => a - b);
  return recent.length < perDay ? null : hoursAfter(recent[recent.length - perDay]!, 24);
}

/** The extensions of a problem that time cures. */
export function retryFrom(availableAt: Instant, now: Instant): Record<string, unknown> {
  return { availableAt: isoTime(availableAt), retryAfter: Math.ceil((availableAt - now) / SECOND) };
}
