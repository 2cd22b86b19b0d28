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
    /** The business days until a letter is expected, e.g. `[3, 4]`. */
    deliveryEstimate: z.tuple([z.number(), z.number()]),
  }),
});
export type Session = z.infer<typeof Session>;
