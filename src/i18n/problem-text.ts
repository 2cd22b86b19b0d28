import type { ProblemSlug } from '../contract/problem.ts';
import type { About, Problems, ProblemText, ShownProblem } from './da/problems.ts';

/** The sentences for a refusal; one that an administrator cannot meet reads as an internal error. */
export function problemText(problems: Problems, slug: ProblemSlug | string, about: About): ProblemText {
  const shown = Object.hasOwn(problems, slug) ? (slug as ShownProblem) : 'internal';
  return problems[shown](about);
}
