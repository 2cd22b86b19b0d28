import type { OrderId } from '../../src/contract/order.ts';
import type { InstallationCode, SecretState } from '../../src/contract/secret.ts';
import { hoursAfter, type Scene, secondsAfter } from './act.ts';
import { record } from './audit.ts';
import { changeOrder, changeSecret, currentSecret } from './order-book.ts';
import type { Ambient, StoredSecret, World } from './world.ts';

const live: readonly SecretState[] = ['sealed', 'printed', 'revealed'];

/** True while a code can still lead to an installed signature. */
export function isLive({ state }: StoredSecret): boolean {
  return live.includes(state);
}

/** What is left of a secret that has come to its end: neither the code nor anything to check one against. */
export function retired(state: SecretState): Partial<StoredSecret> {
  return { state, sealed: null, verifier: '' };
}

export function verifierOf(
  { ambient }: Pick<Scene, 'ambient'>,
  orderId: OrderId,
  code: InstallationCode,
): string {
  return ambient.digest(`${orderId} ${code}`);
}

/** Mints the code of an order. By post it is not kept: it stands in the letter and nobody can be shown it. */
export function sealSecret(scene: Scene, orderId: OrderId, actor: string): InstallationCode {
  const { world, ambient, now } = scene;
  const order = world.orders.get(orderId)!;
  const code = ambient.newCode();
  const secret: StoredSecret = {
    orderId,
    state: 'sealed',
    sealed: order.delivery === 'instant' ? code : null,
    verifier: verifierOf(scene, orderId, code),
    issuedAt: now,
    expiresAt: Math.min(hoursAfter(now, world.policy.codeLifetimeHours[order.delivery]), order.expiresAt),
    attemptsLeft: world.policy.maxAttempts,
    reveal: null,
  };
  world.secrets.set(orderId, [...(world.secrets.get(orderId) ?? []), secret]);
  record(world, ambient, { at: now, type: 'secret.sealed', actor, subject: orderId });
  return code;
}

/** Keeps the place of a code that is made later, when somebody has agreed or the provider is back: there is nothing yet to show or to enter. */
export function reserveSecret({ world, now }: Scene, orderId: OrderId): void {
  const { expiresAt } = world.orders.get(orderId)!;
  const { maxAttempts } = world.policy;
  const reserved = { orderId, issuedAt: now, expiresAt, attemptsLeft: maxAttempts, reveal: null };
  world.secrets.set(orderId, [{ ...reserved, state: 'sealed', sealed: null, verifier: '' }]);
}

/** The code must not work any more, whatever has become of it. */
export function destroySecret({ world, ambient, now }: Scene, orderId: OrderId, actor: string): void {
  changeSecret(world, orderId, retired('destroyed'));
  record(world, ambient, { at: now, type: 'secret.destroyed', actor, subject: orderId });
}

/** When the code of a revealed secret is forgotten, whatever has become of the reply. */
export function replayEnds(world: World, { reveal, sealed }: StoredSecret): number | null {
  return reveal && sealed !== null ? secondsAfter(reveal.at, world.policy.replaySeconds) : null;
}

/** A wrong code was entered. The last attempt locks the code; only a new one helps then. */
export function countWrongAttempt(world: World, ambient: Ambient, orderId: OrderId): void {
  const secret = currentSecret(world, orderId);
  if (!isLive(secret)) return;
  const attemptsLeft = secret.attemptsLeft - 1;
  const happened = { at: ambient.now(), actor: 'employee', subject: orderId };
  changeSecret(world, orderId, { attemptsLeft, ...(attemptsLeft === 0 ? retired('locked') : {}) });
  record(world, ambient, { ...happened, type: 'activation.failed', data: { attemptsLeft } });
  if (attemptsLeft > 0) return;
  changeOrder(world, orderId);
  record(world, ambient, { ...happened, type: 'secret.locked' });
}
