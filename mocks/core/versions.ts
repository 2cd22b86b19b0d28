import type { OrderId } from '../../src/contract/order.ts';
import { fail, type Result } from '../../src/contract/result.ts';
import type { SignatureId } from '../../src/contract/signature.ts';
import type { Act } from './act.ts';

/** The HTTP form of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

interface Seen {
  readonly orderId?: OrderId;
  readonly signatureId?: SignatureId;
  readonly version?: number | undefined;
}

/** Two administrators at once: whoever decides on what they saw must have seen what there is. */
export function versionRefusal({ world }: Act, input: object): Result<never> | null {
  const { orderId, signatureId, version }: Seen = input;
  const found =
    (orderId && world.orders.get(orderId)) ?? (signatureId && world.signatures.get(signatureId)) ?? null;
  if (!found) return null;
  if (version === undefined) return world.policy.requireVersion ? fail('precondition-required') : null;
  return version === found.version ? null : fail('stale-version', { currentEtag: etagOf(found.version) });
}
