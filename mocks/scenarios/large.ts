import type { SignatureId } from '../../src/contract/signature.ts';
import { daysAfter } from '../core/act.ts';
import { addSignature, blankSignature } from '../core/signature-book.ts';
import { type Ambient, emptyWorld, type World } from '../core/world.ts';
import { demoAdministrators, demoOrganisation } from './demo-company.ts';
import { largeCompany } from './large-company.ts';

/** How many people the company employs. */
export const largeSize = 100_000;

/** The same company grown to 100 000 employees, each with a key card and every tenth with a key file. */
export function large(ambient: Ambient, size = largeSize): World {
  const now = ambient.now();
  const world = emptyWorld(demoOrganisation);
  for (const administrator of demoAdministrators) {
    world.administrators.set(administrator.id, { ...administrator, employeeId: null });
  }
  largeCompany(size).forEach((employee, index) => {
    const { id, status } = employee;
    world.employees.set(id, employee);
    const state = status === 'departed' ? 'revoked' : 'active';
    const validTo = daysAfter(now, 60 + (index % 1000));
    for (const type of index % 10 === 9 ? (['keycard', 'keyfile'] as const) : (['keycard'] as const)) {
      const signature = `sig-${id.slice('emp-'.length)}-${type}` as SignatureId;
      addSignature(world, blankSignature({ id: signature, employeeId: id, type, state, validTo }));
    }
  });
  return world;
}
