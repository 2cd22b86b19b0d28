import type { Answer, Subject } from './subjects.ts';
import type { Question } from './workload.ts';
import { quantile } from '../figures.ts';

/** Milliseconds for one question. */
export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly count: number;
}

export function summarize(times: readonly number[]): Measured {
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    max: Math.max(...times),
    count: times.length,
  };
}

/** Bytes in use after everything that can be forgotten was. */
export function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function timeOf(ask: Subject['ask'], question: Question): Promise<number> {
  const before = performance.now();
  const answer: Answer | Promise<Answer> = ask(question);
  if (answer instanceof Promise) await answer;
  return performance.now() - before;
}

/** Asks each question once. */
export async function timedOnce(ask: Subject['ask'], questions: readonly Question[]): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) times.push(await timeOf(ask, question));
  return times;
}

/** Asks one question after the other, from the first again after the last, until the time is over. */
export async function timed(
  ask: Subject['ask'],
  questions: readonly Question[],
  forMs: number,
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + forMs;
  // The slow ones are asked each question at least once, unless that takes far too long.
  const latest = end + 10 * forMs;
  for (let index = 0; ; index += 1) {
    times.push(await timeOf(ask, questions[index % questions.length]!));
    const now = performance.now();
    if (now > latest || (now > end && index >= questions.length)) return times;
  }
}
