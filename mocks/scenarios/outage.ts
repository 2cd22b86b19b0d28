import type { Ambient, World } from '../core/world.ts';
import { demo } from './demo.ts';
import { outageHistory } from './demo-history.ts';
import { relive } from './relive.ts';

/** The company while the provider cannot be reached: orders are accepted, and wait. */
export function outage(ambient: Ambient): World {
  const world = demo(ambient);
  relive(world, ambient, outageHistory);
  return world;
}
