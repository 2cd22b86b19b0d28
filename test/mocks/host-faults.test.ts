import { describe, expect, it } from 'vitest';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import type { Adapter } from '../../src/protocol/adapter.ts';
import type { FaultRule } from '../../mocks/http/faults.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import { ask, confirmedOrder, get, orderable, slugFrom } from './flow.ts';

const hosts: [string, (simulation: ReturnType<typeof createSimulation>) => Required<Adapter>][] = [
  ['the in-process adapter', (simulation) => simulation.adapter],
  ['HTTP', (simulation) => createHttpAdapter({ baseUrl: '/api', fetch: simulation.fetch })],
];

describe.each(hosts)('through %s', (_, adapterOf) => {
  async function orderWith(rule: Omit<FaultRule, 'command'>) {
    const simulation = createSimulation({ clock: '2026-11-23T09:00:00Z' });
    const adapter = adapterOf(simulation);
    const { id: employeeId } = await orderable(adapter);
    const orders = simulation.world.orders.size;
    simulation.faults.add({ ...rule, command: 'placeOrder' });
    const input = {
      employeeId,
      signatureType: 'keyfile',
      delivery: 'instant',
      confirmation: confirmedOrder,
    } as const;
    const order = (signal?: AbortSignal) =>
      ask(adapter, 'placeOrder', input, { key: 'one-intent', ...(signal ? { signal } : {}) });
    return { simulation, adapter, order, placed: () => simulation.world.orders.size - orders };
  }

  it.each<[FaultRule['kind'], string, number]>([
    ['lost-reply', 'network-failed', 1],
    ['network', 'network-failed', 0],
    ['nonsense', 'answer-invalid', 0],
    ['problem', 'internal', 0],
  ])('a %s is seen as %s, and a retry makes it exactly one order', async (kind, slug, doneMeanwhile) => {
    const { order, placed } = await orderWith({ kind, times: 1 });
    expect(slugFrom(await order())).toBe(slug);
    expect(placed()).toBe(doneMeanwhile);
    expect(slugFrom(await order())).toBe('answered');
    expect(placed()).toBe(1);
  });

  it('a hanging call does nothing and ends with the patience of the one who asked', async () => {
    const { order, placed } = await orderWith({ kind: 'hang' });
    const caller = new AbortController();
    const waiting = order(caller.signal);
    caller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(placed()).toBe(0);
  });

  it('a hanging call is let go when the faults are cleared', async () => {
    const { simulation, order, placed } = await orderWith({ kind: 'hang' });
    const waiting = order();
    await new Promise(setImmediate);
    simulation.faults.clear();
    expect(slugFrom(await waiting)).toBe('network-failed');
    expect(placed()).toBe(0);
  });

  it('a chosen problem arrives with all its members', async () => {
    const { order } = await orderWith({ kind: 'problem', problem: 'rate-limited' });
    expect(await order()).toEqual({
      type: 'urn:problem:issuance:rate-limited',
      title: 'Rate limited',
      status: 429,
      retryable: true,
      retryAfter: 30,
    });
  });

  it('one command may fail while the others answer', async () => {
    const { adapter } = await orderWith({ kind: 'network' });
    expect((await get(adapter, 'searchEmployees', {})).total).toBeGreaterThan(0);
  });
});
