import { html, nothing, type TemplateResult } from 'lit';
import { handoverPointsText } from '../../../contract/confirmation-texts.ts';
import type { Shown } from '../code-reveal.states.ts';
import { isMissed, tick } from './points.ts';
import { primary, type View } from './view.ts';

/** Two keys to close: what is acknowledged, and the press. Hiding without handing over asks once. */
export function closing(state: Shown, view: View): TemplateResult {
  const { t, locale, send } = view;
  // The version of the words on this screen, which is what was acknowledged.
  const close = () => send({ type: 'close', textVersion: handoverPointsText.textVersion, locale });
  return html`<div class="stack no-print">
    <h3>${t.closing.title}</h3>
    ${tick({
      id: 'handed-over',
      label: t.closing.handedOver,
      on: state.handedOver,
      error: isMissed(state, 'handed-over') ? `${t.closing.missingHandover}.` : null,
      errorWord: t.closing.error,
      changed: (on) => send({ type: 'say-handed-over', on }),
    })}
    <div class="actions close">
      ${primary(t.closing.close, close)}
      <button
        class="link"
        type="button"
        id="hide"
        aria-expanded=${state.closing === 'doubtful'}
        @click=${() => send({ type: 'doubt' })}
      >
        ${t.closing.hide}
      </button>
    </div>
    ${state.closing === 'doubtful' ? doubt(state, view) : nothing}
  </div>`;
}

function doubt({ order }: Shown, { t, send }: View): TemplateResult {
  return html`<div
    class="notice warning"
    role="group"
    aria-labelledby="doubt-title"
    aria-describedby="doubt-consequence"
  >
    <h4 id="doubt-title">${t.closing.doubtTitle}</h4>
    <p id="doubt-consequence">${t.closing.doubt(order.employeeName)}</p>
    <div class="actions close">
      <button class="button primary" part="primary" type="button" id="stay" @click=${() => send({ type: 'stay' })}>
        ${t.closing.stay}
      </button>
      <button class="button danger" type="button" @click=${() => send({ type: 'hide' })}>${t.closing.hideNow}</button>
    </div>
  </div>`;
}
