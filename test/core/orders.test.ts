import { describe, expect, it } from 'vitest';
import { Order, OrderOptions } from '../../src/contract/order.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import { karen, openOffice, orderConfirmation, outcome } from './office.ts';

describe('an instant order', () => {
  it('waits for the code to be shown, and its mail goes at once', () => {
    const { place, get, ambient, mette } = openOffice();
    const order = place(mette);
    expect(Order.safeParse(order).error).toBeUndefined();
    expect(order).toMatchObject({
      reference: 'UD-2026-00001',
      state: 'awaiting_reveal',
      version: 1,
      placedBy: 'Karen',
      email: 'emp-mette@firma.example',
      letterEstimate: null,
      code: {
        state: 'sealed',
        expiresAt: '2026-11-26T09:00:00.000Z',
        revealedAt: null,
        acknowledgedAt: null,
      },
    });
    expect(get('getDeliveries', { orderId: order.id })).toMatchObject({
      mails: [{ state: 'sent' }],
      letters: [],
    });
    ambient.advance({ seconds: 5 });
    expect(get('getDeliveries', { orderId: order.id }).mails[0]).toMatchObject({
      state: 'delivered',
      linkExpiresAt: '2026-12-24T09:00:00.000Z',
    });
  });

  it('stays open when its code has run out, and lapses after sixty days', () => {
    const { place, get, ambient, mette } = openOffice();
    const { id } = place(mette);
    ambient.advance({ hours: 48 });
    expect(get('getOrder', { orderId: id })).toMatchObject({
      state: 'awaiting_reveal',
      version: 2,
      code: { state: 'expired' },
    });
    ambient.advance({ days: 58 });
    expect(get('getOrder', { orderId: id })).toMatchObject({ state: 'expired', version: 3 });
    expect(get('getEmployee', { employeeId: mette }).openOrders).toEqual([]);
    expect(place(mette).reference).toBe('UD-2027-00002');
  });
});

describe('an order by post', () => {
  it('goes from the order to the letterbox', () => {
    const { place, get, ambient, world, mette } = openOffice();
    const order = place(mette, 'post');
    expect(order).toMatchObject({
      state: 'awaiting_letter',
      letterEstimate: { from: '2026-11-27', to: '2026-11-30' },
    });
    expect(order.code.expiresAt).toBe('2026-12-15T09:00:00.000Z');
    const deliveries = () => get('getDeliveries', { orderId: order.id });
    expect(deliveries()).toMatchObject({ mails: [{ state: 'queued' }], letters: [{ state: 'queued' }] });

    ambient.set('2026-11-24T11:59:59Z');
    expect(deliveries()).toMatchObject({ mails: [{ state: 'queued' }], letters: [{ state: 'queued' }] });
    ambient.set('2026-11-24T12:59:59Z');
    expect(deliveries()).toMatchObject({ mails: [{ state: 'queued' }], letters: [{ state: 'printed' }] });
    ambient.set('2026-11-24T13:00:00Z');
    expect(deliveries()).toMatchObject({
      mails: [{ state: 'sent' }],
      letters: [{ state: 'posted', at: '2026-11-24T13:00:00.000Z' }],
    });
    expect(get('getOrder', { orderId: order.id }).code.state).toBe('printed');

    ambient.set('2026-11-27T11:00:00Z');
    expect(deliveries().letters[0]).toMatchObject({ state: 'presumed_delivered' });
    expect(get('getOrder', { orderId: order.id }).state).toBe('awaiting_activation');
    expect(world.secrets.get(order.id)![0]!.sealed).toBeNull();
  });

  it('happens in the right order, even if nobody looks for a month', () => {
    const { place, get, ambient, world, mette } = openOffice();
    place(mette, 'post');
    ambient.advance({ days: 35 });
    get('getSession', {});
    const times = world.audit.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(world.audit.map(({ type }) => type)).toEqual([
      'order.placed',
      'secret.sealed',
      'letter.queued',
      'mail.queued',
      'secret.printed',
      'letter.printed',
      'letter.posted',
      'mail.sent',
      'mail.delivered',
      'letter.presumed_delivered',
      'secret.expired',
      'mail.expired',
    ]);
  });
});

it('an order that lapses takes a letter and a mail that have not gone yet with it', () => {
  const { place, get, ambient, world, mette } = openOffice('2026-11-23T20:00:00Z');
  const { id } = place(mette, 'post');
  ambient.advance({ days: 59, hours: 23 });
  get('reissueCode', { orderId: id, reason: 'expired' });
  ambient.advance({ days: 10 });
  expect(get('getDeliveries', { orderId: id })).toMatchObject({
    mails: [{ state: 'expired' }, {}],
    letters: [{ state: 'cancelled' }, {}],
  });
  expect(world.secrets.get(id)!.at(-1)).toMatchObject({ state: 'expired', verifier: '' });
});

