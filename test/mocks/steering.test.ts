import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { simEndpoints } from '../../mocks/http/sim-endpoints.ts';
import { createSimulation, type Simulation } from '../../mocks/simulation.ts';
import { confirmedReveal, place, reveal } from './flow.ts';
import { bothHalves, jens, monday, orderOf } from './happy.ts';
import { json } from './mock-process.ts';

let simulation: Simulation;

beforeEach(() => {
  simulation = createSimulation({ clock: monday, sim: true, baseUrl: '' });
});
afterEach(() => simulation.faults.clear());

async function call(path: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}) {
  const init = body === undefined ? { method, headers } : { ...json(body, headers), method };
  const response = await simulation.fetch(path, init);
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as never, response };
}
const post = (path: string, body?: unknown, headers?: Record<string, string>) =>
  call(path, 'POST', body, headers);

describe('the session cookie', () => {
  const signIn = async (request: object) => {
    const { status, response } = await post('/sim/session', request);
    expect(status).toBe(200);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^udsted_session=\w+; Path=\/; HttpOnly; SameSite=Strict$/);
    return { Cookie: cookie!.split(';')[0]! };
  };
  const whoAmI = async (headers: Record<string, string> = {}) =>
    (await call('/v1/me', 'GET', undefined, headers)).body;

  it('makes another administrator of whoever sends it, and of nobody else', async () => {
    const cookie = await signIn({ administratorId: jens });
    expect(await whoAmI(cookie)).toMatchObject({ administrator: { name: 'Jens Friis' } });
    expect(await whoAmI()).toMatchObject({ administrator: { name: 'Karen Lund' } });
  });

  it.each([
    ['of nobody', { administratorId: null }, 'unauthenticated'],
    ['that has ended', { administratorId: jens, minutes: 0 }, 'session-expired'],
  ])('%s is refused', async (_, request, slug) => {
    const cookie = await signIn(request);
    expect(await whoAmI(cookie)).toMatchObject({ type: `urn:problem:issuance:${slug}` });
  });

  it('that nobody was given is an expired one', async () => {
    expect(await whoAmI({ Cookie: 'a=b; udsted_session=guess' })).toMatchObject({ status: 401 });
  });

  it('ends after its minutes', async () => {
    const cookie = await signIn({ administratorId: jens, minutes: 10 });
    simulation.advance({ ms: 9 * 60_000 });
    expect(await whoAmI(cookie)).toMatchObject({ administrator: { id: jens } });
    simulation.advance({ ms: 60_000 });
    expect(await whoAmI(cookie)).toMatchObject({ type: 'urn:problem:issuance:session-expired' });
  });

  it('of somebody who has just signed in once more shows codes where policy asks for that', async () => {
    simulation.reset({ scenario: 'strict' });
    const { id } = await place(simulation.adapter);
    const revealAs = async (headers: Record<string, string>) => {
      const path = `/v1/orders/${id}/reveals`;
      const body = { confirmation: confirmedReveal };
      return (await post(path, body, { ...headers, 'Idempotency-Key': crypto.randomUUID() })).status;
    };
    expect(await revealAs(await signIn({ administratorId: jens }))).toBe(401);
    expect(await revealAs(await signIn({ administratorId: jens, steppedUp: true }))).toBe(201);
  });

  it('cannot be had for somebody who does not exist', async () => {
    expect(await post('/sim/session', { administratorId: 'adm-nobody' })).toMatchObject({ status: 404 });
    expect(await post('/sim/session', {})).toMatchObject({ status: 422 });
  });

  it('plays no part where the simulation is not steered from outside', async () => {
    const plain = createSimulation({ clock: monday });
    const response = await plain.fetch('/api/v1/me', { headers: { Cookie: 'udsted_session=guess' } });
    expect(response.status).toBe(200);
    await expect(plain.fetch('/api/sim/world')).rejects.toThrow('nothing is simulated');
  });
});

describe('the clock', () => {
  it('is shown and moved by hours, days and business days', async () => {
    expect((await call('/sim/clock')).body).toEqual({ now: '2026-11-23T09:00:00.000Z' });
    expect((await post('/sim/clock/advance', { days: 1, hours: 2, ms: 500 })).body).toEqual({
      now: '2026-11-24T11:00:00.500Z',
    });
    expect((await post('/sim/clock/advance', { businessDays: 4 })).body).toMatchObject({
      now: expect.stringMatching(/^2026-11-30/),
    });
  });

  it.each([{ hours: -1 }, { hours: '1' }, { weeks: 1 }, { businessDays: 0.5 }, []])(
    'does not move by %j',
    async (body) => {
      expect((await post('/sim/clock/advance', body)).status).toBe(422);
    },
  );
});

