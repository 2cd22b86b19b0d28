import { describe, expect, it } from 'vitest';
import { Activation, Installation } from '../../src/contract/activation.ts';
import type { ActivationId } from '../../src/contract/activation.ts';
import { changeEmployee } from '../../mocks/core/staff.ts';
import { complete, enter, install, openedLink, openLink, tokenOf } from './employee-steps.ts';
import { openOffice, outcome } from './office.ts';

function handedOver() {
  const office = openOffice();
  const { id: orderId } = office.place(office.mette);
  const code = office.reveal(orderId).secret.value;
  office.ambient.advance({ seconds: 10 });
  return { ...office, office, orderId, code };
}

/** Well-formed, and nobody's. */
const guess = '0000-0000-0000';

describe('the link', () => {
  it('shows enough to know that it is the right one, and no more', () => {
    const { office, orderId, code } = handedOver();
    const result = openLink(office, tokenOf(office, orderId));
    expect(result).toMatchObject({
      value: { maskedName: 'M••• H•••', organisation: 'Prøvefirma A/S', attemptsLeft: 3 },
    });
    expect(Activation.safeParse(result.ok && result.value).error).toBeUndefined();
    expect(JSON.stringify(result)).not.toContain('Holm');
    expect(JSON.stringify(result)).not.toContain(code);
  });

  it('may be opened again, and is the same activation', () => {
    const { office, orderId } = handedOver();
    expect(openedLink(office, orderId)).toBe(openedLink(office, orderId));
    expect(office.get('getDeliveries', { orderId }).mails[0]!.state).toBe('opened_link');
  });

  it('that was replaced, withdrawn or never existed says the same', () => {
    const { office, orderId, get } = handedOver();
    const old = tokenOf(office, orderId);
    get('resendActivationMail', { orderId });
    const replaced = openLink(office, old);
    const newer = tokenOf(office, orderId);
    get('cancelOrder', { orderId, reason: 'Fejl' });
    expect(openLink(office, newer)).toEqual(replaced);
    expect(openLink(office, 'never-existed')).toEqual(replaced);
    expect(outcome(replaced)).toBe('activation-link-invalid');
  });

  it('runs out after 30 days, a used one stays used', () => {
    const late = handedOver();
    late.ambient.advance({ days: 30 });
    expect(outcome(openLink(late.office, tokenOf(late.office, late.orderId)))).toBe(
      'activation-link-expired',
    );
    const used = handedOver();
    install(used.office, used.orderId, used.code);
    expect(outcome(openLink(used.office, tokenOf(used.office, used.orderId)))).toBe(
      'activation-already-used',
    );
  });
});

