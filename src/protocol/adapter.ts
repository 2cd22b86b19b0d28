import type { Change } from '../contract/audit.ts';
import type { Answer, Command, Input } from '../contract/commands.ts';

/** What an adapter is told beside the input. */
export interface CallContext {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** On every command that changes something: the same key means the same intent, however often it is sent. */
  readonly idempotencyKey?: string | undefined;
}

/**
 * Calls `notify` for each change that the service tells of, until `signal` is aborted. What happened before the call
 * is not told, and a change may be told twice or, after a lost connection, late.
 */
export type Watch = (notify: (change: Change) => void, signal: AbortSignal) => void | Promise<void>;

/**
 * A plain object of functions, one per command, each answering with the command's output or with a problem document.
 * A command it lacks is left to the next adapter outwards.
 */
export type Adapter = {
  readonly [C in Command]?: (input: Input<C>, context: CallContext) => Promise<Answer<C>> | Answer<C>;
} & {
  /** Left out where the service cannot tell of changes; the elements then show what they last asked for. */
  readonly watch?: Watch | undefined;
};

/** An adapter that lacks nothing. */
export type CompleteAdapter = Required<Omit<Adapter, 'watch'>> & { readonly watch: Watch };
