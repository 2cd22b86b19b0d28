import type { ShownProblem } from '../../src/i18n/da/problems.ts';
import { nouns } from '../../src/i18n/da/nouns.ts';
import { problems } from '../../src/i18n/da/problems.ts';

export { picker } from '../../src/i18n/da/picker.ts';
export { reveal } from '../../src/i18n/da/reveal.ts';
export { tracker } from '../../src/i18n/da/tracker.ts';
export { wizard } from '../../src/i18n/da/wizard.ts';

export const keyfile = nouns.signature.keyfile;
export const keycard = nouns.signature.keycard;

/** What a refusal is called on screen. */
export function refusal(
  slug: ShownProblem,
  name = 'Mette Holm',
  met: 'reading' | 'ordering' = 'ordering',
): string {
  return problems[slug]({ name, noun: keyfile, met }).title;
}

/** And what can be done about it. */
export function help(slug: ShownProblem, name = 'Mette Holm'): string {
  return problems[slug]({ name, noun: keyfile, met: 'ordering' }).help;
}
