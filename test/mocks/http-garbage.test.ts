import { describe, expect, it } from 'vitest';
import { commands, type Command } from '../../src/contract/commands.ts';
import { Problem } from '../../src/contract/problem.ts';
import { json, send, simulate } from './send.ts';

describe('garbage', () => {
  /** What an address may hold in place of an id. */
  const ids = [
    'nobody',
    '%00',
    '%E0%A4%A',
    '..%2F..%2Fetc',
    '%F0%9F%92%A9',
    'a'.repeat(5_000),
    '__proto__',
    '%3Cscript%3E',
  ];
  const bodies: [string, unknown, HeadersInit?][] = [
    ['no body', ''],
    ['half a document', '{"reason":'],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['an empty object', '{}', { 'Idempotency-Key': 'none' }],
    [
      'wrong types',
      json({ employeeId: 1, orderId: [], reason: {}, confirmation: 'yes', pointsRead: 'true' }),
    ],
    [
      'wrong words',
      json({ employeeId: 'x', signatureType: 'tattoo', delivery: 'pigeon', reason: '', pointsRead: false }),
    ],
    ['a prototype', '{"__proto__":{"reason":"lost"},"constructor":1}'],
    ['a deep nest', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['a flood', json({ reason: 'x'.repeat(200_000) })],
    ['another media type', '{}', { 'Content-Type': 'text/plain' }],
    ['no media type', '{}', { 'Content-Type': 'none' }],
    ['a form', 'reason=lost', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['an endless key', '{}', { 'Idempotency-Key': 'k'.repeat(10_000) }],
  ];

  async function expectRefusal(response: Response, what: string) {
    expect({ what, status: response.status, type: response.headers.get('Content-Type') }).toEqual({
      what,
      status: expect.toSatisfy((status: number) => status >= 400 && status < 500, 'a 4xx'),
      type: 'application/problem+json',
    });
    const problem = Problem.parse(await response.json());
    expect(problem).toMatchObject({ status: response.status, title: expect.any(String) });
  }

  const named = Object.keys(commands) as Command[];

  it.each(named.filter((command) => commands[command].path.includes(':')))(
    'in the address of %s is refused',
    async (command) => {
      const simulation = simulate();
      const { method, path } = commands[command];
      for (const id of ids) {
        const body = method === 'GET' ? undefined : json({ reason: 'lost', pointsRead: true });
        await expectRefusal(await send(simulation, path.replace(/:\w+/g, id), method, body), id.slice(0, 20));
      }
    },
  );

  it.each(named.filter((command) => commands[command].method !== 'GET'))(
    'as the body of %s is refused',
    async (command) => {
      const simulation = simulate();
      const { method, path } = commands[command];
      for (const [what, body, headers] of bodies) {
        await expectRefusal(
          await send(simulation, path.replace(/:\w+/g, 'nobody'), method, body, headers),
          what,
        );
      }
    },
  );

  it.each([
    'limit=0',
    'limit=101',
    'limit=abc',
    'limit=',
    'limit=1e3',
    'limit=1.5',
    'status=asleep',
    'sort=age',
    `q=${'x'.repeat(201)}`,
    'cursor=%00',
  ])('in a search, ?%s, is refused', async (query) =>
    expectRefusal(await send(simulate(), `/v1/employees?${query}`), query),
  );

  it.each(['', '?method=raven', '?method=post&from=tomorrow', '?method=post&from=2026-02-30'])(
    'in an estimate, "%s", is refused',
    async (query) => expectRefusal(await send(simulate(), `/v1/calendar/delivery-estimate${query}`), query),
  );

  it('is pointed at, part by part', async () => {
    const response = await send(
      simulate(),
      '/v1/orders',
      'POST',
      json({ employeeId: '', confirmation: { textId: 1 } }),
    );
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '/employeeId',
      '/signatureType',
      '/delivery',
      '/confirmation/textId',
      '/confirmation/textVersion',
      '/confirmation/locale',
    ]);
  });

  it.each([
    ['bad JSON', '{', {}, 400, 'malformed-request'],
    ['another media type', '{}', { 'Content-Type': 'text/plain' }, 415, 'unsupported-media-type'],
    ['no key', json({ reason: 'x' }), { 'Idempotency-Key': 'none' }, 400, 'idempotency-key-missing'],
    ['a blank key', json({ reason: 'x' }), { 'Idempotency-Key': ' ' }, 400, 'idempotency-key-missing'],
  ])('such as %s has a problem of its own', async (_, body, headers, status, slug) => {
    const response = await send(simulate(), '/v1/orders/nobody/cancellation', 'POST', body, headers);
    expect(await response.json()).toMatchObject({ status, type: `urn:problem:issuance:${slug}` });
  });
});
