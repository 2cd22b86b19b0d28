import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.ts';
import { shownText, type Key } from '../employee-picker.states.ts';
import { rowsOf } from '../search.ts';
import { failureWithRetry } from './failure.ts';
import { popup } from './popup.ts';
import { searchField } from './search-field.ts';
import type { View } from './view.ts';

const keys: Readonly<Record<string, Key>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  'Alt+ArrowDown': 'alt-down',
  'Alt+ArrowUp': 'alt-up',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Enter: 'enter',
  Escape: 'escape',
  Home: 'caret',
  End: 'caret',
  ArrowLeft: 'caret',
  ArrowRight: 'caret',
};

export function isExpanded({ state, disabled }: View): boolean {
  return !disabled && state.popup.at === 'open' && rowsOf(state.search).length > 0;
}

/** The form field: what is typed opens a list, from which one employee is taken. */
export function combobox(view: View): TemplateResult {
  const { state, t, send, disabled } = view;
  const expanded = isExpanded(view);
  const active = expanded && state.popup.at === 'open' ? state.popup.active : null;
  const text = shownText(state);
  return html`
    <div class="field" @focusout=${(event: FocusEvent) => onFocusOut(event, view)}>
      ${searchField(view, {
        text,
        placeholder: state.choice.at === 'naming' ? t.loadingName : '',
        clearable: text !== '' || state.choice.at !== 'none',
        combobox: { expanded, active },
        changed: (typed) => send({ type: 'edit', text: typed }),
        cleared: () => send({ type: 'clear' }),
        keydown: (event) => onKeydown(event, view),
        mousedown: () => send({ type: 'open' }),
      })}
      ${disabled ? nothing : popup(view, expanded)}
    </div>
    ${failureBelow(view, expanded)}
  `;
}

function onFocusOut(event: FocusEvent, { send }: View): void {
  const field = event.currentTarget as HTMLElement;
  if (!field.contains(event.relatedTarget as Node | null)) send({ type: 'left' });
}

function onKeydown(event: KeyboardEvent, { press }: View): void {
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  const key = keys[event.altKey ? `Alt+${event.key}` : event.key];
  if (!key) return;
  const acted = press(key);
  // In the text these keys keep their own meaning.
  if (key === 'caret') return;
  if (key === 'enter' || key === 'escape') {
    if (!acted) return;
    // A dialog around the field must not take the same press for itself.
    event.stopPropagation();
  }
  event.preventDefault();
}

function failureBelow(view: View, expanded: boolean): TemplateResult | typeof nothing {
  const { search, choice } = view.state;
  const failed = (problem: Problem, title?: string) => failureWithRetry(view, problem, title);
  if (search.at === 'failed' && !expanded) return failed(search.problem);
  return choice.at === 'unnamed' ? failed(choice.problem, view.t.nameFailed) : nothing;
}
