import { commands, type Command, type Input, type Output } from '../../src/contract/commands.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { Act } from './act.ts';
import { estimateDelivery, getDeliveries } from './deliveries.ts';
import { getEmployee, searchEmployees } from './employees.ts';
import { resendActivationMail } from './mails.ts';
import { cancelOrder, getOrder, getOrderOptions, placeOrder } from './orders.ts';
import { fingerprintOf, keepReply, keptReply } from './replies.ts';
import { reissueCode } from './reissues.ts';
import { acknowledgeReveal, revealCode } from './reveals.ts';
import { administratorRole, getSession } from './session.ts';
import { tick } from './tick.ts';
import type { Ambient, Caller, World } from './world.ts';

/** One call to the simulated service, after its input was parsed. */
export interface Call<C extends Command> {
  readonly input: Input<C>;
  /** Null: nobody is signed in. `expired`: somebody was. */
  readonly caller: Caller | null | 'expired';
  readonly idempotencyKey: string | undefined;
}

type Rules = { readonly [C in Command]: (act: Act, input: Input<C>) => Result<Output<C>> };

const rules: Rules = {
  getSession,
  searchEmployees,
  getEmployee,
  getOrderOptions,
  placeOrder,
  getOrder,
  getDeliveries,
  revealCode,
  acknowledgeReveal,
  reissueCode,
  resendActivationMail,
  cancelOrder,
  estimateDelivery,
};

function admit(
  world: World,
  ambient: Ambient,
  caller: Call<Command>['caller'],
  command: Command,
): Result<Act> {
  if (caller === null) return fail('unauthenticated');
  if (caller === 'expired') return fail('session-expired');
  const now = ambient.now();
  const { sessionMinutes } = world.policy;
  const sessionExpiresAt = caller.expiresAt ?? now + sessionMinutes * 60_000;
  if (sessionExpiresAt <= now) return fail('session-expired');
  const administrator = world.administrators.get(caller.administratorId);
  if (!administrator) return fail('unauthenticated');
  if (command !== 'getSession' && !administrator.roles.includes(administratorRole)) return fail('forbidden');
  return ok({
    world,
    ambient,
    now,
    administrator,
    sessionId: caller.sessionId,
    sessionExpiresAt,
    idempotencyKey: '',
  });
}

/**
 * Carries out one command by the rules: session, role, idempotency, then the command's own. What time has brought
 * about happens first; a refusal changes nothing.
 */
export function execute<C extends Command>(
  world: World,
  ambient: Ambient,
  command: C,
  { input, caller, idempotencyKey = '' }: Call<C>,
): Result<Output<C>> {
  tick(world, ambient);
  const admitted = admit(world, ambient, caller, command);
  if (!admitted.ok) return admitted;
  const rule = rules[command];
  if (!commands[command].changes) return rule(admitted.value, input);

  if (idempotencyKey === '') return fail('idempotency-key-missing');
  const act = { ...admitted.value, idempotencyKey };
  const fingerprint = fingerprintOf(ambient, command, input);
  const kept = keptReply(act);
  if (kept && kept.fingerprint !== fingerprint) return fail('idempotency-key-reused');
  // A code is never kept with the replies: a reveal has its own, shorter memory.
  const isSecret = 'answersSecret' in commands[command];
  if (kept && !isSecret) return ok(kept.result as Output<C>);
  const result = rule(act, input);
  if (result.ok && !kept) keepReply(act, { command, fingerprint, result: isSecret ? null : result.value });
  return result;
}
