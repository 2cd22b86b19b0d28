import { html, nothing, svg, type TemplateResult } from 'lit';
import { highlight } from '../../contract/name-search.ts';
import type { ProblemSlug } from '../../contract/problem.ts';
import type { PickerFailure, PickerTexts } from '../../i18n/da/picker.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale-controller.ts';
import type { PickerEvent, PickerState } from './employee-picker.state.ts';

/** What the templates draw from. */
export interface PickerView {
  readonly state: PickerState;
  readonly t: PickerTexts;
  readonly locale: Locale;
  /** The label to show; empty where a `<label>` of the page names the field. */
  readonly label: string;
  readonly outerLabel: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly complaint: string | null;
  readonly send: (event: PickerEvent) => void;
}

const failures: Partial<Record<ProblemSlug, PickerFailure>> = {
  unauthenticated: 'signed-out',
  'session-expired': 'signed-out',
  'step-up-required': 'signed-out',
  forbidden: 'not-allowed',
  'adapter-missing': 'not-connected',
};

export function failureTexts(t: PickerTexts, problem: ProblemSlug): PickerTexts['failure'][PickerFailure] {
  return t.failure[failures[problem] ?? 'failed'];
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

export function countText({ t, locale }: PickerView, total: number): string {
  return t.count(formatNumber(total, locale), total === 1);
}

export function showingText({ t, locale }: PickerView, shown: number, total: number): string {
  return t.showing(formatNumber(shown, locale), formatNumber(total, locale));
}

export function noneText({ state, t }: PickerView, query: string): string {
  return state.status === null ? t.none(query) : t.noneFiltered;
}

export function fieldLabel({ label }: PickerView): TemplateResult | typeof nothing {
  return label === '' ? nothing : html`<label class="field-label" part="label" for="field">${label}</label>`;
}

export function complaint(view: PickerView): TemplateResult {
  return html`<span class="field-error" part="error" id="error" ?hidden=${view.complaint === null}
    >${view.complaint ?? ''}</span
  >`;
}

export function clearButton(view: PickerView, onClick: () => void): TemplateResult {
  const cross = svg`<path d="M3 3 L13 13 M13 3 L3 13" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`;
  return html`<button class="clear" part="clear" type="button" aria-label=${view.t.clear} @click=${onClick}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${cross}</svg>
  </button>`;
}

/** What went wrong and what can be done. */
export function failureNotice(view: PickerView, problem: ProblemSlug, title?: string): TemplateResult {
  const text = failureTexts(view.t, problem);
  return html`<div class="notice error" part="failure">
    <p><strong>${title ?? text.title}</strong></p>
    <p>${text.help}</p>
  </div>`;
}

/** The same with a button that asks once more. */
export function failureWithRetry(view: PickerView, problem: ProblemSlug, title?: string): TemplateResult {
  return html`${failureNotice(view, problem, title)}
    <p class="again">
      <button
        class="button"
        part="retry"
        type="button"
        ?disabled=${view.disabled}
        @click=${() => view.send({ type: 'retried' })}
      >
        ${view.t.retry}
      </button>
    </p>`;
}
