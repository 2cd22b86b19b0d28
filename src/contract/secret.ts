import * as z from 'zod/mini';
import { HandoverPointId } from './confirmation.ts';

export const RevealId = z.string().check(z.minLength(1)).brand<'RevealId'>();
export type RevealId = z.infer<typeof RevealId>;

/**
 * The installation code (midlertidig adgangskode): twelve symbols of Crockford's base 32, shown in groups of
 * four; the last is a check symbol. Whoever holds both the code and the activation mail can install the signature.
 */
export const InstallationCode = z
  .string()
  .check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/))
  .brand<'InstallationCode'>();
export type InstallationCode = z.infer<typeof InstallationCode>;

export const SecretState = z.enum([
  'sealed',
  'printed',
  'revealed',
  'consumed',
  'expired',
  'locked',
  'superseded',
  'destroyed',
]);
export type SecretState = z.infer<typeof SecretState>;

/** The one answer that holds a code. It exists only as the reply to a reveal. */
export const Reveal = z.object({
  revealId: RevealId,
  secret: z.object({
    value: InstallationCode,
    groups: z.array(z.string()),
    format: z.literal('crockford32-4-4-4'),
    /** RFC 3339, UTC: from then on the code is dead. */
    expiresAt: z.iso.datetime(),
  }),
  /** Until then the same session may fetch this reveal again with the same idempotency key. */
  replayUntil: z.iso.datetime(),
  /** The service's own clock, so that "in 47 hours" does not depend on this computer's. */
  serverTime: z.iso.datetime(),
  handoverPoints: z.object({
    textVersion: z.string(),
    pointIds: z.array(HandoverPointId).check(z.length(3)),
  }),
});
export type Reveal = z.infer<typeof Reveal>;
