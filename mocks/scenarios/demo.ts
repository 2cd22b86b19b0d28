import type { Ambient, World } from '../core/world.ts';
import { demoCompany } from './demo-company.ts';
import { demoHistory } from './demo-history.ts';
import { neighbour } from './neighbour.ts';
import { relive } from './relive.ts';

/** Nordlys Energi: a company in which every case of the flow can be met, made so by the ordinary rules. */
export function demo(ambient: Ambient): World {
  const world = demoCompany(ambient.now());
  relive(world, ambient, demoHistory);
  world.neighbours.push(neighbour(ambient));
  return world;
}
