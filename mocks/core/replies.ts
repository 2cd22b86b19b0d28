import type { Act } from './act.ts';
import type { Ambient, KeptReply } from './world.ts';

/** The same JSON for the same content, in whichever order its members come. */
function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(canonical);
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, canonical(member)]);
}

/** What tells two payloads apart, without keeping what they say. */
export function fingerprintOf({ digest }: Ambient, command: string, input: unknown): string {
  return digest(JSON.stringify([command, canonical(input)]));
}

/** Keys belong to the one who made them up: two administrators may hit on the same. */
function slotOf({ administrator, idempotencyKey }: Act): string {
  return `${administrator.id} ${idempotencyKey}`;
}

export function keptReply(act: Act): KeptReply | undefined {
  return act.world.replies.get(slotOf(act));
}

export function keepReply(act: Act, reply: Omit<KeptReply, 'at'>): void {
  act.world.replies.set(slotOf(act), { ...reply, at: act.now });
}
