import { commands, type Command, type Input, type Output } from '../../src/contract/commands.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { Act, Scene } from './act.ts';
import { startActivation } from './activations.ts';
import { decideApproval } from './approvals.ts';
import { record } from './audit.ts';
import { getBulkOrder, placeBulkOrder } from './bulk-orders.ts';
import { estimateDelivery, getDeliveries } from './deliveries.ts';
import { getEmployee, searchEmployees } from './employees.ts';
import { recordHandover } from './handovers.ts';
import { reportLetter } from './letter-reports.ts';
import { resendActivationMail } from './mails.ts';
import { cancelOrder, getOrder, getOrderOptions, listOrders, placeOrder } from './orders.ts';
import { fingerprintOf, keepReply, keptReply } from './replies.ts';
import { reissueCode } from './reissues.ts';
import { renewSignature } from './renewals.ts';
import { acknowledgeReveal, revealCode } from './reveals.ts';
import { administratorRole, getSession, rolesOf } from './session.ts';
import { getSignature, reactivateSignature, revokeSignature, suspendSignature } from './signatures.ts';
import { worldOfAdministrator } from './tenants.ts';
import { tick } from './tick.ts';
import { listAuditEvents, listChanges } from './trail.ts';
import { versionRefusal } from './versions.ts';
import type { Ambient, Caller, World } from './world.ts';

/** One call to the simulated service, after its input was parsed. */
export interface Call<C extends Command> {
  readonly input: Input<C>;
  /** Plays no part in what the employee asks. Null: nobody is signed in. `expired`: somebody was. */
  readonly caller: Caller | null | 'expired';
  readonly idempotencyKey: string | undefined;
}

/** What the employee asks, without a sign-in: the link is all there is to show. */
type EmployeeCommand = {
  [C in InstantCommand]: (typeof commands)[C] extends { readonly employeeSide: true } ? C : never;
}[InstantCommand];

/** Everything but the installation: signing a certificate takes time, so that is begun and completed by itself. */
export type InstantCommand = Exclude<Command, 'installSignature'>;

type AdministratorCommand = Exclude<InstantCommand, EmployeeCommand>;

type Rules = { readonly [C in AdministratorCommand]: (act: Act, input: Input<C>) => Result<Output<C>> };
type EmployeeRules = {
  readonly [C in EmployeeCommand]: (scene: Scene, input: Input<C>) => Result<Output<C>>;
};

const employeeRules: EmployeeRules = { startActivation };

const rules: Rules = {
  getSession,
  searchEmployees,
  getEmployee,
  getOrderOptions,
  placeOrder,
  getOrder,
  listOrders,
  getDeliveries,
  revealCode,
  acknowledgeReveal,
  reissueCode,
  resendActivationMail,
  cancelOrder,
  decideApproval,
  recordHandover,
  reportLetter,
  getSignature,
  revokeSignature,
  suspendSignature,
  reactivateSignature,
  renewSignature,
  listAuditEvents,
  listChanges,
  placeBulkOrder,
  getBulkOrder,
  estimateDelivery,
};

/** Lets a caller into their own organisation, which is all the command can reach. */
function admit(
  service: World,
  ambient: Ambient,
  caller: Call<InstantCommand>['caller'],
  command: AdministratorCommand,
): Result<Act> {
  if (caller === null) return fail('unauthenticated');
  if (caller === 'expired') return fail('session-expired');
  const world = worldOfAdministrator(service, caller.administratorId);
  const administrator = world?.administrators.get(caller.administratorId);
  if (!world || !administrator) return fail('unauthenticated');
  const now = ambient.now();
  const sessionExpiresAt = caller.expiresAt ?? now + world.policy.sessionMinutes * 60_000;
  if (sessionExpiresAt <= now) return fail('session-expired');
  if (command !== 'getSession' && !rolesOf(world, administrator).includes(administratorRole)) {
    const happened = { at: now, actor: administrator.id, subject: administrator.id, data: { command } };
    record(world, ambient, { ...happened, type: 'access.denied' });
    return fail('forbidden');
  }
  return ok({
    world,
    ambient,
    now,
    administrator,
    sessionId: caller.sessionId,
    sessionExpiresAt,
    steppedUpAt: caller.steppedUpAt ?? null,
    idempotencyKey: '',
  });
}

function isForEmployees(command: InstantCommand): command is EmployeeCommand {
  return Object.hasOwn(employeeRules, command);
}

/**
 * Carries out one command by the rules: session, role, idempotency, the version that was seen, then the command's own.
 * What time has brought about happens first; a refusal changes nothing, beside the trail of an access denied.
 */
export function execute<C extends InstantCommand>(
  service: World,
  ambient: Ambient,
  command: C,
  call: Call<C>,
): Result<Output<C>>;
export function execute(
  service: World,
  ambient: Ambient,
  command: InstantCommand,
  { input, caller, idempotencyKey = '' }: Call<InstantCommand>,
): Result<unknown> {
  tick(service, ambient);
  if (isForEmployees(command)) {
    const rule: (scene: Scene, input: never) => Result<unknown> = employeeRules[command];
    return rule({ world: service, ambient, now: ambient.now() }, input as never);
  }
  const admitted = admit(service, ambient, caller, command);
  if (!admitted.ok) return admitted;
  const rule: (act: Act, input: never) => Result<unknown> = rules[command];
  if (!commands[command].changes) return rule(admitted.value, input as never);

  if (idempotencyKey === '') return fail('idempotency-key-missing');
  const act = { ...admitted.value, idempotencyKey };
  const fingerprint = fingerprintOf(ambient, command, input);
  const kept = keptReply(act);
  if (kept && kept.fingerprint !== fingerprint) return fail('idempotency-key-reused');
  // A code is never kept with the replies: a reveal has its own, shorter memory.
  const isSecret = 'answersSecret' in commands[command];
  if (kept && !isSecret) return ok(kept.result);
  const stale = 'precondition' in commands[command] ? versionRefusal(act, input) : null;
  if (stale) return stale;
  const result = rule(act, input as never);
  if (result.ok && !kept) keepReply(act, { command, fingerprint, result: isSecret ? null : result.value });
  return result;
}
