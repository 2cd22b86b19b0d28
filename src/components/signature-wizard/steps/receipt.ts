import { html, nothing, type TemplateResult } from 'lit';
import type { Order } from '../../../contract/order.ts';
import { slugOf } from '../../../contract/result.ts';
import { formatDate, formatDateTime } from '../../../i18n/format.ts';
import { problemText } from '../../../i18n/problem-text.ts';
import type { Act } from '../signature-wizard.states.ts';
import { fact, page, type View } from './view.ts';

/** Step 8 of the source: the reference, what happens next, and how far both halves have come. */
export function receipt(view: View<'receipt'>): TemplateResult {
  const { state, t, locale, send } = view;
  const { order, fresh } = state;
  const noun = t.nouns.signature[order.signatureType];
  return page(
    view,
    fresh ? t.receipt.heading(noun) : t.receipt.opened(noun, order.reference),
    html`
      <div class="notice ${isOpen(order) ? 'success' : ''}" part="next">
        <h3>${t.receipt.next}</h3>
        <p>${next(view)}</p>
        ${
          isSealed(order)
            ? html`<p>
              <button class="button primary" type="button" @click=${() => send({ type: 'show-code' })}>
                ${t.receipt.showCode}
              </button>
            </p>`
            : nothing
        }
      </div>
      <dl class="facts" part="facts">
        ${fact(t.receipt.reference, order.reference)} ${fact(t.receipt.employee, order.employeeName)}
        ${fact(t.receipt.placed, formatDateTime(order.placedAt, locale))}
      </dl>
      <h3>${t.receipt.halves}</h3>
      <dl class="facts" part="halves">
        ${fact(t.receipt.code, codeText(view), isOpen(order) && !isSealed(order) ? ask(view, 'reissue') : nothing)}
        ${order.delivery === 'post' ? fact(t.receipt.letter, letterText(view)) : nothing}
        ${fact(t.receipt.mail, mailText(view), isOpen(order) && isMailOut(view) ? ask(view, 'resend') : nothing)}
      </dl>
      ${activity(view)}
      <div class="actions">
        <button class="button" part="primary" type="button" @click=${() => send({ type: 'to-employee' })}>
          ${t.receipt.toEmployee}
        </button>
        <button class="link" type="button" @click=${() => send({ type: 'to-overview' })}>${t.receipt.another}</button>
        <button class="link" type="button" @click=${() => send({ type: 'refresh' })}>${t.receipt.refresh}</button>
        ${isOpen(order) ? ask(view, 'cancel') : nothing}
      </div>
    `,
  );
}

function isSealed({ delivery, code, state }: Order): boolean {
  return delivery === 'instant' && code.state === 'sealed' && state === 'awaiting_reveal';
}

function isOpen({ state }: Order): boolean {
  return !['completed', 'rejected', 'cancelled', 'expired', 'failed'].includes(state);
}

function next(view: View<'receipt'>): string {
  const { state, t, locale } = view;
  const { order } = state;
  const { employeeName: name, letterEstimate: estimate } = order;
  if (order.state === 'completed') return t.receipt.nextDone;
  if (!isOpen(order)) return t.receipt.nextDead;
  if (estimate)
    return t.receipt.nextPost(name, formatDate(estimate.from, locale), formatDate(estimate.to, locale));
  if (isHandedOver(view)) return t.receipt.nextHandedOver(name);
  return order.code.state === 'sealed' ? t.receipt.nextReveal(name) : t.receipt.nextHandover(name);
}

/** Said on this very screen, or known by the service from before. */
function isHandedOver({ state: { order, fresh } }: View<'receipt'>): boolean {
  return (
    order.delivery === 'instant' &&
    order.code.state !== 'sealed' &&
    (fresh || order.code.acknowledgedAt !== null)
  );
}

