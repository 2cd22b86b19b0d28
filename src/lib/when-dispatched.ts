import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Listens on the window, where every event of the page arrives, while its element is on the page. */
export class WhenDispatched implements ReactiveController {
  readonly #type: string;
  readonly #listener: (event: Event) => void;

  constructor(host: ReactiveControllerHost, type: string, listener: (event: Event) => void) {
    this.#type = type;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener(this.#type, this.#listener);
  }

  hostDisconnected(): void {
    removeEventListener(this.#type, this.#listener);
  }
}
