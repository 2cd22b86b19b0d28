import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSimulation, type Simulation } from '../../mocks/simulation.ts';
import { place } from './flow.ts';
import { bothHalves, monday } from './happy.ts';
import { json } from './mock-process.ts';

let simulation: Simulation;

beforeEach(() => {
  simulation = createSimulation({ clock: monday, sim: true, baseUrl: '' });
});
afterEach(() => simulation.close());

async function send(path: string, method: string, body: unknown): Promise<number> {
  return (await simulation.fetch(path, { ...json(body), method })).status;
}

it('the provider goes down and comes back over HTTP, and orders go on by themselves', async () => {
  expect(await send('/sim/provider', 'POST', { state: 'down' })).toBe(200);
  const { id } = await place(simulation.adapter);
  const state = () => simulation.world.orders.get(id)!.state;
  expect(state()).toBe('placed');
  expect(await send('/sim/provider', 'POST', { state: 'up' })).toBe(200);
  expect(state()).toBe('placed');
  simulation.advance({ hours: 1 });
  expect(state()).toBe('awaiting_reveal');
  expect(await send('/sim/provider', 'POST', { state: 'sideways' })).toBe(422);
});

it('who has left is erased over HTTP, from snapshots as well', async () => {
  const { employeeId, secret, token } = await bothHalves(simulation);
  expect((await simulation.install({ token, secret, password: 'kun til prøve 1' })).ok).toBe(true);
  const { name, email, rid } = simulation.world.employees.get(employeeId)!;
  const left = () => [email!, rid].filter((trace) => simulation.snapshot().includes(trace));
  const path = `/sim/employees/${employeeId}`;
  expect(await send(path, 'PATCH', { status: 'erased' })).toBe(409);
  expect(await send(path, 'PATCH', { status: 'departed' })).toBe(200);
  expect(simulation.snapshot()).toContain('BEGIN CERTIFICATE');
  expect(left()).toEqual([email, rid]);
  expect(await send(path, 'PATCH', { status: 'erased' })).toBe(200);
  expect(left()).toEqual([]);
  expect(simulation.snapshot()).not.toContain('BEGIN CERTIFICATE');
  expect(simulation.view().orders.map(({ employee }) => employee.name)).not.toContain(name);
  expect(await send(path, 'PATCH', { status: 'active' })).toBe(404);
});
