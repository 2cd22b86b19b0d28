import type { Command, Input, Output } from '../../src/contract/commands.ts';
import type { Result } from '../../src/contract/result.ts';
import type { Ambient, Caller, World } from './world.ts';

/** One call to the simulated service, after its input was parsed. */
export interface Call<C extends Command> {
  readonly input: Input<C>;
  /** Null: nobody is signed in. `expired`: somebody was. */
  readonly caller: Caller | null | 'expired';
  readonly idempotencyKey: string | undefined;
}

/** Carries out one command by the rules: session, role, idempotency, then the command's own. */
export declare function execute<C extends Command>(
  world: World,
  ambient: Ambient,
  command: C,
  call: Call<C>,
): Result<Output<C>>;
