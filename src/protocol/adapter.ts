import type { Answer, Command, Input } from '../contract/commands.ts';

/** What an adapter is told beside the input. */
export interface CallContext {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** On every command that changes something: the same key means the same intent, however often it is sent. */
  readonly idempotencyKey?: string | undefined;
}

/**
 * A plain object of functions, one per command, each answering with the command's output or with a problem document.
 * A command it lacks is left to the next adapter outwards.
 */
export type Adapter = {
  readonly [C in Command]?: (input: Input<C>, context: CallContext) => Promise<Answer<C>> | Answer<C>;
};
