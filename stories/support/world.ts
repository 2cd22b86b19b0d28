import { render, type TemplateResult } from 'lit';
import { createSimulation, type Simulation, type SimulationOptions } from '../../mocks/index.ts';
import { plug } from '../../src/protocol/plug.ts';

export interface WorldOptions extends SimulationOptions {
  /** Brings the world into the state that the story is about. */
  readonly prepare?: (simulation: Simulation) => unknown;
}

/** Every story stands still at the same Sunday noon, so that its dates can be read and compared. */
const clock = '2026-11-22T12:00:00+01:00';

/** The elements of one story inside a simulated backend of their own: nothing is shared with the story beside it. */
export function inWorld(content: TemplateResult, { prepare, ...options }: WorldOptions = {}): HTMLElement {
  const simulation = createSimulation({ clock, ...options });
  const place = document.createElement('div');
  plug(simulation.adapter, place);
  void Promise.resolve(prepare?.(simulation)).then(() => render(content, place));
  return place;
}

/** The elements with nobody to answer them. */
export function withoutAdapter(content: TemplateResult): HTMLElement {
  const place = document.createElement('div');
  render(content, place);
  return place;
}
