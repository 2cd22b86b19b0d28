import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSimulation, type Simulation } from '../../mocks/simulation.ts';
import { get, place, slugFrom, ask, confirmedReveal } from '../mocks/flow.ts';
import { jens, monday } from '../mocks/happy.ts';

const open: Simulation[] = [];
const tab = (options = {}) => {
  const simulation = createSimulation({ clock: monday, persist: 'test', ...options });
  open.push(simulation);
  return simulation;
};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  while (open.length) open.pop()?.close();
});

/** What a browser sends to the other tabs. */
const tellOtherTabs = () =>
  globalThis.dispatchEvent(new StorageEvent('storage', { key: 'udsted-simulation:test' }));

describe('a world that is kept in the browser', () => {
  it('is the same after a reload, whoever was signed in', async () => {
    const before = tab({ seed: 5 });
    before.signIn(jens);
    const order = await place(before.adapter);
    before.advance({ hours: 1 });
    before.close();
    const after = tab({ seed: 6 });
    expect(after.origin.seed).toBe(5);
    expect(after.now()).toBe(before.now());
    expect(await get(after.adapter, 'getOrder', { orderId: order.id })).toEqual(order);
    expect((await get(after.adapter, 'getSession', {})).administrator.id).toBe(jens);
  });

  it('is one world for two administrators in two tabs', async () => {
    const karen = tab({ scenario: 'four-eyes' });
    const other = tab({ scenario: 'four-eyes' });
    other.signIn(jens);
    const { id: orderId } = await place(karen.adapter);
    const input = { orderId, decision: 'approve', reason: 'Aftalt' } as const;
    expect(slugFrom(await ask(karen.adapter, 'decideApproval', input))).toBe('approval-by-same-person');
    await get(other.adapter, 'decideApproval', input);
    const shown = await get(karen.adapter, 'revealCode', { orderId, confirmation: confirmedReveal });
    const again = await ask(other.adapter, 'revealCode', { orderId, confirmation: confirmedReveal });
    expect(shown.secret.groups).toHaveLength(3);
    expect(slugFrom(again)).toBe('secret-already-revealed');
  });

  it('lets nobody overwrite what another tab has done, and gives no id twice', async () => {
    const [one, two] = [tab(), tab()];
    const orders = [];
    for (const { adapter } of [one, two, one, two]) orders.push(await place(adapter));
    expect(new Set(orders.map(({ id }) => id)).size).toBe(4);
    for (const { id: orderId } of orders) {
      expect((await get(two.adapter, 'getOrder', { orderId })).id).toBe(orderId);
    }
  });

  it('tells each tab of what the others do', async () => {
    const [here, there] = [tab(), tab()];
    const heard: string[] = [];
    const stop = new AbortController();
    void there.adapter.watch(({ type }) => heard.push(type), stop.signal);
    await place(here.adapter);
    tellOtherTabs();
    expect(heard).toContain('order.placed');
    stop.abort();
  });

  it('begins anew where what is kept is from another version', () => {
    localStorage.setItem('udsted-simulation:test', '{"format":"udsted-simulation-0"}');
    expect(tab({ seed: 8 }).origin.seed).toBe(8);
  });

  it('is left alone once it was let go', async () => {
    const simulation = tab();
    simulation.close();
    const kept = localStorage.getItem('udsted-simulation:test');
    await place(simulation.adapter);
    expect(localStorage.getItem('udsted-simulation:test')).toBe(kept);
  });
});
