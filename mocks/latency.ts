import { CannotBe } from './http/cannot-be.ts';

/** Milliseconds, or from how many to how many. */
export type Latency = number | readonly [from: number, to: number];

/** Knuth's steps through all numbers of 32 bits: even enough, and nothing of the world's own chance is used up. */
const STEP = 2_654_435_769;

/**
 * How long each next call takes; the same sequence each time.
 * @throws TypeError for what is no time.
 */
export function checkedLatency(latency: Latency): () => number {
  const [from, to] = typeof latency === 'number' ? [latency, latency] : latency;
  if (!(from >= 0) || !(to >= from) || !Number.isFinite(to)) {
    throw new CannotBe('latency must be a number of milliseconds, or two: from and to');
  }
  let position = 0;
  return () => {
    position = (position + STEP) >>> 0;
    return from + ((to - from) * position) / 2 ** 32;
  };
}
