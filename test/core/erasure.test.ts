import { describe, expect, it } from 'vitest';
import { firstBreak } from '../../mocks/core/audit.ts';
import { letterbox, mailbox } from '../../mocks/core/employee-side.ts';
import { changeEmployee } from '../../mocks/core/staff.ts';
import { tick } from '../../mocks/core/tick.ts';
import { viewWorld } from '../../mocks/core/world-view.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import { AuditPage } from '../../src/contract/audit.ts';
import { Order } from '../../src/contract/order.ts';
import { SignatureDetail } from '../../src/contract/signature.ts';
import { install } from './employee-steps.ts';
import { guest, openOffice, orderConfirmation, outcome } from './office.ts';
import { textOf } from './model/checks.ts';

/** Ada has ordered, installed and received everything that names her, and then left. */
function afterDeparture() {
  const office = openOffice();
  const { world, ambient, ask, get, reveal } = office;
  const ada = office.hire('emp-1', {
    name: 'Ada Sørensdatter',
    initials: 'ADS',
    unit: 'Tårnet',
    rid: '77665544332',
    email: 'ada.privat@firma.example',
  });
  const posted = office.place(ada, 'post').id;
  ambient.advance({ hours: 24 * 5 });
  get('cancelOrder', { orderId: posted, reason: 'Fejl' });
  const content = 'EMAIL;SIGNATUR-TYPE;LEVERING\r\nAda.Privat@firma.example;keyfile;instant';
  get('placeBulkOrder', { content, confirmation: orderConfirmation });
  const orderId = [...world.orders.keys()].at(-1)!;
  ambient.advance({ hours: 1 });
  install(office, orderId, reveal(orderId).secret.value);
  const { signatureId } = world.orders.get(orderId)!;
  changeEmployee(world, ambient, ada, { email: 'ada.nu@firma.example' });
  changeEmployee(world, ambient, ada, { status: 'departed' });
  const erase = () => changeEmployee(world, ambient, ada, { status: 'erased' });
  return { ...office, ada, posted, orderId, signatureId, erase, ask, get };
}

describe('an employee who is erased', () => {
  it('must have left before', () => {
    const { world, ambient, mette } = openOffice();
    const erase = () => outcome(changeEmployee(world, ambient, mette, { status: 'erased' }));
    expect(erase()).toBe('order-not-in-state');
    changeEmployee(world, ambient, mette, { status: 'departed' });
    expect(erase()).toBe('ok');
    expect(erase()).toBe('not-found');
  });

  it('is nowhere in the world any more, beside the id', () => {
    const { world, erase } = afterDeparture();
    const traces = ['Sørensdatter', 'Ada', 'ADS', 'Tårnet', '77665544332', 'ada.privat@', 'ada.nu@'];
    const left = () => traces.filter((trace) => textOf(world).toLowerCase().includes(trace.toLowerCase()));
    expect(left()).toContain('Sørensdatter');
    expect(left()).toContain('ada.privat@');
    expect(erase().ok).toBe(true);
    expect(left()).toEqual([]);
  });

  it('is found neither by search nor by id, and nothing can be ordered', () => {
    const { ada, erase, ask, get } = afterDeparture();
    expect(get('searchEmployees', { q: 'Sørensdatter' }).total).toBe(1);
    erase();
    expect(get('searchEmployees', { q: 'Sørensdatter' }).total).toBe(0);
    expect(get('searchEmployees', { status: 'departed' }).total).toBe(0);
    expect(outcome(ask('getEmployee', { employeeId: ada }))).toBe('not-found');
    expect(outcome(ask('getOrderOptions', { employeeId: ada }))).toBe('not-found');
    const order = { employeeId: ada, signatureType: 'keyfile', delivery: 'instant' } as const;
    expect(outcome(ask('placeOrder', { ...order, confirmation: orderConfirmation }))).toBe('not-found');
  });

  it('leaves orders and signatures behind that say neither who nor where', () => {
    const { orderId, posted, signatureId, erase, get, ada } = afterDeparture();
    erase();
    for (const id of [orderId, posted]) {
      const order = get('getOrder', { orderId: id });
      expect(Order.safeParse(order).error).toBeUndefined();
      expect(order).toMatchObject({ employeeName: 'Slettet medarbejder', email: '', employeeId: ada });
      expect(get('getDeliveries', { orderId: id }).mails.map(({ to }) => to)).toEqual(['']);
    }
    const signature = get('getSignature', { signatureId });
    expect(SignatureDetail.safeParse(signature).error).toBeUndefined();
    expect(signature).toMatchObject({ state: 'revoked', subjectSerialNumber: 'CVR:10000009-RID:' });
  });

  it('leaves mailbox and letterbox empty, and the view of the world whole', () => {
    const { ada, world, ambient, erase } = afterDeparture();
    expect(mailbox(world, ada)).not.toEqual([]);
    expect(letterbox(world, ada).arrived).not.toEqual([]);
    erase();
    ambient.advance({ hours: 24 * 100 });
    tick(world, ambient);
    expect(mailbox(world, ada)).toEqual([]);
    expect(letterbox(world, ada)).toEqual({ arrived: [], underWay: [] });
    expect(viewWorld(world, ambient).orders.map(({ employee }) => employee.name)).toEqual([
      'Slettet medarbejder',
      'Slettet medarbejder',
    ]);
  });

  it('stays in the trail by id, and its chain is whole', () => {
    const { ada, world, ambient, erase, get } = afterDeparture();
    const before = world.audit.length;
    erase();
    expect(world.audit.slice(before)).toMatchObject([{ type: 'employee.erased', subject: ada, data: {} }]);
    expect(firstBreak(world.audit, ambient.digest)).toBeNull();
    const page = get('listAuditEvents', { subject: ada });
    expect(AuditPage.safeParse(page).error).toBeUndefined();
    expect(page.items.map(({ type }) => type)).toEqual([
      'employee.erased',
      'employee.departed',
      'employee.email_changed',
    ]);
  });

  it('cannot come back by signing in as an administrator', () => {
    const { world, ambient, hire, ask } = openOffice();
    const id = hire('emp-karen') as EmployeeId;
    changeEmployee(world, ambient, id, { status: 'departed' });
    expect(outcome(ask('listOrders', {}))).toBe('forbidden');
    changeEmployee(world, ambient, id, { status: 'erased' });
    expect(outcome(ask('listOrders', {}))).toBe('forbidden');
    expect(ask('getSession', {})).toMatchObject({
      value: { administrator: { name: 'Slettet medarbejder' }, roles: [] },
    });
    expect(outcome(ask('listOrders', {}, { as: guest }))).toBe('forbidden');
  });
});
