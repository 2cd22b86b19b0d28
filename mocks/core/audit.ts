import type { Ambient, AuditEvent, Instant, World } from './world.ts';

export type AuditType =
  | 'order.placed'
  | 'order.deferred'
  | 'order.resumed'
  | 'order.approved'
  | 'order.rejected'
  | 'order.completed'
  | 'order.cancelled'
  | 'order.expired'
  | 'order.failed'
  | 'secret.sealed'
  | 'secret.printed'
  | 'secret.revealed'
  | 'secret.replayed'
  | 'secret.acknowledged'
  | 'secret.reissued'
  | 'secret.locked'
  | 'secret.expired'
  | 'secret.destroyed'
  | 'secret.consumed'
  | 'handover.recorded'
  | 'bulk.placed'
  | 'mail.queued'
  | 'mail.sent'
  | 'mail.delivered'
  | 'mail.bounced'
  | 'mail.resent'
  | 'mail.expired'
  | 'mail.deferred'
  | 'mail.cancelled'
  | 'mail.superseded'
  | 'mail.opened_link'
  | 'mail.used'
  | 'letter.queued'
  | 'letter.printed'
  | 'letter.posted'
  | 'letter.returned'
  | 'letter.reported_missing'
  | 'letter.opened'
  | 'letter.presumed_delivered'
  | 'letter.cancelled'
  | 'activation.started'
  | 'activation.failed'
  | 'activation.installed'
  | 'signature.activated'
  | 'signature.renewal_due'
  | 'signature.renewed'
  | 'signature.suspended'
  | 'signature.reactivated'
  | 'signature.expired'
  | 'signature.revoked'
  | 'employee.suspended'
  | 'employee.reactivated'
  | 'employee.departed'
  | 'employee.erased'
  | 'employee.email_changed'
  | 'access.denied'
  | 'policy.changed';

export interface Happening {
  readonly at: Instant;
  readonly type: AuditType;
  /** An administrator's id, or `system`. */
  readonly actor: string;
  /** What it happened to, mostly an order's id. */
  readonly subject: string;
  readonly data?: AuditEvent['data'];
}

type Unsealed = Omit<AuditEvent, 'hash'>;

function hashOf(
  { seq, at, type, actor, subject, data, previous }: Unsealed,
  digest: Ambient['digest'],
): string {
  const sorted = Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return digest(JSON.stringify([seq, at, type, actor, subject, sorted, previous]));
}

/** Appends what happened. Each event carries the hash of the one before it, so none can be changed unseen. */
export function record(world: World, ambient: Ambient, happening: Happening): void {
  const event = {
    ...happening,
    data: happening.data ?? {},
    seq: world.audit.length + 1,
    previous: world.audit.at(-1)?.hash ?? '',
  };
  world.audit.push({ ...event, hash: hashOf(event, ambient.digest) });
}

/** The number of the first event that was changed, left out or moved; null where the chain is whole. */
export function firstBreak(audit: readonly AuditEvent[], digest: Ambient['digest']): number | null {
  const broken = audit.findIndex(
    (event, index) =>
      event.seq !== index + 1 ||
      event.previous !== (audit[index - 1]?.hash ?? '') ||
      event.hash !== hashOf(event, digest),
  );
  return broken === -1 ? null : broken + 1;
}
