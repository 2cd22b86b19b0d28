import type { Deliveries, Order } from '../../contract/order.ts';

/** What is known of an order: its deliveries are null while they are fetched for the first time. */
export interface Followed {
  readonly order: Order;
  readonly deliveries: Deliveries | 'unknown' | null;
  /** Said to be handed over on this very screen; the service may not have heard of it yet. */
  readonly saidHandedOver: boolean;
}

export function isOpen({ state }: Order): boolean {
  return !['completed', 'rejected', 'cancelled', 'expired', 'failed'].includes(state);
}

/** The code waits to be shown. */
export function isSealed({ delivery, code, state }: Order): boolean {
  return delivery === 'instant' && code.state === 'sealed' && state === 'awaiting_reveal';
}

/** What the order has become by its reveal, until the service is asked. */
export function seen(order: Order): Order {
  return { ...order, state: 'awaiting_handover', code: { ...order.code, state: 'revealed' } };
}

/** What stops the order until somebody does something; null where it goes on by itself. */
export function obstacle({ order, deliveries }: Followed): 'code' | 'mail' | null {
  if (['expired', 'locked', 'superseded', 'destroyed'].includes(order.code.state)) return 'code';
  const mail = deliveries && deliveries !== 'unknown' ? deliveries.mails[0]?.state : undefined;
  return mail === 'bounced' || mail === 'expired' ? 'mail' : null;
}

/** Said on this very screen, or known by the service from before. */
export function isHandedOver({ order, saidHandedOver }: Followed): boolean {
  return (
    order.delivery === 'instant' &&
    order.code.state !== 'sealed' &&
    (saidHandedOver || order.code.acknowledgedAt !== null)
  );
}

/** By post the mail waits for the letter, so there is nothing to send again yet. */
export function isMailOut({ deliveries, order }: Followed): boolean {
  if (deliveries === null || deliveries === 'unknown') return false;
  const newest = deliveries.mails[0];
  return newest !== undefined && !(newest.state === 'queued' && order.delivery === 'post');
}

export function moodOf(followed: Followed): 'success' | 'warning' | '' {
  const { order } = followed;
  if (order.state === 'completed') return 'success';
  if (!isOpen(order) || order.state === 'placed') return '';
  if (obstacle(followed)) return 'warning';
  return order.delivery === 'post' || isHandedOver(followed) ? 'success' : '';
}
