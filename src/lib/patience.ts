import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long somebody has been waiting: not worth a word, worth one, longer than expected. */
export type Waited = 'briefly' | 'a-while' | 'long';

const A_WHILE_MS = 1_000;
const LONG_MS = 8_000;

/** Watches how long its element has been waiting, and draws it anew when there is something to say about that. */
export class Patience implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #isWaiting: () => boolean;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #waited: Waited = 'briefly';

  constructor(host: ReactiveControllerHost, isWaiting: () => boolean) {
    this.#host = host;
    this.#isWaiting = isWaiting;
    host.addController(this);
  }

  get waited(): Waited {
    return this.#waited;
  }

  hostUpdate(): void {
    const waiting = this.#isWaiting();
    if (waiting && this.#timers.length === 0) {
      this.#timers = [
        setTimeout(this.#become, A_WHILE_MS, 'a-while'),
        setTimeout(this.#become, LONG_MS, 'long'),
      ];
    }
    if (!waiting) this.hostDisconnected();
  }

  hostDisconnected(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
    this.#waited = 'briefly';
  }

  readonly #become = (waited: Waited): void => {
    this.#waited = waited;
    this.#host.requestUpdate();
  };
}
