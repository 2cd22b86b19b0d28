import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SimulationView } from '../http/steering.ts';
import type { SteeredWorld } from './steered-world.ts';

/** Keeps an element told of how a world is, while it is on the page. */
export class WorldController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #world: SteeredWorld | null = null;
  #view: SimulationView | null = null;
  #isReachable = true;
  #leave = () => {};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The last that was heard of the world. */
  get view(): SimulationView | null {
    return this.#view;
  }

  get isReachable(): boolean {
    return this.#isReachable;
  }

  get world(): SteeredWorld | null {
    return this.#world;
  }

  follow(world: SteeredWorld | null): void {
    this.hostDisconnected();
    this.#world = world;
    this.#view = null;
    this.hostConnected();
  }

  hostConnected(): void {
    this.#leave = this.#world?.watch((view) => this.#tell(view)) ?? this.#leave;
  }

  hostDisconnected(): void {
    this.#leave();
    this.#leave = () => {};
  }

  #tell(view: SimulationView | 'unreachable'): void {
    this.#isReachable = view !== 'unreachable';
    if (view !== 'unreachable') this.#view = view;
    this.#host.requestUpdate();
  }
}
