import type { Input } from '../../src/contract/commands.ts';
import type { Deliveries, LetterState } from '../../src/contract/order.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { Act } from './act.ts';
import { record } from './audit.ts';
import { danishTime } from './calendar.ts';
import { toDeliveries } from './deliveries.ts';
import { changeLetter } from './letters.ts';
import { changeOrder, currentSecret, findOpenOrder } from './order-book.ts';
import { destroySecret, isLive } from './secrets.ts';

const withCarrier: readonly LetterState[] = ['posted', 'presumed_delivered'];

/**
 * Takes down what became of a letter. One that came back or was opened on its way has given the code away; one that has
 * not come is believed to be missing only after the last day on which it was expected.
 */
export function reportLetter(act: Act, { orderId, kind }: Input<'reportLetter'>): Result<Deliveries> {
  const { world, ambient, now, administrator } = act;
  const found = findOpenOrder(world, orderId);
  if (!found.ok) return found;
  const { state } = found.value;
  const letter = world.letters.findLast((each) => each.orderId === orderId);
  const isSettled = letter?.state === 'returned' || letter?.state === 'reported_missing';
  if (!letter || isSettled) {
    return fail('order-not-in-state', { state, expected: ['awaiting_letter', 'awaiting_activation'] });
  }
  const latest = letter.estimate.to;
  const isDue = kind !== 'missing' || danishTime(now).date > latest;
  if (!withCarrier.includes(letter.state) || !isDue) return fail('letter-not-yet-due', { latest });

  const happened = { at: now, actor: administrator.id, subject: orderId, data: { letterId: letter.id } };
  switch (kind) {
    case 'missing':
      changeLetter(world, letter.id, { state: 'reported_missing', at: now });
      record(world, ambient, { ...happened, type: 'letter.reported_missing' });
      break;
    case 'returned':
      changeLetter(world, letter.id, { state: 'returned', at: now });
      record(world, ambient, { ...happened, type: 'letter.returned' });
      break;
    case 'opened':
      record(world, ambient, { ...happened, type: 'letter.opened' });
      break;
  }
  if (kind !== 'missing' && isLive(currentSecret(world, orderId))) {
    destroySecret(act, orderId, administrator.id);
  }
  changeOrder(world, orderId);
  return ok(toDeliveries(world, orderId));
}
