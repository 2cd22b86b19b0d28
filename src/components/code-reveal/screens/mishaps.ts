import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemSlug } from '../../../contract/problem.ts';
import type { RevealRefusal, RevealTexts } from '../../../i18n/da/reveal.ts';
import { formatDateTime } from '../../../i18n/format.ts';
import type { At } from '../code-reveal.states.ts';
import { notNow, primary, reissue, screen, type View } from './view.ts';

/** The code can no longer be had: who saw it and when, and the way to a new one. */
export function spentScreen(state: At<'spent'>, view: View): TemplateResult {
  const { order, why, seen } = state;
  const { t } = view;
  const { title, help } = t.spent[why];
  return screen(
    view,
    title,
    html`${why === 'already-revealed' ? witness(state, view) : nothing}
      <p class="lead">${help}</p>
      <p class="muted">${t.reissueConsequence(order.employeeName)}</p>
      <div class="actions">${reissue(view)} ${notNow(view, seen ? t.close : t.asking.notNow)}</div>`,
    order,
  );
}

function witness({ revealed }: At<'spent'>, { t, locale }: View): TemplateResult | typeof nothing {
  if (!revealed) return nothing;
  const when = formatDateTime(revealed.at, locale);
  return html`<p class="notice warning">${revealed.by ? t.revealedBy(revealed.by, when) : t.revealedAt(when)}</p>`;
}

export function interruptedScreen({ intent, slug }: At<'interrupted'>, view: View): TemplateResult {
  const { t, send } = view;
  const { title, help } = t.interrupted[intent.to];
  return screen(
    view,
    title,
    html`<p class="notice warning">${cause(slug, t) ?? help}</p>
      <div class="actions">${primary(t.interrupted.again, () => send({ type: 'again' }))} ${notNow(view)}</div>`,
  );
}

/** Where nothing was sent or the system said why, that is said instead of "the answer did not arrive". */
function cause(slug: ProblemSlug, t: RevealTexts): string | undefined {
  const causes: Partial<Record<ProblemSlug, string>> = {
    'adapter-missing': t.interrupted.unplugged,
    'request-vetoed': t.interrupted.vetoed,
    'rate-limited': t.interrupted.busy,
    'provider-unavailable': t.interrupted.down,
    'request-in-progress': t.interrupted.inProgress,
  };
  return causes[slug];
}

export function signedOutScreen({ reason }: At<'signed-out'>, view: View): TemplateResult {
  const { t, send } = view;
  return screen(
    view,
    t.signedOut.title,
    html`<p class="notice">${t.signedOut.help[reason]}</p>
      <div class="actions">${primary(t.signedOut.resume, () => send({ type: 'resume' }))} ${notNow(view)}</div>`,
  );
}

export function refusedScreen({ slug, reload }: At<'refused'>, view: View): TemplateResult {
  const { t, send } = view;
  const texts: Readonly<Record<string, RevealRefusal>> = t.refused;
  const { title, help } = texts[slug] ?? t.refused.fallback;
  return screen(
    view,
    title,
    html`<p class="notice">${help}</p>
      <div class="actions">
        ${reload ? primary(t.reload, () => send({ type: 'again' })) : nothing} ${notNow(view, t.close)}
      </div>`,
  );
}
