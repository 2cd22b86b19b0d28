import { html, type TemplateResult } from 'lit';
import { formatDate } from '../../../i18n/format.ts';
import { page, type View } from './view.ts';

/** Steps 6 and 7 by post: when the letter and the mail come; nothing is shown. */
export function letter(view: View<'letter'>): TemplateResult {
  const { state, t, locale, send } = view;
  const { employeeName, email, letterEstimate } = state.order;
  return page(
    view,
    t.letter.heading,
    html`
      ${
        letterEstimate
          ? html`<p class="notice success">
            <strong>
              ${t.letter.expected(formatDate(letterEstimate.from, locale), formatDate(letterEstimate.to, locale))}
            </strong>
          </p>`
          : ''
      }
      <p>${t.letter.addressed(employeeName)}</p>
      <p>${t.letter.mail(email)}</p>
      <p>${t.letter.both}</p>
      <div class="actions">
        <button class="button primary" part="primary" type="button" @click=${() => send({ type: 'to-receipt' })}>
          ${t.letter.toReceipt}
        </button>
      </div>
    `,
  );
}
