import type { DeliveryKind, OrderId, OrderState } from '../../src/contract/order.ts';
import type { Scene } from './act.ts';
import { type LetterPlan, planLetter } from './calendar.ts';
import { cancelLetters, queueLetter } from './letters.ts';
import { queueMail, retireMails } from './mails.ts';
import { changeOrder, currentSecret } from './order-book.ts';
import { destroySecret, isLive, sealSecret } from './secrets.ts';
import type { StoredMail, StoredOrder } from './world.ts';

/** How an order goes on from the moment at which its code is made. */
export interface Course {
  readonly plan: LetterPlan | null;
  readonly first: Pick<StoredOrder, 'state' | 'letterEstimate'>;
}

export function courseOf({ world, now }: Scene, delivery: DeliveryKind): Course {
  if (delivery === 'instant')
    return { plan: null, first: { state: 'awaiting_reveal', letterEstimate: null } };
  const plan = planLetter(now, world.policy);
  return { plan, first: { state: 'awaiting_letter', letterEstimate: plan.estimate } };
}

/** Makes the code of an order and sets both halves going: the mail, and the letter where there is one. */
export function issue(
  scene: Scene,
  orderId: OrderId,
  { plan }: Course,
  cause: StoredMail['cause'],
  actor: string,
): void {
  const code = sealSecret(scene, orderId, actor);
  if (plan) queueLetter(scene, orderId, plan, code, actor);
  queueMail(scene, orderId, cause, plan?.postsAt ?? scene.now, actor);
}

type Ended = Extract<OrderState, 'cancelled' | 'rejected' | 'expired' | 'failed'>;
const mailStateOf = {
  cancelled: 'cancelled',
  rejected: 'cancelled',
  expired: 'expired',
  failed: 'cancelled',
} as const;

/** Ends an order before its time: code and link stop working, a letter in the batch stays out of the post. */
export function endOrder(scene: Scene, orderId: OrderId, state: Ended, actor: string): void {
  const { world, ambient, now } = scene;
  if (isLive(currentSecret(world, orderId))) destroySecret(scene, orderId, actor);
  retireMails(scene, orderId, mailStateOf[state], actor);
  cancelLetters(world, ambient, orderId, now, actor);
  changeOrder(world, orderId, { state, outbox: null });
}
