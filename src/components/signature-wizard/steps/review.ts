import { html, nothing, type TemplateResult } from 'lit';
import { deliberate } from '../../../lib/deliberate.ts';
import { formatDate } from '../../../i18n/format.ts';
import { fact } from '../../shared/fact.ts';
import { page, type View } from './view.ts';

/** Step 5 of the source: every value with a way to change it, and a button that names the act and the person. */
export function review(view: View<'review' | 'ordering'>): TemplateResult {
  const { state, t, locale, send, newKey } = view;
  const { employee, type, delivery, options } = state;
  const noun = t.nouns.signature[type];
  const ordering = state.at === 'ordering';
  const besideKeycard =
    type === 'keyfile' && employee.signatures.some((signature) => signature.type === 'keycard');
  const estimate = options.signatureTypes
    .find((option) => option.type === type)
    ?.deliveries.find((option) => option.kind === delivery)?.estimate;
  const dates = estimate
    ? t.review.between(formatDate(estimate.from, locale), formatDate(estimate.to, locale))
    : null;

  const change = (what: string, event: Parameters<typeof send>[0]) =>
    html`<button class="link" type="button" ?disabled=${ordering} @click=${() => send(event)}>
      ${t.change}<span class="visually-hidden"> ${what}</span>
    </button>`;

  return page(
    view,
    t.review.heading,
    html`
      <p class="lead">${t.review.lead(employee.name, noun, besideKeycard)}</p>
      ${
        employee.namesakes > 0
          ? html`<p class="notice warning">${t.employee.namesakes(employee.namesakes)}</p>`
          : nothing
      }
      <dl class="facts" part="facts">
        ${fact(t.review.employee, employee.name, change(t.review.changeEmployee, { type: 'to-overview' }))}
        ${fact(t.review.unit, `${employee.unit}, RID ${employee.rid}`)}
        ${fact(t.review.type, noun.title, change(t.review.changeType, { type: 'change-delivery' }))}
        ${fact(t.review.delivery, t.nouns.delivery[delivery], change(t.review.changeDelivery, { type: 'change-delivery' }))}
        ${delivery === 'post' && dates ? fact(t.review.expected, dates) : nothing}
        ${fact(t.review.email, employee.email)}
      </dl>
      <p>${t.review.sure(employee.name, noun)}</p>
      <div class="actions">
        <button
          class="button primary"
          part="primary"
          type="button"
          aria-disabled=${ordering ? 'true' : 'false'}
          @click=${deliberate(() => send({ type: 'confirm', attempt: { key: newKey(), locale } }))}
        >
          ${ordering ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
          ${ordering ? t.review.ordering(employee.name, noun) : t.review.order(employee.name, noun)}
        </button>
        <button class="button" type="button" ?disabled=${ordering} @click=${() => send({ type: 'back' })}>${t.back}</button>
        <button class="link" type="button" ?disabled=${ordering} @click=${() => send({ type: 'cancel' })}>${t.cancel}</button>
      </div>
    `,
  );
}
