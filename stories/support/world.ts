import { render, type TemplateResult } from 'lit';
import { createSimulation, type Simulation, type SimulationOptions } from '../../mocks/index.ts';
import type { OrderId } from '../../src/contract/order.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import { plug } from '../../src/protocol/plug.ts';

export interface WorldOptions extends SimulationOptions {
  /** Brings the world into the state that the story is about. */
  readonly prepare?: (simulation: Simulation) => unknown;
}

/** Every story stands still at the same Sunday noon, so that its dates can be read and compared. */
const clock = '2026-11-22T12:00:00+01:00';

const worlds = new WeakMap<Element, Simulation>();

/** The elements of one story inside a simulated backend of their own: nothing is shared with the story beside it. */
export function inWorld(
  content: TemplateResult | ((simulation: Simulation) => TemplateResult),
  { prepare, ...options }: WorldOptions = {},
): HTMLElement {
  const simulation = createSimulation({ clock, ...options });
  const place = document.createElement('div');
  worlds.set(place, simulation);
  // A story about waiting waits on: nobody gives up behind its back.
  plug(simulation.adapter, place, { deadline: Infinity });
  void Promise.resolve(prepare?.(simulation)).then(() =>
    render(typeof content === 'function' ? content(simulation) : content, place),
  );
  return place;
}

/** The elements with nobody to answer them. */
export function withoutAdapter(content: TemplateResult): HTMLElement {
  const place = document.createElement('div');
  render(content, place);
  return place;
}

/** The simulated backend behind a story, for what happens to it while a person is on the page. */
export function worldOf(canvas: HTMLElement): Simulation {
  const world = [...canvas.querySelectorAll('div')].map((place) => worlds.get(place)).find(Boolean);
  if (!world) throw new Error('This story has no world of its own');
  return world;
}

/** The latest order for an employee. */
export function orderOf({ world }: Simulation, employeeId: string): OrderId {
  const order = [...world.orders.values()].findLast((order) => order.employeeId === employeeId);
  if (!order) throw new Error(`Nothing is ordered for "${employeeId}"`);
  return order.id;
}

/** Signed in, but without the administrator's role. */
export function signInWithoutRole(simulation: Simulation): void {
  simulation.signIn('usr-line-berg' as AdministratorId);
}

/** What a story is given: when a person meets this state, in one sentence, and the world in which they do. */
export function met(when: string, world: WorldOptions = {}) {
  return { docs: { description: { story: when } }, world };
}
