import { html, nothing, type TemplateResult } from 'lit';
import type { OrderId } from '../../../contract/order.ts';
import { isAboutSignIn, isRetryable, slugOf } from '../../../contract/result.ts';
import { problemText } from '../../../i18n/problem-text.ts';
import { about, page, type View } from './view.ts';

/** The outside said no, or nothing: what happened, and every way on that there is. */
export function refusal(view: View<'refused'>): TemplateResult {
  const { state, t, send } = view;
  const { problem, pending, back } = state;
  const slug = slugOf(problem);
  const ordering = pending.at === 'ordering';
  const { title, help } = problemText(
    t.problems,
    slug,
    ordering ? about(view, pending.employee.name, pending.type, 'ordering') : about(view, '', 'keyfile'),
  );
  const orderId = typeof problem['orderId'] === 'string' ? (problem['orderId'] as OrderId) : null;
  const mayRepeat = !ordering || isRetryable(problem);
  const button = (text: string, primary: boolean, event: Parameters<typeof send>[0]) =>
    html`<button
      class="button ${primary ? 'primary' : ''}"
      part=${primary ? 'primary' : nothing}
      type="button"
      @click=${() => send(event)}
    >
      ${text}
    </button>`;

  return page(
    view,
    title,
    html`
      <p class="lead">${help}</p>
      <div class="actions">
        ${orderId ? button(t.employee.open, true, { type: 'open-order', orderId }) : nothing}
        ${isAboutSignIn(slug) ? button(t.signIn, true, { type: 'sign-in' }) : nothing}
        ${mayRepeat ? button(t.tryAgain, !orderId && !isAboutSignIn(slug), { type: 'retry' }) : nothing}
        ${back ? button(t.back, false, { type: 'back' }) : nothing}
        ${ordering && !isRetryable(problem) ? button(t.receipt.toEmployee, !orderId, { type: 'to-employee' }) : nothing}
      </div>
    `,
  );
}
