import type { SignatureId } from '../../src/contract/signature.ts';
import { daysAfter } from './act.ts';
import { record } from './audit.ts';
import { endOrder } from './issuing.ts';
import { isOpen, ordersOf } from './order-book.ts';
import { changeSignature, watchSignatures } from './signature-book.ts';
import type { Due } from './tick.ts';
import type { Ambient, Instant, StoredSignature, World } from './world.ts';

type Signatures = World['signatures'];

interface End {
  readonly at: Instant;
  readonly id: SignatureId;
}

/** Sorted once, the soonest last: there may be 100 000 of them, and a year may pass at a stroke. */
interface Ends {
  readonly renewalWindowDays: number;
  readonly queue: End[];
  size: number;
}

const known = new WeakMap<Signatures, Ends>();

watchSignatures((signatures, changed) => {
  const ends = known.get(signatures);
  if (!ends) return;
  const at = endOf(changed, ends.renewalWindowDays);
  ends.size = signatures.size;
  if (at === Infinity) return;
  let [low, high] = [0, ends.queue.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends.queue[middle]!.at > at) low = middle + 1;
    else high = middle;
  }
  ends.queue.splice(low, 0, { at, id: changed.id });
});

function endOf({ state, validTo }: StoredSignature, renewalWindowDays: number): Instant {
  if (validTo === null) return Infinity;
  switch (state) {
    case 'active':
      return daysAfter(validTo, -renewalWindowDays);
    case 'renewal_due':
    case 'suspended':
      return validTo;
    case 'ordered':
    case 'awaiting_activation':
    case 'expired':
    case 'revoked':
      return Infinity;
  }
}

function endsOf({ signatures, policy: { renewalWindowDays } }: World): Ends {
  const ends = known.get(signatures);
  if (ends && ends.size >= signatures.size && ends.renewalWindowDays === renewalWindowDays) return ends;
  const queue = [...signatures.values()]
    .map((signature) => ({ id: signature.id, at: endOf(signature, renewalWindowDays) }))
    .filter(({ at }) => at !== Infinity)
    .toSorted((a, b) => b.at - a.at);
  const built = { renewalWindowDays, queue, size: signatures.size };
  known.set(signatures, built);
  return built;
}

/** The next signature that is to be renewed, or has run out. */
export function dueOfSignatures(world: World, ambient: Ambient, now: Instant): Due | null {
  const { queue, renewalWindowDays } = endsOf(world);
  for (let next = queue.at(-1); next && next.at <= now; next = queue.at(-1)) {
    const { at, id } = next;
    const signature = world.signatures.get(id);
    if (signature && endOf(signature, renewalWindowDays) === at) {
      const apply = signature.state === 'active' ? callForRenewal : expire;
      return { at, apply: () => apply(world, ambient, signature, at) };
    }
    // What has changed since it was queued was queued again.
    queue.pop();
  }
  return null;
}

function callForRenewal(
  world: World,
  ambient: Ambient,
  { id, employeeId }: StoredSignature,
  at: Instant,
): void {
  changeSignature(world, id, { state: 'renewal_due' });
  const data = { employeeId };
  record(world, ambient, { at, type: 'signature.renewal_due', actor: 'system', subject: id, data });
}

/** What has run out cannot be renewed any more; an open renewal ends with it. */
function expire(world: World, ambient: Ambient, { id, employeeId }: StoredSignature, at: Instant): void {
  changeSignature(world, id, { state: 'expired' });
  const data = { employeeId };
  record(world, ambient, { at, type: 'signature.expired', actor: 'system', subject: id, data });
  const open = ordersOf(world, employeeId).filter((each) => each.signatureId === id && isOpen(each));
  for (const order of open) {
    endOrder({ world, ambient, now: at }, order.id, 'expired', 'system');
    record(world, ambient, { at, type: 'order.expired', actor: 'system', subject: order.id });
  }
}
