import { ok, type Result } from '../../src/contract/result.ts';
import type { Session } from '../../src/contract/session.ts';
import { type Act, isoTime } from './act.ts';
import type { StoredAdministrator, World } from './world.ts';

export const administratorRole = 'administrator';

/** The roles of a person today: whoever has left or is suspended as an employee has none. */
export function rolesOf(world: World, { roles, employeeId }: StoredAdministrator): readonly string[] {
  const employee = employeeId === null ? undefined : world.employees.get(employeeId);
  return employee === undefined || employee.status === 'active' ? roles : [];
}

/** Who is signed in and by which rules; the one command that works without the role. */
export function getSession({ world, administrator, sessionExpiresAt }: Act): Result<Session> {
  const { codeLifetimeHours, maxAttempts, deliveryEstimate, fourEyes, handoverRequired, stepUpForReveal } =
    world.policy;
  return ok({
    administrator: { id: administrator.id, name: administrator.name },
    organisation: { ...world.organisation },
    roles: [...rolesOf(world, administrator)],
    expiresAt: isoTime(sessionExpiresAt),
    policy: {
      codeLifetimeHours: { ...codeLifetimeHours },
      maxAttempts,
      fourEyes,
      handoverRequired,
      stepUpForReveal,
      deliveryEstimate: [...deliveryEstimate],
    },
  });
}
