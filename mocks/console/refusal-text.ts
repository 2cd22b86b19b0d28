import type { Problem } from '../../src/contract/problem.ts';
import { slugOf } from '../../src/contract/result.ts';
import type { States } from './states.da.ts';

/** Why a step was refused, for the one who steers. */
export function refusalText({ refusal, wrongCode, otherRefusal }: States, problem: Problem): string {
  const slug = slugOf(problem);
  const { attemptsLeft } = problem;
  if (slug === 'wrong-code' && typeof attemptsLeft === 'number') return wrongCode(attemptsLeft);
  return refusal[slug] ?? otherRefusal(slug);
}
