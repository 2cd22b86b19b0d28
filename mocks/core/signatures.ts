import type { Input } from '../../src/contract/commands.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { RevocationReason, SignatureDetail, SignatureState } from '../../src/contract/signature.ts';
import type { Act, Scene } from './act.ts';
import { record } from './audit.ts';
import { withoutCodes } from './code.ts';
import { endOrder } from './issuing.ts';
import { isOpen, ordersOf } from './order-book.ts';
import { inUse, isInUse } from './order-rules.ts';
import { administratorRole, rolesOf } from './session.ts';
import {
  changeSignature,
  dropSignature,
  findSignature,
  isAwaited,
  signaturesOf,
  toSignatureDetail,
} from './signature-book.ts';
import type { StoredSignature, World } from './world.ts';

const revocable: readonly SignatureState[] = ['ordered', 'awaiting_activation', ...inUse, 'suspended'];

export function notInState(
  signature: StoredSignature,
  expected: readonly SignatureState[],
): Result<never> | null {
  return expected.includes(signature.state)
    ? null
    : fail('order-not-in-state', { state: signature.state, expected });
}

export function getSignature(
  { world }: Act,
  { signatureId }: Input<'getSignature'>,
): Result<SignatureDetail> {
  const found = findSignature(world, signatureId);
  return found.ok ? ok(toSignatureDetail(world, signatureId)) : found;
}

/** True where without this signature nobody could sign in and administer any more. */
function isLastKey(world: World, signature: StoredSignature): boolean {
  if (!isInUse(signature)) return false;
  const administrators = [...world.administrators.values()].filter((each) =>
    rolesOf(world, each).includes(administratorRole),
  );
  const isHolder = administrators.some(({ employeeId }) => employeeId === signature.employeeId);
  const others = administrators.filter(({ employeeId }) => employeeId !== signature.employeeId);
  const own = signaturesOf(world, signature.employeeId).filter(isInUse);
  return isHolder && others.length === 0 && own.length === 1;
}

/** Revokes for good, with everything that is still under way for this signature: its order, or its renewal. */
export function revoke(
  scene: Scene,
  signature: StoredSignature,
  revocation: { readonly reason: RevocationReason; readonly comment: string | null; readonly by: string },
): void {
  const { world, ambient, now } = scene;
  changeSignature(world, signature.id, { state: 'revoked', revocation: { ...revocation, at: now } });
  record(world, ambient, {
    at: now,
    type: 'signature.revoked',
    actor: revocation.by,
    subject: signature.id,
    data: { employeeId: signature.employeeId, reason: revocation.reason },
  });
  const orders = ordersOf(world, signature.employeeId);
  for (const { id } of orders.filter((each) => isOpen(each) && each.signatureId === signature.id)) {
    endOrder(scene, id, 'cancelled', revocation.by);
    record(world, ambient, {
      at: now,
      type: 'order.cancelled',
      actor: revocation.by,
      subject: id,
      data: { reason: 'signature-revoked' },
    });
  }
}

export function revokeSignature(
  act: Act,
  { signatureId, reason, comment }: Input<'revokeSignature'>,
): Result<SignatureDetail> {
  const { world, administrator } = act;
  const found = findSignature(world, signatureId);
  if (!found.ok) return found;
  const signature = found.value;
  const settled = notInState(signature, revocable);
  if (settled) return settled;
  if (reason === undefined) return fail('revocation-reason-required');
  if (isLastKey(world, signature)) return fail('last-administrator');
  const kept = comment === undefined ? null : withoutCodes(comment);
  revoke(act, signature, { reason, comment: kept, by: administrator.id });
  return ok(toSignatureDetail(world, signatureId));
}

/** Ends whatever a departed employee has: what was never installed is forgotten, the rest revoked. */
export function revokeAllOf(scene: Scene, employeeId: StoredSignature['employeeId'], by: string): void {
  for (const signature of signaturesOf(scene.world, employeeId)) {
    if (isAwaited(signature)) dropSignature(scene.world, signature.id);
    else if (revocable.includes(signature.state)) {
      revoke(scene, signature, { reason: 'employee_departed', comment: null, by });
    }
  }
}

export function suspendSignature(
  act: Act,
  { signatureId, reason }: Input<'suspendSignature'>,
): Result<SignatureDetail> {
  const found = findSignature(act.world, signatureId);
  if (!found.ok) return found;
  // OCES2 knew no suspension: what may not be used any more had to be revoked.
  if (!act.world.policy.suspension) return fail('capability-not-supported', { capability: 'suspension' });
  const settled = notInState(found.value, inUse);
  if (settled) return settled;
  if (isLastKey(act.world, found.value)) return fail('last-administrator');
  return putIn(act, found.value, 'suspended', reason);
}

export function reactivateSignature(
  act: Act,
  { signatureId, reason }: Input<'reactivateSignature'>,
): Result<SignatureDetail> {
  const found = findSignature(act.world, signatureId);
  if (!found.ok) return found;
  if (!act.world.policy.suspension) return fail('capability-not-supported', { capability: 'suspension' });
  const settled = notInState(found.value, ['suspended']);
  return settled ?? putIn(act, found.value, 'active', reason);
}

const eventOf = { suspended: 'signature.suspended', active: 'signature.reactivated' } as const;

function putIn(
  { world, ambient, now, administrator }: Act,
  { id }: StoredSignature,
  state: keyof typeof eventOf,
  reason: string,
): Result<SignatureDetail> {
  changeSignature(world, id, { state });
  record(world, ambient, {
    at: now,
    type: eventOf[state],
    actor: administrator.id,
    subject: id,
    data: { reason: withoutCodes(reason) },
  });
  return ok(toSignatureDetail(world, id));
}