function codeText(view: View<'receipt'>): string {
  const { state, t, locale } = view;
  const { code, delivery } = state.order;
  if (code.state === 'sealed' && delivery === 'post') return t.receipt.codeInLetter;
  const how =
    code.state === 'revealed' && isHandedOver(view) ? t.receipt.handedOver : t.receipt.codeStates[code.state];
  const live = code.state === 'sealed' || code.state === 'revealed' || code.state === 'printed';
  return live ? `${how}, ${t.receipt.codeExpires(formatDateTime(code.expiresAt, locale))}` : how;
}

function letterText({ state: { deliveries }, t }: View<'receipt'>): string {
  if (deliveries === null) return t.working;
  if (deliveries === 'unknown') return '–';
  const newest = deliveries.letters[0];
  return newest ? t.receipt.letterStates[newest.state] : '–';
}

/** By post the mail waits for the letter, so there is nothing to send again yet. */
function isMailOut({ state: { deliveries, order } }: View<'receipt'>): boolean {
  if (deliveries === null || deliveries === 'unknown') return false;
  const newest = deliveries.mails[0];
  return newest !== undefined && !(newest.state === 'queued' && order.delivery === 'post');
}

function mailText(view: View<'receipt'>): string {
  const { state, t } = view;
  const { deliveries } = state;
  if (deliveries === null) return t.working;
  if (deliveries === 'unknown') return '–';
  const newest = deliveries.mails[0];
  if (!newest || !isMailOut(view)) return t.receipt.mailNotSent;
  return `${t.receipt.mailStates[newest.state]} ${t.receipt.to(newest.to)}`;
}

/** What was asked for, is being done, or came of it. */
function activity(view: View<'receipt'>): unknown {
  const { state, t } = view;
  const { activity } = state;
  if (activity.is === 'asking' || activity.is === 'doing')
    return question(view, activity.act, activity.is === 'doing');
  return html`
    <div role="status" part="said">
      ${activity.is === 'done' ? html`<p class="notice success">${t.receipt.done[activity.act]}</p>` : nothing}
    </div>
    ${activity.is === 'refused' ? refused(view) : nothing}
  `;
}

function ask({ t, send }: View<'receipt'>, act: Act): TemplateResult {
  return html`<button class="link ${act === 'cancel' ? 'danger' : ''}" type="button" @click=${() => send({ type: 'ask', act })}>
    ${t.receipt.acts[act]}
  </button>`;
}

/** Asks once, names the consequence, and puts the focus on the safe choice. */
function question({ state, t, send, newKey }: View<'receipt'>, act: Act, doing: boolean): TemplateResult {
  const { question, consequence, yes } = t.receipt.questions[act];
  return html`<div class="notice warning" role="group" aria-labelledby="question" part="question">
    <h3 id="question">${question}</h3>
    <p>${consequence(state.order.email, state.order.delivery === 'post')}</p>
    <div class="actions">
      <button class="button safe" type="button" ?disabled=${doing} @click=${() => send({ type: 'never-mind' })}>
        ${t.receipt.no}
      </button>
      <button
        class="button danger"
        type="button"
        aria-disabled=${doing ? 'true' : 'false'}
        @click=${() => send({ type: 'do', act, attempt: newKey() })}
      >
        ${doing ? t.working : yes}
      </button>
    </div>
  </div>`;
}

function refused({ state, t, send, newKey }: View<'receipt'>): unknown {
  const { activity, order } = state;
  if (activity.is !== 'refused') return nothing;
  const about = { name: order.employeeName, noun: t.nouns.signature[order.signatureType], ordering: true };
  const { title, help } = problemText(t.problems, slugOf(activity.problem), about);
  return html`<div class="notice error" role="alert" part="problem">
    <h3>${title}</h3>
    <p>${help}</p>
    ${
      activity.problem.retryable
        ? html`<button
          class="button"
          type="button"
          @click=${() => send({ type: 'do', act: activity.act, attempt: newKey() })}
        >
          ${t.tryAgain}
        </button>`
        : nothing
    }
  </div>`;
}