describe('order options', () => {
  it('offer a key file by both ways, with dates for the post', () => {
    const { get, mette } = openOffice();
    const options = get('getOrderOptions', { employeeId: mette });
    expect(OrderOptions.safeParse(options).error).toBeUndefined();
    expect(options.signatureTypes).toEqual([
      {
        type: 'keyfile',
        allowed: true,
        reasons: [],
        deliveries: [
          { kind: 'instant', allowed: true, reasons: [], estimate: null },
          {
            kind: 'post',
            allowed: true,
            reasons: [],
            estimate: expect.objectContaining({ from: '2026-11-27', to: '2026-11-30' }),
          },
        ],
      },
    ]);
  });

  it('name every reason, each being the problem that trying would give', () => {
    const { hire, get, ask, world } = openOffice();
    const id = hire('emp-hopeless', { status: 'suspended', email: null });
    world.signatures.clear();
    const [keyfile] = get('getOrderOptions', { employeeId: id }).signatureTypes;
    const codes = keyfile!.reasons.map(({ code }) => code);
    expect(codes).toEqual([
      'employee-not-active',
      'employee-email-missing',
      'prerequisite-signature-missing',
    ]);
    const tried = ask('placeOrder', { employeeId: id, signatureType: 'keyfile', delivery: 'post' });
    expect(outcome(tried)).toBe(codes[0]);
  });

  it('point at the open order', () => {
    const { place, get, mette } = openOffice();
    const { id } = place(mette);
    const [keyfile] = get('getOrderOptions', { employeeId: mette }).signatureTypes;
    expect(keyfile).toMatchObject({ allowed: false, reasons: [{ code: 'open-order-exists', orderId: id }] });
  });

  it('leave the post open where only the screen is closed', () => {
    const { hire, get, place, ambient } = openOffice();
    const self = hire('emp-karen');
    const changed = hire('emp-changed', { contactChangedAt: ambient.now() });
    const instantReasons = (employeeId: EmployeeId) => {
      const [keyfile] = get('getOrderOptions', { employeeId }, { as: karen }).signatureTypes;
      const [instant, post] = keyfile!.deliveries;
      expect(post).toMatchObject({ kind: 'post', allowed: true });
      return instant!.reasons.map(({ code }) => code);
    };
    expect(instantReasons(self)).toEqual(['self-order-not-allowed']);
    expect(instantReasons(changed)).toEqual(['contact-recently-changed']);
    expect(place(self, 'post').state).toBe('awaiting_letter');
    ambient.advance({ hours: 120 });
    expect(place(changed, 'instant').state).toBe('awaiting_reveal');
  });
});

describe('cancelling', () => {
  it('kills code, link and a letter that has not gone yet', () => {
    const { place, get, world, mette } = openOffice();
    const { id } = place(mette, 'post');
    const cancelled = get('cancelOrder', { orderId: id, reason: 'Fejl' });
    expect(cancelled).toMatchObject({ state: 'cancelled', code: { state: 'destroyed' } });
    expect(get('getDeliveries', { orderId: id })).toMatchObject({
      mails: [{ state: 'cancelled' }],
      letters: [{ state: 'cancelled' }],
    });
    expect(world.secrets.get(id)![0]).toMatchObject({ sealed: null, verifier: '' });
    expect(place(mette).state).toBe('awaiting_reveal');
  });

  it('cannot call back a letter that was posted', () => {
    const { place, get, ambient, mette } = openOffice();
    const { id } = place(mette, 'post');
    ambient.set('2026-11-25T09:00:00Z');
    get('cancelOrder', { orderId: id, reason: 'Fejl' });
    ambient.set('2026-11-27T12:00:00Z');
    expect(get('getDeliveries', { orderId: id }).letters).toMatchObject([{ state: 'presumed_delivered' }]);
    expect(get('getOrder', { orderId: id }).state).toBe('cancelled');
  });

  it('keeps no code that somebody wrote into the reason', () => {
    const { place, reveal, get, world, mette } = openOffice();
    const { id } = place(mette);
    const code = reveal(id).secret.value;
    get('cancelOrder', { orderId: id, reason: `Koden ${code} er set` });
    expect(world.audit.at(-1)!.data).toEqual({ reason: 'Koden ••• er set' });
  });
});

it('places no order without step 5', () => {
  const { ask, world, mette } = openOffice();
  const order = { employeeId: mette, signatureType: 'keyfile', delivery: 'instant' } as const;
  expect(outcome(ask('placeOrder', order))).toBe('confirmation-required');
  expect(world.orders.size).toBe(0);
  expect(outcome(ask('placeOrder', { ...order, confirmation: orderConfirmation }))).toBe('ok');
});
