import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.ts';
import { isAboutSignIn, isRetryable, slugOf } from '../../../contract/result.ts';
import { formatDate, formatDateTime } from '../../../i18n/format.ts';
import { problemText } from '../../../i18n/problem-text.ts';
import type { Deed, Overview } from '../signature-tracker.states.ts';
import { question } from './question.ts';
import { about, type ViewOf } from './view.ts';

/** What was asked for, is being done, or came of it, beside the order or signature that it is about. */
export function activity(view: ViewOf<Overview>): unknown {
  const { state, t, send } = view;
  const { activity } = state;
  switch (activity.is) {
    case 'idle':
    case 'refreshing':
    case 'refreshed':
      return nothing;
    case 'asking':
      return question(view, activity.wish, {
        doing: false,
        reason: activity.reason,
        explain: activity.explain,
      });
    case 'doing': {
      const { deed } = activity;
      const reason = deed.act === 'revoke' ? deed.reason : null;
      return question(view, deed, { doing: true, reason, explain: false });
    }
    case 'done':
      return html`<p class="notice success" id="result" tabindex="-1" part="result">${t.done[activity.deed.act]}</p>`;
    case 'refused':
      return refused(view, activity.problem, () => send({ type: 'do', deed: activity.deed }), activity.deed);
    case 'stale':
      return html`<div role="alert">
        ${refused(view, activity.problem, () => send({ type: 'refresh' }), null)}
      </div>`;
  }
}

function refused(
  view: ViewOf<Overview>,
  problem: Problem,
  again: () => void,
  deed: Deed | null,
): TemplateResult {
  const { state, t, send } = view;
  const { employee, orders, signatures } = state.known;
  const type =
    orders.find(({ order }) => order.id === deed?.id)?.order.signatureType ??
    signatures.find(({ signature }) => signature.id === deed?.id)?.signature.type ??
    'keyfile';
  const slug = slugOf(problem);
  const met = deed ? 'acting' : 'reading';
  const { title, help } = problemText(t.problems, slug, about(view, employee.name, type, met));
  return html`<div class="notice error" id="result" tabindex="-1" part="problem">
    <h3>${title}</h3>
    <p>${help}</p>
    ${dates(view, problem)}
    <div class="actions">
      ${
        isAboutSignIn(slug)
          ? html`<button class="button primary" type="button" @click=${() => send({ type: 'sign-in' })}>
            ${t.signIn}
          </button>`
          : nothing
      }
      ${
        isRetryable(problem)
          ? html`<button class="button" type="button" @click=${again}>${t.tryAgain}</button>`
          : nothing
      }
    </div>
  </div>`;
}

/** From when on it may be done, where the service says so. */
function dates({ t, locale }: ViewOf<Overview>, problem: Problem): unknown {
  const { latest, availableAt } = problem;
  if (isDate(latest)) return html`<p>${t.letterDue(formatDate(latest, locale))}</p>`;
  return isDate(availableAt) ? html`<p>${t.availableAt(formatDateTime(availableAt, locale))}</p>` : nothing;
}

/** What extends a problem comes as the service wrote it. */
function isDate(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
