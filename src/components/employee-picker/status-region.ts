import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** A screen reader speaks a text again only if the region was empty in between. */
const GAP_MS = 60;

/** A status region: there and empty from the start, so that screen readers listen to it before it speaks. */
export class StatusRegion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text: (() => string) | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Says `text` after `delay` milliseconds, unless something else is to be said before. */
  say(text: () => string, delay = GAP_MS): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#put(null);
      this.#timer = setTimeout(() => this.#put(text), delay);
    });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#put(null);
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#text?.() ?? ''}</div>`;
  }

  #put(text: (() => string) | null): void {
    if (this.#text === text) return;
    this.#text = text;
    this.#host.requestUpdate();
  }
}
