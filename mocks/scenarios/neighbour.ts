import { orderConfirmationText } from '../../src/contract/confirmation-texts.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import type { SignatureId } from '../../src/contract/signature.ts';
import { daysAfter } from '../core/act.ts';
import { execute } from '../core/backend.ts';
import { addSignature, blankSignature } from '../core/signature-book.ts';
import { defaultPolicy } from '../core/policy.ts';
import { type Ambient, emptyWorld, type World } from '../core/world.ts';

export const neighbourAdministrator = 'adm-nina-dahl' as AdministratorId;

const people = [
  { id: 'emp-nina-dahl', name: 'Nina Dahl', initials: 'NID', rid: '35613330' },
  { id: 'emp-oskar-wind', name: 'Oskar Wind', initials: 'OSW', rid: '35613331' },
  { id: 'emp-tove-lyng', name: 'Tove Lyng', initials: 'TOL', rid: '35613332' },
] as const;

/**
 * Another organisation with the same service, of which Nordlys Energi must never see anything: Nina Dahl is its only
 * administrator (`last-administrator`), codes go by post only (`delivery-not-available`), and its one open order, for
 * Oskar Wind, is all it may have (`quota-exceeded`).
 */
export function neighbour(ambient: Ambient): World {
  const policy = { ...defaultPolicy, deliveries: ['post'], maxOpenOrders: 1 } as const;
  const world = emptyWorld({ name: 'Fjordby Kommune', cvr: '10000017' }, policy);
  world.administrators.set(neighbourAdministrator, {
    id: neighbourAdministrator,
    name: 'Nina Dahl',
    roles: ['administrator'],
    employeeId: people[0].id as EmployeeId,
  });
  for (const { id, ...person } of people) {
    const employeeId = id as EmployeeId;
    world.employees.set(employeeId, {
      id: employeeId,
      ...person,
      unit: 'Borgerservice',
      email: `${person.name.toLowerCase().replace(' ', '.')}@fjordby.example`,
      emailBounced: false,
      mailboxRejects: false,
      status: 'active',
      contactChangedAt: null,
    });
    addSignature(
      world,
      blankSignature({
        id: `sig-${id.slice('emp-'.length)}-keycard` as SignatureId,
        employeeId,
        type: 'keycard',
        state: 'active',
        validTo: daysAfter(ambient.now(), 400),
      }),
    );
  }
  const placed = execute(world, ambient, 'placeOrder', {
    input: {
      employeeId: people[1].id as EmployeeId,
      signatureType: 'keyfile',
      delivery: 'post',
      confirmation: { ...orderConfirmationText, locale: 'da' },
    },
    caller: { administratorId: neighbourAdministrator, sessionId: 'history' },
    idempotencyKey: 'history',
  });
  if (!placed.ok) throw new Error(`The neighbour breaks a rule: ${placed.problem.type}`);
  world.replies.clear();
  return world;
}
