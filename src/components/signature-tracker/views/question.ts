import { html, nothing, type TemplateResult } from 'lit';
import type { Deliveries, Order, ReissueReason } from '../../../contract/order.ts';
import type { RevocationReason } from '../../../contract/signature.ts';
import { formatDate } from '../../../i18n/format.ts';
import { askOnce } from '../../shared/question.ts';
import type { Deed, Overview, Wish } from '../signature-tracker.states.ts';
import type { ViewOf } from './view.ts';

interface Answering {
  readonly doing: boolean;
  readonly reason: RevocationReason | null;
  readonly explain: boolean;
}

/** Asks once, names the consequence, and puts the focus on the safe choice. */
export function question(view: ViewOf<Overview>, wish: Wish, answering: Answering): TemplateResult {
  const { t, send } = view;
  const asked = wordsFor(view, wish);
  return askOnce({
    ...asked,
    no: t.no,
    doing: answering.doing ? t.working : null,
    ...(wish.act === 'revoke' ? { more: reasonField(view, answering) } : {}),
    onNo: () => send({ type: 'never-mind' }),
    onYes: () => {
      const deed = deedFor(view, wish, answering.reason);
      send(deed ? { type: 'do', deed } : { type: 'explain' });
    },
  });
}

function wordsFor({ state, t, locale }: ViewOf<Overview>, wish: Wish) {
  const { employee, orders, signatures } = state.known;
  const tracked = orders.find(({ order }) => order.id === wish.id);
  const type = signatures.find(({ signature }) => signature.id === wish.id)?.signature.type ?? 'keyfile';
  const noun = t.nouns.signature[type];
  const email = tracked?.order.email ?? employee.email ?? '';
  switch (wish.act) {
    case 'resend':
    case 'reissue':
    case 'cancel': {
      const { question, consequence, yes } = t.questions[wish.act];
      return { question, yes, consequence: consequence(email, tracked?.order.delivery === 'post') };
    }
    case 'report-missing': {
      const { question, consequence, yes } = t.questions['report-missing'];
      const latest = lettersOf(tracked?.deliveries)[0]?.estimate.to ?? null;
      return { question, yes, consequence: consequence(latest && formatDate(latest, locale)) };
    }
    case 'revoke': {
      const { question, consequence, yes } = t.questions.revoke;
      return { question: question(noun, employee.name), yes, consequence };
    }
    case 'renew': {
      const { question, consequence, yes } = t.questions.renew;
      return { question: question(noun, employee.name), yes, consequence: consequence(email) };
    }
  }
}

function lettersOf(deliveries: Deliveries | 'unknown' | undefined): Deliveries['letters'] {
  return deliveries && deliveries !== 'unknown' ? deliveries.letters : [];
}

/** What is sent on "yes"; null where the reason is missing. */
function deedFor(
  { state, t, newKey }: ViewOf<Overview>,
  wish: Wish,
  reason: RevocationReason | null,
): Deed | null {
  const { orders, signatures } = state.known;
  const tracked = orders.find(({ order }) => order.id === wish.id);
  const detail = signatures.find(({ signature }) => signature.id === wish.id)?.detail;
  const version = tracked?.order.version ?? detail?.version;
  const intent = { key: newKey(), ...(version === undefined ? {} : { version }) };
  switch (wish.act) {
    case 'resend':
    case 'report-missing':
      return { ...intent, act: wish.act, id: wish.id };
    case 'reissue':
      return { ...intent, act: wish.act, id: wish.id, reason: whyReissued(tracked) };
    case 'cancel':
      return { ...intent, act: wish.act, id: wish.id, reason: t.orders.cancelReason };
    case 'revoke':
      return reason && { ...intent, act: wish.act, id: wish.id, reason };
    case 'renew':
      return { ...intent, act: wish.act, id: wish.id };
  }
}

/** What has become of the old code says why there must be a new one; where it says nothing, it is lost. */
function whyReissued(
  tracked: { readonly order: Order; readonly deliveries: Deliveries | 'unknown' } | undefined,
): ReissueReason {
  const code = tracked?.order.code.state;
  if (code === 'expired' || code === 'locked') return code;
  const letter = lettersOf(tracked?.deliveries)[0]?.state;
  return letter === 'returned' || letter === 'reported_missing' ? 'never_arrived' : 'lost';
}

function reasonField({ t, send }: ViewOf<Overview>, { doing, reason, explain }: Answering): TemplateResult {
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    send({ type: 'choose-reason', reason: (value || null) as RevocationReason | null });
  };
  const names = Object.entries(t.reasons) as [RevocationReason, string][];
  return html`<div class="field" part="reason">
    <label class="field-label" for="reason">${t.reason}</label>
    <span class="hint" id="reason-hint">${t.reasonHint}</span>
    ${
      explain
        ? html`<span class="field-error" id="reason-error">
          <span class="visually-hidden">${t.error}</span> ${t.reasonMissing}
        </span>`
        : nothing
    }
    <select
      class="input"
      id="reason"
      required
      ?disabled=${doing}
      aria-invalid=${explain ? 'true' : 'false'}
      aria-describedby=${explain ? 'reason-hint reason-error' : 'reason-hint'}
      @change=${choose}
    >
      <option value="" ?selected=${reason === null}>${t.chooseReason}</option>
      ${names.map(([value, name]) => html`<option value=${value} ?selected=${reason === value}>${name}</option>`)}
    </select>
  </div>`;
}
