import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../mocks/server.ts';
import { happy, orderOf, signatureOf } from './happy.ts';
import { type Operation, operations, unlike } from './openapi.support.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ clock: '2026-11-23T09:00:00Z', scenario: 'strict' });
});
afterAll(() => server.stop());

const runs = 60;
const patience = 5_000;

/** Ids that lead to something, so that the garbage beside them is reached. */
const real = () => [
  'emp-mette-holm',
  orderOf(server.simulation, 'emp-open-instant'),
  orderOf(server.simulation, 'emp-letter-overdue'),
  signatureOf(server.simulation, 'emp-has-keyfile'),
];

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '.',
    '..',
    '__proto__',
    '%00',
    '../../etc/passwd',
    'a'.repeat(3_000),
    '\ud800',
    '<script>',
  ),
);
const anything = fc.oneof(
  { weight: 3, arbitrary: odd },
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, -1, 1e308, [], {}, true, 0) },
);
const headerText = fc.stringMatching(/^[\x21-\x7e]{0,60}$/);

/** The right shape with something wrong in it, or no shape at all. */
function bodies({ body }: Operation): fc.Arbitrary<unknown> {
  const { properties = {} } = (body ?? {}) as { properties?: Record<string, { enum?: unknown[] }> };
  const near = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      fc.oneof(anything, schema.enum ? fc.constantFrom(...schema.enum) : fc.constant('x')),
    ]),
  );
  return fc.oneof(fc.record(near, { requiredKeys: [] }), anything);
}

function requests(operation: Operation) {
  const inPath = operation.parameters.filter(({ in: place }) => place === 'path');
  const inQuery = operation.parameters.filter(({ in: place }) => place === 'query');
  return fc.record({
    ids: fc.array(fc.oneof(odd, fc.nat({ max: 3 })), { minLength: inPath.length, maxLength: inPath.length }),
    query: fc.record(Object.fromEntries(inQuery.map(({ name }) => [name, odd])), { requiredKeys: [] }),
    body: bodies(operation),
    raw: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    ),
    headers: fc.record(
      {
        'Idempotency-Key': headerText,
        'If-Match': fc.oneof(headerText, fc.constantFrom('"1"', '*', 'W/"1"')),
        'Last-Event-ID': headerText,
        Cookie: headerText,
        Accept: fc.constantFrom('*/*', 'text/html', ''),
        'Content-Type': fc.constantFrom('application/json', 'application/json; charset=latin1', 'text/plain'),
      },
      { requiredKeys: ['Content-Type'] },
    ),
  });
}

/** No address can hold half a surrogate pair. */
const wellFormed = (text: string) => Buffer.from(text).toString();

function addressOf({ path }: Operation, ids: readonly (string | number)[], query: object): string {
  let index = 0;
  const filled = path.replace(/\{\w+\}/g, () => {
    const id = ids[index++] ?? '';
    const text = typeof id === 'number' ? real()[id]! : wellFormed(id);
    return encodeURIComponent(text);
  });
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, wellFormed(String(value))]),
  );
  return `${server.url}${filled}?${search}`;
}

it('fuzzes every operation that there is', () => {
  expect(operations.map(({ command }) => command).toSorted()).toEqual(Object.keys(happy).toSorted());
});

it.each(operations.map((operation) => [operation.command, operation] as const))(
  '%s answers garbage by its description, in good time, and never with a 500',
  { timeout: 60_000 },
  async (_, operation) => {
    const property = fc.asyncProperty(requests(operation), async ({ ids, query, body, raw, headers }) => {
      const sent = raw === null ? (JSON.stringify(body) ?? '') : new Uint8Array(raw);
      const response = await fetch(addressOf(operation, ids, query), {
        method: operation.method,
        headers,
        signal: AbortSignal.timeout(patience),
        ...(operation.method === 'GET' ? {} : { body: sent }),
      });
      expect(response.status).toBeLessThan(500);
      // An empty or climbing id names another address, where something else may answer.
      const isElsewhere = response.status === 404 || response.status === 405;
      if (isElsewhere) expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      else expect(await unlike(operation, response)).toEqual([]);
    });
    await fc.assert(property, { numRuns: runs, endOnFailure: true });
  },
);
