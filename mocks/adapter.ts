import { commands, type Answer, type Command, type Input, type Output } from '../src/contract/commands.ts';
import { problem, type Result } from '../src/contract/result.ts';
import type { Adapter, CallContext } from '../src/protocol/adapter.ts';
import { parseInput } from './http/parse-input.ts';
import { attend, nonsense, type Service } from './http/service.ts';
import { describeProblem } from './http/status.ts';

/** Answers from the simulated service without a network: what goes in and out is copied, as a network would. */
export function createServiceAdapter(service: Service): Required<Adapter> {
  const names = Object.keys(commands) as Command[];
  return Object.fromEntries(
    names.map((command) => [
      command,
      (input: Input<typeof command>, context: CallContext) => ask(service, command, input, context),
    ]),
  ) as unknown as Required<Adapter>;
}

async function ask<C extends Command>(
  service: Service,
  command: C,
  input: Input<C>,
  { signal, idempotencyKey }: CallContext,
): Promise<Answer<C>> {
  const arrival = { input: parseInput(command, structuredClone(input)), idempotencyKey, signal };
  const outcome = await attend(service, command, arrival);
  signal.throwIfAborted();
  if (outcome === 'lost') return problem('network-failed');
  // Typed as the answer it pretends to be: the one who asks has to find out.
  if (outcome === 'nonsense') return nonsense as unknown as Answer<C>;
  return structuredClone(answerOf(outcome));
}

function answerOf<C extends Command>(result: Result<Output<C>>): Answer<C> {
  return result.ok ? result.value : describeProblem(result.problem);
}
