import { createSimulation, type Simulation } from '../../mocks/simulation.ts';

export const simulate = () => createSimulation({ clock: '2026-11-23T09:00:00Z' });

export const json = (value: unknown) => JSON.stringify(value);

/** A request that is right in every way, unless something is put in its place. */
export function send(
  simulation: Simulation,
  path: string,
  method = 'GET',
  body?: unknown,
  headers: HeadersInit = {},
) {
  const sent = new Headers(
    method === 'GET' ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
  );
  new Headers(headers).forEach((value, name) =>
    value === 'none' ? sent.delete(name) : sent.set(name, value),
  );
  const init = { method, headers: sent, ...(body === undefined ? {} : { body: body as BodyInit }) };
  return simulation.fetch(`/api${path}`, init);
}
