import type { Result } from '../../src/contract/result.ts';
import type { Locale } from '../../src/i18n/locale-controller.ts';
import type { SimulationView } from '../http/steering.ts';
import type { SteeredWorld } from './steered-world.ts';
import type { Texts } from './texts.da.ts';

/** What each part of the console is given. */
export interface ConsoleContext {
  readonly view: SimulationView;
  readonly world: SteeredWorld;
  readonly t: Texts;
  readonly locale: Locale;
  /** Says how a step went: `done` where it was taken, else why it was refused. */
  readonly run: (step: Promise<Result<unknown>>, done: string) => Promise<void>;
}
