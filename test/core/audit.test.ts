import { describe, expect, it } from 'vitest';
import { firstBreak } from '../../mocks/core/audit.ts';
import { openOffice } from './office.ts';

function busyOffice() {
  const office = openOffice();
  const { place, reveal, get, ambient, hire, mette } = office;
  const { id } = place(mette);
  const codes: string[] = [reveal(id).secret.value];
  get('reissueCode', { orderId: id, reason: 'lost' });
  const second = reveal(id);
  codes.push(second.secret.value);
  get('acknowledgeReveal', { orderId: id, revealId: second.revealId, pointsRead: true });
  get('resendActivationMail', { orderId: id });
  place(hire('emp-x'), 'post');
  codes.push(office.world.letters[0]!.code);
  ambient.advance({ days: 10 });
  get('cancelOrder', { orderId: id, reason: 'Fejl' });
  return { ...office, codes };
}

describe('the audit log', () => {
  it('is a whole chain after much has happened', () => {
    const { world, ambient } = busyOffice();
    expect(world.audit.length).toBeGreaterThan(15);
    expect(firstBreak(world.audit, ambient.digest)).toBeNull();
  });

  it.each([
    {
      what: 'an event is changed',
      by: (log: object[]) => log.with(3, { ...log[3], actor: 'adm-jens' }),
      breaks: 4,
    },
    { what: 'a detail is changed', by: (log: object[]) => log.with(0, { ...log[0], data: {} }), breaks: 1 },
    { what: 'an event is left out', by: (log: object[]) => log.toSpliced(5, 1), breaks: 6 },
    {
      what: 'two events change places',
      by: (log: object[]) => log.with(2, log[3]!).with(3, log[2]!),
      breaks: 3,
    },
  ])('shows it when $what', ({ by, breaks }) => {
    const { world, ambient } = busyOffice();
    expect(firstBreak(by(world.audit) as typeof world.audit, ambient.digest)).toBe(breaks);
  });

  it('names who saw which code', () => {
    const { world } = busyOffice();
    const shown = world.audit.filter(({ type }) => type === 'secret.revealed');
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatchObject({ actor: 'adm-karen', subject: 'ord_1', data: { revealId: 'rev_1' } });
  });
});

describe('a code', () => {
  it('stands nowhere but in a sealed secret and a letter', () => {
    const { world, codes } = busyOffice();
    const everything = JSON.stringify(world, (name, value: unknown) => {
      if (name === 'letters') return undefined;
      return value instanceof Map ? [...value] : value;
    });
    expect(codes).toHaveLength(3);
    for (const code of codes) {
      expect(everything).not.toContain(code);
      expect(everything).not.toContain(code.replaceAll('-', ''));
    }
  });
});
