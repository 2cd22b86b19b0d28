import type { sentinels } from './demo-employees.ts';

/** What the administrator (or, with a wrong code, the employee) did about an employee's latest order. */
export type Deed =
  | 'order-instant'
  | 'order-post'
  | 'reveal'
  | 'acknowledge'
  | 'enter-wrong-code'
  | 'resend-mail'
  | 'reissue-code'
  | 'install'
  | 'letter-is-lost'
  | 'letter-comes-back'
  | 'cancel'
  | 'provider-goes-down'
  | 'provider-comes-back';

export interface PastDeed {
  readonly hoursAgo: number;
  readonly employee: keyof typeof sentinels;
  readonly deed: Deed;
  /** Left out: Karen Lund. */
  readonly by?: 'adm-jens-friis';
}

export const demoHistory: readonly PastDeed[] = [
  { hoursAgo: 61 * 24, employee: 'emp-order-expired', deed: 'order-instant' },
  { hoursAgo: 31 * 24, employee: 'emp-link-expired', deed: 'order-instant' },
  { hoursAgo: 336, employee: 'emp-letter-overdue', deed: 'order-post' },
  { hoursAgo: 335, employee: 'emp-letter-overdue', deed: 'letter-is-lost' },
  { hoursAgo: 300, employee: 'emp-letter-returned', deed: 'order-post' },
  { hoursAgo: 288, employee: 'emp-letter-arrived', deed: 'order-post' },
  { hoursAgo: 201, employee: 'emp-order-failed', deed: 'provider-goes-down' },
  { hoursAgo: 200, employee: 'emp-order-failed', deed: 'order-instant' },
  { hoursAgo: 175, employee: 'emp-order-failed', deed: 'provider-comes-back' },
  { hoursAgo: 74, employee: 'emp-letter-returned', deed: 'letter-comes-back' },
  { hoursAgo: 72, employee: 'emp-code-expired', deed: 'order-instant' },
  { hoursAgo: 50, employee: 'emp-installed', deed: 'order-instant' },
  { hoursAgo: 49, employee: 'emp-installed', deed: 'install' },
  { hoursAgo: 26, employee: 'emp-code-locked', deed: 'order-instant' },
  { hoursAgo: 25.9, employee: 'emp-code-locked', deed: 'reveal' },
  { hoursAgo: 25.8, employee: 'emp-code-locked', deed: 'acknowledge' },
  { hoursAgo: 25.2, employee: 'emp-code-locked', deed: 'enter-wrong-code' },
  { hoursAgo: 25.1, employee: 'emp-code-locked', deed: 'enter-wrong-code' },
  { hoursAgo: 25, employee: 'emp-code-locked', deed: 'enter-wrong-code' },
  { hoursAgo: 24, employee: 'emp-order-cancelled', deed: 'order-instant' },
  { hoursAgo: 23.5, employee: 'emp-order-cancelled', deed: 'cancel' },
  { hoursAgo: 22, employee: 'emp-code-handed-over', deed: 'order-instant' },
  { hoursAgo: 21.9, employee: 'emp-code-handed-over', deed: 'reveal' },
  { hoursAgo: 21.8, employee: 'emp-code-handed-over', deed: 'acknowledge' },
  { hoursAgo: 6, employee: 'emp-reissue-limit', deed: 'order-instant' },
  { hoursAgo: 5.9, employee: 'emp-resend-limit', deed: 'order-instant' },
  { hoursAgo: 5, employee: 'emp-reissue-limit', deed: 'reissue-code' },
  { hoursAgo: 4.9, employee: 'emp-resend-limit', deed: 'resend-mail' },
  { hoursAgo: 4.8, employee: 'emp-resend-limit', deed: 'resend-mail' },
  { hoursAgo: 4.7, employee: 'emp-resend-limit', deed: 'resend-mail' },
  { hoursAgo: 4.6, employee: 'emp-resend-limit', deed: 'resend-mail' },
  { hoursAgo: 4.5, employee: 'emp-resend-limit', deed: 'resend-mail' },
  { hoursAgo: 4, employee: 'emp-reissue-limit', deed: 'reissue-code' },
  { hoursAgo: 3, employee: 'emp-reissue-limit', deed: 'reissue-code' },
  { hoursAgo: 2.5, employee: 'emp-open-instant', deed: 'order-instant' },
  { hoursAgo: 2.2, employee: 'emp-open-post', deed: 'order-post' },
  { hoursAgo: 2, employee: 'emp-code-lost', deed: 'order-instant' },
  { hoursAgo: 1.9, employee: 'emp-code-lost', deed: 'reveal' },
  { hoursAgo: 1, employee: 'emp-mail-came-back', deed: 'order-instant' },
];

/** What came on top where a second administrator must approve. */
export const fourEyesHistory: readonly PastDeed[] = [
  { hoursAgo: 0.5, employee: 'emp-awaiting-approval', deed: 'order-instant', by: 'adm-jens-friis' },
  { hoursAgo: 0.4, employee: 'emp-own-order-waiting', deed: 'order-instant' },
];

/** What came on top where the handover must be recorded. */
export const strictHistory: readonly PastDeed[] = [
  { hoursAgo: 0.5, employee: 'emp-handover-missing', deed: 'order-instant' },
  { hoursAgo: 0.4, employee: 'emp-handover-missing', deed: 'reveal' },
  { hoursAgo: 0.3, employee: 'emp-handover-missing', deed: 'acknowledge' },
];

/** What came on top while the provider is down. */
export const outageHistory: readonly PastDeed[] = [
  { hoursAgo: 0.4, employee: 'emp-order-waiting', deed: 'provider-goes-down' },
  { hoursAgo: 0.3, employee: 'emp-order-waiting', deed: 'order-instant' },
];