describe('the post', () => {
  const mailOf = async (orderId: string) => {
    const { mails } = (await call('/sim/world')).body as {
      mails: { id: string; orderId: string; state: string }[];
    };
    return mails.findLast((mail) => mail.orderId === orderId)!;
  };
  const letterOf = async (orderId: string) => {
    const { letters } = (await call('/sim/world')).body as {
      letters: { id: string; orderId: string; state: string }[];
    };
    return letters.findLast((letter) => letter.orderId === orderId)!;
  };

  it.each([
    ['deliver', 'delivered'],
    ['bounce', 'bounced'],
    ['defer', 'deferred'],
    ['open', 'opened_link'],
  ])('can %s a mail', async (step, state) => {
    const { id } = await place(simulation.adapter);
    simulation.advance({ ms: 1 });
    const mail = await mailOf(id);
    expect((await post(`/sim/mails/${mail.id}/${step}`)).status).toBe(200);
    expect((await mailOf(id)).state).toBe(state);
  });

  it.each([
    ['print', 'printed'],
    ['post', 'posted'],
    ['deliver', 'presumed_delivered'],
    ['return', 'returned'],
    ['lose', 'posted'],
  ])('can %s a letter', async (step, state) => {
    const { id } = await place(simulation.adapter, { delivery: 'post' });
    const letter = await letterOf(id);
    expect((await post(`/sim/letters/${letter.id}/${step}`)).status).toBe(200);
    expect((await letterOf(id)).state).toBe(state);
  });

  it('brings no letter that was lost', async () => {
    const { id, employeeId } = await place(simulation.adapter, { delivery: 'post' });
    await post(`/sim/letters/${(await letterOf(id)).id}/lose`);
    await post('/sim/clock/advance', { businessDays: 10 });
    expect((await call(`/sim/letterbox?employeeId=${employeeId}`)).body).toMatchObject({ arrived: [] });
  });

  it('knows only mails and letters that there are, in states in which it has them', async () => {
    expect((await post('/sim/mails/nobody/bounce')).status).toBe(404);
    const { id } = await mailOf(orderOf(simulation, 'emp-installed'));
    expect(await post(`/sim/mails/${id}/bounce`)).toMatchObject({ status: 409 });
  });

  it('shows the mail, and the world without codes or links', async () => {
    const { employeeId, token, secret } = await bothHalves(simulation);
    const mailbox = await call(`/sim/mailbox?employeeId=${employeeId}`);
    expect(JSON.stringify(mailbox.body)).toContain(token);
    const world = JSON.stringify((await call('/sim/world')).body);
    expect(world).not.toContain(token);
    expect(world).not.toContain(secret);
  });
});

it('an employee can leave, which ends the order', async () => {
  const order = await place(simulation.adapter);
  const { status } = await call(`/sim/employees/${order.employeeId}`, 'PATCH', { status: 'departed' });
  expect(status).toBe(200);
  expect((await call(`/v1/orders/${order.id}`)).body).toMatchObject({ state: 'cancelled' });
  expect((await call('/sim/employees/nobody', 'PATCH', { status: 'active' })).status).toBe(404);
  expect((await call(`/sim/employees/${order.employeeId}`, 'PATCH', { email: 'no address' })).status).toBe(
    422,
  );
});

it('faults come, are listed and go', async () => {
  const rule = { kind: 'problem', problem: 'rate-limited', employeeId: 'emp-mette-holm', times: 2 };
  expect((await post('/sim/faults', rule)).body).toEqual([rule]);
  expect((await call('/v1/employees/emp-karen-lund')).status).toBe(200);
  expect((await call('/v1/employees/emp-mette-holm')).status).toBe(429);
  expect((await call('/sim/faults')).body).toEqual([rule]);
  expect((await call('/sim/faults', 'DELETE')).body).toEqual([]);
  expect((await call('/v1/employees/emp-mette-holm')).status).toBe(200);
  expect((await post('/sim/faults', { kind: 'gremlin' })).status).toBe(422);
});

