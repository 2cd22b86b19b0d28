import type { SimulationOptions } from 'udsted/mocks';

/** The demonstration can be steered by its address: `?clock=2026-12-22T10:00:00%2B01:00&scenario=empty&seed=7`. */
export function simulationOptions(query: URLSearchParams): SimulationOptions {
  const clock = query.get('clock');
  const scenario = query.get('scenario');
  const seed = query.get('seed');
  return {
    ...(clock ? { clock } : {}),
    ...(scenario ? { scenario: scenario as NonNullable<SimulationOptions['scenario']> } : {}),
    ...(seed ? { seed: Number(seed) } : {}),
    latency: Number(query.get('latency') ?? 120),
  };
}
