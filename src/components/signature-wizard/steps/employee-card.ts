import { html, nothing, type TemplateResult } from 'lit';
import type { OrderSummary, Reason } from '../../../contract/order.ts';
import type { Signature } from '../../../contract/signature.ts';
import { formatDate, maskEmail } from '../../../i18n/format.ts';
import { problemText } from '../../../i18n/problem-text.ts';
import { fact } from '../../shared/fact.ts';
import { about, page, type View } from './view.ts';

/** Steps 2 and 3 of the source: who it is, what they have, and the button that adds a signature. */
export function employeeCard(view: View<'employee-card'>): TemplateResult {
  const { state, t, send } = view;
  const { employee } = state;
  const hasKeycard = employee.signatures.some(({ type, state }) => type === 'keycard' && state === 'active');
  return page(
    view,
    employee.name,
    html`
      ${hasKeycard ? html`<p class="lead">${t.employee.hasKeycard(employee.name)}</p>` : nothing}
      ${
        employee.namesakes > 0
          ? html`<p class="notice warning">${t.employee.namesakes(employee.namesakes)}</p>`
          : nothing
      }
      <dl class="facts" part="facts">
        ${fact(t.employee.unit, employee.unit)}
        ${fact(t.employee.email, employee.email ? maskEmail(employee.email) : t.employee.noEmail)}
        ${fact(t.employee.rid, employee.rid)} ${fact(t.employee.status, t.employee.statuses[employee.status])}
        ${fact(t.employee.signatures, signatures(view))}
      </dl>
      ${openOrders(view)} ${addOrWhyNot(view)}
      <p>
        <button class="link" type="button" @click=${() => send({ type: 'to-overview' })}>${t.employee.another}</button>
      </p>
    `,
  );
}

function signatures({ state, t, locale }: View<'employee-card'>): unknown {
  const { signatures } = state.employee;
  if (signatures.length === 0) return t.employee.noSignatures;
  const text = ({ type, state, validTo }: Signature) => {
    const noun = t.nouns.signature[type];
    const lives = state === 'active' || state === 'renewal_due' || state === 'suspended';
    const until = lives && validTo ? `, ${t.employee.validTo(formatDate(validTo.slice(0, 10), locale))}` : '';
    return t.employee.signature(noun, t.employee.signatureStates[state] + until);
  };
  return html`<ul class="plain">
    ${signatures.map((signature) => html`<li>${text(signature)}</li>`)}
  </ul>`;
}

function openOrders({ state, t, send }: View<'employee-card'>): unknown {
  const { openOrders } = state.employee;
  if (openOrders.length === 0) return nothing;
  const row = (order: OrderSummary) => {
    const title = t.employee.order(t.nouns.signature[order.signatureType], order.reference);
    const hidden = html`<span class="visually-hidden">: ${title}</span>`;
    const open = (look: boolean) => () => send({ type: 'open-order', orderId: order.id, look });
    return html`<div class="notice" part="open-order">
      <p><strong>${title}</strong> – ${t.employee.orderStates[order.state]}</p>
      <p class="row">
        ${
          order.state === 'awaiting_reveal'
            ? html`<button class="button primary" type="button" @click=${open(false)}>${t.employee.resume}${hidden}</button>`
            : nothing
        }
        <button class="button" type="button" @click=${open(true)}>${t.employee.open}${hidden}</button>
      </p>
    </div>`;
  };
  return html`<h3>${t.employee.openOrders}</h3>
    ${openOrders.map(row)}`;
}

/** If nothing may be ordered the reason stands where the button would be, as text. */
function addOrWhyNot(view: View<'employee-card'>): unknown {
  const { state, t, send } = view;
  const { signatureTypes } = state.options;
  if (signatureTypes.some((option) => option.allowed)) {
    return html`<div class="actions">
      <button class="button primary" part="primary" type="button" @click=${() => send({ type: 'add-signature' })}>
        ${t.employee.add}
      </button>
    </div>`;
  }
  const why = signatureTypes.flatMap(({ type, reasons }) =>
    ruling(reasons).map((reason) => refusal(view, type, reason)),
  );
  return html`<div class="notice warning" part="why-not">
    <h3>${t.employee.notPossible}</h3>
    ${why}
  </div>`;
}

/** For somebody who is not active nothing else matters. */
function ruling(reasons: readonly Reason[]): readonly Reason[] {
  const inactive = reasons.filter(({ code }) => code === 'employee-not-active');
  return inactive.length > 0 ? inactive : reasons;
}

function refusal(view: View<'employee-card'>, type: Signature['type'], { code }: Reason): TemplateResult {
  const { t, state } = view;
  const { title, help } = problemText(t.problems, code, about(view, state.employee.name, type));
  return html`<p><strong>${title}.</strong> ${help}</p>`;
}
