import { describe, expect, it } from 'vitest';
import { commands, type Command } from '../../src/contract/commands.ts';
import { serviceProblems } from '../../src/contract/problem.ts';
import { statusOfProblem, statusOfSuccess } from '../../mocks/http/status.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import { describeRequest } from '../../src/adapters/http-request.ts';
import { place } from './flow.ts';
import { happy, monday } from './happy.ts';
import { json, send, simulate } from './send.ts';

/** The request that an adapter would send for what is answered. */
async function asked(command: Command) {
  const { options, input } = happy[command];
  const simulation = createSimulation({ clock: monday, ...options });
  const request = describeRequest('', command, (await input(simulation)) as never)!;
  const headers = new Headers(request.ifMatch === null ? [] : [['If-Match', request.ifMatch]]);
  const { method, body } = request.init;
  return { simulation, response: await send(simulation, request.url, method, body ?? undefined, headers) };
}

describe('each endpoint', () => {
  it.each(Object.keys(happy) as Command[])(
    '%s answers by the contract and lets nobody keep it',
    async (command) => {
      const { response } = await asked(command);
      const text = await response.text();
      const status = statusOfSuccess[command] ?? (text === '' ? 204 : 200);
      expect({ status: response.status, text }).toEqual({ status, text: expect.any(String) });
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      const answer: unknown = text === '' ? undefined : JSON.parse(text);
      expect(commands[command].output.safeParse(answer)).toMatchObject({ success: true });
      expect(response.headers.get('Content-Type')).toBe(status === 204 ? null : 'application/json');
    },
  );

  it.each(['placeOrder', 'placeBulkOrder'] as const)('%s says where it can be asked for', async (command) => {
    const { simulation, response } = await asked(command);
    const { id } = (await response.json()) as { id: string };
    const found = await simulation.fetch(response.headers.get('Location')!);
    expect(await found.json()).toMatchObject({ id });
    expect(found.headers.get('ETag')).toBe(response.headers.get('ETag'));
  });

  it.each(['placeOrder', 'getOrder', 'cancelOrder', 'getSignature', 'revokeSignature'] as const)(
    '%s gives the version as entity tag',
    async (command) => {
      const { response } = await asked(command);
      const { version } = (await response.json()) as { version: number };
      expect(response.headers.get('ETag')).toBe(`"${version}"`);
    },
  );
});

describe('the version that was seen', () => {
  async function cancelWith(ifMatch: string, body: object = { reason: 'x' }) {
    const simulation = simulate();
    const { id } = await place(simulation.adapter);
    return send(simulation, `/v1/orders/${id}/cancellation`, 'POST', json(body), { 'If-Match': ifMatch });
  }

  it.each([
    ['is the version that is there', '"1"', 200],
    ['is any', '*', 200],
    ['was another', '"7"', 412],
    ['is a weak tag, which matches nothing', 'W/"1"', 412],
    ['is a tag of somebody else', '"abc"', 412],
    ['is no tag', '1', 400],
  ])('where it %s', async (_, ifMatch, status) => {
    expect((await cancelWith(ifMatch)).status).toBe(status);
  });

  it('has no place in the body', async () => {
    const response = await cancelWith('"1"', { reason: 'x', version: 1 });
    expect(await response.json()).toMatchObject({ status: 422, errors: [{ pointer: '/version' }] });
  });
});

describe('elsewhere', () => {
  it.each(['HEAD', 'POST', 'DELETE', 'OPTIONS'])(
    '%s on what can only be read names the method that may be used',
    async (method) => {
      const response = await send(simulate(), '/v1/me', method);
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('GET');
    },
  );

  it('lets no GET consume a code', async () => {
    const simulation = simulate();
    const { id } = await place(simulation.adapter);
    const before = simulation.snapshot();
    expect((await send(simulation, `/v1/orders/${id}/reveals`)).status).toBe(405);
    expect(simulation.snapshot()).toBe(before);
  });

  it('knows nothing else below /v1, and leaves the rest of the host alone', async () => {
    const unknown = await send(simulate(), '/v1/seals');
    expect(await unknown.json()).toMatchObject({ status: 404, type: 'urn:problem:issuance:not-found' });
    await expect(send(simulate(), '/weather')).rejects.toThrow('nothing is simulated');
  });

  it('answers below an absolute address only there', async () => {
    const { fetch } = createSimulation({ baseUrl: 'https://service.example:8443/issuance/' });
    expect((await fetch('https://service.example:8443/issuance/v1/me')).status).toBe(200);
    await expect(fetch('https://other.example/issuance/v1/me')).rejects.toThrow(TypeError);
  });
});

it('has a 4xx or 5xx status for each problem, and says in a header when to try again', async () => {
  for (const problem of serviceProblems) {
    const simulation = simulate();
    simulation.faults.add({ kind: 'problem', problem });
    const response = await send(simulation, '/v1/me');
    expect(response.status).toBe(statusOfProblem[problem]);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers.has('Retry-After')).toBe([429, 503].includes(response.status));
  }
});
