import { ok, type Result } from '../../src/contract/result.ts';
import type { Session } from '../../src/contract/session.ts';
import { type Act, isoTime } from './act.ts';

export const administratorRole = 'administrator';

/** Who is signed in and by which rules; the one command that works without the role. */
export function getSession({ world, administrator, sessionExpiresAt }: Act): Result<Session> {
  const { codeLifetimeHours, maxAttempts, deliveryEstimate } = world.policy;
  return ok({
    administrator: { id: administrator.id, name: administrator.name },
    organisation: { ...world.organisation },
    roles: [...administrator.roles],
    expiresAt: isoTime(sessionExpiresAt),
    policy: {
      codeLifetimeHours: { ...codeLifetimeHours },
      maxAttempts,
      deliveryEstimate: [...deliveryEstimate],
    },
  });
}
