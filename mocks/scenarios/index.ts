import type { Ambient, World } from '../core/world.ts';
import { demo } from './demo.ts';
import { empty } from './empty.ts';
import { fourEyes } from './four-eyes.ts';
import { large } from './large.ts';
import { outage } from './outage.ts';
import { strict } from './strict.ts';

export type ScenarioName = 'demo' | 'empty' | 'four-eyes' | 'strict' | 'outage' | 'large';

/** The companies that a simulation can start with. */
export const scenarios: Readonly<Record<ScenarioName, (ambient: Ambient) => World>> = {
  demo,
  empty,
  'four-eyes': fourEyes,
  strict,
  outage,
  large,
};
