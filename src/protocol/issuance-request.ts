import type { Answer, Command, Input } from '../contract/commands.ts';

export interface IssuanceRequestInit<C extends Command> {
  readonly command: C;
  readonly input: Input<C>;
  readonly signal: AbortSignal;
  readonly idempotencyKey?: string | undefined;
  /** Receives the answer. Only the asking element holds it, so no other listener can read what comes back. */
  readonly settle: (answer: Promise<Answer<C>>) => void;
}

/**
 * An element's question to the outside: the only seam between the elements and a backend.
 *
 * Bubbles and is composed, so a listener on any ancestor can answer. Which one does is settled like a `FetchEvent`:
 * the first `respondWith` wins and later ones are ignored. `preventDefault()` without an answer vetoes the request.
 */
export class IssuanceRequest<C extends Command = Command> extends Event {
  static readonly type = 'issuance-request';

  readonly command: C;
  readonly input: Input<C>;
  /** Aborted when the element no longer waits: superseded, removed or past its deadline. */
  readonly signal: AbortSignal;
  /** On every command that changes something; the same for each retry of one intent. */
  readonly idempotencyKey: string | undefined;
  readonly #settle: (answer: Promise<Answer<C>>) => void;
  #answered = false;

  constructor(init: IssuanceRequestInit<C>) {
    super(IssuanceRequest.type, { bubbles: true, composed: true, cancelable: true });
    this.command = init.command;
    this.input = init.input;
    this.signal = init.signal;
    this.idempotencyKey = init.idempotencyKey;
    this.#settle = init.settle;
  }

  /** Whether somebody has answered. Do no work for a request that is. */
  get answered(): boolean {
    return this.#answered;
  }

  /** Answers with the command's output or a problem document, now or later. The first answer wins. */
  respondWith(answer: Promise<Answer<C>> | Answer<C>): void {
    const promise = Promise.resolve(answer);
    if (this.#answered) {
      promise.catch(() => {});
      return;
    }
    this.#answered = true;
    this.#settle(promise);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'issuance-request': IssuanceRequest;
  }
}
