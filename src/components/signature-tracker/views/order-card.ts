import { html, nothing, type TemplateResult } from 'lit';
import type { Deliveries, Order } from '../../../contract/order.ts';
import { formatDate, formatDateTime } from '../../../i18n/format.ts';
import { fact } from '../../shared/fact.ts';
import { isMailOut, isOpen, isSealed, moodOf, type Followed } from '../../shared/order-progress.ts';
import { codeText, letterText, mailText, nextText } from '../../shared/order-texts.ts';
import type { Overview, TrackedOrder, OrderAct } from '../signature-tracker.states.ts';
import { activity } from './activity.ts';
import { actButton, isSubject, spoken, type ViewOf } from './view.ts';

/** One order: what happens next, how far both halves have come, and what may be done. */
export function orderCard(view: ViewOf<Overview>, { order, deliveries }: TrackedOrder): TemplateResult {
  const { state, t, locale } = view;
  const followed: Followed = { order, deliveries, saidHandedOver: state.handedOver.includes(order.id) };
  const title = t.order.title(t.nouns.signature[order.signatureType], order.reference);
  const act = (name: OrderAct) => actButton(view, { act: name, id: order.id }, title);
  const open = isOpen(order);
  return html`<li class="card" part="order" data-id=${order.id}>
    <h3 tabindex="-1">${title}</h3>
    <div class="notice ${isLetterLost(followed) ? 'warning' : moodOf(followed)}" part="next">
      <p>${next(view, followed)}</p>
      ${isSealed(order) ? showCode(view, order, title) : nothing}
    </div>
    <dl class="facts" part="facts">
      ${fact(t.order.state, t.orders.orderStates[order.state])}
      ${fact(t.order.placed, t.order.placedBy(formatDateTime(order.placedAt, locale), order.placedBy))}
      ${open ? fact(t.order.expires, formatDateTime(order.expiresAt, locale)) : nothing}
      ${fact(t.orders.code, codeText(followed, spoken(view)), mayReissue(order) ? act('reissue') : nothing)}
      ${
        order.delivery === 'post'
          ? fact(
              t.orders.letter,
              letter(view, followed),
              open && isLetterAwaited(followed) ? act('report-missing') : nothing,
            )
          : nothing
      }
      ${fact(t.orders.mail, mail(view, followed), open && isMailOut(followed) ? act('resend') : nothing)}
    </dl>
    ${isSubject(state, order.id) ? activity(view) : nothing}
    ${open ? html`<p>${act('cancel')}</p>` : nothing}
  </li>`;
}

function showCode({ t, send, state }: ViewOf<Overview>, order: Order, title: string): unknown {
  if (state.activity.is === 'asking' || state.activity.is === 'doing') return nothing;
  return html`<p>
    <button
      class="button primary"
      part="primary"
      type="button"
      @click=${() => send({ type: 'show-code', orderId: order.id })}
    >
      ${t.orders.showCode}<span class="visually-hidden">: ${title}</span>
    </button>
  </p>`;
}

/** A code that waits to be shown is not lost yet, and one that waits for approval is not there yet. */
function mayReissue(order: Order): boolean {
  return isOpen(order) && !isSealed(order) && order.state !== 'awaiting_approval';
}

function newestLetter({ deliveries }: Followed): Deliveries['letters'][number] | undefined {
  return deliveries && deliveries !== 'unknown' ? deliveries.letters[0] : undefined;
}

/** One that is not due yet may be asked about too: the answer names the day from which it may be reported. */
function isLetterAwaited(followed: Followed): boolean {
  const state = newestLetter(followed)?.state;
  return state === 'queued' || state === 'printed' || state === 'posted' || state === 'presumed_delivered';
}

function isLetterLost(followed: Followed): boolean {
  const state = newestLetter(followed)?.state;
  return isOpen(followed.order) && (state === 'returned' || state === 'reported_missing');
}

function next(view: ViewOf<Overview>, followed: Followed): string {
  const { order } = followed;
  if (order.state === 'awaiting_approval') return view.t.order.nextApproval;
  if (isLetterLost(followed)) return view.t.order.nextLetter(order.employeeName);
  return nextText(followed, spoken(view));
}

function letter(view: ViewOf<Overview>, followed: Followed): string {
  const { t, locale } = view;
  const text = letterText(followed, spoken(view));
  const newest = newestLetter(followed);
  if (!newest) return text;
  const since = t.order.since(text, formatDateTime(newest.at, locale));
  const underWay = newest.state === 'queued' || newest.state === 'printed' || newest.state === 'posted';
  const { from, to } = newest.estimate;
  return underWay && isOpen(followed.order)
    ? t.order.letterExpected(since, formatDate(from, locale), formatDate(to, locale))
    : since;
}

function mail(view: ViewOf<Overview>, followed: Followed): string {
  const { t, locale } = view;
  const text = mailText(followed, spoken(view));
  const { deliveries, order } = followed;
  const newest = deliveries && deliveries !== 'unknown' ? deliveries.mails[0] : undefined;
  if (!newest || !isMailOut(followed)) return text;
  const since = t.order.since(text, formatDateTime(newest.at, locale));
  const linkLives = ['sent', 'delivered', 'opened_link', 'deferred'].includes(newest.state);
  return linkLives && isOpen(order)
    ? t.order.linkLives(since, formatDateTime(newest.linkExpiresAt, locale))
    : since;
}
