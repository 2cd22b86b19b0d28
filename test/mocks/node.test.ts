import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import { createSimulation, type Simulation } from '../../mocks/simulation.ts';
import { startInNode } from '../../mocks/node.ts';
import { ask, confirmedReveal, get, place, reveal, slugFrom } from './flow.ts';

const baseUrl = 'https://service.example/issuance';
let simulation: Simulation;
let host: { stop(): void };

/** However a code is grouped or quoted, its symbols follow each other. */
const symbols = (text: string) => text.replace(/[^0-9a-z]/gi, '').toUpperCase();

beforeEach(() => {
  simulation = createSimulation({ clock: '2026-11-23T09:00:00Z', baseUrl });
  host = startInNode(simulation);
});
afterEach(() => host.stop());

it('carries an order to the acknowledged code through the global fetch', async () => {
  const adapter = createHttpAdapter({ baseUrl });
  const { id: orderId } = await place(adapter);
  const { revealId, secret } = await reveal(adapter, orderId);
  expect(secret.groups.join('-')).toBe(secret.value);
  await get(adapter, 'acknowledgeReveal', { orderId, revealId, pointsRead: true });
  expect((await get(adapter, 'getOrder', { orderId })).code).toMatchObject({
    state: 'revealed',
    acknowledgedAt: '2026-11-23T09:00:00.000Z',
  });
  const again = await ask(adapter, 'revealCode', { orderId, confirmation: confirmedReveal });
  expect(slugFrom(again)).toBe('secret-already-revealed');
});

it('shows a code in the one answer to the reveal, and in no other answer, header or address', async () => {
  const exchanges: { url: string; text: string }[] = [];
  const listening: typeof fetch = async (url, init) => {
    const response = await fetch(url, init);
    const headers = JSON.stringify([...response.headers]);
    exchanges.push({ url: String(url), text: headers + (await response.clone().text()) });
    return response;
  };
  const adapter = createHttpAdapter({ baseUrl, fetch: listening });

  const order = await place(adapter, { key: 'place' });
  const { id: orderId, employeeId } = order;
  const first = await reveal(adapter, orderId, 'reveal');
  await get(adapter, 'acknowledgeReveal', { orderId, revealId: first.revealId, pointsRead: true });
  await get(adapter, 'reissueCode', { orderId, reason: 'lost' });
  const second = await reveal(adapter, orderId, 'reveal-2');
  const posted = await place(adapter, { delivery: 'post' });
  simulation.advance({ businessDays: 5 });
  await get(adapter, 'resendActivationMail', { orderId });
  for (const id of [orderId, posted.id]) {
    await get(adapter, 'getOrder', { orderId: id });
    await get(adapter, 'getDeliveries', { orderId: id });
  }
  await get(adapter, 'getEmployee', { employeeId });
  await get(adapter, 'getOrderOptions', { employeeId });
  await get(adapter, 'searchEmployees', { limit: 100 });
  await get(adapter, 'cancelOrder', { orderId, reason: 'No longer needed' });
  await ask(adapter, 'revealCode', { orderId, confirmation: confirmedReveal });

  const letter = simulation.world.letters.find((each) => each.orderId === posted.id);
  expect(symbols(simulation.letterbox(posted.employeeId).arrived[0]!.body)).toContain(symbols(letter!.code));
  const codes = [first.secret.value, second.secret.value, letter!.code];
  const places = codes.map((code) =>
    exchanges
      .filter(({ url, text }) => symbols(url + text).includes(symbols(code)))
      .map(({ url }) => url.replace(baseUrl, '')),
  );
  const reveals = `/v1/orders/${orderId}/reveals`;
  expect(places).toEqual([[reveals], [reveals], []]);
});

it('lets a call be given up without a fuss, and goes on answering', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const adapter = createHttpAdapter({ baseUrl, timeout: 20 });
  simulation.faults.add({ kind: 'hang', times: 2 });
  expect(slugFrom(await ask(adapter, 'getSession', {}))).toBe('no-answer');
  await expect(ask(adapter, 'getSession', {}, { signal: AbortSignal.timeout(1) })).rejects.toThrow(
    /timeout/i,
  );
  expect(slugFrom(await ask(adapter, 'getSession', {}))).toBe('answered');
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

it('leaves every other request alone, and its own after it stopped', async () => {
  const real = createServer((_, response) => response.end('the real thing')).listen(0, '127.0.0.1');
  await once(real, 'listening');
  const origin = `http://127.0.0.1:${(real.address() as AddressInfo).port}`;
  const text = async (path: string) =>
    (await fetch(origin + path, { headers: { Connection: 'close' } })).text();
  const second = startInNode(createSimulation({ baseUrl: `${origin}/api` }));
  try {
    expect(await text('/api/v1/me')).toContain('Karen Lund');
    expect(await text('/api/weather')).toBe('the real thing');
    second.stop();
    second.stop();
    expect(await text('/api/v1/me')).toBe('the real thing');
  } finally {
    second.stop();
    real.close();
  }
});
