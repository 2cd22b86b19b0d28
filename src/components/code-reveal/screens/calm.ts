import { html, nothing, type TemplateResult } from 'lit';
import type { Order } from '../../../contract/order.ts';
import type { RevealTexts } from '../../../i18n/da/reveal.ts';
import type { Locale } from '../../../i18n/locale-controller.ts';
import type { Attempt, Event, State } from '../code-reveal.states.ts';

/** What a screen needs beside its state. */
export interface View {
  readonly t: RevealTexts;
  readonly locale: Locale;
  readonly send: (event: Event) => void;
  /** A new intent with a new idempotency key. */
  readonly attempt: () => Attempt;
}

type At<A extends State['at']> = Extract<State, { at: A }>;

export function heading(text: string, order?: Order, t?: RevealTexts): TemplateResult {
  return html`${order && t ? html`<p class="eyebrow">${t.order(order.reference)}</p>` : nothing}
    <h2 part="heading" tabindex="-1">${text}</h2>`;
}

const waitingText = { load: 'loading', reveal: 'revealing', reissue: 'reissuing' } as const;

export function waitingScreen({ intent }: At<'waiting'>, { t }: View): TemplateResult {
  return html`<div class="screen" part="screen">
    <h2 part="heading" tabindex="-1">
      <span class="spinner" aria-hidden="true"></span>
      ${t[waitingText[intent.to]]}
    </h2>
  </div>`;
}

export function askingScreen(
  { order, attempt }: At<'asking'>,
  { t, send, attempt: newAttempt }: View,
): TemplateResult {
  const name = order.employeeName;
  return html`<div class="screen" part="screen">
    ${heading(t.asking.title, order, t)}
    <p class="lead">${t.asking.what(name)}</p>
    ${attempt ? html`<p class="notice warning">${t.asking.again}</p>` : nothing}
    <p class="notice">${t.asking.once(name)}</p>
    <div class="actions">
      <button class="button primary" type="button" @click=${() => send({ type: 'show', attempt: newAttempt() })}>
        ${t.asking.show}
      </button>
      <button class="button" type="button" @click=${() => send({ type: 'not-now' })}>${t.asking.notNow}</button>
    </div>
  </div>`;
}

export function closedScreen({ order, outcome }: At<'closed'>, view: View): TemplateResult {
  const { t } = view;
  const { title, help } = outcome === 'hidden' ? t.closed.hidden : t.closed.handedOver;
  return html`<div class="screen" part="screen">
    ${heading(title, order, t)}
    <p class="lead">${help(order.employeeName)}</p>
    ${
      outcome === 'hidden'
        ? html`<p class="muted">${t.reissueConsequence(order.employeeName)}</p>
          <div class="actions">${reissueButton(view)}</div>`
        : nothing
    }
  </div>`;
}

export function putOffScreen({ t, send }: View): TemplateResult {
  const { title, help } = t.closed.notNow;
  return html`<div class="screen" part="screen">
    ${heading(title)}
    <p class="lead">${help}</p>
    <div class="actions">
      <button class="button" type="button" @click=${() => send({ type: 'reopen' })}>${t.closed.reopen}</button>
    </div>
  </div>`;
}

export function reissueButton({ t, send, attempt }: View): TemplateResult {
  return html`<button
    class="button primary"
    type="button"
    @click=${() => send({ type: 'reissue', attempt: attempt() })}
  >
    ${t.reissue}
  </button>`;
}
