import { describe, expect, it } from 'vitest';
import { SignatureDetail } from '../../src/contract/signature.ts';
import { blankSignature } from '../../mocks/core/signature-book.ts';
import { changeEmployee } from '../../mocks/core/staff.ts';
import { install, openLink, tokenOf } from './employee-steps.ts';
import { jens, openOffice, outcome, revealConfirmation } from './office.ts';

function installed() {
  const office = openOffice();
  const { id: orderId } = office.place(office.mette);
  const { secret } = office.reveal(orderId);
  office.ambient.advance({ seconds: 10 });
  const { signatureId } = install(office, orderId, secret.value);
  return { ...office, office, signatureId: signatureId as SignatureDetail['id'] };
}

describe('a signature', () => {
  it('goes from ordered to awaiting to active', () => {
    const { place, mette, get, reveal, world } = openOffice();
    const { id: orderId } = place(mette);
    const { signatureId } = world.orders.get(orderId)!;
    const state = () => get('getSignature', { signatureId }).state;
    expect(state()).toBe('ordered');
    const { revealId } = reveal(orderId);
    get('acknowledgeReveal', { orderId, revealId, pointsRead: true });
    expect(state()).toBe('awaiting_activation');
  });

  it('that never came to be is forgotten with its order', () => {
    const { place, mette, get, ask, world } = openOffice();
    const { id: orderId } = place(mette);
    const { signatureId } = world.orders.get(orderId)!;
    get('cancelOrder', { orderId, reason: 'Fejl' });
    expect(outcome(ask('getSignature', { signatureId }))).toBe('not-found');
  });

  it('is revoked for good, with who, when and why', () => {
    const { ask, get, signatureId, mette } = installed();
    const revoked = get('revokeSignature', { signatureId, reason: 'device_lost', comment: 'Stjålet taske' });
    expect(SignatureDetail.safeParse(revoked).error).toBeUndefined();
    expect(revoked).toMatchObject({
      state: 'revoked',
      revocation: {
        reason: 'device_lost',
        comment: 'Stjålet taske',
        by: 'Karen',
        at: '2026-11-24T09:00:10.000Z',
      },
    });
    expect(outcome(ask('revokeSignature', { signatureId, reason: 'other' }))).toBe('order-not-in-state');
    expect(get('getOrderOptions', { employeeId: mette }).signatureTypes[0]).toMatchObject({ allowed: true });
  });

  it('that is only ordered takes its order, code and link with it', () => {
    const { place, mette, get, world } = openOffice();
    const { id: orderId } = place(mette);
    get('revokeSignature', { signatureId: world.orders.get(orderId)!.signatureId, reason: 'data_incorrect' });
    expect(get('getOrder', { orderId })).toMatchObject({ state: 'cancelled', code: { state: 'destroyed' } });
    expect(world.mails.at(-1)!.state).toBe('cancelled');
  });

  it('can be suspended and reactivated where the provider can', () => {
    const { get, signatureId, retune, ask } = installed();
    expect(outcome(ask('suspendSignature', { signatureId, reason: 'Orlov' }))).toBe(
      'capability-not-supported',
    );
    retune({ suspension: true });
    expect(get('suspendSignature', { signatureId, reason: 'Orlov' }).state).toBe('suspended');
    expect(outcome(ask('suspendSignature', { signatureId, reason: 'Orlov' }))).toBe('order-not-in-state');
    expect(get('reactivateSignature', { signatureId, reason: 'Tilbage' }).state).toBe('active');
  });

  it('is due for renewal 28 days before its end, and ends on the day', () => {
    const { get, signatureId, ambient, world } = installed();
    const state = () => get('getSignature', { signatureId }).state;
    ambient.set('2029-10-27T09:00:09Z');
    expect(state()).toBe('active');
    ambient.set('2029-10-27T09:00:10Z');
    expect(state()).toBe('renewal_due');
    ambient.set('2029-11-24T09:00:10Z');
    expect(state()).toBe('expired');
    expect(world.audit.slice(-2).map(({ type }) => type)).toEqual([
      'signature.renewal_due',
      'signature.expired',
    ]);
  });

  it('is renewed by a code and a mail like the first time, and goes on as the same', () => {
    const { office, get, ask, signatureId, ambient, mette, reveal, world } = installed();
    expect(outcome(ask('renewSignature', { signatureId }))).toBe('order-not-in-state');
    ambient.set('2029-11-01T09:00:00Z');
    const before = get('getSignature', { signatureId });
    expect(get('renewSignature', { signatureId }).state).toBe('renewal_due');
    const { openOrders } = get('getEmployee', { employeeId: mette });
    expect(openOrders).toMatchObject([{ state: 'awaiting_reveal' }]);
    expect(outcome(ask('renewSignature', { signatureId }))).toBe('open-order-exists');
    const orderId = openOrders[0]!.id;
    const { secret } = reveal(orderId);
    ambient.advance({ seconds: 10 });
    install(office, orderId, secret.value);
    const after = get('getSignature', { signatureId });
    expect(after).toMatchObject({ state: 'active', validTo: '2032-11-01T09:00:10.000Z' });
    expect(after.certificateRef).not.toBe(before.certificateRef);
    expect(world.audit.some(({ type }) => type === 'signature.renewed')).toBe(true);
  });

  it('of the administrator who renews it comes by post, so that the two halves do not meet in one person', () => {
    const { world, get, hire, sign } = openOffice();
    const { employeeId } = world.administrators.get('adm-karen' as never)!;
    hire(employeeId!);
    get('renewSignature', { signatureId: sign(employeeId!, 'keyfile', 'renewal_due') });
    expect(get('getEmployee', { employeeId: employeeId! }).openOrders).toMatchObject([{ delivery: 'post' }]);
  });

  it('that ends or is revoked ends its open renewal too', () => {
    for (const ended of ['revoked', 'expired'] as const) {
      const { get, signatureId, ambient, mette } = installed();
      ambient.set('2029-11-01T09:00:00Z');
      get('renewSignature', { signatureId });
      const [order] = get('getEmployee', { employeeId: mette }).openOrders;
      if (ended === 'revoked') get('revokeSignature', { signatureId, reason: 'superseded' });
      else ambient.set('2029-11-24T09:00:10Z');
      expect(get('getOrder', { orderId: order!.id }).state).toBe(
        ended === 'revoked' ? 'cancelled' : 'expired',
      );
    }
  });

  it('of the last administrator, their last one, cannot be revoked', () => {
    const { world, ask, hire, sign } = openOffice();
    const { employeeId } = world.administrators.get('adm-karen' as never)!;
    hire(employeeId!);
    const keycard = `sig-${employeeId}-keycard` as SignatureDetail['id'];
    world.administrators.delete(jens.administratorId);
    expect(outcome(ask('revokeSignature', { signatureId: keycard, reason: 'other' }))).toBe(
      'last-administrator',
    );
    sign(employeeId!, 'keyfile');
    expect(outcome(ask('revokeSignature', { signatureId: keycard, reason: 'key_compromise' }))).toBe('ok');
  });

  it('may be one of thousands, and years at a stroke end them all in order', () => {
    const { world, ambient, get } = openOffice();
    for (let index = 0; index < 2000; index += 1) {
      const id = `sig-${index}` as SignatureDetail['id'];
      const validTo = ambient.now() + ((index * 7919) % 2000) * 86_400_000 * 0.5;
      world.signatures.set(
        id,
        blankSignature({
          id,
          employeeId: `emp-${index}` as never,
          type: 'keyfile',
          state: 'active',
          validTo,
        }),
      );
    }
    ambient.advance({ days: 5 * 365 });
    get('getSession', {});
    const times = world.audit.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(world.audit.filter(({ type }) => type === 'signature.expired')).toHaveLength(2000);
  });
});

