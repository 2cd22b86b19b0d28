import type { Ambient, World } from '../core/world.ts';
import { demo } from './demo.ts';
import { fourEyesHistory } from './demo-history.ts';
import { relive } from './relive.ts';

/** The company after it was decided that a second administrator must approve each order. */
export function fourEyes(ambient: Ambient): World {
  const world = demo(ambient);
  world.policy = { ...world.policy, fourEyes: true };
  relive(world, ambient, fourEyesHistory);
  return world;
}
