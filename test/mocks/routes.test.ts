import { afterEach, expect, it, vi } from 'vitest';
import { createRoutes } from '../../mocks/http/routes.ts';

afterEach(() => void vi.unstubAllGlobals());

const path = '/v1/orders/:orderId/reveals/:revealId/acknowledgement';

it.each([
  ['an address', undefined, 'https://a.example:81/x', 'https://a.example:81/x', 'https://b.example:81/x'],
  [
    'an address with odd letters',
    undefined,
    'https://a.example/å(1)',
    'https://a.example/%C3%A5(1)',
    'https://a.example/1',
  ],
  ['a path in Node', undefined, '/api', 'http://any.example:8080/api', 'http://any.example/other/api'],
  ['nothing in Node', undefined, '', 'http://any.example', 'http://any.example/other'],
  ['a path on a page', 'https://p.example/app/', '/api', 'https://p.example/api', 'https://q.example/api'],
  [
    'a relative path on a page',
    'https://p.example/app/x',
    'api',
    'https://p.example/app/api',
    'https://p.example/api',
  ],
  ['nothing on a page', 'https://p.example/app/', '', 'https://p.example', 'https://p.example/app'],
  [
    'a path on a page without address',
    'about:blank',
    '/api',
    'https://any.example/api',
    'https://any.example/x/api',
  ],
])('finds the contract below %s and nowhere else', (_, page, base, inside, outside) => {
  if (page) vi.stubGlobal('document', { baseURI: page });
  const pattern = createRoutes(base).pattern('/v1/me');
  expect(`${inside}/v1/me`).toMatch(pattern);
  expect(`${outside}/v1/me`).not.toMatch(pattern);
  expect(`${inside}/v1/me/x`).not.toMatch(pattern);
});

it('reads the ids in an address, decoded where they can be', () => {
  const routes = createRoutes('/api');
  const address = 'http://any.example/api/v1/orders/a%2Fb/reveals/%E0%A4%A/acknowledgement';
  const match = routes.pattern(path).exec(address) ?? [];
  expect(routes.params(path, match)).toEqual({ orderId: 'a/b', revealId: '%E0%A4%A' });
});