describe('the code', () => {
  it('and the link together end the order with a signature for three years', () => {
    const { office, orderId, code, get, mette, world } = handedOver();
    const installation = install(office, orderId, code);
    expect(Installation.safeParse(installation).error).toBeUndefined();
    expect(get('getOrder', { orderId })).toMatchObject({ state: 'completed', code: { state: 'consumed' } });
    expect(get('getDeliveries', { orderId }).mails[0]!.state).toBe('used');
    expect(get('getSignature', { signatureId: installation.signatureId as never })).toMatchObject({
      employeeId: mette,
      type: 'keyfile',
      state: 'active',
      validTo: '2029-11-24T09:00:10.000Z',
      certificateRef: installation.certificateRef,
      subjectSerialNumber: `CVR:10000009-RID:${world.employees.get(mette)!.rid}`,
    });
    expect(world.audit.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['secret.consumed', 'mail.used', 'activation.installed', 'order.completed']),
    );
  });

  it('typed wrongly costs no attempt; a wrong one does, and the third locks it', () => {
    const { office, orderId, code, get } = handedOver();
    const activation = openedLink(office, orderId);
    const mistyped = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
    expect(outcome(enter(office, activation, mistyped))).toBe('code-checksum');
    expect(enter(office, activation, guess)).toMatchObject({ problem: { attemptsLeft: 2 } });
    expect(enter(office, activation, guess)).toMatchObject({ problem: { attemptsLeft: 1 } });
    expect(outcome(enter(office, activation, guess))).toBe('secret-locked');
    expect(outcome(enter(office, activation, code))).toBe('secret-locked');
    expect(get('getOrder', { orderId }).code.state).toBe('locked');
  });

  it('is read as people type it', () => {
    const { office, orderId, code } = handedOver();
    expect(enter(office, openedLink(office, orderId), ` ${code.toLowerCase().replaceAll('-', ' ')}`).ok).toBe(
      true,
    );
  });

  it('cannot be guessed before it was shown to anybody', () => {
    const office = openOffice();
    const { id } = office.place(office.mette);
    office.ambient.advance({ seconds: 10 });
    const sealed = office.world.secrets.get(id)!.at(-1)!.sealed!;
    expect(outcome(enter(office, openedLink(office, id), sealed))).toBe('wrong-code');
  });

  it('from the letter works together with the mail', () => {
    const office = openOffice();
    const { id } = office.place(office.mette, 'post');
    office.ambient.advance({ days: 6 });
    install(office, id, office.world.letters[0]!.code);
    expect(office.get('getOrder', { orderId: id }).state).toBe('completed');
  });

  it('of an earlier issue is refused as superseded, and costs no attempt', () => {
    const { office, orderId, code, get } = handedOver();
    const before = openedLink(office, orderId);
    get('reissueCode', { orderId, reason: 'lost' });
    office.ambient.advance({ seconds: 10 });
    expect(outcome(enter(office, before, code))).toBe('secret-superseded');
    const result = enter(office, openedLink(office, orderId), code);
    expect(outcome(result)).toBe('secret-superseded');
    expect(office.world.secrets.get(orderId)!.at(-1)!.attemptsLeft).toBe(3);
  });

  it('has run out after 48 hours', () => {
    const { office, orderId, code } = handedOver();
    const activation = openedLink(office, orderId);
    office.ambient.advance({ hours: 48 });
    expect(outcome(enter(office, activation, code))).toBe('secret-expired');
    expect(outcome(openLink(office, tokenOf(office, orderId)))).toBe('secret-expired');
  });

  it('leads nowhere after the order was cancelled, or for an activation that never was', () => {
    const { office, orderId, code, get } = handedOver();
    const activation = openedLink(office, orderId);
    get('cancelOrder', { orderId, reason: 'Fejl' });
    expect(outcome(enter(office, activation, code))).toBe('order-cancelled');
    expect(outcome(enter(office, 'act-none' as ActivationId, code))).toBe('activation-link-invalid');
  });

  it('leads nowhere for an employee who is suspended', () => {
    const { office, orderId, code, mette } = handedOver();
    const activation = openedLink(office, orderId);
    changeEmployee(office.world, office.ambient, mette, { status: 'suspended' });
    expect(outcome(enter(office, activation, code))).toBe('employee-not-active');
  });
});

describe('between the code and the certificate', () => {
  const granted = () => {
    const handed = handedOver();
    const result = enter(handed.office, openedLink(handed.office, handed.orderId), handed.code);
    if (!result.ok) throw new Error('The code was right');
    return { ...handed, grant: result.value.grant };
  };

  it('nothing has changed yet', () => {
    const { get, orderId } = granted();
    expect(get('getOrder', { orderId })).toMatchObject({
      state: 'awaiting_handover',
      code: { state: 'revealed' },
    });
  });

  it('the grant holds neither the code nor the link', () => {
    const { grant, office, orderId, code } = granted();
    expect(JSON.stringify(grant)).not.toContain(code);
    expect(JSON.stringify(grant)).not.toContain(tokenOf(office, orderId));
  });

  it('a second installation with the same code comes too late', () => {
    const { office, grant } = granted();
    expect(complete(office, grant).ok).toBe(true);
    expect(outcome(complete(office, grant))).toBe('activation-already-used');
  });

  it('a new code, a cancellation or a revocation comes in time', () => {
    const reissued = granted();
    reissued.get('reissueCode', { orderId: reissued.orderId, reason: 'lost' });
    expect(outcome(complete(reissued.office, reissued.grant))).toBe('secret-superseded');
    const revoked = granted();
    const { signatureId } = revoked.world.orders.get(revoked.orderId)!;
    revoked.get('revokeSignature', { signatureId, reason: 'misuse' });
    expect(outcome(complete(revoked.office, revoked.grant))).toBe('order-cancelled');
    expect(revoked.get('getSignature', { signatureId }).state).toBe('revoked');
  });
});
