import { chosenId, shownText, type State } from './employee-picker.states.ts';
import { countText, failureTexts, noneText, showingText, type View } from './views/view.ts';

/** A search that is answered sooner is not spoken of. */
const SLOW_MS = 800;

export interface Announcement {
  /** Made when it is spoken, so that it follows the page's language. */
  readonly text: (view: View) => string;
  readonly delay?: number;
}

/** What a screen reader is told when one state became another; null where nothing is worth a word. */
export function announcement(before: State, after: State, asList: boolean): Announcement | null {
  if (after.choice !== before.choice && !asList) {
    if (after.choice.at === 'chosen' && before.choice.at !== 'naming') {
      return { text: ({ state, t }) => t.selected(shownText(state)) };
    }
    if (after.choice.at === 'unnamed') return { text: ({ t }) => t.nameFailed };
    const givenUp = chosenId(before.choice) !== null && after.choice.at === 'none';
    if (givenUp && after.search.at === 'idle') return { text: ({ t }) => t.cleared };
  }
  const { search } = after;
  if (search === before.search) return null;
  switch (search.at) {
    case 'idle':
      return null;
    case 'loading':
      return { text: ({ t }) => t.loading, delay: SLOW_MS };
    case 'loading-more':
      return { text: ({ t }) => t.loadingMore, delay: SLOW_MS };
    case 'failed':
      return {
        text: ({ t }) => {
          const { title, help } = failureTexts(t, search.problem);
          return `${title}. ${help}`;
        },
      };
    case 'found': {
      const { items, total, asked } = search.results;
      if (items.length === 0) return { text: (view) => noneText(view, asked.q) };
      if (before.search.at === 'loading-more')
        return { text: (view) => showingText(view, items.length, total) };
      return { text: (view) => countText(view, total) };
    }
  }
}
