import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../../../i18n/format.ts';
import { fact } from '../../shared/fact.ts';
import { isMailOut, isOpen, isSealed, moodOf, type Followed } from '../../shared/order-progress.ts';
import { codeText, letterText, mailText, nextText, type Spoken } from '../../shared/order-texts.ts';
import type { Act } from '../signature-wizard.states.ts';
import { activity } from './receipt-activity.ts';
import { page, type View } from './view.ts';

/** Step 8 of the source: the reference, what happens next, and how far both halves have come. */
export function receipt(view: View<'receipt'>): TemplateResult {
  const { state, t, locale, send } = view;
  const { order, fresh } = state;
  const followed: Followed = { ...state, saidHandedOver: fresh };
  const spoken: Spoken = { t: t.receipt, locale, working: t.working };
  const noun = t.nouns.signature[order.signatureType];
  return page(
    view,
    fresh && isOpen(order) ? t.receipt.heading(noun) : t.receipt.opened(noun, order.reference),
    html`
      <div class="notice ${moodOf(followed)}" part="next">
        <h3>${t.receipt.next}</h3>
        <p>${nextText(followed, spoken)}</p>
        ${isSealed(order) ? showCode(view) : nothing}
      </div>
      <dl class="facts" part="facts">
        ${fact(t.receipt.reference, order.reference)} ${fact(t.receipt.employee, order.employeeName)}
        ${fact(t.receipt.placed, formatDateTime(order.placedAt, locale))}
      </dl>
      <h3>${t.receipt.halves}</h3>
      <dl class="facts" part="halves">
        ${fact(t.receipt.code, codeText(followed, spoken), isOpen(order) && !isSealed(order) ? ask(view, 'reissue') : nothing)}
        ${order.delivery === 'post' ? fact(t.receipt.letter, letterText(followed, spoken)) : nothing}
        ${fact(t.receipt.mail, mailText(followed, spoken), isOpen(order) && isMailOut(followed) ? ask(view, 'resend') : nothing)}
      </dl>
      ${activity(view)}
      <div class="actions">
        <button class="button" part="primary" type="button" @click=${() => send({ type: 'to-employee' })}>
          ${t.receipt.toEmployee}
        </button>
        <button class="link" type="button" @click=${() => send({ type: 'to-overview' })}>${t.receipt.another}</button>
        <button class="link" id="refresh" type="button" @click=${() => send({ type: 'refresh' })}>${t.receipt.refresh}</button>
        ${isOpen(order) ? ask(view, 'cancel') : nothing}
      </div>
    `,
  );
}

function showCode({ t, send }: View<'receipt'>): TemplateResult {
  return html`<p>
    <button class="button primary" type="button" @click=${() => send({ type: 'show-code' })}>${t.receipt.showCode}</button>
  </p>`;
}

/** Not offered while a question is open: one thing at a time. */
function ask({ state, t, send }: View<'receipt'>, act: Act): unknown {
  if (state.activity.is === 'asking' || state.activity.is === 'doing') return nothing;
  return html`<button
    class="link ${act === 'cancel' ? 'danger' : ''}"
    id=${act}
    type="button"
    @click=${() => send({ type: 'ask', act })}
  >
    ${t.receipt.acts[act]}
  </button>`;
}
