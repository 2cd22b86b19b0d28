import * as z from 'zod/mini';

/** What the administrator confirmed, so that the service can hold it against the text it requires. */
export const Confirmation = z.object({
  textId: z.string(),
  textVersion: z.string(),
  locale: z.string(),
});
export type Confirmation = z.infer<typeof Confirmation>;

export const HandoverPointId = z.enum(['give-directly', 'not-by-mail', 'do-not-keep']);
export type HandoverPointId = z.infer<typeof HandoverPointId>;
