import { html, nothing, type TemplateResult } from 'lit';
import type { SignatureDetail } from '../../../contract/signature.ts';
import { formatDateTime } from '../../../i18n/format.ts';
import { fact } from '../../shared/fact.ts';
import { isOpen } from '../../shared/order-progress.ts';
import type { Overview, TrackedSignature } from '../signature-tracker.states.ts';
import { activity } from './activity.ts';
import { actButton, isSubject, type ViewOf } from './view.ts';

/** One signature: whether it works and until when, and what may be done. */
export function signatureCard(view: ViewOf<Overview>, tracked: TrackedSignature): TemplateResult {
  const { state, t } = view;
  const { signature, detail } = tracked;
  const title = t.signature.title(t.nouns.signature[signature.type]);
  const renewing = isRenewing(view, tracked);
  return html`<li class="card" part="signature" data-id=${signature.id}>
    <h3 tabindex="-1">${title}</h3>
    <div class="notice ${mood(tracked, renewing)}" part="next"><p>${next(view, tracked, renewing)}</p></div>
    <dl class="facts" part="facts">
      ${fact(
        t.signature.state,
        t.orders.signatureStates[signature.state],
        signature.state === 'renewal_due' && !renewing
          ? actButton(view, { act: 'renew', id: signature.id }, title)
          : nothing,
      )}
      ${validity(view, tracked)} ${detail ? fact(t.signature.serial, detail.subjectSerialNumber) : nothing}
      ${detail?.revocation ? revocation(view, detail.revocation) : nothing}
    </dl>
    ${isSubject(state, signature.id) ? activity(view) : nothing}
    ${isRevocable(tracked) ? html`<p>${actButton(view, { act: 'revoke', id: signature.id }, title)}</p>` : nothing}
  </li>`;
}

/** What was never installed ends with its order. */
function isRevocable({ signature: { state } }: TrackedSignature): boolean {
  return state === 'active' || state === 'renewal_due' || state === 'suspended';
}

/** An order for what one already has is its renewal. */
function isRenewing({ state }: ViewOf<Overview>, { signature }: TrackedSignature): boolean {
  return (
    signature.state === 'renewal_due' &&
    state.known.orders.some(({ order }) => order.signatureType === signature.type && isOpen(order))
  );
}

function mood({ signature: { state } }: TrackedSignature, renewing: boolean): 'success' | 'warning' | '' {
  if (state === 'active') return 'success';
  return (state === 'renewal_due' && !renewing) || state === 'suspended' ? 'warning' : '';
}

function next({ t, locale }: ViewOf<Overview>, { signature }: TrackedSignature, renewing: boolean): string {
  const { state, validTo } = signature;
  const until = validTo ? formatDateTime(validTo, locale) : null;
  switch (state) {
    case 'active':
      return t.signature.next.active(until);
    case 'renewal_due':
      return renewing ? t.signature.next.renewing(until) : t.signature.next.renewal_due(until);
    case 'ordered':
    case 'awaiting_activation':
    case 'suspended':
    case 'expired':
    case 'revoked':
      return t.signature.next[state];
  }
}

function validity({ t, locale }: ViewOf<Overview>, { signature, detail }: TrackedSignature): unknown {
  if (!signature.validTo) return nothing;
  const to = formatDateTime(signature.validTo, locale);
  const from = detail?.validFrom;
  return fact(
    t.signature.valid,
    from ? t.signature.between(formatDateTime(from, locale), to) : t.signature.until(to),
  );
}

function revocation(
  { t, locale }: ViewOf<Overview>,
  { at, by, reason, comment }: NonNullable<SignatureDetail['revocation']>,
): TemplateResult {
  return html`
    ${fact(t.signature.revoked, t.signature.revokedBy(formatDateTime(at, locale), by))}
    ${fact(t.signature.reason, html`${t.reasons[reason]}${comment ? html`<br />${comment}` : nothing}`)}
  `;
}
