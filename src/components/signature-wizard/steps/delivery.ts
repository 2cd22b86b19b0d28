import { html, nothing, type TemplateResult } from 'lit';
import type { DeliveryOption, SignatureOption } from '../../../contract/order.ts';
import { formatDate } from '../../../i18n/format.ts';
import { problemText } from '../../../i18n/problem-text.ts';
import { about, page, type View } from './view.ts';

/** Step 4 of the source: the type is preselected, the delivery is not – the administrator must take a stand. */
export function delivery(view: View<'delivery'>): TemplateResult {
  const { state, t, send } = view;
  const chosen = state.options.signatureTypes.find((option) => option.type === state.type);
  const missing = state.explain && !state.delivery;
  const notAllowed = chosen?.deliveries
    .filter(({ allowed }) => !allowed)
    .map(({ kind }) => `delivery-${kind}-hint`);
  const describedBy = [...(missing ? ['delivery-error'] : []), ...(notAllowed ?? [])].join(' ');
  const proceed = (event: Event) => {
    event.preventDefault();
    send({ type: 'continue' });
  };
  return page(
    view,
    t.delivery.heading,
    html`
      ${missing ? errorSummary(view) : nothing}
      <form class="stack" novalidate @submit=${proceed}>
        <fieldset part="types">
          <legend><h3>${t.delivery.type}</h3></legend>
          ${state.options.signatureTypes.filter(({ allowed }) => allowed).map((option) => typeChoice(view, option))}
        </fieldset>
        <fieldset part="deliveries" id="deliveries" aria-describedby=${describedBy || nothing}>
          <legend><h3>${t.delivery.question}</h3></legend>
          ${
            missing
              ? html`<span class="field-error" id="delivery-error">
                <span class="visually-hidden">${t.error}</span> ${t.delivery.missing}
              </span>`
              : nothing
          }
          ${chosen?.deliveries.map((option) => deliveryChoice(view, option))}
        </fieldset>
        <div class="actions">
          <button class="button primary" part="primary">${t.continue}</button>
          <button class="button" type="button" @click=${() => send({ type: 'back' })}>${t.back}</button>
          <button class="link" type="button" @click=${() => send({ type: 'cancel' })}>${t.cancel}</button>
        </div>
      </form>
    `,
  );
}

function errorSummary({ t }: View<'delivery'>): TemplateResult {
  const toField = (event: Event) => {
    event.preventDefault();
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    root.querySelector<HTMLInputElement>('input[name="delivery"]:not(:disabled)')?.focus();
  };
  return html`<div class="notice error" part="error-summary" id="errors" tabindex="-1" aria-labelledby="summary-title" role="group">
    <h3 id="summary-title">${t.errorSummary}</h3>
    <ul class="plain">
      <li><a class="link" href="#deliveries" @click=${toField}>${t.delivery.missing}</a></li>
    </ul>
  </div>`;
}

function typeChoice({ state, t, send }: View<'delivery'>, { type }: SignatureOption): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name="type"
      value=${type}
      .checked=${state.type === type}
      aria-labelledby="type-${type}"
      aria-describedby="type-${type}-hint"
      @change=${() => send({ type: 'choose-type', signatureType: type })}
    />
    <span class="title" id="type-${type}">${t.nouns.signature[type].title}</span>
    <span class="hint" id="type-${type}-hint">${t.delivery.typeHints[type]}</span>
  </label>`;
}

function deliveryChoice(view: View<'delivery'>, option: DeliveryOption): TemplateResult {
  const { state, t, send } = view;
  const { kind, allowed } = option;
  return html`<label class="choice">
    <input
      type="radio"
      name="delivery"
      value=${kind}
      .checked=${state.delivery === kind}
      ?disabled=${!allowed}
      aria-labelledby="delivery-${kind}"
      aria-describedby="delivery-${kind}-hint"
      @change=${() => send({ type: 'choose-delivery', delivery: kind })}
    />
    <span class="title" id="delivery-${kind}">${t.delivery[kind]}</span>
    <span class="hint" id="delivery-${kind}-hint">${allowed ? hint(view, option) : whyNot(view, option)}</span>
  </label>`;
}

function hint({ state, t, locale }: View<'delivery'>, { kind, estimate }: DeliveryOption): string {
  if (kind === 'instant') return t.delivery.instantHint;
  if (estimate)
    return t.delivery.postHint(formatDate(estimate.from, locale), formatDate(estimate.to, locale));
  return t.delivery.postHintUndated(...state.session.policy.deliveryEstimate);
}

function whyNot(view: View<'delivery'>, { reasons }: DeliveryOption): string {
  const { state, t } = view;
  const { type } = state;
  if (!type) return '';
  return reasons
    .map(({ code }) => problemText(t.problems, code, about(view, state.employee.name, type)))
    .map(({ title, help }) => `${title}. ${help}`)
    .join(' ');
}
