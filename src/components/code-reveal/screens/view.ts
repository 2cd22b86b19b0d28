import { html, nothing, type TemplateResult } from 'lit';
import { deliberate } from '../../../lib/deliberate.ts';
import type { Order } from '../../../contract/order.ts';
import type { RevealTexts } from '../../../i18n/da/reveal.ts';
import type { Locale } from '../../../i18n/locale-controller.ts';
import type { Attempt, Event } from '../code-reveal.states.ts';

/** What a screen needs beside its state. */
export interface View {
  readonly t: RevealTexts;
  readonly locale: Locale;
  readonly send: (event: Event) => void;
  /** A new intent with a new idempotency key. */
  readonly attempt: () => Attempt;
}

/** A screen: the order it is about above the heading, which takes focus when the screen is entered. */
export function screen({ t, locale }: View, heading: unknown, body: unknown, order?: Order): TemplateResult {
  return html`<div class="screen" part="screen" lang=${locale}>
    ${order ? html`<p class="eyebrow">${t.order(order.reference)}</p>` : nothing}
    <h2 part="heading" tabindex="-1">${heading}</h2>
    ${body}
  </div>`;
}

/** The button that a screen is for; not pressed by the second click of a double click on what stood there before. */
export function primary(label: string, pressed: () => void): TemplateResult {
  return html`<button class="button primary" part="primary" type="button" @click=${deliberate(pressed)}>${label}</button>`;
}

/** The button that leaves a screen without doing what it is for. */
export function notNow({ t, send }: View, label: string = t.asking.notNow): TemplateResult {
  return html`<button class="button" type="button" @click=${() => send({ type: 'not-now' })}>${label}</button>`;
}

export function reissue({ t, send, attempt }: View): TemplateResult {
  return primary(t.reissue, () => send({ type: 'reissue', attempt: attempt() }));
}
