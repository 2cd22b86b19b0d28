import { html, nothing, type TemplateResult } from 'lit';
import { isRetryable, slugOf } from '../../../contract/result.ts';
import type { Problem } from '../../../contract/problem.ts';
import { problemText } from '../../../i18n/problem-text.ts';
import { askOnce } from '../../shared/question.ts';
import type { Act, Deed } from '../signature-wizard.states.ts';
import { about, type View } from './view.ts';

/** What was asked for, is being done, or came of it. The status region stands there from the start. */
export function activity(view: View<'receipt'>): TemplateResult {
  const { activity } = view.state;
  return html`
    <p class="refreshed" role="status">${activity.is === 'refreshed' ? view.t.receipt.refreshed : ''}</p>
    ${outcome(view)}
  `;
}

function outcome(view: View<'receipt'>): unknown {
  const { state, t, send } = view;
  const { activity } = state;
  switch (activity.is) {
    case 'idle':
    case 'refreshing':
    case 'refreshed':
      return nothing;
    case 'asking':
      return question(view, activity.act, false);
    case 'doing':
      return question(view, activity.deed.act, true);
    case 'done':
      return html`<p class="notice success" id="result" tabindex="-1" part="result">${t.receipt.done[activity.act]}</p>`;
    case 'refused':
      return refused(view, activity.problem, () => send({ type: 'do', deed: activity.deed }), 'acting');
    case 'stale':
      return html`<div role="alert">${refused(view, activity.problem, () => send({ type: 'refresh' }), 'reading')}</div>`;
  }
}

/** Asks once, names the consequence, and puts the focus on the safe choice. */
function question({ state, t, send, newKey }: View<'receipt'>, act: Act, doing: boolean): TemplateResult {
  const { question, consequence, yes } = t.receipt.questions[act];
  const deed = (): Deed => ({ act, key: newKey(), reason: t.receipt.cancelReason });
  return askOnce({
    question,
    consequence: consequence(state.order.email, state.order.delivery === 'post'),
    no: t.receipt.no,
    yes,
    doing: doing ? t.working : null,
    onNo: () => send({ type: 'never-mind' }),
    onYes: () => send({ type: 'do', deed: deed() }),
  });
}

function refused(
  view: View<'receipt'>,
  problem: Problem,
  again: () => void,
  met: 'acting' | 'reading',
): TemplateResult {
  const { state, t } = view;
  const { order } = state;
  const { title, help } = problemText(
    t.problems,
    slugOf(problem),
    about(view, order.employeeName, order.signatureType, met),
  );
  return html`<div class="notice error" id="result" tabindex="-1" part="problem">
    <h3>${title}</h3>
    <p>${help}</p>
    ${
      isRetryable(problem)
        ? html`<button class="button" type="button" @click=${again}>${t.tryAgain}</button>`
        : nothing
    }
  </div>`;
}
