import { describe, expect, it } from 'vitest';
import { countWrongAttempt } from '../../mocks/core/secrets.ts';
import { Reveal } from '../../src/contract/secret.ts';
import { jens, karen, openOffice, outcome, revealConfirmation as confirmation } from './office.ts';

describe('a code', () => {
  it('is shown once, with what the screen needs', () => {
    const { place, reveal, get, mette } = openOffice();
    const { id } = place(mette);
    const shown = reveal(id);
    expect(Reveal.safeParse(shown).error).toBeUndefined();
    expect(shown.secret.groups.join('-')).toBe(shown.secret.value);
    expect(shown).toMatchObject({
      replayUntil: '2026-11-24T09:01:00.000Z',
      serverTime: '2026-11-24T09:00:00.000Z',
      secret: { expiresAt: '2026-11-26T09:00:00.000Z' },
    });
    expect(get('getOrder', { orderId: id })).toMatchObject({
      state: 'awaiting_handover',
      version: 2,
      code: { state: 'revealed', revealedBy: 'Karen', revealedAt: '2026-11-24T09:00:00.000Z' },
    });
  });

  it('is not shown a second time: who saw it, and when, is said instead', () => {
    const { place, reveal, ask, mette } = openOffice();
    const { id } = place(mette);
    reveal(id);
    for (const as of [karen, jens]) {
      expect(ask('revealCode', { orderId: id, confirmation }, { as })).toMatchObject({
        ok: false,
        problem: {
          type: 'urn:problem:issuance:secret-already-revealed',
          revealedBy: 'Karen',
          revealedAt: '2026-11-24T09:00:00.000Z',
        },
      });
    }
  });

  it('goes from revealed to handed over, and saying so twice is saying it once', () => {
    const { place, reveal, get, world, mette } = openOffice();
    const { id } = place(mette);
    const { revealId } = reveal(id);
    get('acknowledgeReveal', { orderId: id, revealId, pointsRead: true });
    get('acknowledgeReveal', { orderId: id, revealId, pointsRead: true });
    expect(get('getOrder', { orderId: id })).toMatchObject({
      state: 'awaiting_activation',
      version: 3,
      code: { state: 'revealed', acknowledgedAt: '2026-11-24T09:00:00.000Z' },
    });
    expect(world.audit.filter(({ type }) => type === 'secret.acknowledged')).toHaveLength(1);
  });

  it('is locked by the third wrong attempt and then forgotten', () => {
    const { place, reveal, get, ask, world, ambient, mette } = openOffice();
    const { id } = place(mette);
    reveal(id);
    countWrongAttempt(world, ambient, id);
    countWrongAttempt(world, ambient, id);
    expect(get('getOrder', { orderId: id }).code.state).toBe('revealed');
    countWrongAttempt(world, ambient, id);
    countWrongAttempt(world, ambient, id);
    expect(world.secrets.get(id)![0]).toMatchObject({
      state: 'locked',
      attemptsLeft: 0,
      sealed: null,
      verifier: '',
    });
    expect(outcome(ask('revealCode', { orderId: id, confirmation }))).toBe('secret-locked');
    ambient.advance({ hours: 72 });
    expect(get('getOrder', { orderId: id }).code.state).toBe('locked');
  });
});

describe('a lost reply', () => {
  const lost = () => {
    const office = openOffice();
    const order = office.place(office.mette);
    const shown = office.reveal(order.id, { key: 'k' });
    const again = (as = karen, key = 'k') =>
      office.ask('revealCode', { orderId: order.id, confirmation }, { as, key });
    return { ...office, order, shown, again };
  };

  it('may be fetched again for a minute by the same session with the same key', () => {
    const { ambient, again, shown, get, order, world } = lost();
    ambient.advance({ seconds: 59 });
    expect(again()).toEqual({ ok: true, value: { ...shown, serverTime: '2026-11-24T09:00:59.000Z' } });
    expect(get('getOrder', { orderId: order.id }).version).toBe(2);
    expect(world.audit.at(-1)!.type).toBe('secret.replayed');
  });

  it('is gone after the minute, and so is the stored code', () => {
    const { ambient, again, world, order } = lost();
    ambient.advance({ seconds: 60 });
    expect(outcome(again())).toBe('secret-already-revealed');
    expect(world.secrets.get(order.id)![0]!.sealed).toBeNull();
  });

  it('is gone once the code was acknowledged', () => {
    const { again, get, shown, order, world } = lost();
    get('acknowledgeReveal', { orderId: order.id, revealId: shown.revealId, pointsRead: true });
    expect(outcome(again())).toBe('secret-already-revealed');
    expect(world.secrets.get(order.id)![0]!.sealed).toBeNull();
  });

  it.each([
    { who: 'another session of the same person', as: { ...karen, sessionId: 'ses-other' } },
    { who: 'another administrator', as: jens },
  ])('is not given to $who', ({ as }) => {
    expect(outcome(lost().again(as))).toBe('secret-already-revealed');
  });

  it('is not given for another key', () => {
    expect(outcome(lost().again(karen, 'other'))).toBe('secret-already-revealed');
  });

  it('never brings the new code after a reissue', () => {
    const { again, get, order } = lost();
    get('reissueCode', { orderId: order.id, reason: 'lost' });
    expect(outcome(again())).toBe('secret-superseded');
    expect(outcome(again(karen, 'new key'))).toBe('ok');
  });

  it('is not given once the order was cancelled', () => {
    const { again, get, order } = lost();
    get('cancelOrder', { orderId: order.id, reason: 'Fejl' });
    expect(outcome(again())).toBe('order-cancelled');
  });
});

