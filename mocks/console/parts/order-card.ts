import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../../src/i18n/format.ts';
import type { OrderView } from '../../core/world-view.ts';
import type { ConsoleContext } from '../console-context.ts';
import { toneOf } from '../tone.ts';
import { shortTime } from '../when.ts';

type State = Parameters<typeof toneOf>[0];

/** One order: its two halves, and what they make when they meet. */
export function orderCard(context: ConsoleContext, order: OrderView): TemplateResult {
  const { t, locale } = context;
  const { employee, reference, delivery, placedBy, placedAt } = order;
  return html`
    <article class="card">
      <h4>${employee.name} <span class="muted">${reference}</span></h4>
      <p class="muted">
        ${t.orders[delivery]}. ${t.orders.placed(placedBy, shortTime(placedAt, locale))}
      </p>
      <dl class="halves">
        ${codeHalf(context, order)} ${letterHalf(context, order)} ${mailHalf(context, order)}
        ${signatureHalf(context, order)}
      </dl>
    </article>
  `;
}

function half(heading: string, state: State | null, text: string, ...more: readonly (string | null)[]) {
  return html`
    <div class="half">
      <dt>${heading}</dt>
      <dd>
        <span class="tag ${state === null ? '' : toneOf(state)}">${text}</span>
        ${more.map((line) => (line === null ? nothing : html`<span class="line">${line}</span>`))}
      </dd>
    </div>
  `;
}

function codeHalf({ t, locale }: ConsoleContext, { code }: OrderView) {
  if (!code) return half(t.orders.code, null, t.orders.noCode);
  const { state, expiresAt, attemptsLeft, isHandedOver } = code;
  const isLive = state === 'sealed' || state === 'printed' || state === 'revealed';
  return half(
    t.orders.code,
    state,
    t.states.code[state],
    isHandedOver ? t.orders.handedOver : null,
    isLive ? t.orders.until(shortTime(expiresAt, locale)) : null,
    isLive ? t.orders.attempts(attemptsLeft) : null,
  );
}

function letterHalf({ t, locale }: ConsoleContext, { letters: [letter] }: OrderView) {
  if (!letter) return nothing;
  const { state, estimate, isLost } = letter;
  const isUnderWay = state === 'queued' || state === 'printed' || state === 'posted';
  const expected = t.orders.expected(formatDate(estimate.from, locale), formatDate(estimate.to, locale));
  return half(
    t.orders.letter,
    state,
    t.states.letter[state],
    isUnderWay ? expected : null,
    isLost ? t.orders.lost : null,
  );
}

function mailHalf({ t, locale }: ConsoleContext, { mails: [mail] }: OrderView) {
  if (!mail) return half(t.orders.mail, null, t.orders.noMail);
  const { state, to, linkWorks, linkExpiresAt } = mail;
  return half(
    t.orders.mail,
    state,
    t.states.mail[state],
    to,
    linkWorks ? t.orders.until(shortTime(linkExpiresAt, locale)) : null,
  );
}

function signatureHalf({ t, locale }: ConsoleContext, { signature, signatureType }: OrderView) {
  const heading = t.orders[signatureType];
  if (!signature) return nothing;
  const { state, validTo } = signature;
  const isInUse = state === 'active' || state === 'renewal_due';
  return half(
    heading,
    state,
    t.states.signature[state],
    isInUse && validTo !== null ? t.orders.until(shortTime(validTo, locale)) : null,
  );
}
