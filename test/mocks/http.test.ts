import { describe, expect, it } from 'vitest';
import { commands, type Command } from '../../src/contract/commands.ts';
import { serviceProblems } from '../../src/contract/problem.ts';
import { statusOfProblem } from '../../mocks/http/status.ts';
import { createSimulation, type Simulation } from '../../mocks/simulation.ts';
import { confirmedOrder, confirmedReveal, orderable, place, reveal } from './flow.ts';
import { json, send, simulate } from './send.ts';

describe('each endpoint', () => {
  const happy: Record<
    Command,
    (simulation: Simulation) => Promise<[status: number, path: string, body?: unknown]>
  > = {
    getSession: async () => [200, '/v1/me'],
    searchEmployees: async () => [200, '/v1/employees?q=a&status=active&sort=unit&limit=5'],
    getEmployee: async ({ adapter }) => [200, `/v1/employees/${(await orderable(adapter)).id}`],
    getOrderOptions: async ({ adapter }) => [
      200,
      `/v1/employees/${(await orderable(adapter)).id}/order-options`,
    ],
    placeOrder: async ({ adapter }) => [
      201,
      '/v1/orders',
      {
        employeeId: (await orderable(adapter, 'post')).id,
        signatureType: 'keyfile',
        delivery: 'post',
        confirmation: confirmedOrder,
      },
    ],
    getOrder: async ({ adapter }) => [200, `/v1/orders/${(await place(adapter)).id}`],
    getDeliveries: async ({ adapter }) => [200, `/v1/orders/${(await place(adapter)).id}/deliveries`],
    revealCode: async ({ adapter }) => [
      201,
      `/v1/orders/${(await place(adapter)).id}/reveals`,
      { confirmation: confirmedReveal },
    ],
    acknowledgeReveal: async ({ adapter }) => {
      const { id } = await place(adapter);
      const { revealId } = await reveal(adapter, id);
      return [204, `/v1/orders/${id}/reveals/${revealId}/acknowledgement`, { pointsRead: true }];
    },
    reissueCode: async ({ adapter }) => {
      const { id } = await place(adapter);
      await reveal(adapter, id);
      return [201, `/v1/orders/${id}/secret-reissues`, { reason: 'lost' }];
    },
    resendActivationMail: async ({ adapter }) => [
      202,
      `/v1/orders/${(await place(adapter)).id}/activation-mails`,
      {},
    ],
    cancelOrder: async ({ adapter }) => [
      200,
      `/v1/orders/${(await place(adapter)).id}/cancellation`,
      { reason: 'x' },
    ],
    estimateDelivery: async () => [200, '/v1/calendar/delivery-estimate?method=post&from=2026-12-22'],
  };

  it.each(Object.keys(happy) as Command[])(
    '%s answers by the contract and lets nobody keep it',
    async (command) => {
      const simulation = simulate();
      const [status, path, body] = await happy[command](simulation);
      const { method } = commands[command];
      const response = await send(simulation, path, method, body === undefined ? undefined : json(body));
      const text = await response.text();
      expect({ status: response.status, text }).toEqual({ status, text: expect.any(String) });
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      const answer: unknown = text === '' ? undefined : JSON.parse(text);
      expect(commands[command].output.safeParse(answer)).toMatchObject({ success: true });
      expect(response.headers.get('Content-Type')).toBe(status === 204 ? null : 'application/json');
    },
  );

  it('says where a new order is, and gives every order its version as ETag', async () => {
    const simulation = simulate();
    const [, path, body] = await happy.placeOrder(simulation);
    const placed = await send(simulation, path, 'POST', json(body));
    const location = placed.headers.get('Location')!;
    const found = await simulation.fetch(location);
    const order = (await placed.json()) as { id: string; version: number };
    expect(await found.json()).toMatchObject({ id: order.id });
    expect(placed.headers.get('ETag')).toBe(`"${order.version}"`);
    expect(found.headers.get('ETag')).toBe(placed.headers.get('ETag'));
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
    const unknown = await send(simulate(), '/v1/signatures');
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
