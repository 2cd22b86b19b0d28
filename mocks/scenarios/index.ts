import type { Ambient, World } from '../core/world.ts';
import { demo } from './demo.ts';
import { empty } from './empty.ts';

export type ScenarioName = 'demo' | 'empty';

/** The companies that a simulation can start with. */
export const scenarios: Readonly<Record<ScenarioName, (ambient: Ambient) => World>> = { demo, empty };
