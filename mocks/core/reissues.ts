import type { Input } from '../../src/contract/commands.ts';
import type { Order } from '../../src/contract/order.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import { type Act, limitedUntil, retryFrom } from './act.ts';
import { record } from './audit.ts';
import { courseOf, issue } from './issuing.ts';
import { cancelLetters } from './letters.ts';
import { retireMails } from './mails.ts';
import { activeHolder, changeOrder, changeSecret, findOpenOrder, toOrder } from './order-book.ts';
import {
  approvalRefusals,
  contactRefusals,
  mailRefusals,
  outboxRefusals,
  providerRefusals,
  refuse,
  selfRefusals,
} from './order-rules.ts';

/** Replaces a code that is lost or dead: the old code and the old link stop working, and a new mail goes out. */
export function reissueCode(act: Act, { orderId, reason }: Input<'reissueCode'>): Result<Order> {
  const { world, ambient, now, administrator } = act;
  const found = findOpenOrder(world, orderId);
  if (!found.ok) return found;
  const { delivery } = found.value;
  const employee = activeHolder(world, found.value);
  if (!employee.ok) return employee;
  const [refusal] = [
    ...approvalRefusals(found.value),
    ...outboxRefusals(act, found.value),
    ...providerRefusals(act),
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

  // Its verifier stays, so that who enters it later is told that there is a newer one.
  changeSecret(world, orderId, { state: 'superseded', sealed: null });
  retireMails(act, orderId, 'superseded', administrator.id);
  cancelLetters(world, ambient, orderId, now, administrator.id);
  record(world, ambient, {
    at: now,
    type: 'secret.reissued',
    actor: administrator.id,
    subject: orderId,
    data: { reason },
  });
  const course = courseOf(act, delivery);
  changeOrder(world, orderId, { ...course.first, email: employee.value.email!, handover: null });
  issue(act, orderId, course, 'reissue', administrator.id);
  return ok(toOrder(world, orderId));
}
