import { userEvent } from 'storybook/test';
import { deepAll, person, until } from '../../test/support/person.ts';

export { deepAll, person, until };
export { words } from '../../test/support/words.ts';

interface Played {
  readonly canvasElement: HTMLElement;
  /** Names what is done in the Interactions panel. */
  readonly step: (label: string, play: () => Promise<void>) => Promise<void> | void;
}

/** A play function that waits until all of this can be read. */
export function sees(...texts: readonly (string | RegExp)[]) {
  return async ({ canvasElement, step }: Played): Promise<void> => {
    for (const text of texts) await step(`See ${quoted(text)}`, () => person(canvasElement).sees(text));
  };
}

/** A play function that types into the search field and waits until all of this can be read. */
export function searches(query: string, ...texts: readonly (string | RegExp)[]) {
  return async (context: Played): Promise<void> => {
    await userEvent.type(await searchField(context.canvasElement), query);
    await sees(...texts)(context);
  };
}

/** A play function that presses one button after the other and waits until all of this can be read. */
export function presses(buttons: readonly (string | RegExp)[], ...texts: readonly (string | RegExp)[]) {
  return async (context: Played): Promise<void> => {
    const { canvasElement, step } = context;
    for (const button of buttons) {
      await step(`Press ${quoted(button)}`, () => person(canvasElement).press(button));
    }
    await sees(...texts)(context);
  };
}

export async function searchField(canvas: HTMLElement): Promise<HTMLInputElement> {
  const field = await until(() => deepAll(canvas, '#field')[0], 'the search field', canvas);
  return field as HTMLInputElement;
}

function quoted(text: string | RegExp): string {
  return typeof text === 'string' ? `“${text}”` : String(text);
}
