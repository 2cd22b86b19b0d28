import { emptyWorld, type World } from '../core/world.ts';
import { demoAdministrators, demoOrganisation } from './demo-company.ts';

/** The same company before anybody was hired. */
export function empty(): World {
  const world = emptyWorld(demoOrganisation);
  for (const administrator of demoAdministrators) {
    world.administrators.set(administrator.id, { ...administrator, employeeId: null });
  }
  return world;
}
