import * as z from 'zod/mini';
import { commands, type Command } from '../../src/contract/commands.ts';
import { EmployeeId, EmployeeStatus } from '../../src/contract/employee.ts';
import { serviceProblems } from '../../src/contract/problem.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import { AdministratorId } from '../../src/contract/session.ts';
import { faultKinds, type FaultRule } from './faults.ts';
import { sessionCookie } from './session-cookie.ts';
import type { Steering } from './steering.ts';

/** Bytes or text as they are, instead of JSON. */
export interface RawAnswer {
  readonly raw: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export interface SimEndpoint<Schema extends z.ZodMiniType = z.ZodMiniType> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base address; `:name` is a member of the input. */
  readonly path: string;
  readonly input: Schema;
  readonly run: (steering: Steering, input: z.infer<Schema>) => SimOutcome | Promise<SimOutcome>;
}

type SimOutcome = Result<unknown> & { readonly cookie?: string };

/** Infers the input of `run` from the schema beside it. */
function endpoint<Schema extends z.ZodMiniType>(
  method: SimEndpoint['method'],
  path: string,
  input: Schema,
  run: SimEndpoint<Schema>['run'],
): SimEndpoint {
  return { method, path, input, run } as unknown as SimEndpoint;
}

const nothing = z.object({});
const text = (maximum: number) => z.string().check(z.minLength(1), z.maxLength(maximum));
const seed = z.number().check(z.int());
const amount = z.optional(z.number().check(z.nonnegative(), z.maximum(1e13)));
const employee = z.object({ employeeId: EmployeeId });
const faultRule = z.strictObject({
  kind: z.enum(faultKinds as [FaultRule['kind'], ...FaultRule['kind'][]]),
  command: z.optional(z.enum(Object.keys(commands) as [Command, ...Command[]])),
  employeeId: z.optional(EmployeeId),
  problem: z.optional(z.enum(serviceProblems)),
  delay: z.optional(z.number().check(z.int(), z.nonnegative(), z.maximum(2 ** 31 - 1))),
  nth: z.optional(z.number().check(z.int(), z.minimum(1))),
  times: z.optional(z.number().check(z.int(), z.minimum(1))),
});

const clock = (steering: Steering) => ok({ now: new Date(steering.now()).toISOString() });

/** A step that the post, the mail server or the employee takes with one mail or letter. */
function step(path: string, take: (steering: Steering, id: string) => Result<unknown>): SimEndpoint {
  return endpoint('POST', path, z.object({ id: text(200) }), (steering, { id }) => {
    const taken = take(steering, id);
    return taken.ok ? ok(taken.value ?? steering.summary()) : taken;
  });
}

