import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime, formatIn } from '../../../i18n/format.ts';
import type { Shown } from '../code-reveal.states.ts';
import { staysVisible } from '../shown.machine.ts';
import { effectiveMaskAfter } from '../watch-screen.ts';
import { closing } from './closing.ts';
import { points } from './points.ts';
import { spelling } from './spelling.ts';
import { screen, type View } from './view.ts';

/** Step 7: the code, its life, the mail, the three points and the two ways out. */
export function shownScreen(state: Shown, view: View, maskAfter: number): TemplateResult {
  const { t } = view;
  const { order } = state;
  return screen(
    view,
    t.shown.title(order.employeeName),
    html`<div class="hero" part="code">
        ${code(state, view)} ${expiry(state, view)} ${tools(state, view)}
        ${said(state.masked && t.shown.maskedWhy[state.masked])} ${said(copied(state, view))}
      </div>
      ${timeLimit(state, view, maskAfter)}
      <p class="notice">
        ${t.shown.mail(order.employeeName, order.email)} <strong>${t.shown.bothNeeded(order.signatureType)}</strong>
      </p>
      ${spelling(state, view)} ${points(state, view)} ${closing(state, view)}`,
    order,
  );
}

/** Read out symbol by symbol; to the eye in groups. Not in a live region: the person moves to it. */
function code(state: Shown, { t }: View): TemplateResult {
  const groups = state.code.split('-');
  const last = groups.length - 1;
  // Without white space inside, so that the selected text is the code and nothing else.
  const seen = groups.map(
    (group, at) =>
      html`<span class="group">${state.masked ? '•'.repeat(group.length) : group}${at < last ? '-' : ''}</span>`,
  );
  return html`<p class="code secret" translate="no" aria-hidden="true" id="code">${seen}</p>
    ${
      state.masked
        ? html`<p class="visually-hidden">${t.shown.maskedCode}</p>`
        : html`<p class="visually-hidden secret" translate="no">${t.shown.spelled(groups.map((group) => [...group]))}</p>`
    }
    <p class="not-printed">${t.shown.notPrinted}</p>`;
}

function expiry({ expiresAt, now }: Shown, { t, locale }: View): TemplateResult {
  return html`<p>
    ${t.shown.validUntil}
    <strong><time datetime=${expiresAt}>${formatDateTime(expiresAt, locale)}</time></strong>
    <span class="muted">(${formatIn(Date.parse(expiresAt) - now, locale)})</span>
  </p>`;
}

function tools({ masked }: Shown, { t, send }: View): TemplateResult {
  return html`<div class="tools">
    <button class="button" type="button" @click=${() => send({ type: 'copy' })}>${t.shown.copy}</button>
    <button
      class="button"
      type="button"
      @click=${() => send(masked ? { type: 'unmask' } : { type: 'mask', why: 'by-hand' })}
    >
      ${masked ? t.shown.unmask : t.shown.mask}
    </button>
  </div>`;
}

/** The code goes away by itself unless the person says otherwise; nobody is asked to hurry (WCAG 2.2.1). */
function timeLimit(state: Shown, { t, send }: View, maskAfter: number): TemplateResult {
  const { keptVisible } = state;
  return html`<div class="time-limit no-print">
    <p class="muted small">
      ${staysVisible(state) ? t.shown.keptVisible : t.shown.maskAfter(effectiveMaskAfter(maskAfter))}
    </p>
    <button
      class="button"
      type="button"
      aria-pressed=${keptVisible ? 'true' : 'false'}
      @click=${() => send({ type: 'keep-visible', on: !keptVisible })}
    >
      ${t.shown.keepVisible}
    </button>
  </div>`;
}

/** There before it speaks, so that screen readers listen; each text has its own, so that none takes another's place. */
function said(text: string | null): TemplateResult {
  return html`<p class="status" role="status">${text === null ? nothing : html`<span>${text}</span>`}</p>`;
}

/** Nothing while copying, so that saying "copied" a second time is heard. */
function copied({ copy, masked }: Shown, { t }: View): string | null {
  switch (copy) {
    case 'copied':
      return t.shown.copied;
    case 'failed':
      return masked ? t.shown.copyFailedMasked : t.shown.copyFailed;
    case 'copying':
    case 'not-asked':
      return null;
  }
}
