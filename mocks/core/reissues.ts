import type { Input } from '../../src/contract/commands.ts';
import type { Order } from '../../src/contract/order.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import { type Act, limitedUntil, retryFrom } from './act.ts';
import { record } from './audit.ts';
import { planLetter } from './calendar.ts';
import { cancelLetters, queueLetter } from './letters.ts';
import { queueMail, retireMails } from './mails.ts';
import { activeHolder, changeOrder, changeSecret, findOpenOrder, toOrder } from './order-book.ts';
import { contactRefusals, mailRefusals, refuse, selfRefusals } from './order-rules.ts';
import { retired, sealSecret } from './secrets.ts';

/** Replaces a code that is lost or dead: the old code and the old link stop working, and a new mail goes out. */
export function reissueCode(act: Act, { orderId, reason }: Input<'reissueCode'>): Result<Order> {
  const { world, ambient, now, administrator } = act;
  const found = findOpenOrder(world, orderId);
  if (!found.ok) return found;
  const { delivery } = found.value;
  const employee = activeHolder(world, found.value);
  if (!employee.ok) return employee;
  const [refusal] = [
    ...mailRefusals(employee.value),
    ...selfRefusals(act, employee.value, delivery),
    ...contactRefusals(act, employee.value, delivery),
  ];
  if (refusal) return refuse(refusal);
  const { reissuesPerDay } = world.policy;
  const reissues = world.secrets.get(orderId)!.slice(1);
  const until = limitedUntil(
    reissues.map(({ issuedAt }) => issuedAt),
    reissuesPerDay,
    now,
  );
  if (until !== null)
    return fail('reissue-limit-reached', { limit: reissuesPerDay, ...retryFrom(until, now) });

  changeSecret(world, orderId, retired('superseded'));
  retireMails(world, orderId, 'superseded', now);
  cancelLetters(world, ambient, orderId, now, administrator.id);
  record(world, ambient, {
    at: now,
    type: 'secret.reissued',
    actor: administrator.id,
    subject: orderId,
    data: { reason },
  });
  const plan = delivery === 'post' ? planLetter(now, world.policy) : null;
  changeOrder(world, orderId, {
    state: plan ? 'awaiting_letter' : 'awaiting_reveal',
    email: employee.value.email!,
    letterEstimate: plan?.estimate ?? null,
  });
  const code = sealSecret(act, orderId);
  if (plan) queueLetter(act, orderId, plan, code);
  queueMail(act, orderId, 'reissue', plan?.postsAt ?? now);
  return ok(toOrder(world, orderId));
}
