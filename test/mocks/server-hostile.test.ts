import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../mocks/server.ts';
import { Problem } from '../../src/contract/problem.ts';

let server: RunningServer;
let port: number;

beforeAll(async () => {
  server = await startServer({ clock: '2026-11-23T09:00:00Z', cors: 'http://portal.example' });
  port = Number(new URL(server.url).port);
});
afterAll(() => server.stop());

/** What comes back for bytes as they are, once the server has closed or answered whole. */
async function raw(bytes: string | Buffer, { close = true } = {}): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
  socket.on('error', () => {});
  if (close) socket.end(bytes);
  else socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

function parsed(answer: string) {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);
  return { status, head, body };
}

const get = (target: string, extra = '') =>
  `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${extra}\r\n`;
const post = (body: string | Buffer, extra = '', target = '/v1/orders') => {
  const length = Buffer.byteLength(body);
  const head =
    `POST ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n` +
    `Idempotency-Key: k\r\nContent-Length: ${length}\r\n${extra}\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
};

describe('the server refuses with a 4xx and a problem', () => {
  it.each<[string, string | Buffer]>([
    ['what is no HTTP', 'hello\r\n\r\n'],
    ['a method nobody knows', 'BREW /v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['TRACE', 'TRACE /v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['a header with a null in it', get('/v1/me', 'X: a\0b\r\n')],
    ['a header that is split by a line break', get('/v1/me', 'X: a\r\nb\r\n')],
    ['headers without end', get('/v1/me', `X: ${'a'.repeat(100_000)}\r\n`)],
    ['two lengths', post('{}', 'Content-Length: 5\r\n')],
    ['a length and chunks', post('{}', 'Transfer-Encoding: chunked\r\n')],
    ['a path out of the house', get('/v1/../../etc/passwd')],
    ['the same, encoded', get('/v1/%2e%2e/%2e%2e/etc/passwd')],
    ['a path of two slashes', get('//v1/me')],
    ['a path that cannot be decoded', get('/v1/orders/%E0%A4%A')],
    ['a path with a null', get('/v1/orders/%00')],
    ['an endless path', get(`/v1/orders/${'a'.repeat(12_000)}`)],
    ['no UTF-8', post(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))],
    ['a deep document', post(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
    ['a wide document', post(`[${'1,'.repeat(200_000)}1]`)],
    ['ten megabytes', post(`{"reason":"${'x'.repeat(10_000_000)}"}`)],
    ['ten megabytes for the steering', post(`{"a":"${'x'.repeat(10_000_000)}"}`, '', '/sim/reset')],
    ['an unknown cursor', get('/v1/employees?cursor=%F0%9F%92%A9')],
    ['a key with a line break in it', post('{}', 'Idempotency-Key: a%0d%0aX-Evil: 1\r\n')],
  ])('%s', async (_, bytes) => {
    const { status, head, body } = parsed(await raw(bytes));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(head.toLowerCase()).not.toContain('x-evil');
    expect(Problem.safeParse(JSON.parse(body)).success).toBe(true);
  });

  it('a body that announces too much, before it is sent', async () => {
    const head =
      'POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n' +
      'Expect: 100-continue\r\nContent-Length: 999999999\r\n\r\n';
    expect(parsed(await raw(head, { close: false })).status).toBe(400);
  });
});

it('somebody who gives up in the middle of a body stops nobody else', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write('POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"a"');
  await once(socket, 'connect');
  socket.destroy();
  expect((await fetch(`${server.url}/v1/me`)).status).toBe(200);
});

describe('a page of somebody else', () => {
  const ask = (headers: Record<string, string>, method = 'GET') => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return raw(`${method} /v1/me HTTP/1.1\r\nConnection: close\r\n${lines.join('')}\r\n`).then(parsed);
  };

  it('cannot ask by a name that it lets point here', async () => {
    expect((await ask({ Host: 'evil.example' })).status).toBe(403);
    expect((await ask({ Host: `127.0.0.1:${port}` })).status).toBe(200);
    expect((await ask({ Host: 'localhost' })).status).toBe(200);
  });

  it('cannot ask from its own origin, unless it was named', async () => {
    const host = `127.0.0.1:${port}`;
    expect((await ask({ Host: host, Origin: 'http://evil.example' })).status).toBe(403);
    expect((await ask({ Host: host, Origin: 'null' })).status).toBe(403);
    expect((await ask({ Host: host, Origin: `http://${host}` })).status).toBe(200);
    const named = await ask({ Host: host, Origin: 'http://portal.example' });
    expect(named.status).toBe(200);
    expect(named.head.toLowerCase()).toContain('access-control-allow-origin: http://portal.example');
    expect(named.head.toLowerCase()).toContain('access-control-allow-credentials: true');
  });

  it('that was named is told beforehand what it may send', async () => {
    const { status, head } = await ask(
      {
        Host: 'localhost',
        Origin: 'http://portal.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key,if-match',
      },
      'OPTIONS',
    );
    expect(status).toBe(204);
    expect(head.toLowerCase()).toContain(
      'access-control-allow-headers: content-type,idempotency-key,if-match',
    );
  });
});

it('answers HEAD as GET, without the body', async () => {
  const response = await fetch(`${server.url}/v1/me`, { method: 'HEAD' });
  expect({ status: response.status, text: await response.text() }).toEqual({ status: 200, text: '' });
});

it('lets a lost answer look like a lost connection', async () => {
  server.simulation.faults.add({ kind: 'network', command: 'getSession', times: 1 });
  await expect(fetch(`${server.url}/v1/me`)).rejects.toThrow();
  expect((await fetch(`${server.url}/v1/me`)).status).toBe(200);
});
