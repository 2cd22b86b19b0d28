import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.ts';
import { failureTexts, type View } from './view.ts';

/** What went wrong and what can be done. */
export function failure({ t }: View, problem: Problem, title?: string): TemplateResult {
  const text = failureTexts(t, problem);
  return html`<div class="notice error" part="failure">
    <p><strong>${title ?? text.title}</strong></p>
    <p>${text.help}</p>
  </div>`;
}

/** The same with a button that asks once more. */
export function failureWithRetry(view: View, problem: Problem, title?: string): TemplateResult {
  const { t, disabled, send } = view;
  return html`${failure(view, problem, title)}
    <p class="again">
      <button
        class="button"
        part="retry"
        type="button"
        ?disabled=${disabled}
        @click=${() => send({ type: 'again' })}
      >
        ${t.retry}
      </button>
    </p>`;
}