/** What steers the simulated world from outside. No part of the contract: no real service has it. */
export const simEndpoints: readonly SimEndpoint[] = [
  endpoint('GET', '/sim/world', nothing, (steering) => ok(steering.summary())),
  endpoint('GET', '/sim/view', nothing, (steering) => ok(steering.view())),
  endpoint('GET', '/sim/clock', nothing, clock),
  endpoint(
    'POST',
    '/sim/clock/advance',
    z.strictObject({
      ms: amount,
      hours: amount,
      days: amount,
      businessDays: z.optional(z.number().check(z.int(), z.nonnegative(), z.maximum(10_000))),
    }),
    (steering, duration) => {
      steering.advance(duration);
      return clock(steering);
    },
  ),
  endpoint('GET', '/sim/mailbox', employee, (steering, { employeeId }) => ok(steering.mailbox(employeeId))),
  endpoint('GET', '/sim/letterbox', employee, (steering, { employeeId }) =>
    ok(steering.letterbox(employeeId)),
  ),
  step('/sim/mails/:id/bounce', (steering, id) => steering.bounceMail(id)),
  step('/sim/mails/:id/defer', (steering, id) => steering.deferMail(id)),
  step('/sim/mails/:id/deliver', (steering, id) => steering.deliverMail(id)),
  step('/sim/mails/:id/open', (steering, id) => steering.openMail(id)),
  step('/sim/letters/:id/print', (steering, id) => steering.printLetter(id)),
  step('/sim/letters/:id/post', (steering, id) => steering.postLetter(id)),
  step('/sim/letters/:id/deliver', (steering, id) => steering.deliverLetter(id)),
  step('/sim/letters/:id/return', (steering, id) => steering.returnLetter(id)),
  step('/sim/letters/:id/lose', (steering, id) => steering.loseLetter(id)),
  endpoint(
    'POST',
    '/sim/provider',
    z.strictObject({ state: z.enum(['up', 'down']) }),
    (steering, { state }) => {
      steering.setProvider(state);
      return ok(steering.summary());
    },
  ),
  endpoint('GET', '/sim/faults', nothing, ({ faults }) => ok(faults.list())),
  endpoint('POST', '/sim/faults', faultRule, ({ faults }, rule) => {
    faults.add(rule as FaultRule);
    return ok(faults.list());
  }),
  endpoint('DELETE', '/sim/faults', nothing, ({ faults }) => {
    faults.clear();
    return ok(faults.list());
  }),
  endpoint(
    'POST',
    '/sim/reset',
    z.strictObject({ scenario: z.optional(text(50)), seed: z.optional(seed) }),
    (steering, options) => {
      steering.reset(options);
      return ok(steering.summary());
    },
  ),
  endpoint('POST', '/sim/seed', z.strictObject({ seed }), (steering, input) => {
    steering.setSeed(input.seed);
    return ok(steering.summary());
  }),
  endpoint('GET', '/sim/snapshot', nothing, (steering) =>
    ok<RawAnswer>({ raw: steering.snapshot(), type: 'application/json' }),
  ),
  endpoint('POST', '/sim/restore', z.looseObject({}), (steering, snapshot) => {
    steering.restore(JSON.stringify(snapshot));
    return ok(steering.summary());
  }),
  endpoint(
    'GET',
    '/sim/employees',
    z.object({ q: z.optional(z.string().check(z.maxLength(200))), cursor: z.optional(text(200)) }),
    (steering, query) => steering.searchEmployees(query),
  ),
  endpoint(
    'PATCH',
    '/sim/employees/:employeeId',
    z.strictObject({
      employeeId: EmployeeId,
      status: z.optional(z.union([EmployeeStatus, z.literal('erased')])),
      email: z.optional(z.nullable(z.email().check(z.maxLength(200)))),
    }),
    (steering, { employeeId, ...change }) => {
      const changed = steering.changeEmployee(employeeId, change);
      return changed.ok ? ok(steering.summary()) : changed;
    },
  ),
  endpoint(
    'POST',
    '/sim/session',
    z.strictObject({
      administratorId: z.nullable(AdministratorId),
      steppedUp: z.optional(z.boolean()),
      minutes: z.optional(z.number().check(z.nonnegative(), z.maximum(1e6))),
    }),
    (steering, request) => {
      if (
        request.administratorId !== null &&
        !steering.summary().administrators.some(({ id }) => id === request.administratorId)
      ) {
        return fail('not-found');
      }
      const cookie = sessionCookie(steering.openSession(request));
      return { ...ok({ administratorId: request.administratorId }), cookie };
    },
  ),
  endpoint(
    'POST',
    '/sim/caller',
    z.union([
      z.strictObject({ administratorId: z.nullable(AdministratorId) }),
      z.strictObject({ event: z.enum(['step-up', 'expire']) }),
    ]),
    (steering, change) => {
      if ('event' in change) steering[change.event === 'expire' ? 'expireSession' : 'stepUp']();
      else if (change.administratorId === null) steering.signOut();
      else steering.signIn(change.administratorId);
      return ok(steering.view().caller);
    },
  ),
  endpoint(
    'POST',
    '/sim/installer',
    z.strictObject({ token: text(200), secret: text(40), password: text(200) }),
    async (steering, request) => {
      const installed = await steering.install(request);
      return installed.ok ? ok<RawAnswer>({ raw: installed.value, type: 'application/x-pkcs12' }) : installed;
    },
  ),
  endpoint('GET', '/sim/ca.pem', nothing, async (steering) =>
    ok<RawAnswer>({ raw: await steering.authorityCertificate(), type: 'application/x-pem-file' }),
  ),
];
