import type { HandoverPointId } from './confirmation.ts';

/** The texts that must be confirmed, and the version of their wording in `i18n`. */
export const orderConfirmationText = { textId: 'order-confirmation', textVersion: '2026-11' } as const;
export const revealConfirmationText = { textId: 'reveal-confirmation', textVersion: '2026-11' } as const;

/** The three points on passing the code on, and the version of their wording in `i18n`. */
export const handoverPointsText: {
  readonly textVersion: string;
  readonly pointIds: readonly HandoverPointId[];
} = { textVersion: '2026-11', pointIds: ['give-directly', 'not-by-mail', 'do-not-keep'] };
