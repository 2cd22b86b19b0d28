import * as z from 'zod/mini';
import { Confirmation } from './confirmation.ts';
import { DeliveryKind, OrderId } from './order.ts';
import { SignatureType } from './signature.ts';

export const BulkOrderId = z.string().check(z.minLength(1)).brand<'BulkOrderId'>();
export type BulkOrderId = z.infer<typeof BulkOrderId>;

export const BulkOrderInput = z.object({
  /** `;`-separated lines under the heading `EMAIL;SIGNATUR-TYPE;LEVERING`, as the old mass order file had them. */
  content: z.string().check(z.minLength(1), z.maxLength(60_000)),
  confirmation: z.optional(Confirmation),
});
export type BulkOrderInput = z.infer<typeof BulkOrderInput>;

/** Each line is ordered or refused by itself; a refused one does not stop the others. */
export const BulkOrder = z.object({
  id: BulkOrderId,
  placedAt: z.iso.datetime(),
  lines: z.array(
    z.object({
      line: z.number(),
      email: z.string(),
      signatureType: z.nullable(SignatureType),
      delivery: z.nullable(DeliveryKind),
      orderId: z.nullable(OrderId),
      /** The slug of the refusal; null where the order was placed. */
      refusedBecause: z.nullable(z.string()),
    }),
  ),
});
export type BulkOrder = z.infer<typeof BulkOrder>;
