import * as z from 'zod/mini';

export const ActivationId = z.string().check(z.minLength(1)).brand<'ActivationId'>();
export type ActivationId = z.infer<typeof ActivationId>;

/** What the employee sees after opening the link: enough to know that it is the right one, and no more. */
export const Activation = z.object({
  activationId: ActivationId,
  /** `M••• H•••` */
  maskedName: z.string(),
  organisation: z.string(),
  secretFormat: z.literal('crockford32-4-4-4'),
  attemptsLeft: z.number(),
  expiresAt: z.iso.datetime(),
});
export type Activation = z.infer<typeof Activation>;

export const Installation = z.object({
  /** Under which the certificate can be fetched. */
  certificateRef: z.string(),
  /** PEM, issued for the public key of the request. */
  certificate: z.string(),
  signatureId: z.string(),
});
export type Installation = z.infer<typeof Installation>;
