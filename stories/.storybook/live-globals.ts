import type { Decorator, Preview } from '@storybook/web-components-vite';

const standing = new WeakMap<AbortSignal, { readonly args: string; readonly story: unknown }>();

/**
 * A change of language or scheme reaches the elements as it would on a page: live. Storybook would make a new world and
 * lose what was chosen, typed and ordered. The signal is the same for as long as a story stays where it is.
 */
export const liveGlobals: Decorator = (makeStory, { abortSignal, args, globals, storyGlobals }) => {
  document.documentElement.dataset['scheme'] = globals['scheme'];
  const before = standing.get(abortSignal);
  if (before && before.args === JSON.stringify(args)) {
    document.documentElement.lang = globals['language'];
    return before.story as ReturnType<typeof makeStory>;
  }
  document.documentElement.lang = storyGlobals['language'] ?? 'da';
  const story = makeStory();
  standing.set(abortSignal, { args: JSON.stringify(args), story });
  return story;
};

/** Stories are played in Danish, or in the language that they are about; whoever reads another gets it afterwards. */
export const speakAsChosen: NonNullable<Preview['afterEach']> = ({ globals }) => {
  document.documentElement.lang = globals['language'];
};
