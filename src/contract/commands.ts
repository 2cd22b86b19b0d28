import * as z from 'zod/mini';
import { DeliveryEstimate, LocalDate } from './calendar.ts';
import { Confirmation } from './confirmation.ts';
import { Activation, ActivationId, Installation } from './activation.ts';
import { AuditPage, AuditQuery, Changes } from './audit.ts';
import { BulkOrder, BulkOrderId, BulkOrderInput } from './bulk.ts';
import { Employee, EmployeeId, EmployeePage, EmployeeQuery } from './employee.ts';
import {
  Deliveries,
  HandoverChannel,
  IdentityCheck,
  LetterReport,
  Order,
  OrderId,
  OrderInput,
  OrderOptions,
  OrderPage,
  OrderQuery,
  ReissueReason,
} from './order.ts';
import type { Problem } from './problem.ts';
import { Reveal, RevealId } from './secret.ts';
import { Session } from './session.ts';
import { RevocationReason, SignatureDetail, SignatureId } from './signature.ts';

/** What a person writes: a reason, a comment. */
const text = z.string().check(z.minLength(1), z.maxLength(200));
/** The version that was seen; a change meanwhile refuses the command. */
const version = z.optional(z.number().check(z.int(), z.nonnegative()));

/**
 * The one table: what may be asked, with what, and what comes back. The elements' requests, the adapters' types,
 * the HTTP adapter, the simulated backend and the API description are all read off it.
 *
 * `path` parameters are members of `input`; what is left of `input` is the query (GET) or the JSON body.
 * `precondition` marks one whose input may hold the `version` that was seen: over HTTP it travels as `If-Match`.
 * `employeeSide` marks what the employee asks, without a session.
 * `changes` marks a command that carries an idempotency key; `answersSecret` one whose answer must never be logged,
 * cached or kept.
 */
