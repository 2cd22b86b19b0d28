import { html, type TemplateResult } from 'lit';
import { highlight } from '../../../contract/name-search.ts';
import type { Problem, ProblemSlug } from '../../../contract/problem.ts';
import { isAboutSignIn, slugOf } from '../../../contract/result.ts';
import type { PickerFailure, PickerTexts } from '../../../i18n/da/picker.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locale-controller.ts';
import type { Event, Key, State } from '../employee-picker.states.ts';

/** What the templates draw from. */
export interface View {
  readonly state: State;
  readonly t: PickerTexts;
  readonly locale: Locale;
  /** The label to show; empty where a `<label>` of the page names the field. */
  readonly label: string;
  readonly outerLabel: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly complaint: string | null;
  readonly send: (event: Event) => void;
  /** Sends a key and tells whether it did anything. */
  readonly press: (key: Key) => boolean;
}

export function failureTexts(t: PickerTexts, problem: Problem): PickerTexts['failure'][PickerFailure] {
  return t.failure[failureOf(slugOf(problem))];
}

function failureOf(slug: ProblemSlug): PickerFailure {
  if (isAboutSignIn(slug)) return 'signed-out';
  if (slug === 'forbidden') return 'not-allowed';
  return slug === 'adapter-missing' ? 'not-connected' : 'failed';
}

/** A text with the parts that the query found marked, in the text as it stands. */
export function marked(query: string, text: string): unknown {
  const parts: unknown[] = [];
  let from = 0;
  for (const [start, end] of highlight(query, text)) {
    parts.push(text.slice(from, start), html`<mark part="match">${text.slice(start, end)}</mark>`);
    from = end;
  }
  return [...parts, text.slice(from)];
}

/** An address may break after its @, where a reader expects it. */
export function markedEmail(query: string, email: string): unknown {
  const at = email.lastIndexOf('@') + 1;
  return [marked(query, email.slice(0, at)), html`<wbr />`, marked(query, email.slice(at))];
}

export function spinner(): TemplateResult {
  return html`<span class="spinner"></span>`;
}

export function countText({ t, locale }: View, total: number): string {
  return t.count(formatNumber(total, locale), total === 1);
}

export function showingText({ t, locale }: View, shown: number, total: number): string {
  return t.showing(formatNumber(shown, locale), formatNumber(total, locale));
}

export function noneText({ state, t }: View, query: string): string {
  return state.status === null ? t.none(query) : t.noneFiltered;
}
