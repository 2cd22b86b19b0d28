import * as z from 'zod/mini';
import { DeliveryEstimate, LocalDate } from './calendar.ts';
import { Confirmation } from './confirmation.ts';
import { Employee, EmployeeId, EmployeePage, EmployeeQuery } from './employee.ts';
import { Deliveries, Order, OrderId, OrderInput, OrderOptions, ReissueReason } from './order.ts';
import type { Problem } from './problem.ts';
import { Reveal, RevealId } from './secret.ts';
import { Session } from './session.ts';

/**
 * The one table: what may be asked, with what, and what comes back. The elements' requests, the adapters' types,
 * the HTTP adapter, the simulated backend and the API description are all read off it.
 *
 * `path` parameters are members of `input`; what is left of `input` is the query (GET) or the JSON body.
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
    input: z.object({ orderId: OrderId, reason: ReissueReason }),
    output: Order,
  },
  resendActivationMail: {
    method: 'POST',
    path: '/v1/orders/:orderId/activation-mails',
    changes: true,
    input: z.object({ orderId: OrderId }),
    output: Deliveries,
  },
  cancelOrder: {
    method: 'POST',
    path: '/v1/orders/:orderId/cancellation',
    changes: true,
    input: z.object({ orderId: OrderId, reason: z.string().check(z.minLength(1), z.maxLength(200)) }),
    output: Order,
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
/** What an adapter answers: the command's output, or a problem document that says why not. */
export type Answer<C extends Command> = Output<C> | Problem;
