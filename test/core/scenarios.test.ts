import { describe, expect, it } from 'vitest';
import { execute, type InstantCommand } from '../../mocks/core/backend.ts';
import { firstBreak } from '../../mocks/core/audit.ts';
import { steerProvider } from '../../mocks/core/steering.ts';
import { demoEmployees, sentinels } from '../../mocks/scenarios/demo-employees.ts';
import { scenarios, type ScenarioName } from '../../mocks/scenarios/index.ts';
import type { Input } from '../../src/contract/commands.ts';
import { orderConfirmationText, revealConfirmationText } from '../../src/contract/confirmation-texts.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { SignatureId } from '../../src/contract/signature.ts';
import { createTestAmbient } from '../support/ambient.ts';
import { outcome } from './office.ts';

const sentinelIds = Object.keys(sentinels) as (keyof typeof sentinels)[];

function openDemo(at?: string, scenario: ScenarioName = 'demo') {
  const ambient = createTestAmbient(at);
  const world = scenarios[scenario](ambient);
  const [first] = world.administrators.keys();
  const caller = { administratorId: first!, sessionId: 'ses-test' };
  const ask = <C extends InstantCommand>(command: C, input: Input<C>) =>
    execute(world, ambient, command, { input, caller, idempotencyKey: ambient.newId('test') });
  const order = (id: keyof typeof sentinels, delivery: 'instant' | 'post') =>
    ask('placeOrder', {
      employeeId: id as EmployeeId,
      signatureType: 'keyfile',
      delivery,
      confirmation: { ...orderConfirmationText, locale: 'da' },
    });
  const orderOf = (id: keyof typeof sentinels) =>
    [...world.orders.values()].findLast(({ employeeId }) => employeeId === id)!.id;
  return { world, ambient, ask, order, orderOf };
}

