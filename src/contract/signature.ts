import * as z from 'zod/mini';

export const SignatureId = z.string().check(z.minLength(1)).brand<'SignatureId'>();
export type SignatureId = z.infer<typeof SignatureId>;

/** `keyfile` (nøglefil) and `keycard` (nøglekort); the flow is driven by data, so both may be ordered. */
export const SignatureType = z.enum(['keyfile', 'keycard']);
export type SignatureType = z.infer<typeof SignatureType>;

export const SignatureState = z.enum([
  'ordered',
  'awaiting_activation',
  'active',
  'renewal_due',
  'suspended',
  'expired',
  'revoked',
]);
export type SignatureState = z.infer<typeof SignatureState>;

export const Signature = z.object({
  id: SignatureId,
  type: SignatureType,
  state: SignatureState,
  /** RFC 3339, UTC. */
  validTo: z.nullable(z.iso.datetime()),
});
export type Signature = z.infer<typeof Signature>;
