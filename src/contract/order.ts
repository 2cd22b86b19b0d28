import * as z from 'zod/mini';
import { DeliveryEstimate } from './calendar.ts';
import { Confirmation } from './confirmation.ts';
import { SecretState } from './secret.ts';
import { SignatureType } from './signature.ts';

export const OrderId = z.string().check(z.minLength(1)).brand<'OrderId'>();
export type OrderId = z.infer<typeof OrderId>;

/** `instant`: the administrator is shown the code (straksudstedelse). `post`: the code comes by letter. */
export const DeliveryKind = z.enum(['instant', 'post']);
export type DeliveryKind = z.infer<typeof DeliveryKind>;

export const OrderState = z.enum([
  'awaiting_approval',
  'placed',
  'awaiting_reveal',
  'awaiting_handover',
  'awaiting_letter',
  'awaiting_activation',
  'completed',
  'rejected',
  'cancelled',
  'expired',
  'failed',
]);
export type OrderState = z.infer<typeof OrderState>;

export const OrderSummary = z.object({
  id: OrderId,
  /** What people say on the phone, e.g. `UD-2026-00042`. */
  reference: z.string(),
  signatureType: SignatureType,
  delivery: DeliveryKind,
  state: OrderState,
  placedAt: z.iso.datetime(),
});
export type OrderSummary = z.infer<typeof OrderSummary>;

export const HandoverChannel = z.enum(['in_person', 'known_phone', 'sealed_envelope', 'other_secure']);
export type HandoverChannel = z.infer<typeof HandoverChannel>;

export const IdentityCheck = z.enum(['known_person', 'photo_id', 'callback']);
export type IdentityCheck = z.infer<typeof IdentityCheck>;

export const Order = z.object({
  ...OrderSummary.shape,
  employeeId: z.string().check(z.minLength(1)).brand<'EmployeeId'>(),
  employeeName: z.string(),
  /** Where the activation mail goes. */
  email: z.string(),
  placedBy: z.string(),
  expiresAt: z.iso.datetime(),
  /** Rises by one with every change. */
  version: z.number(),
  /** The state of the code; never the code. */
  code: z.object({
    state: SecretState,
    expiresAt: z.iso.datetime(),
    revealedAt: z.nullable(z.iso.datetime()),
    revealedBy: z.nullable(z.string()),
    /** The reveal has been acknowledged: the code is said to be handed over. */
    acknowledgedAt: z.nullable(z.iso.datetime()),
  }),
  /** Set where policy asks for a second administrator (four eyes). */
  approval: z._default(
    z.nullable(
      z.object({
        decision: z.nullable(z.enum(['approve', 'reject'])),
        reason: z.nullable(z.string()),
        by: z.nullable(z.string()),
        at: z.nullable(z.iso.datetime()),
      }),
    ),
    null,
  ),
  /** How the code was handed over, where that was recorded. */
  handover: z._default(
    z.nullable(
      z.object({
        channel: HandoverChannel,
        identityCheck: IdentityCheck,
        at: z.iso.datetime(),
        by: z.string(),
      }),
    ),
    null,
  ),
  /** Where the letter is expected; null for a code that is shown on screen. */
  letterEstimate: z.nullable(DeliveryEstimate),
});
export type Order = z.infer<typeof Order>;

export const MailState = z.enum([
  'queued',
  'sent',
  'delivered',
  'opened_link',
  'used',
  'bounced',
  'deferred',
  'cancelled',
  'superseded',
  'expired',
]);
export type MailState = z.infer<typeof MailState>;

export const LetterState = z.enum([
  'queued',
  'printed',
  'posted',
  'presumed_delivered',
  'cancelled',
  'returned',
  'reported_missing',
]);
export type LetterState = z.infer<typeof LetterState>;

/** How far the two halves have come: states and times, no bodies, no link, no code. Newest first. */
export const Deliveries = z.object({
  mails: z.array(
    z.object({ state: MailState, to: z.string(), at: z.iso.datetime(), linkExpiresAt: z.iso.datetime() }),
  ),
  letters: z.array(z.object({ state: LetterState, at: z.iso.datetime(), estimate: DeliveryEstimate })),
});
export type Deliveries = z.infer<typeof Deliveries>;

/** Why something may not be done: the slug of the problem that trying would give, with what it points at. */
export const Reason = z.object({
  code: z.string(),
  orderId: z.optional(OrderId),
  /** From when on it may be done, where time cures it. */
  availableAt: z.optional(z.iso.datetime()),
});
export type Reason = z.infer<typeof Reason>;

export const DeliveryOption = z.object({
  kind: DeliveryKind,
  allowed: z.boolean(),
  reasons: z.array(Reason),
  estimate: z.nullable(DeliveryEstimate),
});
export type DeliveryOption = z.infer<typeof DeliveryOption>;

export const SignatureOption = z.object({
  type: SignatureType,
  allowed: z.boolean(),
  reasons: z.array(Reason),
  deliveries: z.array(DeliveryOption),
});
export type SignatureOption = z.infer<typeof SignatureOption>;

/** What may be ordered for one employee, and why the rest may not. */
export const OrderOptions = z.object({ signatureTypes: z.array(SignatureOption) });
export type OrderOptions = z.infer<typeof OrderOptions>;

export const OrderInput = z.object({
  employeeId: z.string().check(z.minLength(1)).brand<'EmployeeId'>(),
  signatureType: SignatureType,
  delivery: DeliveryKind,
  /** Step 5 of the flow. The service refuses an order without it. */
  confirmation: z.optional(Confirmation),
});
export type OrderInput = z.infer<typeof OrderInput>;

export const OrderQuery = z.object({
  employeeId: z.optional(z.string()),
  state: z.optional(OrderState),
  limit: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(100))),
  cursor: z.optional(z.string()),
});
export type OrderQuery = z.infer<typeof OrderQuery>;

export const OrderPage = z.object({
  items: z.array(Order),
  nextCursor: z.nullable(z.string()),
  total: z.number().check(z.nonnegative()),
});
export type OrderPage = z.infer<typeof OrderPage>;

/** `missing` is believed only after the latest expected day; `returned` and `opened` kill the code. */
export const LetterReport = z.enum(['missing', 'returned', 'opened']);
export type LetterReport = z.infer<typeof LetterReport>;

export const ReissueReason = z.enum(['lost', 'seen_by_others', 'expired', 'locked', 'never_arrived']);
export type ReissueReason = z.infer<typeof ReissueReason>;
