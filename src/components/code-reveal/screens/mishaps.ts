import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemSlug } from '../../../contract/problem.ts';
import type { RevealRefusal, RevealTexts } from '../../../i18n/da/reveal.ts';
import { formatDateTime } from '../../../i18n/format.ts';
import type { State } from '../code-reveal.states.ts';
import { heading, reissueButton, type View } from './calm.ts';

type At<A extends State['at']> = Extract<State, { at: A }>;

/** The code can no longer be had: who saw it and when, and the way to a new one. */
export function spentScreen({ order, why, revealed, seen }: At<'spent'>, view: View): TemplateResult {
  const { t, locale, send } = view;
  const { title, help } = t.spent[why];
  return html`<div class="screen" part="screen">
    ${heading(title, order, t)}
    ${
      revealed && why === 'already-revealed'
        ? html`<p class="notice warning">
          ${
            revealed.by
              ? t.revealedBy(revealed.by, formatDateTime(revealed.at, locale))
              : t.revealedAt(formatDateTime(revealed.at, locale))
          }
        </p>`
        : nothing
    }
    <p class="lead">${help}</p>
    <p class="muted">${t.reissueConsequence(order.employeeName)}</p>
    <div class="actions">
      ${reissueButton(view)}
      <button class="button" type="button" @click=${() => send({ type: 'not-now' })}>
        ${seen ? t.close : t.asking.notNow}
      </button>
    </div>
  </div>`;
}

export function interruptedScreen({ intent, slug }: At<'interrupted'>, { t, send }: View): TemplateResult {
  const { title, help } = t.interrupted[intent.to];
  return html`<div class="screen" part="screen">
    ${heading(title)}
    <p class="notice warning">${cause(slug, t) ?? help}</p>
    <div class="actions">
      <button class="button primary" type="button" @click=${() => send({ type: 'again' })}>
        ${t.interrupted.again}
      </button>
      <button class="button" type="button" @click=${() => send({ type: 'not-now' })}>${t.asking.notNow}</button>
    </div>
  </div>`;
}

/** Where nothing was sent or the service said why, that is said instead of "the answer did not arrive". */
function cause(slug: ProblemSlug, t: RevealTexts): string | undefined {
  const causes: Partial<Record<ProblemSlug, string>> = {
    'adapter-missing': t.interrupted.unplugged,
    'request-vetoed': t.interrupted.vetoed,
    'rate-limited': t.interrupted.busy,
    'provider-unavailable': t.interrupted.busy,
    'request-in-progress': t.interrupted.busy,
  };
  return causes[slug];
}

export function signedOutScreen({ reason }: At<'signed-out'>, { t, send }: View): TemplateResult {
  return html`<div class="screen" part="screen">
    ${heading(t.signedOut.title)}
    <p class="notice">${t.signedOut.help[reason]}</p>
    <div class="actions">
      <button class="button primary" type="button" @click=${() => send({ type: 'resume' })}>
        ${t.signedOut.resume}
      </button>
      <button class="button" type="button" @click=${() => send({ type: 'not-now' })}>${t.asking.notNow}</button>
    </div>
  </div>`;
}

export function refusedScreen({ slug, reload }: At<'refused'>, { t, send }: View): TemplateResult {
  const texts: Readonly<Record<string, RevealRefusal>> = t.refused;
  const { title, help } = texts[slug] ?? t.refused.fallback;
  return html`<div class="screen" part="screen">
    ${heading(title)}
    <p class="notice">${help}</p>
    <div class="actions">
      ${
        reload
          ? html`<button class="button primary" type="button" @click=${() => send({ type: 'again' })}>
            ${t.reload}
          </button>`
          : nothing
      }
      <button class="button" type="button" @click=${() => send({ type: 'not-now' })}>${t.close}</button>
    </div>
  </div>`;
}
