import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import { createSimulation, type SimulationOptions } from '../../mocks/simulation.ts';
import { ask, confirmedOrder, confirmedReveal, get, orderable, place, reveal, slugFrom } from './flow.ts';

const monday = '2026-11-23T09:00:00.000Z';
const simulate = (options: SimulationOptions = {}) => createSimulation({ clock: monday, ...options });

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('chance', () => {
  async function walk(options: SimulationOptions) {
    const simulation = simulate(options);
    const order = await place(simulation.adapter, { key: 'place' });
    const { secret } = await reveal(simulation.adapter, order.id, 'reveal');
    return { order: order.id, code: secret.value, snapshot: simulation.snapshot() };
  }

  it('is the same for the same seed, to the byte', async () => {
    expect(await walk({ seed: 7 })).toEqual(await walk({ seed: 7 }));
  });

  it('is another for another seed', async () => {
    const [one, other] = [await walk({ seed: 1 }), await walk({ seed: 2 })];
    expect(other.order).not.toBe(one.order);
    expect(other.code).not.toBe(one.code);
  });
});

describe('a snapshot', () => {
  it('brings everything back: a code that was shown since is sealed again, and is the same code', async () => {
    const simulation = simulate();
    const order = await place(simulation.adapter);
    const before = simulation.snapshot();
    const shown = await reveal(simulation.adapter, order.id, 'first');
    simulation.advance({ days: 1 });
    simulation.signOut();
    simulation.restore(before);
    expect(simulation.snapshot()).toBe(before);
    expect((await reveal(simulation.adapter, order.id, 'second')).secret).toEqual(shown.secret);
  });

  it('can be carried into another simulation, which goes on in the same way', async () => {
    const [here, there] = [simulate({ seed: 1 }), simulate({ seed: 2 })];
    await place(here.adapter, { key: 'one' });
    there.restore(here.snapshot());
    await Promise.all([here, there].map(({ adapter }) => place(adapter, { key: 'two' })));
    expect(there.snapshot()).toBe(here.snapshot());
  });

  it.each(['', 'null', '{}', '[1]', 'x'])('is not made of %j', (text) => {
    expect(() => simulate().restore(text)).toThrow(TypeError);
  });
});

describe('the session', () => {
  it('begins with the first administrator of the company', async () => {
    const simulation = simulate();
    const { administrator } = await get(simulation.adapter, 'getSession', {});
    expect(administrator.id).toBe([...simulation.world.administrators.keys()][0]);
  });

  it.each([
    ['signed out', 'signOut', 'unauthenticated'],
    ['expired', 'expireSession', 'session-expired'],
  ] as const)('when %s refuses every command until somebody signs in', async (_, end, slug) => {
    const simulation = simulate();
    const employee = await orderable(simulation.adapter);
    const [administratorId] = simulation.world.administrators.keys();
    simulation[end]();
    expect(slugFrom(await ask(simulation.adapter, 'getSession', {}))).toBe(slug);
    expect(slugFrom(await ask(simulation.adapter, 'getEmployee', { employeeId: employee.id }))).toBe(slug);
    simulation.signIn(administratorId!);
    expect(slugFrom(await ask(simulation.adapter, 'getSession', {}))).toBe('answered');
  });

  it('is a new one after signing in, so a code that was shown before cannot be fetched again', async () => {
    const simulation = simulate();
    const { id: orderId } = await place(simulation.adapter);
    await reveal(simulation.adapter, orderId, 'same-key');
    const [administratorId] = simulation.world.administrators.keys();
    simulation.signIn(administratorId!);
    const again = ask(
      simulation.adapter,
      'revealCode',
      { orderId, confirmation: confirmedReveal },
      { key: 'same-key' },
    );
    expect(slugFrom(await again)).toBe('secret-already-revealed');
  });

  it('cannot begin for somebody who does not exist', () => {
    expect(() => simulate().signIn('adm_nobody' as AdministratorId)).toThrow(/adm_nobody/);
  });
});

