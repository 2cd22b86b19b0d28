import { describe, expect, it } from 'vitest';
import { execute, type InstantCommand } from '../../mocks/core/backend.ts';
import { letterbox } from '../../mocks/core/employee-side.ts';
import { neighbourAdministrator } from '../../mocks/scenarios/neighbour.ts';
import { scenarios } from '../../mocks/scenarios/index.ts';
import type { Input } from '../../src/contract/commands.ts';
import { orderConfirmation as confirmation, outcome, revealConfirmation } from './office.ts';
import { createTestAmbient } from '../support/ambient.ts';

const theirs = 'emp-oskar-wind' as Input<'getEmployee'>['employeeId'];

function town() {
  const ambient = createTestAmbient();
  const world = scenarios.demo(ambient);
  const [fjordby] = world.neighbours;
  const askAs = (administratorId: string) => {
    return <C extends InstantCommand>(command: C, input: Input<C>) =>
      execute(world, ambient, command, {
        input,
        caller: { administratorId: administratorId as typeof neighbourAdministrator, sessionId: 'ses' },
        idempotencyKey: ambient.newId('key'),
      });
  };
  const orderId = [...fjordby!.orders.keys()][0]!;
  const [signatureId] = fjordby!.signatures.keys();
  return {
    world,
    fjordby: fjordby!,
    ambient,
    orderId,
    signatureId: signatureId!,
    karen: askAs('adm-karen-lund'),
    nina: askAs(neighbourAdministrator),
  };
}

describe('two organisations with one service', () => {
  it('each see their own', () => {
    const { karen, nina } = town();
    expect(nina('getSession', {})).toMatchObject({ value: { organisation: { name: 'Fjordby Kommune' } } });
    expect(karen('searchEmployees', { q: 'Oskar Wind' })).toMatchObject({ value: { total: 0 } });
    expect(nina('searchEmployees', { q: 'Oskar Wind' })).toMatchObject({ value: { total: 1 } });
    expect(nina('searchEmployees', { q: 'Mette' })).toMatchObject({ value: { total: 0 } });
    expect(nina('listOrders', {})).toMatchObject({ value: { total: 1 } });
  });

  it('find nothing of the other, as if it did not exist', () => {
    const { karen, orderId, signatureId, world, fjordby } = town();
    const before = [world.audit.length, fjordby.audit.length];
    const attempts = [
      karen('getEmployee', { employeeId: theirs }),
      karen('getOrderOptions', { employeeId: theirs }),
      karen('placeOrder', { employeeId: theirs, signatureType: 'keyfile', delivery: 'post', confirmation }),
      karen('getOrder', { orderId }),
      karen('getDeliveries', { orderId }),
      karen('revealCode', { orderId, confirmation: revealConfirmation }),
      karen('reissueCode', { orderId, reason: 'lost' }),
      karen('resendActivationMail', { orderId }),
      karen('cancelOrder', { orderId, reason: 'Fejl' }),
      karen('cancelOrder', { orderId, reason: 'Fejl', version: 99 }),
      karen('decideApproval', { orderId, decision: 'approve', reason: 'Set' }),
      karen('recordHandover', { orderId, channel: 'in_person', identityCheck: 'photo_id' }),
      karen('reportLetter', { orderId, kind: 'missing' }),
      karen('getSignature', { signatureId }),
      karen('revokeSignature', { signatureId, reason: 'other' }),
      karen('renewSignature', { signatureId }),
    ];
    expect(attempts.map(outcome)).toEqual(attempts.map(() => 'not-found'));
    expect([world.audit.length, fjordby.audit.length]).toEqual(before);
    expect(karen('listAuditEvents', { subject: orderId })).toMatchObject({ value: { total: 0 } });
  });

  it('have their own rules', () => {
    const { nina, karen } = town();
    const order = (delivery: 'instant' | 'post', id: string) =>
      nina('placeOrder', {
        employeeId: id as typeof theirs,
        signatureType: 'keyfile',
        delivery,
        confirmation,
      });
    expect(outcome(order('post', 'emp-tove-lyng'))).toBe('quota-exceeded');
    expect(nina('getOrderOptions', { employeeId: 'emp-tove-lyng' as typeof theirs })).toMatchObject({
      value: {
        signatureTypes: [
          {
            allowed: false,
            deliveries: [
              { kind: 'instant', allowed: false },
              { kind: 'post', allowed: true },
            ],
          },
        ],
      },
    });
    expect(outcome(karen('listOrders', {}))).toBe('ok');
  });

  it('have their own letterboxes, and time passes for both', () => {
    const { world, ambient, nina, orderId } = town();
    ambient.advance({ days: 8 });
    expect(nina('getOrder', { orderId })).toMatchObject({ value: { state: 'awaiting_activation' } });
    expect(letterbox(world, theirs).arrived).toHaveLength(1);
  });
});
