import { commands, type Command } from '../../src/contract/commands.ts';
import type { ServiceProblem } from '../../src/contract/problem.ts';

/** The service, or what lies behind it, cannot. */
const anyCall: readonly ServiceProblem[] = [
  'rate-limited',
  'provider-rejected',
  'provider-unavailable',
  'provider-timeout',
  'internal',
];
const anyHolder: readonly ServiceProblem[] = ['employee-not-active', 'not-found'];
const openOrder: readonly ServiceProblem[] = ['order-not-in-state', 'order-expired', 'order-cancelled'];
const mayBeMailed: readonly ServiceProblem[] = ['employee-email-missing', 'mail-undeliverable'];
const mayBeOrdered: readonly ServiceProblem[] = [
  ...anyHolder,
  'employee-email-missing',
  'employee-email-invalid',
  'prerequisite-signature-missing',
  'signature-already-exists',
  'open-order-exists',
  'quota-exceeded',
  'self-order-not-allowed',
  'delivery-not-available',
  'contact-recently-changed',
];
const deadLink: readonly ServiceProblem[] = [
  'activation-link-invalid',
  'activation-link-expired',
  'activation-already-used',
];
const deadCode: readonly ServiceProblem[] = ['secret-expired', 'secret-locked', 'secret-superseded'];

/** What each command may be refused with, beside what its method, its body and the session bring with them. */
const own: Readonly<Record<Command, readonly ServiceProblem[]>> = {
  getSession: [],
  searchEmployees: [],
  getEmployee: ['not-found'],
  getOrderOptions: ['not-found'],
  placeOrder: [...mayBeOrdered, 'confirmation-required', 'confirmation-outdated', 'letter-address-invalid'],
  getOrder: ['not-found'],
  getDeliveries: ['not-found'],
  revealCode: [
    ...anyHolder,
    ...openOrder,
    ...deadCode,
    'approval-required',
    'confirmation-required',
    'confirmation-outdated',
    'secret-not-revealable',
    'secret-already-revealed',
    'self-order-not-allowed',
    'contact-recently-changed',
    'step-up-required',
    'capability-not-supported',
  ],
  acknowledgeReveal: ['not-found', ...openOrder, ...deadCode, 'approval-required'],
  reissueCode: [
    ...anyHolder,
    ...openOrder,
    ...mayBeMailed,
    'approval-required',
    'self-order-not-allowed',
    'contact-recently-changed',
    'reissue-limit-reached',
    'capability-not-supported',
  ],
  resendActivationMail: [
    ...anyHolder,
    ...openOrder,
    ...mayBeMailed,
    'approval-required',
    'contact-recently-changed',
    'resend-limit-reached',
    'capability-not-supported',
  ],
  cancelOrder: ['not-found', ...openOrder, 'letter-already-posted'],
  listOrders: [],
  decideApproval: [
    ...anyHolder,
    ...openOrder,
    ...mayBeMailed,
    'approval-by-same-person',
    'contact-recently-changed',
  ],
  recordHandover: ['not-found', ...openOrder, ...deadCode],
  reportLetter: ['not-found', ...openOrder, 'letter-not-yet-due'],
  getSignature: ['not-found'],
  revokeSignature: ['not-found', 'order-not-in-state', 'revocation-reason-required', 'last-administrator'],
  suspendSignature: ['not-found', 'order-not-in-state', 'last-administrator', 'capability-not-supported'],
  reactivateSignature: ['not-found', 'order-not-in-state', 'capability-not-supported'],
  renewSignature: [...mayBeOrdered, 'order-not-in-state', 'capability-not-supported'],
  listAuditEvents: [],
  listChanges: [],
  placeBulkOrder: ['confirmation-required', 'confirmation-outdated', 'capability-not-supported'],
  getBulkOrder: ['not-found'],
  startActivation: [...deadLink, ...deadCode, ...anyHolder],
  installSignature: [...deadLink, ...deadCode, ...anyHolder, ...openOrder, 'wrong-code', 'code-checksum'],
  estimateDelivery: [],
};

/** Everything that a command may be refused with. */
export function problemsOf(command: Command): readonly ServiceProblem[] {
  const { method, changes, path, input } = commands[command];
  const isEmployeeSide = 'employeeSide' in commands[command];
  const hasInput = Object.keys(input.shape).length > 0 || path.includes(':');
  const found: ServiceProblem[] = [
    ...(isEmployeeSide ? [] : (['unauthenticated', 'session-expired'] as const)),
    ...(isEmployeeSide || command === 'getSession' ? [] : (['forbidden'] as const)),
    ...(hasInput ? (['validation-failed'] as const) : []),
    ...(method === 'GET' ? [] : (['malformed-request', 'unsupported-media-type'] as const)),
    ...(changes
      ? (['idempotency-key-missing', 'idempotency-key-reused', 'request-in-progress'] as const)
      : []),
    ...('precondition' in commands[command] ? (['precondition-required', 'stale-version'] as const) : []),
    ...own[command],
    ...anyCall,
  ];
  return [...new Set(found)];
}