export const commands = {
  getSession: {
    method: 'GET',
    path: '/v1/me',
    changes: false,
    input: z.object({}),
    output: Session,
  },
  searchEmployees: {
    method: 'GET',
    path: '/v1/employees',
    changes: false,
    input: EmployeeQuery,
    output: EmployeePage,
  },
  getEmployee: {
    method: 'GET',
    path: '/v1/employees/:employeeId',
    changes: false,
    input: z.object({ employeeId: EmployeeId }),
    output: Employee,
  },
  getOrderOptions: {
    method: 'GET',
    path: '/v1/employees/:employeeId/order-options',
    changes: false,
    input: z.object({ employeeId: EmployeeId }),
    output: OrderOptions,
  },
  placeOrder: {
    method: 'POST',
    path: '/v1/orders',
    changes: true,
    input: OrderInput,
    output: Order,
  },
  getOrder: {
    method: 'GET',
    path: '/v1/orders/:orderId',
    changes: false,
    input: z.object({ orderId: OrderId }),
    output: Order,
  },
  getDeliveries: {
    method: 'GET',
    path: '/v1/orders/:orderId/deliveries',
    changes: false,
    input: z.object({ orderId: OrderId }),
    output: Deliveries,
  },
  revealCode: {
    method: 'POST',
    path: '/v1/orders/:orderId/reveals',
    changes: true,
    answersSecret: true,
    input: z.object({
      orderId: OrderId,
      /** Step 6 of the flow. The service refuses a reveal without it. */
      confirmation: z.optional(Confirmation),
    }),
    output: Reveal,
  },
  acknowledgeReveal: {
    method: 'PUT',
    path: '/v1/orders/:orderId/reveals/:revealId/acknowledgement',
    changes: false,
    input: z.object({ orderId: OrderId, revealId: RevealId, pointsRead: z.literal(true) }),
    output: z.void(),
  },
  reissueCode: {
    method: 'POST',
    path: '/v1/orders/:orderId/secret-reissues',
    changes: true,
    precondition: true,
    input: z.object({ orderId: OrderId, reason: ReissueReason, version }),
    output: Order,
  },
  resendActivationMail: {
    method: 'POST',
    path: '/v1/orders/:orderId/activation-mails',
    changes: true,
    precondition: true,
    input: z.object({ orderId: OrderId, version }),
    output: Deliveries,
  },
  cancelOrder: {
    method: 'POST',
    path: '/v1/orders/:orderId/cancellation',
    changes: true,
    precondition: true,
    input: z.object({ orderId: OrderId, reason: text, version }),
    output: Order,
  },
  listOrders: {
    method: 'GET',
    path: '/v1/orders',
    changes: false,
    input: OrderQuery,
    output: OrderPage,
  },
  decideApproval: {
    method: 'POST',
    path: '/v1/orders/:orderId/approvals',
    changes: true,
    precondition: true,
    input: z.object({ orderId: OrderId, decision: z.enum(['approve', 'reject']), reason: text, version }),
    output: Order,
  },
  recordHandover: {
    method: 'POST',
    path: '/v1/orders/:orderId/handovers',
    changes: true,
    precondition: true,
    input: z.object({ orderId: OrderId, channel: HandoverChannel, identityCheck: IdentityCheck, version }),
    output: Order,
  },
  reportLetter: {
    method: 'POST',
    path: '/v1/orders/:orderId/letter-reports',
    changes: true,
    precondition: true,
    input: z.object({ orderId: OrderId, kind: LetterReport, version }),
    output: Deliveries,
  },
  getSignature: {
    method: 'GET',
    path: '/v1/signatures/:signatureId',
    changes: false,
    input: z.object({ signatureId: SignatureId }),
    output: SignatureDetail,
  },
  revokeSignature: {
    method: 'POST',
    path: '/v1/signatures/:signatureId/revocation',
    changes: true,
    precondition: true,
    input: z.object({
      signatureId: SignatureId,
      reason: z.optional(RevocationReason),
      comment: z.optional(text),
      version,
    }),
    output: SignatureDetail,
  },
  suspendSignature: {
    method: 'POST',
    path: '/v1/signatures/:signatureId/suspension',
    changes: true,
    precondition: true,
    input: z.object({ signatureId: SignatureId, reason: text, version }),
    output: SignatureDetail,
  },
  reactivateSignature: {
    method: 'POST',
    path: '/v1/signatures/:signatureId/reactivation',
    changes: true,
    precondition: true,
    input: z.object({ signatureId: SignatureId, reason: text, version }),
    output: SignatureDetail,
  },
  renewSignature: {
    method: 'POST',
    path: '/v1/signatures/:signatureId/renewal',
    changes: true,
    precondition: true,
    input: z.object({ signatureId: SignatureId, reason: z.optional(text), version }),
    output: SignatureDetail,
  },
  listAuditEvents: {
    method: 'GET',
    path: '/v1/audit-events',
    changes: false,
    input: AuditQuery,
    output: AuditPage,
  },
  listChanges: {
    method: 'GET',
    path: '/v1/events',
    changes: false,
    input: z.object({ since: z.optional(z.number().check(z.int(), z.nonnegative())) }),
    output: Changes,
  },
  placeBulkOrder: {
    method: 'POST',
    path: '/v1/bulk-orders',
    changes: true,
    input: BulkOrderInput,
    output: BulkOrder,
  },
  getBulkOrder: {
    method: 'GET',
    path: '/v1/bulk-orders/:bulkOrderId',
    changes: false,
    input: z.object({ bulkOrderId: BulkOrderId }),
    output: BulkOrder,
  },
  startActivation: {
    method: 'POST',
    path: '/v1/activations',
    changes: false,
    employeeSide: true,
    input: z.object({ token: z.string().check(z.minLength(1), z.maxLength(200)) }),
    output: Activation,
  },
  installSignature: {
    method: 'POST',
    path: '/v1/activations/:activationId/installation',
    changes: false,
    employeeSide: true,
    input: z.object({
      activationId: ActivationId,
      secret: z.string().check(z.minLength(1), z.maxLength(40)),
      /** PKCS#10 in PEM. The key file's password never leaves the employee's computer. */
      certificateRequest: z.string().check(z.minLength(1), z.maxLength(10_000)),
    }),
    output: Installation,
  },
  estimateDelivery: {
    method: 'GET',
    path: '/v1/calendar/delivery-estimate',
    changes: false,
    input: z.object({ method: z.literal('post'), from: z.optional(LocalDate) }),
    output: DeliveryEstimate,
  },
} as const;

export type Command = keyof typeof commands;
export type Input<C extends Command> = z.infer<(typeof commands)[C]['input']>;
export type Output<C extends Command> = z.infer<(typeof commands)[C]['output']>;
/** What an adapter answers: the command's output, its ids as plain strings, or a problem document that says why not. */
export type Answer<C extends Command> = z.input<(typeof commands)[C]['output']> | Problem;