describe('an employee', () => {
  it('who leaves loses order, code, link and signatures', () => {
    const { get, world, ambient, mette } = installed();
    const leaving = openOffice();
    const { id: orderId } = leaving.place(leaving.mette);
    leaving.reveal(orderId);
    leaving.ambient.advance({ seconds: 10 });
    expect(changeEmployee(leaving.world, leaving.ambient, leaving.mette, { status: 'departed' }).ok).toBe(
      true,
    );
    expect(leaving.get('getOrder', { orderId })).toMatchObject({
      state: 'cancelled',
      code: { state: 'destroyed' },
    });
    expect(outcome(openLink(leaving, tokenOf(leaving, orderId)))).toBe('activation-link-invalid');
    expect(leaving.get('getEmployee', { employeeId: leaving.mette }).signatures).toMatchObject([
      { state: 'revoked' },
    ]);
    changeEmployee(world, ambient, mette, { status: 'departed' });
    expect(get('getEmployee', { employeeId: mette }).signatures.map(({ state }) => state)).toEqual([
      'revoked',
      'revoked',
    ]);
  });

  it('with a new address gets no mail at the old one, and no code on screen for 120 hours', () => {
    const { place, mette, world, ambient, ask } = openOffice();
    const { id: orderId } = place(mette);
    ambient.advance({ seconds: 10 });
    changeEmployee(world, ambient, mette, { email: 'ny@firma.example' });
    expect(world.mails.at(-1)!.state).toBe('cancelled');
    const reveal = () => outcome(ask('revealCode', { orderId, confirmation: revealConfirmation }));
    expect(reveal()).toBe('contact-recently-changed');
    expect(outcome(ask('resendActivationMail', { orderId }))).toBe('contact-recently-changed');
    ambient.advance({ hours: 120 });
    expect(outcome(ask('resendActivationMail', { orderId }))).toBe('ok');
    expect(world.mails.at(-1)!.to).toBe('ny@firma.example');
  });

  it('who has left does not come back, and an unknown one is not found', () => {
    const { mette, world, ambient } = openOffice();
    changeEmployee(world, ambient, mette, { status: 'departed' });
    expect(outcome(changeEmployee(world, ambient, mette, { status: 'active' }))).toBe('employee-not-active');
    expect(outcome(changeEmployee(world, ambient, 'emp-none' as never, { status: 'active' }))).toBe(
      'not-found',
    );
  });

  it('who administers loses that role on leaving', () => {
    const { hire, world, ambient, ask } = openOffice();
    const employeeId = hire('emp-karen');
    changeEmployee(world, ambient, employeeId, { status: 'departed' });
    expect(outcome(ask('searchEmployees', {}))).toBe('forbidden');
    expect(world.audit.at(-1)).toMatchObject({ type: 'access.denied', actor: 'adm-karen' });
  });
});
