import { commands, type Command, type Input, type Output } from '../src/contract/commands.ts';
import type { OrderId } from '../src/contract/order.ts';
import { fail, type Result } from '../src/contract/result.ts';
import type { SignatureId } from '../src/contract/signature.ts';
import { installSignature } from './certificates.ts';
import { execute, type InstantCommand } from './core/backend.ts';
import { everyWorld } from './core/tenants.ts';
import type { Engine } from './engine.ts';
import type { Faults } from './http/faults.ts';
import type { CallerState, Service } from './http/service.ts';

/** The rules of the core in front of one world: what every host takes its calls to. */
export function createService(engine: Engine, faults: Faults, latency: () => number): Service {
  const carryOut = <C extends Command>(
    command: C,
    input: Input<C>,
    idempotencyKey: string | undefined,
    caller: CallerState,
  ): Result<Output<C>> | Promise<Result<Output<C>>> => {
    try {
      if (command === 'installSignature') {
        const installed = installSignature(engine, input as Input<'installSignature'>);
        return installed.catch((error: unknown) => bug(engine, command, error)) as Promise<Result<Output<C>>>;
      }
      const instant = command as C & InstantCommand;
      return engine.run(
        (world, ambient) => execute(world, ambient, instant, { input, caller, idempotencyKey } as never),
        commands[command].method === 'GET' ? 'if-happened' : 'always',
      ) as Result<Output<C>>;
    } catch (error) {
      return bug(engine, command, error);
    }
  };
  return {
    carryOut,
    callerOf: (token) => {
      if (token === null) return engine.caller;
      const known = engine.sessions.get(token);
      return known === undefined ? 'expired' : known;
    },
    changesSince: (since, caller) => {
      const input = since === undefined ? {} : { since };
      return carryOut('listChanges', input, undefined, caller) as Result<Output<'listChanges'>>;
    },
    subscribe: engine.subscribe,
    employeeOf: (input) => employeeOf(engine, input),
    faults,
    latency,
    running: new Set(),
  };
}

/** Quotes nothing of a command that deals with a secret: an error message may hold it. */
function bug({ ambient }: Engine, command: Command, error: unknown): Result<never> {
  const secret = 'answersSecret' in commands[command] || 'employeeSide' in commands[command];
  console.error(`udsted: the simulation has a bug in "${command}"`, secret ? '(details withheld)' : error);
  return fail('internal', { traceId: ambient.newId('trc') });
}

function employeeOf(
  { world }: Engine,
  { employeeId, orderId, signatureId }: Readonly<Record<string, unknown>>,
): string | undefined {
  if (typeof employeeId === 'string') return employeeId;
  for (const { orders, signatures } of everyWorld(world)) {
    const found = orders.get(orderId as OrderId) ?? signatures.get(signatureId as SignatureId);
    if (found) return found.employeeId;
  }
  return undefined;
}
