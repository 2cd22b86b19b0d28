import type { AdministratorId } from '../../src/contract/session.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { World } from './world.ts';

/** The organisation that the service was started with, and all others. */
export function everyWorld(service: World): readonly World[] {
  return [service, ...service.neighbours];
}

/** The organisation that an administrator belongs to: all they can ever reach. */
export function worldOfAdministrator(service: World, id: AdministratorId): World | undefined {
  return everyWorld(service).find(({ administrators }) => administrators.has(id));
}

export function worldOfEmployee(service: World, id: EmployeeId): World | undefined {
  return everyWorld(service).find(({ employees }) => employees.has(id));
}
