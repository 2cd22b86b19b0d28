import { describe, expect, it } from 'vitest';
import type { Input } from '../../src/contract/commands.ts';
import {
  guest,
  jens,
  openOffice,
  orderConfirmation,
  outcome,
  revealConfirmation as confirmation,
} from './office.ts';

describe('asking twice with one key', () => {
  const wish = (employeeId: Input<'placeOrder'>['employeeId']) =>
    ({ employeeId, signatureType: 'keyfile', delivery: 'instant', confirmation: orderConfirmation }) as const;

  it('places one order and gives the same answer', () => {
    const { ask, world, mette } = openOffice();
    const first = ask('placeOrder', wish(mette), { key: 'k' });
    expect(ask('placeOrder', wish(mette), { key: 'k' })).toEqual(first);
    expect(world.orders.size).toBe(1);
    expect(world.mails).toHaveLength(1);
  });

  it('does not depend on the order in which the members of the payload come', () => {
    const { ask, mette } = openOffice();
    const first = ask('placeOrder', wish(mette), { key: 'k' });
    const { employeeId, ...rest } = wish(mette);
    expect(ask('placeOrder', { ...rest, employeeId }, { key: 'k' })).toEqual(first);
  });

  it('gives the answer of then, whatever has happened since', () => {
    const { get, mette } = openOffice();
    const { id } = get('placeOrder', wish(mette), { key: 'k' });
    get('cancelOrder', { orderId: id, reason: 'Fejl' });
    expect(get('placeOrder', wish(mette), { key: 'k' })).toMatchObject({ id, state: 'awaiting_reveal' });
  });

  it('is forgotten after 24 hours', () => {
    const { ask, get, ambient, mette } = openOffice();
    get('placeOrder', wish(mette), { key: 'k' });
    ambient.advance({ hours: 23, seconds: 3599 });
    expect(outcome(ask('placeOrder', wish(mette), { key: 'k' }))).toBe('ok');
    ambient.advance({ seconds: 1 });
    expect(outcome(ask('placeOrder', wish(mette), { key: 'k' }))).toBe('open-order-exists');
  });

  it('is another thing for another administrator', () => {
    const { ask, hire, mette } = openOffice();
    expect(outcome(ask('placeOrder', wish(mette), { key: 'k' }))).toBe('ok');
    expect(outcome(ask('placeOrder', wish(hire('emp-x')), { key: 'k', as: jens }))).toBe('ok');
  });

  it('does not hold on to a refusal: what was refused may be tried again', () => {
    const { ask, mette } = openOffice();
    const { confirmation: _, ...unconfirmed } = wish(mette);
    expect(outcome(ask('placeOrder', unconfirmed, { key: 'k' }))).toBe('confirmation-required');
    expect(outcome(ask('placeOrder', wish(mette), { key: 'k' }))).toBe('ok');
  });

  it('reissues, resends and cancels once', () => {
    const { ask, place, world, mette } = openOffice();
    const { id } = place(mette);
    for (let time = 0; time < 2; time += 1) {
      expect(outcome(ask('reissueCode', { orderId: id, reason: 'lost' }, { key: 'a' }))).toBe('ok');
      expect(outcome(ask('resendActivationMail', { orderId: id }, { key: 'b' }))).toBe('ok');
      expect(outcome(ask('cancelOrder', { orderId: id, reason: 'Fejl' }, { key: 'c' }))).toBe('ok');
    }
    expect(world.secrets.get(id)).toHaveLength(2);
    expect(world.mails).toHaveLength(3);
  });

  it('keeps no code', () => {
    const { ask, place, world, mette } = openOffice();
    const { id } = place(mette);
    const shown = ask('revealCode', { orderId: id, confirmation }, { key: 'k' });
    expect(shown.ok).toBe(true);
    expect([...world.replies.values()].map(({ command, result }) => [command, result])).toContainEqual([
      'revealCode',
      null,
    ]);
  });
});

describe('a session', () => {
  it('tells who is signed in and by which rules', () => {
    const { get } = openOffice();
    expect(get('getSession', {})).toEqual({
      administrator: { id: 'adm-karen', name: 'Karen' },
      organisation: { name: 'Prøvefirma A/S', cvr: '10000009' },
      roles: ['administrator'],
      expiresAt: '2026-11-24T09:30:00.000Z',
      policy: {
        codeLifetimeHours: { instant: 48, post: 504 },
        maxAttempts: 3,
        fourEyes: false,
        handoverRequired: false,
        stepUpForReveal: false,
        deliveryEstimate: [3, 4],
      },
    });
  });

  it('works for a person without the role, who is told so', () => {
    const { get } = openOffice();
    expect(get('getSession', {}, { as: guest }).roles).toEqual([]);
  });

  it.each([
    [null, 'unauthenticated'],
    ['expired', 'session-expired'],
  ] as const)('of %s is %s', (as, slug) => {
    expect(outcome(openOffice().ask('getSession', {}, { as }))).toBe(slug);
  });
});
