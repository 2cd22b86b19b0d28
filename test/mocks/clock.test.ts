import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSimulation, type SimulationOptions } from '../../mocks/simulation.ts';
import { ask, confirmedReveal, place, slugFrom } from './flow.ts';

const monday = '2026-11-23T09:00:00.000Z';
const simulate = (options: SimulationOptions = {}) => createSimulation({ clock: monday, ...options });

afterEach(() => void vi.useRealTimers());

describe('the clock', () => {
  it('stands still where it is put, until it is moved', () => {
    const simulation = simulate();
    expect(simulation.now()).toBe(Date.parse(monday));
    simulation.advance(1_500);
    simulation.advance({ hours: 2, days: 1 });
    expect(simulation.now()).toBe(Date.parse('2026-11-24T11:00:01.500Z'));
    simulation.setClock('2027-01-01T00:00:00Z');
    expect(simulation.now()).toBe(Date.parse('2027-01-01T00:00:00Z'));
  });

  it('runs with real time where it was not put anywhere, ahead by what it was moved', () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const simulation = createSimulation();
    simulation.advance({ hours: 1 });
    vi.advanceTimersByTime(5);
    expect(simulation.now()).toBe(1_000_000 + 3_600_000 + 5);
  });

  it.each([
    ['over a weekend', '2026-11-20T09:30:00Z', 1, '2026-11-23T09:30:00.000Z'],
    ['over Christmas', '2026-12-22T09:00:00Z', 3, '2026-12-29T09:00:00.000Z'],
    ['into summer time, by the Danish wall clock', '2027-03-24T09:00:00Z', 3, '2027-04-01T08:00:00.000Z'],
  ])('moves by business days %s', (_, clock, businessDays, expected) => {
    const simulation = simulate({ clock });
    simulation.advance({ businessDays });
    expect(new Date(simulation.now()).toISOString()).toBe(expected);
  });

  it.each([-1, NaN, Infinity, { businessDays: 0.5 }, { hours: -1 }])('does not move by %j', (duration) => {
    expect(() => simulate().advance(duration)).toThrow(TypeError);
  });

  it('lets a code die when its time is over', async () => {
    const simulation = simulate();
    const { id: orderId } = await place(simulation.adapter);
    simulation.advance({ hours: 49 });
    const answer = await ask(simulation.adapter, 'revealCode', { orderId, confirmation: confirmedReveal });
    expect(slugFrom(answer)).toBe('secret-expired');
  });
});

describe('the employee', () => {
  it('has the mail a moment after the order, and the letter when the post has come', async () => {
    const simulation = simulate();
    const { id, employeeId } = await place(simulation.adapter, { delivery: 'post' });
    expect(simulation.mailbox(employeeId)).toEqual([]);
    expect(simulation.letterbox(employeeId)).toMatchObject({ arrived: [], underWay: [{ orderId: id }] });
    simulation.advance({ businessDays: 1 });
    expect(simulation.mailbox(employeeId)).toMatchObject([{ orderId: id, linkWorks: true }]);
    simulation.advance({ businessDays: 3 });
    expect(simulation.letterbox(employeeId)).toMatchObject({ arrived: [{ orderId: id }], underWay: [] });
  });
});
