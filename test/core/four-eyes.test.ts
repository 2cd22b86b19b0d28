import { describe, expect, it } from 'vitest';
import type { OrderId } from '../../src/contract/order.ts';
import { jens, karen, openOffice, outcome, revealConfirmation } from './office.ts';
import { install } from './employee-steps.ts';

function fourEyes() {
  const office = openOffice();
  office.retune({ fourEyes: true });
  const decide = (orderId: OrderId, decision: 'approve' | 'reject', as = jens) =>
    office.ask('decideApproval', { orderId, decision, reason: 'Aftalt med lederen' }, { as });
  return { ...office, office, decide };
}

describe('four eyes', () => {
  it('has an order wait, with no code, mail or letter, until a second administrator agrees', () => {
    const { place, mette, world, ask } = fourEyes();
    const order = place(mette, 'post');
    expect(order).toMatchObject({ state: 'awaiting_approval', approval: { decision: null, by: null } });
    expect([world.mails, world.letters]).toEqual([[], []]);
    expect(world.audit.map(({ type }) => type)).toEqual(['order.placed']);
    for (const command of ['resendActivationMail'] as const) {
      expect(outcome(ask(command, { orderId: order.id }))).toBe('approval-required');
    }
    expect(outcome(ask('reissueCode', { orderId: order.id, reason: 'lost' }))).toBe('approval-required');
  });

  it('lets it go on from there as any other', () => {
    const { place, mette, decide, office, get, ambient } = fourEyes();
    const { id } = place(mette);
    expect(decide(id, 'approve')).toMatchObject({
      value: {
        state: 'awaiting_reveal',
        approval: { decision: 'approve', by: 'Jens', reason: 'Aftalt med lederen' },
        code: { state: 'sealed', expiresAt: '2026-11-26T09:00:00.000Z' },
      },
    });
    const { secret } = office.reveal(id);
    ambient.advance({ seconds: 10 });
    install(office, id, secret.value);
    expect(get('getOrder', { orderId: id }).state).toBe('completed');
  });

  it('gives the code its full life from the approval on', () => {
    const { place, mette, decide, ambient, get } = fourEyes();
    const { id } = place(mette);
    ambient.advance({ days: 10 });
    decide(id, 'approve');
    expect(get('getOrder', { orderId: id }).code).toMatchObject({
      state: 'sealed',
      expiresAt: '2026-12-06T09:00:00.000Z',
    });
  });

  it('ends a rejected order', () => {
    const { place, mette, decide, ask, get } = fourEyes();
    const { id } = place(mette);
    expect(decide(id, 'reject')).toMatchObject({
      value: { state: 'rejected', code: { state: 'destroyed' } },
    });
    expect(outcome(ask('revealCode', { orderId: id, confirmation: revealConfirmation }))).toBe(
      'order-not-in-state',
    );
    expect(get('getEmployee', { employeeId: mette }).signatures).toHaveLength(1);
    place(mette);
  });

  it('is not fooled by one person with two administrator accounts', () => {
    const { place, mette, decide, world } = fourEyes();
    const { employeeId } = world.administrators.get(karen.administratorId)!;
    world.administrators.set(jens.administratorId, {
      ...world.administrators.get(jens.administratorId)!,
      employeeId,
    });
    expect(outcome(decide(place(mette).id, 'approve'))).toBe('approval-by-same-person');
  });
});

describe('the handover', () => {
  const required = () => {
    const office = openOffice();
    office.retune({ handoverRequired: true });
    const { id: orderId } = office.place(office.mette);
    const { revealId } = office.reveal(orderId);
    office.get('acknowledgeReveal', { orderId, revealId, pointsRead: true });
    return { ...office, office, orderId };
  };

  it('must be recorded where the policy says so; the acknowledgement alone is not enough', () => {
    const { get, orderId } = required();
    expect(get('getOrder', { orderId }).state).toBe('awaiting_handover');
    const order = get('recordHandover', { orderId, channel: 'known_phone', identityCheck: 'callback' });
    expect(order).toMatchObject({
      state: 'awaiting_activation',
      handover: {
        channel: 'known_phone',
        identityCheck: 'callback',
        by: 'Karen',
        at: '2026-11-24T09:00:00.000Z',
      },
    });
  });

  it('may be recorded elsewhere, after an acknowledgement that was enough', () => {
    const { place, mette, reveal, get } = openOffice();
    const { id: orderId } = place(mette);
    const { revealId } = reveal(orderId);
    get('acknowledgeReveal', { orderId, revealId, pointsRead: true });
    expect(get('getOrder', { orderId }).state).toBe('awaiting_activation');
    expect(
      get('recordHandover', { orderId, channel: 'in_person', identityCheck: 'photo_id' }).handover,
    ).not.toBeNull();
  });

  it('begins anew with a new code', () => {
    const { get, orderId } = required();
    get('recordHandover', { orderId, channel: 'in_person', identityCheck: 'known_person' });
    expect(get('reissueCode', { orderId, reason: 'lost' })).toMatchObject({
      state: 'awaiting_reveal',
      handover: null,
    });
  });

  it('forgets the code: it cannot be fetched again', () => {
    const office = openOffice();
    const { id: orderId } = office.place(office.mette);
    office.reveal(orderId, { key: 'k' });
    office.get('recordHandover', { orderId, channel: 'in_person', identityCheck: 'known_person' });
    expect(
      outcome(office.ask('revealCode', { orderId, confirmation: revealConfirmation }, { key: 'k' })),
    ).toBe('secret-already-revealed');
  });
});
