import { html, nothing, type TemplateResult } from 'lit';
import type { Order } from '../../../contract/order.ts';
import { formatDate, formatDateTime } from '../../../i18n/format.ts';
import type { Act } from '../signature-wizard.states.ts';
import { activity } from './receipt-activity.ts';
import { fact, page, type View } from './view.ts';

/** Step 8 of the source: the reference, what happens next, and how far both halves have come. */
export function receipt(view: View<'receipt'>): TemplateResult {
  const { state, t, locale, send } = view;
  const { order, fresh } = state;
  const noun = t.nouns.signature[order.signatureType];
  return page(
    view,
    fresh && isOpen(order) ? t.receipt.heading(noun) : t.receipt.opened(noun, order.reference),
    html`
      <div class="notice ${mood(view)}" part="next">
        <h3>${t.receipt.next}</h3>
        <p>${next(view)}</p>
        ${isSealed(order) ? showCode(view) : nothing}
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
        <button class="link" id="refresh" type="button" @click=${() => send({ type: 'refresh' })}>${t.receipt.refresh}</button>
        ${isOpen(order) ? ask(view, 'cancel') : nothing}
      </div>
    `,
  );
}

function showCode({ t, send }: View<'receipt'>): TemplateResult {
  return html`<p>
    <button class="button primary" type="button" @click=${() => send({ type: 'show-code' })}>${t.receipt.showCode}</button>
  </p>`;
}

function isSealed({ delivery, code, state }: Order): boolean {
  return delivery === 'instant' && code.state === 'sealed' && state === 'awaiting_reveal';
}

function isOpen({ state }: Order): boolean {
  return !['completed', 'rejected', 'cancelled', 'expired', 'failed'].includes(state);
}

/** What stops the order until somebody does something; null where it goes on by itself. */
function obstacle({ state: { order, deliveries } }: View<'receipt'>): 'code' | 'mail' | null {
  if (['expired', 'locked', 'superseded', 'destroyed'].includes(order.code.state)) return 'code';
  const mail = deliveries && deliveries !== 'unknown' ? deliveries.mails[0]?.state : undefined;
  return mail === 'bounced' || mail === 'expired' ? 'mail' : null;
}

function mood(view: View<'receipt'>): 'success' | 'warning' | '' {
  const { order } = view.state;
  if (order.state === 'completed') return 'success';
  if (!isOpen(order) || order.state === 'placed') return '';
  if (obstacle(view)) return 'warning';
  return order.delivery === 'post' || isHandedOver(view) ? 'success' : '';
}

function next(view: View<'receipt'>): string {
  const { state, t, locale } = view;
  const { order } = state;
  const { employeeName: name, letterEstimate: estimate } = order;
  if (order.state === 'completed') return t.receipt.nextDone;
  if (!isOpen(order)) return t.receipt.nextDead;
  if (order.state === 'placed') return t.receipt.nextPlaced;
  switch (obstacle(view)) {
    case 'code':
      return t.receipt.nextNewCode(name);
    case 'mail':
      return t.receipt.nextMail(name, order.email);
    case null:
      break;
  }
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
  if (state.order.state === 'placed') return t.receipt.codeNotYet;
  if (code.state === 'sealed' && delivery === 'post') return t.receipt.codeInLetter;
  const how =
    code.state === 'revealed' && isHandedOver(view) ? t.receipt.handedOver : t.receipt.codeStates[code.state];
  const live = code.state === 'sealed' || code.state === 'revealed' || code.state === 'printed';
  return live ? t.receipt.codeLives(how, formatDateTime(code.expiresAt, locale)) : how;
}

function letterText({ state: { deliveries }, t }: View<'receipt'>): string {
  if (deliveries === null) return t.working;
  if (deliveries === 'unknown') return t.receipt.unknown;
  const newest = deliveries.letters[0];
  return newest ? t.receipt.letterStates[newest.state] : t.receipt.unknown;
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
  if (deliveries === 'unknown') return t.receipt.unknown;
  const newest = deliveries.mails[0];
  return newest && isMailOut(view) ? t.receipt.mailStates[newest.state](newest.to) : t.receipt.mailNotSent;
}

/** Not offered while a question is open: one thing at a time. */
function ask({ state, t, send }: View<'receipt'>, act: Act): unknown {
  if (state.activity.is === 'asking' || state.activity.is === 'doing') return nothing;
  return html`<button
    class="link ${act === 'cancel' ? 'danger' : ''}"
    id=${act}
    type="button"
    @click=${() => send({ type: 'ask', act })}
  >
    ${t.receipt.acts[act]}
  </button>`;
}
