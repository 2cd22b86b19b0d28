import * as z from 'zod/mini';

export const AdministratorId = z.string().check(z.minLength(1)).brand<'AdministratorId'>();
export type AdministratorId = z.infer<typeof AdministratorId>;

/** Who is signed in, for which organisation, and by which rules. */
export const Session = z.object({
  administrator: z.object({ id: AdministratorId, name: z.string() }),
  organisation: z.object({ name: z.string(), cvr: z.string() }),
  /** `administrator` is needed to order; a signed-in person without it sees an explanation. */
  roles: z.array(z.string()),
  expiresAt: z.iso.datetime(),
  policy: z.object({
    /** Hours that an installation code lives, by delivery. */
    codeLifetimeHours: z.object({ instant: z.number(), post: z.number() }),
    /** Wrong codes until the code is locked. */
    maxAttempts: z.number(),
    /** A second administrator must approve each order. */
    fourEyes: z._default(z.boolean(), false),
    /** How the code was handed over must be recorded. */
    handoverRequired: z._default(z.boolean(), false),
    /** The administrator signs in once more before a code is shown. */
    stepUpForReveal: z._default(z.boolean(), false),
    /** The business days until a letter is expected, e.g. `[3, 4]`. */
    deliveryEstimate: z.tuple([z.number(), z.number()]),
  }),
});
export type Session = z.infer<typeof Session>;
