import * as z from 'zod/mini';

/** A calendar date in Europe/Copenhagen, `2026-12-29`. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** When a letter is expected: a range of dates, never a promise. */
export const DeliveryEstimate = z.object({
  from: LocalDate,
  to: LocalDate,
  /** The business days counted, e.g. `[3, 4]`. */
  businessDays: z.tuple([z.number(), z.number()]),
  /** The days in between that do not count, and why. */
  skipped: z.array(
    z.object({ date: LocalDate, reason: z.enum(['weekend', 'public-holiday', 'closed-day']) }),
  ),
});
export type DeliveryEstimate = z.infer<typeof DeliveryEstimate>;
