import * as z from 'zod/mini';

/** One line of the trail: who did what to what, and when. Chained by hash, never altered, never holding a code. */
export const AuditEvent = z.object({
  seq: z.number(),
  at: z.iso.datetime(),
  /** `order.placed`, `secret.revealed`, … */
  type: z.string(),
  actor: z.string(),
  /** The order, signature or employee that it happened to. */
  subject: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Hex SHA-256 of this event and of the one before it. */
  hash: z.string(),
  previous: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

export const AuditQuery = z.object({
  subject: z.optional(z.string()),
  type: z.optional(z.string()),
  from: z.optional(z.iso.datetime()),
  to: z.optional(z.iso.datetime()),
  limit: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(100))),
  cursor: z.optional(z.string()),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditPage = z.object({
  items: z.array(AuditEvent),
  nextCursor: z.nullable(z.string()),
  total: z.number(),
});
export type AuditPage = z.infer<typeof AuditPage>;

/** Something has changed; whoever shows it should ask again. */
export const Change = z.object({
  seq: z.number(),
  at: z.iso.datetime(),
  type: z.string(),
  subject: z.string(),
});
export type Change = z.infer<typeof Change>;

export const Changes = z.object({
  changes: z.array(Change),
  /** Ask with this as `since` the next time. */
  latest: z.number(),
});
export type Changes = z.infer<typeof Changes>;
