import { describe, expect, it } from 'vitest';
import { AuditPage, Changes } from '../../src/contract/audit.ts';
import { OrderPage } from '../../src/contract/order.ts';
import { etagOf } from '../../mocks/core/versions.ts';
import { openOffice, outcome } from './office.ts';

describe('the trail', () => {
  const busy = () => {
    const office = openOffice();
    const { id: orderId } = office.place(office.mette);
    office.ambient.advance({ hours: 1 });
    office.reveal(orderId);
    const other = office.place(office.hire('emp-a'), 'post').id;
    return { ...office, orderId, other };
  };

  it('is read newest first, page by page, and holds together', () => {
    const { get, world } = busy();
    const first = get('listAuditEvents', { limit: 3 });
    expect(AuditPage.safeParse(first).error).toBeUndefined();
    expect(first.total).toBe(world.audit.length);
    const seqs: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = get('listAuditEvents', { limit: 3, ...(cursor && { cursor }) });
      seqs.push(...page.items.map(({ seq }) => seq));
      cursor = page.nextCursor;
    }
    expect(seqs).toEqual(world.audit.map(({ seq }) => seq).toReversed());
    const { items } = get('listAuditEvents', { limit: 100 });
    for (const [index, event] of items.entries()) expect(event.previous).toBe(items[index + 1]?.hash ?? '');
  });

  it('is searched by what it happened to, kind or family of kinds, and time', () => {
    const { get, orderId, other } = busy();
    const types = (query: Parameters<typeof get<'listAuditEvents'>>[1]) =>
      get('listAuditEvents', { limit: 100, ...query }).items.map(({ type }) => type);
    expect(new Set(get('listAuditEvents', { subject: other }).items.map(({ subject }) => subject))).toEqual(
      new Set([other]),
    );
    expect(types({ subject: orderId, type: 'secret.revealed' })).toEqual(['secret.revealed']);
    expect(types({ subject: orderId, type: 'secret' })).toEqual(['secret.revealed', 'secret.sealed']);
    expect(types({ subject: orderId, to: '2026-11-24T09:30:00Z' })).not.toContain('secret.revealed');
    expect(types({ subject: orderId, from: '2026-11-24T09:30:00Z' })).toEqual(['secret.revealed']);
  });

  it('tells whoever listens what is new, and where to go on', () => {
    const { get, place, hire, ambient } = busy();
    const { latest, changes } = get('listChanges', {});
    expect(changes).toEqual([]);
    const { id } = place(hire('emp-b'));
    const news = get('listChanges', { since: latest });
    expect(Changes.safeParse(news).error).toBeUndefined();
    expect(news.changes.map(({ type, subject }) => [type, subject])).toEqual([
      ['order.placed', id],
      ['secret.sealed', id],
      ['mail.queued', id],
      ['mail.sent', id],
    ]);
    ambient.advance({ seconds: 5 });
    expect(get('listChanges', { since: news.latest })).toMatchObject({
      changes: [{ type: 'mail.delivered' }],
    });
    expect(get('listChanges', { since: 10_000 }).changes).toEqual([]);
  });
});

describe('the list of orders', () => {
  it('is newest first, by employee and state, in pages that new orders do not move', () => {
    const { place, mette, hire, get, ask } = openOffice();
    const ids = [place(mette).id, place(hire('emp-a'), 'post').id, place(hire('emp-b')).id];
    get('cancelOrder', { orderId: ids[0]!, reason: 'Fejl' });
    const first = get('listOrders', { limit: 2 });
    expect(OrderPage.safeParse(first).error).toBeUndefined();
    expect(first).toMatchObject({ items: [{ id: ids[2] }, { id: ids[1] }], total: 3 });
    place(hire('emp-c'));
    expect(get('listOrders', { limit: 2, cursor: first.nextCursor! })).toMatchObject({
      items: [{ id: ids[0] }],
      nextCursor: null,
    });
    expect(get('listOrders', { state: 'awaiting_letter' }).items.map(({ id }) => id)).toEqual([ids[1]]);
    expect(get('listOrders', { employeeId: mette }).items.map(({ id }) => id)).toEqual([ids[0]]);
    expect(outcome(ask('listOrders', { cursor: 'ord-none' }))).toBe('validation-failed');
  });
});

describe('the version that was seen', () => {
  it('must be the one that there is', () => {
    const { place, mette, ask, get } = openOffice();
    const { id: orderId, version } = place(mette);
    get('reissueCode', { orderId, reason: 'lost', version });
    const now = get('getOrder', { orderId }).version;
    expect(ask('cancelOrder', { orderId, reason: 'Fejl', version })).toMatchObject({
      problem: { type: 'urn:problem:issuance:stale-version', currentEtag: etagOf(now) },
    });
    expect(outcome(ask('cancelOrder', { orderId, reason: 'Fejl', version: now }))).toBe('ok');
  });

  it('is asked for where the policy says so, and only on what changes something that was seen', () => {
    const { place, mette, ask, retune } = openOffice();
    retune({ requireVersion: true });
    const { id: orderId, version } = place(mette);
    expect(outcome(ask('cancelOrder', { orderId, reason: 'Fejl' }))).toBe('precondition-required');
    expect(outcome(ask('cancelOrder', { orderId, reason: 'Fejl', version }))).toBe('ok');
  });

  it('does not stand in the way of a retry after a lost reply', () => {
    const { place, mette, ask } = openOffice();
    const { id: orderId, version } = place(mette);
    const cancel = () => ask('cancelOrder', { orderId, reason: 'Fejl', version }, { key: 'k' });
    expect(cancel()).toEqual(cancel());
  });
});
