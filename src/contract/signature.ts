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

/** Why a signature is revoked; mapped to the reason codes of RFC 5280. */
export const RevocationReason = z.enum([
  'key_compromise',
  'device_lost',
  'employee_departed',
  'data_incorrect',
  'superseded',
  'organisation_closed',
  'misuse',
  'other',
]);
export type RevocationReason = z.infer<typeof RevocationReason>;

export const SignatureDetail = z.object({
  ...Signature.shape,
  employeeId: z.string(),
  validFrom: z.nullable(z.iso.datetime()),
  /** Null for a signature without a certificate of this service, such as a key card. */
  certificateRef: z.nullable(z.string()),
  /** `CVR:30808460-RID:1237553529373` */
  subjectSerialNumber: z.string(),
  revocation: z.nullable(
    z.object({
      reason: RevocationReason,
      comment: z.nullable(z.string()),
      at: z.iso.datetime(),
      by: z.string(),
    }),
  ),
  /** Rises by one with every change. */
  version: z.number(),
});
export type SignatureDetail = z.infer<typeof SignatureDetail>;
