import type { AuditPage, Changes } from '../../src/contract/audit.ts';
import type { Input } from '../../src/contract/commands.ts';
import { ok, type Result } from '../../src/contract/result.ts';
import { type Act, isoTime } from './act.ts';
import { afterCursor } from './paging.ts';
import type { AuditEvent } from './world.ts';

/** So many changes are told at once; ask again for more. */
const maxChanges = 500;

function isOfType({ type }: AuditEvent, wanted: string): boolean {
  return type === wanted || type.startsWith(`${wanted}.`);
}

/** The trail, newest first. `type` may name one kind of event (`mail.sent`) or a family of them (`mail`). */
export function listAuditEvents({ world }: Act, query: Input<'listAuditEvents'>): Result<AuditPage> {
  const { subject, type, from, to, limit, cursor } = query;
  const earliest = from === undefined ? -Infinity : Date.parse(from);
  const latest = to === undefined ? Infinity : Date.parse(to);
  const found = world.audit
    .filter((event) => subject === undefined || event.subject === subject)
    .filter((event) => type === undefined || isOfType(event, type))
    .filter(({ at }) => at >= earliest && at <= latest)
    .toReversed();
  const page = afterCursor(found, ({ seq }) => String(seq), { limit, cursor });
  if (!page.ok) return page;
  const items = page.value.items.map((event) => ({
    ...event,
    at: isoTime(event.at),
    data: { ...event.data },
  }));
  return ok({ ...page.value, items });
}

/** What has happened since an event was seen. Without `since` only where the trail stands, to go on from. */
export function listChanges({ world }: Act, { since }: Input<'listChanges'>): Result<Changes> {
  const { audit } = world;
  if (since === undefined) return ok({ changes: [], latest: audit.length });
  const news = audit.slice(since, since + maxChanges);
  return ok({
    changes: news.map(({ seq, at, type, subject }) => ({ seq, at: isoTime(at), type, subject })),
    latest: news.at(-1)?.seq ?? Math.min(since, audit.length),
  });
}
