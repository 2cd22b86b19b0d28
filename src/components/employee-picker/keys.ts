import { accept, askMore, clear, open, opened } from './moves.ts';
import type { Key, State, Step } from './employee-picker.states.ts';
import { resultsOf, rowsOf } from './search.ts';

/** Options that a press of PageUp or PageDown passes. */
const PAGE = 8;

/** What a key does, by the editable combobox of the ARIA Authoring Practices. */
export function press(state: State, key: Key): Step {
  const { popup } = state;
  switch (key) {
    case 'down':
      return popup.at === 'closed' ? open(state, 'first') : move(state, 1);
    case 'up':
      return popup.at === 'closed' ? open(state, 'last') : move(state, -1);
    case 'page-down':
      return popup.at === 'closed' ? { state } : turn(state, PAGE);
    case 'page-up':
      return popup.at === 'closed' ? { state } : turn(state, -PAGE);
    case 'alt-down':
      return popup.at === 'closed' ? open(state, null) : { state };
    case 'alt-up':
      return popup.at === 'closed' ? { state } : { state: { ...state, popup: { at: 'closed' } } };
    case 'enter': {
      const active =
        popup.at === 'open' && popup.active !== null ? rowsOf(state.search)[popup.active] : undefined;
      return active ? accept(state, active.id) : { state };
    }
    case 'escape':
      if (popup.at === 'open') return { state: { ...state, popup: { at: 'closed' } } };
      return state.choice.at === 'none' && state.text === '' ? { state } : clear(state);
    case 'caret':
      return popup.at === 'open' && popup.active !== null ? activate(state, null) : { state };
  }
}

function activate(state: State, active: number | null): Step {
  return { state: { ...state, popup: { at: 'open', active, seek: null } } };
}

/** One option on, round at the ends; beyond the last fetched row the next page is asked for. */
function move(state: State, by: 1 | -1): Step {
  const rows = rowsOf(state.search).length;
  if (rows === 0) return waitFor(state, by);
  const active = activeOf(state);
  if (active === null) return activate(state, by === 1 ? 0 : rows - 1);
  if (by === 1 && active === rows - 1 && hasMore(state)) return askMore(state, 'move-on');
  return activate(state, (active + by + rows) % rows);
}

/** A page on, stopping at the ends. */
function turn(state: State, by: number): Step {
  const rows = rowsOf(state.search).length;
  if (rows === 0) return { state };
  const active = activeOf(state);
  if (by > 0 && active === rows - 1 && hasMore(state)) return askMore(state, 'move-on');
  return activate(state, Math.min(rows - 1, Math.max(0, (active ?? (by > 0 ? -1 : rows)) + by)));
}

function waitFor(state: State, by: 1 | -1): Step {
  if (state.search.at === 'failed' || state.search.at === 'idle')
    return open(state, by === 1 ? 'first' : 'last');
  return { state: state.search.at === 'loading' ? opened(state, by === 1 ? 'first' : 'last') : state };
}

function activeOf({ popup }: State): number | null {
  return popup.at === 'open' ? popup.active : null;
}

/** While a new search loads there is no next page of it to ask for. */
function hasMore({ search }: State): boolean {
  return search.at !== 'loading' && !!resultsOf(search)?.nextCursor;
}
