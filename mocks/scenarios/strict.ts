import type { Ambient, World } from '../core/world.ts';
import { demo } from './demo.ts';
import { strictHistory } from './demo-history.ts';
import { relive } from './relive.ts';

/**
 * The company with every screw tightened: a second sign-in before a code is shown, handovers recorded, links that live
 * 24 hours (as NIST SP 800-63A has it for codes by mail), no change without the version that was seen.
 */
export function strict(ambient: Ambient): World {
  const world = demo(ambient);
  world.policy = { ...world.policy, handoverRequired: true, linkLifetimeHours: 24, suspension: true };
  relive(world, ambient, strictHistory);
  world.policy = { ...world.policy, stepUpForReveal: true, requireVersion: true };
  return world;
}