describe('beginning anew', () => {
  it('gives the world of the start, to the byte', async () => {
    const fresh = (await call('/sim/snapshot')).body;
    const order = await place(simulation.adapter);
    await reveal(simulation.adapter, order.id);
    await post('/sim/clock/advance', { days: 3 });
    await post('/sim/reset');
    expect((await call('/sim/snapshot')).body).toEqual(fresh);
  });

  it('takes another company and other chance', async () => {
    const { body } = await post('/sim/reset', { scenario: 'empty', seed: 9 });
    expect(body).toMatchObject({ scenario: 'empty', seed: 9, employees: 0 });
    expect((await post('/sim/reset', { scenario: 'moon' })).body).toMatchObject({
      status: 422,
      errors: [{ message: expect.stringContaining('demo') }],
    });
  });

  it('of chance alone leaves the world, and makes two of them alike from then on', async () => {
    const other = createSimulation({ clock: monday, seed: 77, sim: true, baseUrl: '' });
    other.restore(simulation.snapshot());
    for (const world of [simulation, other]) world.setSeed(3);
    const ids = await Promise.all([simulation, other].map(async ({ adapter }) => (await place(adapter)).id));
    expect(ids[0]).toBe(ids[1]);
    simulation.setSeed(3);
    expect((await place(simulation.adapter)).id).not.toBe(ids[0]);
    expect((await post('/sim/seed', { seed: 'x' })).status).toBe(422);
  });

  it('from a snapshot brings everything back', async () => {
    const kept = (await call('/sim/snapshot')).body as object;
    await place(simulation.adapter);
    expect((await post('/sim/restore', kept)).status).toBe(200);
    expect((await call('/sim/snapshot')).body).toEqual(kept);
  });

  it.each([
    ['nothing', {}],
    ['a list', []],
    ['a world with a hole', { format: 'udsted-simulation-2', world: { orders: {} } }],
    ['a prototype', JSON.parse('{"__proto__":{"format":"udsted-simulation-2"}}') as object],
  ])('from %s does not work', async (_, body) => {
    const before = simulation.snapshot();
    expect((await post('/sim/restore', body)).status).toBe(422);
    expect(simulation.snapshot()).toBe(before);
  });
});

describe('the installer', () => {
  it('answers the key file, once', async () => {
    const { token, secret } = await bothHalves(simulation);
    const { status, response } = await post('/sim/installer', { token, secret, password: 'kun til prøve 1' });
    expect(status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/x-pkcs12');
    const again = await post('/sim/installer', { token, secret, password: 'kun til prøve 1' });
    expect(again.body).toMatchObject({ type: 'urn:problem:issuance:activation-already-used' });
  });

  it('answers the problem where it cannot', async () => {
    const { token } = await bothHalves(simulation);
    expect(
      (await post('/sim/installer', { token, secret: 'x', password: 'kun til prøve 1' })).body,
    ).toMatchObject({
      type: 'urn:problem:issuance:code-checksum',
    });
    expect((await post('/sim/installer', { token, secret: 'x', password: 'kort' })).status).toBe(422);
  });

  it('is trusted by the authority at /sim/ca.pem', async () => {
    expect((await call('/sim/ca.pem')).body).toMatch(/^-----BEGIN CERTIFICATE-----/);
  });
});

it('every address of the steering refuses garbage and other methods', async () => {
  for (const { path, method } of simEndpoints) {
    const address = path.replace(/:\w+/g, '%00');
    const other = await call(address, method === 'PATCH' ? 'GET' : 'PUT');
    expect({ path, status: other.status }).toEqual({ path, status: 405 });
    if (method === 'GET' || method === 'DELETE') continue;
    const text = await simulation.fetch(address, {
      method,
      body: 'x',
      headers: { 'Content-Type': 'text/plain' },
    });
    expect({ path, status: text.status }).toEqual({ path, status: 415 });
    const half = await simulation.fetch(address, {
      method,
      body: '{',
      headers: { 'Content-Type': 'application/json' },
    });
    expect({ path, status: half.status }).toEqual({ path, status: 400 });
    const odd = await call(address, method, {
      __proto__: 1,
      administratorId: {},
      seed: [],
      token: 1,
      kind: null,
    });
    expect(odd.status).toBeGreaterThanOrEqual(400);
    expect(odd.status).toBeLessThan(500);
  }
});
