import '../../mocks/console/define.ts';
import type { IssuanceConsole } from '../../mocks/console/issuance-console.element.ts';
import type { SteeredWorld } from '../../mocks/console/steered-world.ts';
import { userEvent } from 'vitest/browser';
import { deepAll, person, until, type Person } from './person.ts';
import type { Portal } from './portal.ts';

export interface Console extends Person {
  readonly element: IssuanceConsole;
  /** Fills in, or chooses in, the field that is labelled so. */
  fill(label: string, value: string): Promise<void>;
  /** Opens the part whose summary begins so. */
  open(heading: string): Promise<void>;
  field(label: string): Promise<HTMLInputElement | HTMLSelectElement>;
  close(): void;
}

/** The console beside a portal, in front of the portal's own world or of one that is reached in another way. */
export async function openConsole(portal: Portal, lang = 'da', world?: SteeredWorld): Promise<Console> {
  const place = document.createElement('aside');
  place.lang = lang;
  const element = document.createElement('issuance-console');
  if (world) element.world = world;
  else element.simulation = portal.simulation;
  place.append(element);
  document.body.append(place);
  const someone = person(place);
  await until(() => deepAll(place, 'h2').length > 0, 'the console');

  const field = (label: string) =>
    until(
      () => {
        const named = deepAll(place, 'label').find(
          (each) => each.textContent.trim() === label && each.checkVisibility(),
        );
        return (named as HTMLLabelElement | undefined)?.control as
          HTMLInputElement | HTMLSelectElement | undefined;
      },
      `a field "${label}"`,
      place,
    );
  return {
    ...someone,
    element,
    field,
    fill: async (label, value) => {
      const control = await field(label);
      if (control instanceof HTMLSelectElement) await userEvent.selectOptions(control, value);
      else await userEvent.fill(control, value);
    },
    open: async (heading) => {
      const summary = await until(
        () => deepAll(place, 'summary').find((each) => each.textContent.trim().startsWith(heading)),
        `a part "${heading}"`,
        place,
      );
      summary.click();
    },
    close: () => place.remove(),
  };
}
