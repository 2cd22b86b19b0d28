import type { Orders } from '../../i18n/da/orders.ts';
import { formatDate, formatDateTime } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale-controller.ts';
import { isHandedOver, isMailOut, isOpen, obstacle, type Followed } from './order-progress.ts';

/** The sentences, their language, and what stands there while something is fetched. */
export interface Spoken {
  readonly t: Orders;
  readonly locale: Locale;
  readonly working: string;
}

/** What happens next, by itself or by somebody. */
export function nextText(followed: Followed, { t, locale }: Spoken): string {
  const { order } = followed;
  const { employeeName: name, letterEstimate: estimate } = order;
  if (order.state === 'completed') return t.nextDone;
  if (!isOpen(order)) return t.nextDead;
  if (order.state === 'placed') return t.nextPlaced;
  switch (obstacle(followed)) {
    case 'code':
      return t.nextNewCode(name);
    case 'mail':
      return t.nextMail(name, order.email);
    case null:
      break;
  }
  if (estimate) return t.nextPost(name, formatDate(estimate.from, locale), formatDate(estimate.to, locale));
  if (isHandedOver(followed)) return t.nextHandedOver(name);
  return order.code.state === 'sealed' ? t.nextReveal(name) : t.nextHandover(name);
}

export function codeText(followed: Followed, { t, locale }: Spoken): string {
  const { code, delivery } = followed.order;
  if (followed.order.state === 'placed') return t.codeNotYet;
  if (code.state === 'sealed' && delivery === 'post') return t.codeInLetter;
  const how = code.state === 'revealed' && isHandedOver(followed) ? t.handedOver : t.codeStates[code.state];
  const live = code.state === 'sealed' || code.state === 'revealed' || code.state === 'printed';
  return live ? t.codeLives(how, formatDateTime(code.expiresAt, locale)) : how;
}

export function letterText({ deliveries }: Followed, { t, working }: Spoken): string {
  if (deliveries === null) return working;
  if (deliveries === 'unknown') return t.unknown;
  const newest = deliveries.letters[0];
  return newest ? t.letterStates[newest.state] : t.unknown;
}

export function mailText(followed: Followed, { t, working }: Spoken): string {
  const { deliveries } = followed;
  if (deliveries === null) return working;
  if (deliveries === 'unknown') return t.unknown;
  const newest = deliveries.mails[0];
  return newest && isMailOut(followed) ? t.mailStates[newest.state](newest.to) : t.mailNotSent;
}
