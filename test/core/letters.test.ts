import { describe, expect, it } from 'vitest';
import { steerLetter, steerMail } from '../../mocks/core/steering.ts';
import { openOffice, outcome } from './office.ts';

function posted() {
  const office = openOffice();
  const { id: orderId, letterEstimate } = office.place(office.mette, 'post');
  office.ambient.set('2026-11-24T13:00:00Z');
  const report = (kind: 'missing' | 'returned' | 'opened') => office.ask('reportLetter', { orderId, kind });
  return { ...office, orderId, latest: letterEstimate!.to, report };
}

describe('a letter', () => {
  it('is believed to be missing only after the last day on which it was expected', () => {
    const { report, latest, ambient, get, orderId } = posted();
    expect(report('missing')).toMatchObject({ problem: { latest } });
    ambient.set(`${latest}T22:59:59Z`);
    expect(outcome(report('missing'))).toBe('letter-not-yet-due');
    ambient.set(`${latest}T23:00:00Z`);
    expect(report('missing')).toMatchObject({ value: { letters: [{ state: 'reported_missing' }] } });
    expect(get('getOrder', { orderId }).code.state).toBe('printed');
    expect(outcome(report('missing'))).toBe('order-not-in-state');
  });

  it.each(['returned', 'opened'] as const)('that was %s has given its code away', (kind) => {
    const { report, get, orderId } = posted();
    expect(report(kind).ok).toBe(true);
    expect(get('getOrder', { orderId })).toMatchObject({
      state: 'awaiting_letter',
      code: { state: 'destroyed' },
    });
    expect(get('reissueCode', { orderId, reason: 'seen_by_others' }).code.state).toBe('sealed');
  });

  it('that has not been posted cannot have gone astray', () => {
    const { place, mette, ask } = openOffice();
    const { id: orderId } = place(mette, 'post');
    expect(outcome(ask('reportLetter', { orderId, kind: 'returned' }))).toBe('letter-not-yet-due');
  });

  it('can be taken out of the batch until it is printed, then goes its way with a dead code', () => {
    const { place, mette, ambient, get, world } = openOffice();
    const { id: orderId } = place(mette, 'post');
    ambient.set('2026-11-24T12:00:00Z');
    expect(get('getDeliveries', { orderId }).letters[0]!.state).toBe('printed');
    get('cancelOrder', { orderId, reason: 'Fejl' });
    ambient.set('2026-11-24T13:00:00Z');
    expect(get('getDeliveries', { orderId }).letters[0]!.state).toBe('posted');
    expect(world.secrets.get(orderId)!.at(-1)).toMatchObject({ state: 'destroyed', verifier: '' });
  });

  it('can be lost by the carrier, and nobody knows until it is overdue', () => {
    const { world, ambient, orderId, get, report, latest } = posted();
    expect(steerLetter(world, ambient, world.letters[0]!.id, 'lose').ok).toBe(true);
    ambient.set(`${latest}T23:00:00Z`);
    expect(get('getOrder', { orderId }).state).toBe('awaiting_letter');
    expect(outcome(report('missing'))).toBe('ok');
  });

  it('can be printed, posted and brought ahead of time, each once', () => {
    const { place, mette, ambient, get, world } = openOffice();
    const { id: orderId } = place(mette, 'post');
    const steer = (fate: 'print' | 'post' | 'deliver') =>
      outcome(steerLetter(world, ambient, world.letters[0]!.id, fate));
    expect([steer('print'), steer('print')]).toEqual(['ok', 'letter-already-posted']);
    expect([steer('post'), steer('post')]).toEqual(['ok', 'letter-already-posted']);
    expect([steer('deliver'), steer('deliver')]).toEqual(['ok', 'order-not-in-state']);
    expect(get('getOrder', { orderId }).state).toBe('awaiting_activation');
    expect(outcome(steerLetter(world, ambient, 'let-none', 'post'))).toBe('not-found');
  });
});

describe('a mail on its way', () => {
  it.each([
    ['deliver', 'delivered'],
    ['bounce', 'bounced'],
    ['defer', 'deferred'],
  ] as const)('told to %s is %s', (fate, state) => {
    const { place, mette, world, ambient, get } = openOffice();
    const { id: orderId } = place(mette);
    expect(steerMail(world, ambient, world.mails[0]!.id, fate).ok).toBe(true);
    expect(get('getDeliveries', { orderId }).mails[0]!.state).toBe(state);
    expect(world.employees.get(mette)!.emailBounced).toBe(fate === 'bounce');
  });

  it('has no fate once it was delivered', () => {
    const { place, mette, world, ambient } = openOffice();
    place(mette);
    ambient.advance({ seconds: 10 });
    expect(outcome(steerMail(world, ambient, world.mails[0]!.id, 'bounce'))).toBe('order-not-in-state');
  });
});
