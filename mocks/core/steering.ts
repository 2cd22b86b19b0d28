import { fail, ok, type Result } from '../../src/contract/result.ts';
import {
  bounceMail,
  deferMail,
  deliverLetter,
  deliverMail,
  postLetter,
  printLetter,
  returnLetter,
  sendMail,
} from './carriers.ts';
import { record } from './audit.ts';
import { changeLetter } from './letters.ts';
import { everyWorld } from './tenants.ts';
import { tick } from './tick.ts';
import type { Policy } from './policy.ts';
import type { Ambient, ProviderState, World } from './world.ts';

/** What can be done to a mail on its way, by whoever steers the simulation. */
export type MailFate = 'deliver' | 'bounce' | 'defer';
export type LetterFate = 'print' | 'post' | 'deliver' | 'return' | 'lose';

/** Gives a mail its fate ahead of time. @see tick for what happens by itself. */
export function steerMail(service: World, ambient: Ambient, mailId: string, fate: MailFate): Result<void> {
  tick(service, ambient);
  const world = everyWorld(service).find(({ mails }) => mails.some(({ id }) => id === mailId));
  const mail = world?.mails.find(({ id }) => id === mailId);
  if (!world || !mail) return fail('not-found');
  const { state } = mail;
  if (state !== 'queued' && state !== 'sent' && state !== 'deferred') {
    return fail('order-not-in-state', { state, expected: ['queued', 'sent', 'deferred'] });
  }
  const now = ambient.now();
  if (state === 'queued') sendMail(world, ambient, mail, now);
  const carry = { deliver: deliverMail, bounce: bounceMail, defer: deferMail }[fate];
  carry(world, ambient, mail, now);
  return ok(undefined);
}

/** Gives a letter its fate ahead of time: printed and posted at once, brought, sent back, or lost on the way. */
export function steerLetter(
  service: World,
  ambient: Ambient,
  letterId: string,
  fate: LetterFate,
): Result<void> {
  tick(service, ambient);
  const world = everyWorld(service).find(({ letters }) => letters.some(({ id }) => id === letterId));
  const letter = world?.letters.find(({ id }) => id === letterId);
  if (!world || !letter) return fail('not-found');
  const { state } = letter;
  const isUnderWay = state === 'queued' || state === 'printed' || state === 'posted';
  if (!isUnderWay && !(fate === 'return' && state === 'presumed_delivered')) {
    return fail('order-not-in-state', { state, expected: ['queued', 'printed', 'posted'] });
  }
  const now = ambient.now();
  if ((fate === 'print' && state !== 'queued') || (fate === 'post' && state === 'posted')) {
    return fail('letter-already-posted', { state });
  }
  if (state === 'queued') printLetter(world, ambient, letter, now);
  if (fate === 'print') return ok(undefined);
  if (state === 'queued' || state === 'printed') postLetter(world, ambient, letter, now);
  switch (fate) {
    case 'post':
      break;
    case 'deliver':
      deliverLetter(world, ambient, letter, now);
      break;
    case 'lose':
      changeLetter(world, letterId, { isLost: true });
      break;
    case 'return':
      returnLetter(world, ambient, letter, now);
      break;
  }
  return ok(undefined);
}

/**
 * Has the provider go down or come back, for every organisation. What it holds up goes on with the next attempt of each
 * order, not at once.
 */
export function steerProvider(service: World, ambient: Ambient, state: ProviderState): void {
  tick(service, ambient);
  for (const world of everyWorld(service)) world.provider = state;
}

/** Sets other rules from now on; what has been ordered or issued keeps the times it was given. */
export function changePolicy(world: World, ambient: Ambient, change: Partial<Policy>): void {
  tick(world, ambient);
  world.policy = { ...world.policy, ...change };
  record(world, ambient, {
    at: ambient.now(),
    type: 'policy.changed',
    actor: 'system',
    subject: world.organisation.cvr,
    data: { changed: Object.keys(change).toSorted().join(' ') },
  });
}
