import type { OrderId } from '../../src/contract/order.ts';
import type { InstallationCode } from '../../src/contract/secret.ts';
import type { Scene } from './act.ts';
import { record } from './audit.ts';
import type { LetterPlan } from './calendar.ts';
import { currentSecret } from './order-book.ts';
import { codeLetter } from './texts.ts';
import type { Ambient, Instant, StoredLetter, World } from './world.ts';

export function changeLetter(world: World, id: string, change: Partial<StoredLetter>): void {
  const index = world.letters.findIndex((letter) => letter.id === id);
  world.letters[index] = { ...world.letters[index]!, ...change };
}

/** Writes the letter with the code, to go out with the batch of the plan. */
export function queueLetter(
  { world, ambient, now }: Scene,
  orderId: OrderId,
  plan: LetterPlan,
  code: InstallationCode,
  actor: string,
): void {
  const order = world.orders.get(orderId)!;
  const employee = world.employees.get(order.employeeId)!;
  const id = ambient.newId('let');
  world.letters.push({
    id,
    orderId,
    state: 'queued',
    at: now,
    ...plan,
    isLost: false,
    code,
    body: codeLetter({
      name: employee.name,
      unit: employee.unit,
      organisation: world.organisation.name,
      reference: order.reference,
      code,
      codeExpiresAt: currentSecret(world, orderId).expiresAt,
    }),
  });
  record(world, ambient, {
    at: now,
    type: 'letter.queued',
    actor,
    subject: orderId,
    data: { letterId: id },
  });
}

/** Takes the letters of an order out of the batch. One that has been printed goes its way. */
export function cancelLetters(
  world: World,
  ambient: Ambient,
  orderId: OrderId,
  at: Instant,
  actor: string,
): void {
  for (const { id } of world.letters.filter((each) => each.orderId === orderId && each.state === 'queued')) {
    changeLetter(world, id, { state: 'cancelled', at });
    record(world, ambient, {
      at,
      type: 'letter.cancelled',
      actor,
      subject: orderId,
      data: { letterId: id },
    });
  }
}