describe('the demo company', () => {
  it.each(['2026-11-22T08:09:00Z', '2026-12-24T23:30:00Z', '2027-03-28T01:30:00Z', '2023-05-05T12:00:00Z'])(
    'opens at any time: %s',
    (at) => {
      const { world, ambient } = openDemo(at);
      expect(world.orders.size).toBeGreaterThan(8);
      expect(firstBreak(world.audit, ambient.digest)).toBeNull();
    },
  );

  it('has a valid CVR number', () => {
    const { organisation } = openDemo().world;
    const weights = [2, 7, 6, 5, 4, 3, 2, 1];
    const sum = weights.reduce((total, weight, index) => total + weight * Number(organisation.cvr[index]), 0);
    expect(organisation.cvr).toMatch(/^\d{8}$/);
    expect(sum % 11).toBe(0);
  });

  it('has Karen Lund first among its administrators, a second one, and a person without the role', () => {
    const people = [...openDemo().world.administrators.values()];
    expect(people[0]).toMatchObject({
      name: 'Karen Lund',
      roles: ['administrator'],
      employeeId: 'emp-karen-lund',
    });
    expect(people.filter(({ roles }) => roles.includes('administrator'))).toHaveLength(2);
    expect(people.filter(({ roles }) => roles.length === 0)).toHaveLength(1);
  });

  it('has at least sixty employees, each with initials, RID and e-mail of their own', () => {
    const employees = [...openDemo().world.employees.values()];
    expect(employees.length).toBe(demoEmployees.length);
    expect(employees.length).toBeGreaterThanOrEqual(60);
    for (const field of ['initials', 'rid', 'email'] as const) {
      const values = employees.map((each) => each[field]).filter((value) => value !== null);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('has only one Mette Holm, and two people called Mette Nielsen', () => {
    const { ask } = openDemo();
    expect(ask('searchEmployees', { q: 'Mette Holm' })).toMatchObject({
      value: { total: 1, items: [{ id: 'emp-mette-holm', namesakes: 0, signatureTypes: ['keycard'] }] },
    });
    expect(ask('searchEmployees', { q: 'Mette Nielsen' })).toMatchObject({
      value: { total: 2, items: [{ namesakes: 1 }, { namesakes: 1 }] },
    });
  });

  it.each(sentinelIds)('has %s', (id) => {
    expect(openDemo().world.employees.has(id as EmployeeId)).toBe(true);
  });

  it.each([
    ['emp-mette-holm', 'instant', 'ok'],
    ['emp-mette-holm', 'post', 'ok'],
    ['emp-karen-lund', 'instant', 'self-order-not-allowed'],
    ['emp-karen-lund', 'post', 'ok'],
    ['emp-suspended', 'instant', 'employee-not-active'],
    ['emp-departed', 'instant', 'employee-not-active'],
    ['emp-mail-missing', 'instant', 'employee-email-missing'],
    ['emp-mail-bounced', 'instant', 'employee-email-invalid'],
    ['emp-mail-will-bounce', 'instant', 'ok'],
    ['emp-mail-changed', 'instant', 'contact-recently-changed'],
    ['emp-mail-changed', 'post', 'ok'],
    ['emp-no-keycard', 'instant', 'prerequisite-signature-missing'],
    ['emp-keycard-revoked', 'instant', 'prerequisite-signature-missing'],
    ['emp-has-keyfile', 'instant', 'signature-already-exists'],
    ['emp-keyfile-revoked', 'instant', 'ok'],
    ['emp-open-instant', 'instant', 'open-order-exists'],
    ['emp-open-post', 'post', 'open-order-exists'],
    ['emp-order-cancelled', 'instant', 'ok'],
    ['emp-keyfile-due', 'instant', 'signature-already-exists'],
    ['emp-keyfile-expired', 'instant', 'ok'],
    ['emp-signature-suspended', 'instant', 'signature-already-exists'],
    ['emp-installed', 'instant', 'signature-already-exists'],
    ['emp-order-expired', 'instant', 'ok'],
    ['emp-order-failed', 'instant', 'ok'],
  ] as const)('ordering for %s, %s: %s', (id, delivery, expected) => {
    expect(outcome(openDemo().order(id, delivery))).toBe(expected);
  });

  it.each([
    ['emp-open-instant', 'ok'],
    ['emp-open-post', 'secret-not-revealable'],
    ['emp-letter-arrived', 'secret-not-revealable'],
    ['emp-code-lost', 'secret-already-revealed'],
    ['emp-code-handed-over', 'secret-already-revealed'],
    ['emp-code-expired', 'secret-expired'],
    ['emp-code-locked', 'secret-locked'],
    ['emp-order-cancelled', 'order-cancelled'],
    ['emp-order-expired', 'order-expired'],
    ['emp-order-failed', 'order-not-in-state'],
    ['emp-installed', 'order-not-in-state'],
  ] as const)('showing the code for %s: %s', (id, expected) => {
    const { ask, orderOf } = openDemo();
    const confirmation = { ...revealConfirmationText, locale: 'da' };
    expect(outcome(ask('revealCode', { orderId: orderOf(id), confirmation }))).toBe(expected);
  });

  it.each([
    ['emp-code-lost', 'ok', 'ok'],
    ['emp-code-expired', 'ok', 'ok'],
    ['emp-code-locked', 'ok', 'ok'],
    ['emp-mail-came-back', 'mail-undeliverable', 'mail-undeliverable'],
    ['emp-reissue-limit', 'reissue-limit-reached', 'ok'],
    ['emp-resend-limit', 'ok', 'resend-limit-reached'],
  ] as const)('for %s a new code is %s, a new mail %s', (id, code, mail) => {
    const first = openDemo();
    expect(outcome(first.ask('reissueCode', { orderId: first.orderOf(id), reason: 'lost' }))).toBe(code);
    const second = openDemo();
    expect(outcome(second.ask('resendActivationMail', { orderId: second.orderOf(id) }))).toBe(mail);
  });

  it.each([
    ['emp-installed', 'activation-already-used'],
    ['emp-link-expired', 'activation-link-expired'],
    ['emp-order-cancelled', 'activation-link-invalid'],
    ['emp-code-locked', 'secret-locked'],
    ['emp-code-handed-over', 'ok'],
    ['emp-letter-arrived', 'ok'],
  ] as const)('opening the link of %s: %s', (id, expected) => {
    const { ask, orderOf, world } = openDemo();
    const { token } = world.mails.findLast(({ orderId }) => orderId === orderOf(id))!;
    expect(outcome(ask('startActivation', { token }))).toBe(expected);
  });

  it.each([
    ['emp-open-post', 'missing', 'letter-not-yet-due'],
    ['emp-letter-overdue', 'missing', 'ok'],
    ['emp-letter-returned', 'missing', 'order-not-in-state'],
  ] as const)('for %s a report of a letter as %s: %s', (id, kind, expected) => {
    const { ask, orderOf } = openDemo();
    expect(outcome(ask('reportLetter', { orderId: orderOf(id), kind }))).toBe(expected);
  });

  it.each([
    ['emp-keyfile-due', 'renewSignature', 'ok'],
    ['emp-keyfile-expired', 'renewSignature', 'order-not-in-state'],
    ['emp-has-keyfile', 'renewSignature', 'order-not-in-state'],
    ['emp-signature-suspended', 'reactivateSignature', 'capability-not-supported'],
  ] as const)('for %s, %s: %s', (id, command, expected) => {
    const { ask } = openDemo();
    const signatureId = `sig-${id.slice('emp-'.length)}-keyfile` as SignatureId;
    expect(outcome(ask(command, { signatureId, reason: 'Aftalt' }))).toBe(expected);
  });

  it('is the same each time it is opened', () => {
    expect(openDemo().world).toEqual(openDemo().world);
  });
});

it('the empty company has administrators and nobody else', () => {
  const world = scenarios.empty(createTestAmbient());
  expect(world.employees.size).toBe(0);
  expect([...world.administrators.values()][0]!.name).toBe('Karen Lund');
});

it.each(['four-eyes', 'strict', 'outage'] as const)(
  '%s is the demo under other rules, its trail whole',
  (name) => {
    const { world, ambient } = openDemo(undefined, name);
    expect(world.employees.size).toBe(demoEmployees.length);
    expect(firstBreak(world.audit, ambient.digest)).toBeNull();
  },
);

it('four-eyes has an order to approve and one that its orderer may not approve', () => {
  const { ask, orderOf } = openDemo(undefined, 'four-eyes');
  const approve = (id: 'emp-awaiting-approval' | 'emp-own-order-waiting') =>
    outcome(ask('decideApproval', { orderId: orderOf(id), decision: 'approve', reason: 'Set' }));
  expect(approve('emp-own-order-waiting')).toBe('approval-by-same-person');
  expect(approve('emp-awaiting-approval')).toBe('ok');
});

it('strict asks for a second sign-in, the handover and the version, and can suspend', () => {
  const { ask, orderOf, world } = openDemo(undefined, 'strict');
  const confirmation = { ...revealConfirmationText, locale: 'da' };
  const orderId = orderOf('emp-handover-missing');
  expect(world.orders.get(orderId)!.state).toBe('awaiting_handover');
  expect(outcome(ask('cancelOrder', { orderId, reason: 'Fejl' }))).toBe('precondition-required');
  const unseen = orderOf('emp-open-instant');
  expect(outcome(ask('revealCode', { orderId: unseen, confirmation }))).toBe('step-up-required');
  const signatureId = 'sig-signature-suspended-keyfile' as SignatureId;
  const { version } = world.signatures.get(signatureId)!;
  expect(outcome(ask('reactivateSignature', { signatureId, reason: 'Tilbage', version }))).toBe('ok');
});

it('outage has an order that waits, and goes on once the provider is back', () => {
  const { ask, orderOf, world, ambient, order } = openDemo(undefined, 'outage');
  const orderId = orderOf('emp-order-waiting');
  const confirmation = { ...revealConfirmationText, locale: 'da' };
  const reveal = () => outcome(ask('revealCode', { orderId, confirmation }));
  expect(world.orders.get(orderId)!.state).toBe('placed');
  expect(world.orders.get(orderOf('emp-order-failed'))!.state).toBe('failed');
  expect(order('emp-mette-holm', 'instant')).toMatchObject({ value: { state: 'placed' } });
  expect(reveal()).toBe('provider-unavailable');
  steerProvider(world, ambient, 'up');
  ambient.advance({ hours: 1 });
  expect(reveal()).toBe('ok');
});

it('large has 100 000 employees with addresses and RIDs of their own, each with a key card', () => {
  const world = scenarios.large(createTestAmbient());
  const employees = [...world.employees.values()];
  expect(employees).toHaveLength(100_000);
  expect(new Set(employees.map(({ email }) => email)).size).toBe(100_000);
  expect(new Set(employees.map(({ rid }) => rid)).size).toBe(100_000);
  expect([...world.signatures.values()].filter(({ type }) => type === 'keycard')).toHaveLength(100_000);
});
