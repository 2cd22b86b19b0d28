import { describe, expect, it } from 'vitest';
import { changeEmployee } from '../../mocks/core/staff.ts';
import { steerProvider } from '../../mocks/core/steering.ts';
import { tick } from '../../mocks/core/tick.ts';
import type { OrderId } from '../../src/contract/order.ts';
import { complete, enter, openedLink } from './employee-steps.ts';
import { jens, openOffice, outcome, revealConfirmation } from './office.ts';

function duringOutage() {
  const office = openOffice();
  const { world, ambient } = office;
  const turn = (state: 'up' | 'down') => steerProvider(world, ambient, state);
  turn('down');
  return {
    ...office,
    turn,
    wait: (hours: number) => {
      ambient.advance({ hours });
      tick(world, ambient);
    },
    stateOf: (orderId: OrderId) => office.get('getOrder', { orderId }).state,
    tellsOf: (orderId: OrderId) =>
      world.audit.filter(({ subject }) => subject === orderId).map(({ type }) => type),
  };
}

describe('an order that is placed while the provider is down', () => {
  it.each(['instant', 'post'] as const)(
    '%s: is accepted and waits without code, mail or letter',
    (delivery) => {
      const { place, mette, world, get, tellsOf } = duringOutage();
      const { id, state, letterEstimate } = place(mette, delivery);
      expect([state, letterEstimate]).toEqual(['placed', null]);
      expect(get('getDeliveries', { orderId: id })).toEqual({ mails: [], letters: [] });
      expect(world.secrets.get(id)).toMatchObject([{ sealed: null, verifier: '' }]);
      expect(tellsOf(id)).toEqual(['order.placed', 'order.deferred']);
    },
  );

  it('says when to ask for its code again, and has nothing to send once more or to replace', () => {
    const { place, mette, ask } = duringOutage();
    const { id: orderId } = place(mette);
    expect(ask('revealCode', { orderId, confirmation: revealConfirmation })).toMatchObject({
      problem: {
        type: 'urn:problem:issuance:provider-unavailable',
        retryAfter: 60,
        availableAt: '2026-11-24T09:01:00.000Z',
      },
    });
    expect(outcome(ask('resendActivationMail', { orderId }))).toBe('provider-unavailable');
    expect(outcome(ask('reissueCode', { orderId, reason: 'lost' }))).toBe('provider-unavailable');
  });

  it('by post never shows its code, whatever the provider does', () => {
    const { place, mette, ask } = duringOutage();
    const { id: orderId } = place(mette, 'post');
    const shown = ask('revealCode', { orderId, confirmation: revealConfirmation });
    expect(outcome(shown)).toBe('secret-not-revealable');
  });

  it.each([
    ['instant', 'awaiting_reveal'],
    ['post', 'awaiting_letter'],
  ] as const)('%s: goes on at the first attempt after the provider is back', (delivery, state) => {
    const { place, mette, turn, ambient, get, stateOf, tellsOf } = duringOutage();
    const { id } = place(mette, delivery);
    ambient.advance({ seconds: 100 });
    turn('up');
    expect(stateOf(id)).toBe('placed');
    ambient.advance({ seconds: 80 });
    expect(stateOf(id)).toBe(state);
    expect(tellsOf(id).slice(0, 6)).toEqual([
      'order.placed',
      'order.deferred',
      'order.deferred',
      'order.resumed',
      'secret.sealed',
      delivery === 'post' ? 'letter.queued' : 'mail.queued',
    ]);
    expect(get('getDeliveries', { orderId: id }).mails).toHaveLength(1);
  });

  it('is as good as any other from then on: its code, shown once, installs the key file', () => {
    const office = duringOutage();
    const { id } = office.place(office.mette);
    office.turn('up');
    office.wait(1);
    const { value } = office.reveal(id).secret;
    const entered = enter(office, openedLink(office, id), value);
    expect(entered.ok && complete(office, entered.value.grant).ok).toBe(true);
    expect(office.stateOf(id)).toBe('completed');
  });

  it('is tried again after 1, 2, 4 … minutes, and at last every hour', () => {
    const { place, mette, wait, world } = duringOutage();
    const { id } = place(mette);
    wait(5);
    const tried = world.audit.filter(({ type, subject }) => type === 'order.deferred' && subject === id);
    const minutes = tried.slice(1).map(({ at }, index) => (at - tried[index]!.at) / 60_000);
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(tried.map(({ data }) => data['attempt'])).toEqual(tried.map((_, index) => index + 1));
  });

  it('has failed after a day: nothing of it works, and a new order may be placed', () => {
    const { place, mette, wait, world, ask, get, turn, stateOf, tellsOf } = duringOutage();
    const { id: orderId } = place(mette);
    wait(23.9);
    expect(stateOf(orderId)).toBe('placed');
    wait(0.1);
    expect(stateOf(orderId)).toBe('failed');
    expect(tellsOf(orderId).slice(-2)).toEqual(['secret.destroyed', 'order.failed']);
    expect(outcome(ask('revealCode', { orderId, confirmation: revealConfirmation }))).toBe(
      'order-not-in-state',
    );
    expect(get('getEmployee', { employeeId: mette })).toMatchObject({ openOrders: [] });
    expect([...world.signatures.values()].filter(({ type }) => type === 'keyfile')).toEqual([]);
    turn('up');
    wait(2);
    expect(stateOf(orderId)).toBe('failed');
    expect(place(mette).state).toBe('awaiting_reveal');
  });

  it('can be withdrawn, and is not tried any more', () => {
    const { place, mette, get, wait, turn, stateOf } = duringOutage();
    const { id: orderId } = place(mette);
    get('cancelOrder', { orderId, reason: 'Fejl' });
    turn('up');
    wait(2);
    expect(stateOf(orderId)).toBe('cancelled');
    expect(get('getDeliveries', { orderId }).mails).toEqual([]);
  });

  it.each([
    ['was suspended', { status: 'suspended' }, 'employee-not-active'],
    ['has no address any more', { email: null }, 'employee-email-missing'],
    ['got another address', { email: 'ny@firma.example' }, 'contact-recently-changed'],
  ] as const)('goes on waiting where the employee %s meanwhile', (_, change, because) => {
    const { place, mette, wait, turn, world, ambient, stateOf } = duringOutage();
    const { id } = place(mette);
    changeEmployee(world, ambient, mette, change);
    turn('up');
    wait(1);
    expect(stateOf(id)).toBe('placed');
    expect(world.audit.at(-1)).toMatchObject({ type: 'order.deferred', data: { because } });
    expect(world.mails).toEqual([]);
  });

  it('waits after its approval where a second administrator has to agree', () => {
    const { place, mette, get, retune, wait, turn, stateOf, tellsOf } = duringOutage();
    retune({ fourEyes: true });
    const { id: orderId, state } = place(mette);
    expect(state).toBe('awaiting_approval');
    wait(30);
    const approved = get('decideApproval', { orderId, decision: 'approve', reason: 'Set' }, { as: jens });
    expect(approved.state).toBe('placed');
    wait(23);
    turn('up');
    wait(1);
    expect(stateOf(orderId)).toBe('awaiting_reveal');
    expect(tellsOf(orderId)).toContain('order.resumed');
  });
});

describe('while the provider is down', () => {
  it('a code that was made before is shown, but neither replaced nor used, and no attempt is spent', () => {
    const office = duringOutage();
    const { place, mette, turn, reveal, ask, world } = office;
    turn('up');
    const { id: orderId } = place(mette);
    turn('down');
    const { value } = reveal(orderId).secret;
    expect(outcome(ask('reissueCode', { orderId, reason: 'lost' }))).toBe('provider-unavailable');
    office.wait(0.1);
    const activationId = openedLink(office, orderId);
    expect(outcome(enter(office, activationId, value))).toBe('provider-unavailable');
    expect(world.secrets.get(orderId)!.at(-1)!.attemptsLeft).toBe(3);
    turn('up');
    expect(outcome(enter(office, activationId, value))).toBe('ok');
  });
});