describe('a reissue', () => {
  it('makes a new code and a new link, and the old ones stop working', () => {
    const { place, reveal, get, world, mette } = openOffice();
    const { id } = place(mette);
    const first = reveal(id).secret.value;
    const reissued = get('reissueCode', { orderId: id, reason: 'seen_by_others' });
    expect(reissued).toMatchObject({ state: 'awaiting_reveal', code: { state: 'sealed', revealedAt: null } });
    const [old, current] = world.secrets.get(id)!;
    expect(old).toMatchObject({ state: 'superseded', sealed: null });
    expect(current).toMatchObject({ attemptsLeft: 3 });
    const [newMail, oldMail] = get('getDeliveries', { orderId: id }).mails;
    expect([newMail!.state, oldMail!.state]).toEqual(['sent', 'superseded']);
    expect(world.mails[0]!.token).not.toBe(world.mails[1]!.token);
    expect(reveal(id).secret.value).not.toBe(first);
  });

  it.each([
    { what: 'expired', hours: 48 },
    { what: 'never shown', hours: 1 },
  ])('saves an order whose code is $what', ({ hours }) => {
    const { place, reveal, get, ambient, mette } = openOffice();
    const { id } = place(mette);
    ambient.advance({ hours });
    get('reissueCode', { orderId: id, reason: 'expired' });
    expect(reveal(id).secret.value).toMatch(/^.{4}-.{4}-.{4}$/);
  });

  it('by post sends a new letter and takes the old one out of the batch', () => {
    const { place, get, ambient, mette } = openOffice();
    const { id } = place(mette, 'post');
    ambient.set('2026-11-24T10:00:00Z');
    get('reissueCode', { orderId: id, reason: 'lost' });
    expect(get('getDeliveries', { orderId: id })).toMatchObject({
      mails: [{ state: 'queued' }, { state: 'superseded' }],
      letters: [{ state: 'queued' }, { state: 'cancelled' }],
    });
  });

  it('by post does not count the old letter as the new one when it arrives', () => {
    const { place, get, ambient, mette } = openOffice();
    const { id } = place(mette, 'post');
    ambient.set('2026-11-26T15:00:00Z');
    expect(get('reissueCode', { orderId: id, reason: 'seen_by_others' }).state).toBe('awaiting_letter');
    ambient.set('2026-11-27T13:00:00Z');
    const { letters } = get('getDeliveries', { orderId: id });
    expect(letters.map(({ state }) => state)).toEqual(['posted', 'presumed_delivered']);
    expect(get('getOrder', { orderId: id })).toMatchObject({
      state: 'awaiting_letter',
      code: { state: 'printed' },
    });
  });

  it('is allowed three times in 24 hours', () => {
    const { place, get, ask, ambient, mette } = openOffice();
    const { id } = place(mette);
    for (let hour = 0; hour < 3; hour += 1) {
      get('reissueCode', { orderId: id, reason: 'lost' });
      ambient.advance({ hours: 1 });
    }
    expect(ask('reissueCode', { orderId: id, reason: 'lost' })).toMatchObject({
      ok: false,
      problem: {
        type: 'urn:problem:issuance:reissue-limit-reached',
        limit: 3,
        availableAt: '2026-11-25T09:00:00.000Z',
        retryAfter: 21 * 3600,
      },
    });
    ambient.set('2026-11-25T09:00:00Z');
    expect(outcome(ask('reissueCode', { orderId: id, reason: 'lost' }))).toBe('ok');
    expect(outcome(ask('reissueCode', { orderId: id, reason: 'lost' }))).toBe('reissue-limit-reached');
  });
});
