import { describe, expect, it } from 'vitest';
import { letterbox, mailbox } from '../../mocks/core/employee-side.ts';
import { tick } from '../../mocks/core/tick.ts';
import { openOffice } from './office.ts';

describe('the activation mail', () => {
  it('holds the link and what to do, and neither code nor RID', () => {
    const { place, reveal, world, ambient, mette } = openOffice();
    const { id, reference } = place(mette);
    const code = reveal(id).secret.value;
    ambient.advance({ seconds: 5 });
    tick(world, ambient);
    const [mail] = mailbox(world, mette);
    expect(mail).toMatchObject({
      subject: 'Aktivér din nøglefil hos Prøvefirma A/S',
      to: 'emp-mette@firma.example',
      receivedAt: '2026-11-24T09:00:05.000Z',
      linkWorks: true,
    });
    expect(mail!.body).toContain('Hej Mette.');
    expect(mail!.body).toContain('Karen har bestilt en nøglefil til dig den 24. november 2026.');
    expect(mail!.body).toContain(`https://aktivering.udsted.example/#${world.mails[0]!.token}`);
    expect(mail!.body).toContain('gælder til 24. december 2026 kl. 10.00');
    expect(mail!.body).toContain('som du får direkte af din administrator');
    expect(mail!.body).toContain(reference);
    expect(mail!.body).not.toContain(code);
    expect(mail!.body).not.toContain(world.employees.get(mette)!.rid);
  });

  it('says when the letter is expected', () => {
    const { place, world, mette } = openOffice();
    place(mette, 'post');
    expect(world.mails[0]!.body).toContain(
      'Brevet ventes fremme mellem 27. november 2026 og 30. november 2026.',
    );
  });

  it('that is sent once more has a new link, and the old mail stays in the mailbox with a dead one', () => {
    const { place, get, world, ambient, mette } = openOffice();
    const { id } = place(mette);
    ambient.advance({ hours: 1 });
    const { mails } = get('resendActivationMail', { orderId: id });
    expect(mails.map(({ state }) => state)).toEqual(['queued', 'superseded']);
    ambient.advance({ hours: 1 });
    tick(world, ambient);
    expect(mailbox(world, mette).map(({ state, linkWorks }) => [state, linkWorks])).toEqual([
      ['delivered', true],
      ['superseded', false],
    ]);
    expect(world.mails[0]!.token).not.toBe(world.mails[1]!.token);
  });

  it('goes to the new address once the employee has had it long enough', () => {
    const { place, get, world, ambient, mette } = openOffice();
    const { id } = place(mette);
    world.employees.set(mette, {
      ...world.employees.get(mette)!,
      email: 'ny@firma.example',
      contactChangedAt: ambient.now(),
    });
    ambient.advance({ hours: 120 });
    expect(get('resendActivationMail', { orderId: id }).mails[0]!.to).toBe('ny@firma.example');
    expect(get('getOrder', { orderId: id }).email).toBe('ny@firma.example');
  });

  it('waits for the letter when it is sent once more before the letter has gone', () => {
    const { place, get, ambient, mette } = openOffice();
    const { id } = place(mette, 'post');
    get('resendActivationMail', { orderId: id });
    ambient.set('2026-11-24T12:59:00Z');
    expect(get('getDeliveries', { orderId: id }).mails[0]!.state).toBe('queued');
    ambient.set('2026-11-24T13:00:10Z');
    expect(get('getDeliveries', { orderId: id }).mails[0]!.state).toBe('delivered');
  });

  it.each([
    ['sent once more', 'mail.superseded', 'resendActivationMail', {}],
    ['replaced with its code', 'mail.superseded', 'reissueCode', { reason: 'lost' }],
    ['withdrawn with its order', 'mail.cancelled', 'cancelOrder', { reason: 'Fejl' }],
  ] as const)('that is %s leaves %s in the trail', (_, type, command, more) => {
    const { place, get, world, mette } = openOffice();
    const { id: orderId } = place(mette);
    const [{ id: mailId }] = world.mails as [(typeof world.mails)[number]];
    get(command, { orderId, ...more } as never);
    expect(world.audit.filter((event) => event.type === type)).toMatchObject([
      { subject: orderId, actor: 'adm-karen', data: { mailId } },
    ]);
  });

  it('that bounces never reaches the mailbox and marks the address', () => {
    const { hire, place, get, world, ambient } = openOffice();
    const id = hire('emp-x', { mailboxRejects: true });
    const order = place(id);
    ambient.advance({ seconds: 5 });
    expect(get('getDeliveries', { orderId: order.id }).mails[0]!.state).toBe('bounced');
    expect(mailbox(world, id)).toEqual([]);
    expect(world.employees.get(id)!.emailBounced).toBe(true);
  });

  it('may be sent five times more in 24 hours, and again when the first of them is a day old', () => {
    const { place, get, ask, ambient, mette } = openOffice();
    const { id } = place(mette);
    for (let time = 0; time < 5; time += 1) get('resendActivationMail', { orderId: id });
    ambient.advance({ hours: 23 });
    expect(ask('resendActivationMail', { orderId: id })).toMatchObject({ problem: { retryAfter: 3600 } });
    ambient.advance({ hours: 1 });
    expect(ask('resendActivationMail', { orderId: id }).ok).toBe(true);
  });
});

describe('the code letter', () => {
  it('cannot be read before it has arrived', () => {
    const { place, world, ambient, mette } = openOffice();
    place(mette, 'post');
    ambient.set('2026-11-25T09:00:00Z');
    tick(world, ambient);
    const { arrived, underWay } = letterbox(world, mette);
    expect(arrived).toEqual([]);
    expect(underWay).toMatchObject([{ state: 'posted', estimate: { from: '2026-11-27' } }]);
    expect(JSON.stringify(underWay)).not.toContain(world.letters[0]!.code);
  });

  it('holds the code and never the link', () => {
    const { place, world, ambient, mette } = openOffice();
    const { reference } = place(mette, 'post');
    ambient.set('2026-11-27T12:00:00Z');
    tick(world, ambient);
    const { arrived, underWay } = letterbox(world, mette);
    expect(underWay).toEqual([]);
    expect(arrived).toHaveLength(1);
    const { body } = arrived[0]!;
    expect(body).toContain(world.letters[0]!.code.split('-').join('   '));
    expect(body).toContain(reference);
    expect(body).not.toContain(world.mails[0]!.token);
    expect(body).not.toContain('https://');
    expect(body).not.toContain(world.employees.get(mette)!.rid);
  });

  it('to somebody else is not in the box', () => {
    const { hire, place, world, ambient, mette } = openOffice();
    place(mette, 'post');
    const other = hire('emp-x');
    ambient.advance({ days: 10 });
    tick(world, ambient);
    expect(letterbox(world, other)).toEqual({ arrived: [], underWay: [] });
    expect(mailbox(world, other)).toEqual([]);
  });
});
