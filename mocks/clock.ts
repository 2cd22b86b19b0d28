import { CannotBe } from './http/cannot-be.ts';
import { businessDayAfter, danishInstant, danishTime } from './core/calendar.ts';
import type { Policy } from './core/policy.ts';
import type { Instant } from './core/world.ts';
import type { Duration } from './http/steering.ts';

/** A virtual clock that stands where it is put, or real time with an offset. */
export interface Clock {
  readonly now: () => Instant;
  /** Stops at an instant; what it shows moves only by `advance` from then on. */
  set(at: string | Instant): void;
  advance(duration: Duration, policy: Policy): void;
  /** What `restore` needs. */
  position: { readonly fixedAt: Instant | null; readonly offset: number };
}

const HOUR = 3_600_000;

/** @throws TypeError for a start that is no instant. */
export function createClock(start: string | Instant | undefined): Clock {
  let fixedAt: Instant | null = start === undefined ? null : toInstant(start);
  let offset = 0;
  const now = () => fixedAt ?? Date.now() + offset;
  return {
    now,
    set: (at) => {
      fixedAt = toInstant(at);
    },
    advance: (duration, policy) => {
      const ms = toMilliseconds(duration, now(), policy);
      if (fixedAt === null) offset += ms;
      else fixedAt += ms;
    },
    get position() {
      return { fixedAt, offset };
    },
    set position(position) {
      ({ fixedAt, offset } = position);
    },
  };
}

function toInstant(at: string | Instant): Instant {
  const instant = typeof at === 'number' ? at : Date.parse(at);
  if (!Number.isFinite(instant))
    throw new CannotBe(`"${at}" is no instant; write it as "2026-11-22T09:00:00Z"`);
  return instant;
}

function toMilliseconds(duration: Duration, from: Instant, policy: Policy): number {
  const parts = typeof duration === 'number' ? { ms: duration } : duration;
  const { ms = 0, hours = 0, days = 0, businessDays = 0 } = parts;
  const plain = ms + (days * 24 + hours) * HOUR;
  if (!(plain >= 0) || !Number.isFinite(plain) || !Number.isInteger(businessDays) || businessDays < 0) {
    throw new CannotBe('The clock moves forward by milliseconds, or by hours, days and whole business days');
  }
  return plain + businessDayMilliseconds(businessDays, from + plain, policy);
}

function businessDayMilliseconds(count: number, from: Instant, policy: Policy): number {
  const { date, hour } = danishTime(from);
  const then = businessDayAfter(date, count, policy.extraClosedDays);
  return danishInstant(then, hour) - danishInstant(date, hour);
}
