import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Transition } from './machine.ts';

export interface EffectContext<Event> {
  /** Aborted when the element leaves the page, or when the same kind of effect is started again. */
  readonly signal: AbortSignal;
  readonly send: (event: Event) => void;
}

export interface MachineOptions<State, Event, Effect extends { readonly do: string }> {
  readonly initial: State;
  readonly transition: Transition<State, Event, Effect>;
  /**
   * Does one effect. One that is still going on is a promise: it is aborted when the element leaves the page and started
   * again when it comes back. What must happen once – a fact, a focus – returns nothing. May reject only for a bug.
   */
  readonly run: (effect: Effect, context: EffectContext<Event>) => Promise<void> | void;
  /** The event for "what came in could not be handled": an answer that nobody parsed broke a transition or a render. */
  readonly broken: Event;
}

/**
 * Keeps a machine's state beside an element: an event goes in, the state changes, the element renders, effects run.
 * Effects stop when the element leaves the page and start again, with the same data, if it comes back.
 */
export class MachineController<
  State,
  Event,
  Effect extends { readonly do: string },
> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: MachineOptions<State, Event, Effect>;
  readonly #running = new Map<string, { effect: Effect; abort: AbortController }>();
  #state: State;
  #asleep = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: MachineOptions<State, Event, Effect>) {
    this.#host = host;
    this.#options = options;
    this.#state = options.initial;
    host.addController(this);
  }

  get state(): State {
    return this.#state;
  }

  readonly send = (event: Event): void => {
    let step;
    try {
      step = this.#options.transition(this.#state, event);
    } catch (error) {
      if (event === this.#options.broken) throw error;
      this.send(this.#options.broken);
      return;
    }
    if (step.state !== this.#state) {
      this.#state = step.state;
      this.#host.requestUpdate();
    }
    for (const effect of step.effects ?? []) this.#start(effect);
  };

  /** Runs a render; if the state cannot be rendered, the machine is told and the render runs once more. */
  guard(render: () => void): void {
    try {
      render();
    } catch {
      this.send(this.#options.broken);
      render();
    }
  }

  hostConnected(): void {
    if (!this.#asleep) return;
    this.#asleep = false;
    const paused = Array.from(this.#running.values(), ({ effect }) => effect);
    for (const effect of paused) this.#start(effect);
  }

  /** An element that is only moved is back before the microtask runs, and nothing is disturbed. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#asleep = true;
      for (const { abort } of this.#running.values()) abort.abort();
    });
  }

  /** Stops an effect of this kind, if one is running. */
  stop(kind: Effect['do']): void {
    this.#running.get(kind)?.abort.abort();
    this.#running.delete(kind);
  }

  #start(effect: Effect): void {
    this.stop(effect.do);
    const abort = new AbortController();
    const send = (event: Event) => {
      if (!abort.signal.aborted) this.send(event);
    };
    const going = this.#options.run(effect, { signal: abort.signal, send });
    if (!going) return;
    const entry = { effect, abort };
    this.#running.set(effect.do, entry);
    void going.finally(() => {
      if (this.#running.get(effect.do) === entry && !abort.signal.aborted) this.#running.delete(effect.do);
    });
  }
}
