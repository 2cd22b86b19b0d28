import { describe, expect, it } from 'vitest';
import { BulkOrder } from '../../src/contract/bulk.ts';
import { orderConfirmation as confirmation, openOffice, outcome } from './office.ts';

const heading = 'EMAIL;SIGNATUR-TYPE;LEVERING';
const refusals = ({ lines }: BulkOrder) => lines.map(({ refusedBecause }) => refusedBecause);

describe('a mass order', () => {
  it('orders or refuses each line by itself, by the rules of a single order', () => {
    const { hire, get, world } = openOffice();
    hire('emp-nomail', { email: null });
    hire('emp-away', { status: 'suspended' });
    hire('emp-changed', { contactChangedAt: Date.parse('2026-11-24T08:00:00Z') });
    const content = [
      heading,
      'emp-mette@firma.example;nøglefil;straks',
      'emp-mette@firma.example;keyfile;post',
      'EMP-AWAY@FIRMA.EXAMPLE;NOEGLEFIL;POST',
      'emp-changed@firma.example;keyfile;instant',
      'emp-changed@firma.example;keyfile;post',
      'nobody@firma.example;keyfile;post',
      'emp-mette@firma.example;signet;post',
    ].join('\n');
    const bulk = get('placeBulkOrder', { content, confirmation });
    expect(BulkOrder.safeParse(bulk).error).toBeUndefined();
    expect(refusals(bulk)).toEqual([
      null,
      'open-order-exists',
      'employee-not-active',
      'contact-recently-changed',
      null,
      'not-found',
      'validation-failed',
    ]);
    expect(bulk.lines.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect([...world.orders.keys()]).toEqual(bulk.lines.flatMap(({ orderId }) => orderId ?? []));
    expect(get('getBulkOrder', { bulkOrderId: bulk.id })).toEqual(bulk);
  });

  it('sent twice with one key is one mass order', () => {
    const { get, world } = openOffice();
    const input = { content: `${heading}\nemp-mette@firma.example;keyfile;post`, confirmation };
    expect(get('placeBulkOrder', input, { key: 'k' })).toEqual(get('placeBulkOrder', input, { key: 'k' }));
    expect([world.orders.size, world.bulkOrders.size]).toEqual([1, 1]);
  });

  it.each([
    [
      'with a byte order mark and Windows line ends',
      `\uFEFF${heading}\r\nemp-mette@firma.example;keyfile;post\r\n`,
    ],
    ['with old Macintosh line ends', `${heading}\remp-mette@firma.example;keyfile;post`],
    ['with quotes', `"EMAIL";"SIGNATUR-TYPE";"LEVERING"\n"emp-mette@firma.example";"keyfile";"post"`],
    ['with spaces and empty lines', `\n ${heading} \n\n emp-mette@firma.example ; keyfile ; post \n;;\n`],
    [
      'with its columns in another order',
      'LEVERING;EMAIL;SIGNATUR-TYPE\npost;emp-mette@firma.example;keyfile',
    ],
  ])('is read %s', (_, content) => {
    expect(refusals(openOffice().get('placeBulkOrder', { content, confirmation }))).toEqual([null]);
  });

  it('keeps a quoted separator and line break inside its cell, and counts lines as an editor does', () => {
    const content = `${heading}\n"a;""b""\nc";keyfile;post\nemp-mette@firma.example;keyfile;post`;
    const { lines } = openOffice().get('placeBulkOrder', { content, confirmation });
    expect(lines).toMatchObject([
      { line: 2, email: 'a;"b"\nc', refusedBecause: 'not-found' },
      { line: 4, refusedBecause: null },
    ]);
  });

  it.each([
    ['another heading', 'NAME;EMAIL\nx;y'],
    ['nothing under the heading', heading],
    ['a quote that never ends', `${heading}\n"emp-mette@firma.example;keyfile;post`],
    ['more lines than anyone reads', `${heading}${'\nx;y;z'.repeat(1001)}`],
  ])('with %s is refused as a whole', (_, content) => {
    expect(outcome(openOffice().ask('placeBulkOrder', { content, confirmation }))).toBe('validation-failed');
  });

  it('names nobody where two employees share an address', () => {
    const { hire, get } = openOffice();
    hire('emp-twin', { email: 'emp-mette@firma.example' });
    const content = `${heading}\nemp-mette@firma.example;keyfile;post`;
    expect(refusals(get('placeBulkOrder', { content, confirmation }))).toEqual(['validation-failed']);
  });

  it('stops at the number of open orders that were agreed on', () => {
    const { hire, get, retune } = openOffice();
    hire('emp-a');
    retune({ maxOpenOrders: 1 });
    const content = `${heading}\nemp-mette@firma.example;keyfile;post\nemp-a@firma.example;keyfile;post`;
    expect(refusals(get('placeBulkOrder', { content, confirmation }))).toEqual([null, 'quota-exceeded']);
  });
});