describe('the adapter', () => {
  it('hands out copies: changing an answer changes nothing in the world', async () => {
    const simulation = simulate();
    const order = await place(simulation.adapter);
    const answer = await get(simulation.adapter, 'getOrder', { orderId: order.id });
    const before = simulation.snapshot();
    answer.code.state = 'consumed';
    Object.assign(order.code, { state: 'consumed' });
    expect(simulation.snapshot()).toBe(before);
  });

  it('parses what it is given, as a service at the other end of a wire would', async () => {
    const answer = await ask(simulate().adapter, 'searchEmployees', { limit: 'many' as unknown as number });
    expect(answer).toMatchObject({ status: 422, errors: [{ pointer: '/limit', code: 'invalid_type' }] });
    expect(slugFrom(answer)).toBe('validation-failed');
  });

  it('changes nothing without an idempotency key', async () => {
    const simulation = simulate();
    const { id } = await orderable(simulation.adapter);
    const orders = simulation.world.orders.size;
    const answer = await ask(
      simulation.adapter,
      'placeOrder',
      { employeeId: id, signatureType: 'keyfile', delivery: 'instant', confirmation: confirmedOrder },
      { key: '' },
    );
    expect(slugFrom(answer)).toBe('idempotency-key-missing');
    expect(simulation.world.orders.size).toBe(orders);
  });

  it('answers after the latency, and stops waiting with the one who asked', async () => {
    vi.useFakeTimers();
    const { adapter } = simulate({ latency: 300 });
    const answer = vi.fn();
    const caller = new AbortController();
    void ask(adapter, 'getSession', {}).then(answer);
    const stopped = expect(ask(adapter, 'getSession', {}, { signal: caller.signal })).rejects.toThrow(
      'enough',
    );
    await vi.advanceTimersByTimeAsync(299);
    caller.abort(new Error('enough'));
    await stopped;
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(slugFrom(answer.mock.calls[0]?.[0])).toBe('answered');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('turns a bug of the simulation into a problem that quotes nothing', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const simulation = simulate();
    const { id: orderId } = await place(simulation.adapter);
    simulation.world.orders.get = () => {
      throw new Error('K7QM-2XRA-9WTB');
    };
    const answers = [
      await ask(simulation.adapter, 'revealCode', { orderId, confirmation: confirmedReveal }),
      await ask(createHttpAdapter({ baseUrl: '/api', fetch: simulation.fetch }), 'revealCode', { orderId }),
    ];
    expect(answers.map(slugFrom)).toEqual(['internal', 'internal']);
    expect(JSON.stringify([answers, log.mock.calls])).not.toContain('K7QM');
  });
});

describe('subscribers', () => {
  it('hear of each change and of nothing else, until they leave', async () => {
    const simulation = simulate();
    const listener = vi.fn();
    const leave = simulation.subscribe(listener);
    const heard = async (act: () => unknown) => {
      listener.mockClear();
      await act();
      return listener.mock.calls.length;
    };
    const { id: employeeId } = await orderable(simulation.adapter);
    expect(await heard(() => get(simulation.adapter, 'getEmployee', { employeeId }))).toBe(0);
    expect(await heard(() => simulation.act((world) => (world.policy = { ...world.policy })))).toBe(1);
    expect(await heard(() => place(simulation.adapter))).toBe(1);
    expect(await heard(() => simulation.advance({ hours: 1 }))).toBe(1);
    expect(await heard(() => simulation.expireSession())).toBe(1);
    expect(await heard(() => simulation.faults.add({ kind: 'hang' }))).toBe(1);
    leave();
    expect(await heard(() => simulation.advance({ hours: 1 }))).toBe(0);
  });
});

describe('who watches', () => {
  it('without the role is told nothing, and stands in the trail once', () => {
    const simulation = simulate();
    const heard = vi.fn();
    const stop = new AbortController();
    simulation.signIn('usr-line-berg' as AdministratorId);
    void simulation.adapter.watch(heard, stop.signal);
    for (const hours of [1, 2, 3]) simulation.advance({ hours });
    const denied = simulation.world.audit.filter(({ type }) => type === 'access.denied');
    expect(denied).toHaveLength(1);
    expect(heard).not.toHaveBeenCalled();
    simulation.signIn('adm-jens-friis' as AdministratorId);
    simulation.advance({ days: 30 });
    expect(heard).toHaveBeenCalled();
    stop.abort();
  });
});

describe('latency', () => {
  it('may differ from call to call, between two limits and the same each time', async () => {
    vi.useFakeTimers();
    const waits = async () => {
      const { adapter } = simulate({ latency: [100, 200] });
      const found: number[] = [];
      for (let call = 0; call < 5; call += 1) {
        const begun = Date.now();
        const answer = ask(adapter, 'getSession', {});
        await vi.runOnlyPendingTimersAsync();
        await answer;
        found.push(Date.now() - begun);
      }
      return found;
    };
    const first = await waits();
    expect(await waits()).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(2);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...first)).toBeLessThanOrEqual(200);
  });
});

describe('options', () => {
  it.each([
    ['an unknown scenario', { scenario: 'moon' }, /moon.*demo/],
    ['half a seed', { seed: 0.5 }, /seed/],
    ['a clock that shows nothing', { clock: 'noon' }, /noon/],
    ['latency into the past', { latency: -1 }, /latency/],
    ['a latency that ends before it begins', { latency: [5, 1] }, /latency/],
    ['a place to keep the world that is not there', { persist: 'x' }, /page with storage/],
    ['a fault that cannot be', { faults: [{ kind: 'gremlin' }] }, /kind/],
  ])('complain at once about %s', (_, options, message) => {
    expect(() => createSimulation(options as SimulationOptions)).toThrow(message);
  });

  it('begin with an empty company where asked', async () => {
    const { adapter } = simulate({ scenario: 'empty' });
    expect(await get(adapter, 'searchEmployees', {})).toEqual({ items: [], nextCursor: null, total: 0 });
    expect(slugFrom(await ask(adapter, 'getEmployee', { employeeId: 'emp_1' as EmployeeId }))).toBe(
      'not-found',
    );
  });
});
