import { describe, expect, it, vi } from 'vitest';
import { createHttpAdapter, type HttpAdapterOptions } from '../../src/adapters/http.ts';
import { commands, type Command } from '../../src/contract/commands.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { OrderId } from '../../src/contract/order.ts';
import type { RevealId } from '../../src/contract/secret.ts';
import { context, json, slugFrom, stubService } from './stub-service.ts';

const orderId = 'ord_1' as OrderId;
const revealId = 'rev_1' as RevealId;

describe('what goes out', () => {
  it('has one function for each command of the contract', () => {
    const { adapter } = stubService(() => json({}));
    const { watch: _, ...calls } = adapter;
    expect(Object.keys(calls).toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it.each([
    ['https://example.dk/api', 'https://example.dk/api/v1/me'],
    ['https://example.dk/api/', 'https://example.dk/api/v1/me'],
    ['https://example.dk', 'https://example.dk/v1/me'],
    ['//example.dk/api', '//example.dk/api/v1/me'],
    ['/api//', '/api/v1/me'],
    ['api', 'api/v1/me'],
    ['', '/v1/me'],
  ])('puts the paths of the contract below baseUrl "%s"', async (baseUrl, url) => {
    const { adapter, asked } = stubService(() => json({}), { baseUrl });
    await adapter.getSession({}, context());
    expect(asked[0]?.url).toBe(url);
  });

  it('asks a search by query string and leaves out what was not given', async () => {
    const { adapter, asked } = stubService(() => json({}));
    await adapter.searchEmployees({ q: 'Ågård & søn', limit: 20, cursor: undefined }, context());
    expect(asked[0]).toMatchObject({
      url: '/api/v1/employees?q=%C3%85g%C3%A5rd+%26+s%C3%B8n&limit=20',
      init: { method: 'GET' },
    });
    expect(asked[0]?.init.body).toBeUndefined();
    expect(asked[0]?.headers.has('Content-Type')).toBe(false);
  });

  it('sends what is not in the path as a JSON body', async () => {
    const { adapter, asked } = stubService(() => new Response(null, { status: 204 }));
    await adapter.acknowledgeReveal({ orderId, revealId, pointsRead: true }, context());
    expect(asked[0]).toMatchObject({
      url: '/api/v1/orders/ord_1/reveals/rev_1/acknowledgement',
      init: { method: 'PUT', body: '{"pointsRead":true}' },
    });
    expect(asked[0]?.headers.get('Content-Type')).toBe('application/json');
  });

  it('asks for JSON or a problem document and lets no answer be kept', async () => {
    const { adapter, asked } = stubService(() => json({}));
    await adapter.revealCode({ orderId }, context('key-1'));
    expect(asked[0]?.init.cache).toBe('no-store');
    expect(asked[0]?.headers.get('Accept')).toBe('application/json, application/problem+json');
  });

  it('sends the idempotency key with the commands that change something, and with no other', async () => {
    const { adapter, asked } = stubService(() => json({}));
    await adapter.resendActivationMail({ orderId }, context('key-1'));
    await adapter.getOrder({ orderId }, context('key-2'));
    expect(asked.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['key-1', null]);
  });

  it('keeps each value inside its own segment of the path', async () => {
    const { adapter, asked } = stubService(() => json({}));
    await adapter.getEmployee({ employeeId: 'a/../b?c#d%2e ø' as EmployeeId }, context());
    expect(asked[0]?.url).toBe('/api/v1/employees/a%2F..%2Fb%3Fc%23d%252e%20%C3%B8');
  });

  it.each(['.', '..', '', '\ud800'])('asks nothing for the id %j, which no URL can name', async (id) => {
    const { adapter, asked } = stubService(() => json({}));
    expect(slugFrom(await adapter.getOrder({ orderId: id as OrderId }, context()))).toBe('not-found');
    expect(asked).toEqual([]);
  });

  it('takes headers from an object, without giving up its own', async () => {
    const { adapter, asked } = stubService(() => json({}), {
      headers: { 'X-Tenant': '7', Accept: 'text/html' },
    });
    await adapter.getSession({}, context());
    expect(asked[0]?.headers.get('X-Tenant')).toBe('7');
    expect(asked[0]?.headers.get('Accept')).toContain('application/json');
  });

  it('asks a headers function anew for each request, because a CSRF token changes', async () => {
    let token = 0;
    const headers = async (command: Command) => ({ 'X-CSRF': `${command}-${(token += 1)}` });
    const { adapter, asked } = stubService(() => json({}), { headers });
    await adapter.getSession({}, context());
    await adapter.getOrder({ orderId }, context());
    expect(asked.map((request) => request.headers.get('X-CSRF'))).toEqual(['getSession-1', 'getOrder-2']);
  });

  it('lets a broken headers function be seen as what it is', async () => {
    const { adapter, asked } = stubService(() => json({}), {
      headers: () => Promise.reject(new Error('no token')),
    });
    await expect(adapter.getSession({}, context())).rejects.toThrow('no token');
    expect(asked).toEqual([]);
  });

  it('sends cookies along where the host says so', async () => {
    const { adapter, asked } = stubService(() => json({}), { credentials: 'include' });
    await adapter.getSession({}, context());
    expect(asked[0]?.init.credentials).toBe('include');
  });

  it('uses the global fetch of the moment, so that one installed later counts', async () => {
    const adapter = createHttpAdapter({ baseUrl: 'https://example.dk' });
    vi.stubGlobal('fetch', async () => json({ late: true }));
    try {
      expect(await adapter.getSession({}, context())).toEqual({ late: true });
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('options', () => {
  it.each([
    ['no options', undefined, /baseUrl/],
    ['no baseUrl', {}, /baseUrl/],
    ['a baseUrl with a query', { baseUrl: '/api?x=1' }, /query/],
    ['a host without a scheme', { baseUrl: 'localhost:8080/api' }, /http:/],
    ['a file address', { baseUrl: 'file:///api' }, /http:/],
    ['a user name in the address', { baseUrl: 'https://me:secret@example.dk' }, /user name/],
    ['a half address', { baseUrl: 'https://' }, /http:/],
    ['a fetch that is none', { baseUrl: '/api', fetch: {} }, /fetch/],
    ['headers that are none', { baseUrl: '/api', headers: { 'bad name': 'x' } }, /headers/],
    ['unknown credentials', { baseUrl: '/api', credentials: 'always' }, /credentials/],
    ['a timeout of zero', { baseUrl: '/api', timeout: 0 }, /timeout/],
    ['a timeout in words', { baseUrl: '/api', timeout: '5s' }, /timeout/],
  ])('complains at once about %s', (_, options, message) => {
    const create = () => createHttpAdapter(options as unknown as HttpAdapterOptions);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(message);
  });
});
