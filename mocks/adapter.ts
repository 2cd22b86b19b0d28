import { commands, type Answer, type Command, type Input, type Output } from '../src/contract/commands.ts';
import { problem, type Result } from '../src/contract/result.ts';
import type { CallContext, CompleteAdapter, Watch } from '../src/protocol/adapter.ts';
import { followChanges } from './http/follow-changes.ts';
import { parseInput } from './http/parse-input.ts';
import { attend, nonsense, type Service } from './http/service.ts';
import { describeProblem } from './http/status.ts';

/** Answers from the simulated service without a network: what goes in and out is copied, as a network would. */
export function createServiceAdapter(service: Service): CompleteAdapter {
  const names = Object.keys(commands) as Command[];
  const calls = Object.fromEntries(
    names.map((command) => [
      command,
      (input: Input<typeof command>, context: CallContext) => ask(service, command, input, context),
    ]),
  );
  return { ...calls, watch: watchService(service) } as unknown as CompleteAdapter;
}

async function ask<C extends Command>(
  service: Service,
  command: C,
  input: Input<C>,
  { signal, idempotencyKey }: CallContext,
): Promise<Answer<C>> {
  const parsed = parseInput(command, structuredClone(input));
  const outcome = await attend(service, command, {
    input: parsed,
    idempotencyKey,
    caller: service.callerOf(null),
    signal,
  });
  signal.throwIfAborted();
  if (outcome === 'lost') return problem('network-failed');
  // Typed as the answer it pretends to be: the one who asks has to find out.
  if (outcome === 'nonsense') return nonsense as unknown as Answer<C>;
  return structuredClone(answerOf(outcome));
}

function answerOf<C extends Command>(result: Result<Output<C>>): Answer<C> {
  return result.ok ? (result.value as Answer<C>) : describeProblem(result.problem);
}

/** Told of in the order of the trail, and only to somebody who may see them. */
function watchService(service: Service): Watch {
  return (notify, signal) => {
    if (signal.aborted) return;
    const stop = followChanges(service, () => service.callerOf(null), undefined, notify);
    signal.addEventListener('abort', stop, { once: true });
  };
}
