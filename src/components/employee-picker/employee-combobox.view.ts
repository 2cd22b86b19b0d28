import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { EmployeeSummary } from '../../contract/employee.ts';
import { shownText, type PickerKey } from './employee-picker.state.ts';
import {
  clearButton,
  complaint,
  failureWithRetry,
  fieldLabel,
  marked,
  markedEmail,
  noneText,
  showingText,
  type PickerView,
} from './employee-picker.view.ts';
import { askedOf, resultsOf, rowsOf } from './employee-search.ts';

/** Pixels from the end of the list at which the next page is fetched. */
const NEAR_END = 48;

const keys: Readonly<Record<string, PickerKey>> = {
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

export interface ComboboxHands {
  /** Sends a key and tells whether it did anything. */
  readonly press: (key: PickerKey) => boolean;
  readonly clear: () => void;
}

export function isExpanded({ state, disabled }: PickerView): boolean {
  return !disabled && state.popup.at === 'open' && rowsOf(state.search).length > 0;
}

export function combobox(view: PickerView, hands: ComboboxHands): TemplateResult {
  const { state, t, send, disabled } = view;
  const expanded = isExpanded(view);
  const active = expanded && state.popup.at === 'open' ? state.popup.active : null;
  const text = shownText(state);
  return html`
    <div class="field" @focusout=${(event: FocusEvent) => onFocusOut(event, view)}>
      ${fieldLabel(view)}
      <div class="hint" part="hint" id="hint">${t.hint}</div>
      ${complaint(view)}
      <div class="control">
        <input
          id="field"
          class="input"
          part="input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-autocomplete="list"
          aria-label=${view.outerLabel || nothing}
          aria-describedby="error hint"
          aria-expanded=${expanded ? 'true' : 'false'}
          aria-controls=${expanded ? 'listbox' : nothing}
          aria-activedescendant=${active === null ? nothing : `option-${active}`}
          aria-required=${view.required ? 'true' : nothing}
          aria-invalid=${view.complaint === null ? nothing : 'true'}
          placeholder=${state.choice.at === 'naming' ? t.loadingName : ''}
          .value=${live(text)}
          ?disabled=${disabled}
          @input=${(event: Event) => send({ type: 'typed', text: (event.target as HTMLInputElement).value })}
          @keydown=${(event: KeyboardEvent) => onKeydown(event, hands)}
          @mousedown=${(event: MouseEvent) => event.button === 0 && send({ type: 'opened' })}
        />
        ${disabled || (text === '' && state.choice.at === 'none') ? nothing : clearButton(view, hands.clear)}
      </div>
      ${disabled ? nothing : popup(view, expanded)}
    </div>
    ${notices(view, expanded)}
  `;
}

function onFocusOut(event: FocusEvent, { send }: PickerView): void {
  const field = event.currentTarget as HTMLElement;
  if (!field.contains(event.relatedTarget as Node | null)) send({ type: 'left' });
}

function onKeydown(event: KeyboardEvent, { press }: ComboboxHands): void {
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

function popup(view: PickerView, expanded: boolean): TemplateResult {
  const { state, t, send } = view;
  const line = state.popup.at === 'open' ? footLine(view) : nothing;
  const results = resultsOf(state.search);
  const query = askedOf(state.search)?.q ?? '';
  const active = state.popup.at === 'open' ? state.popup.active : null;
  return html`<div
    class="popup"
    part="popup"
    ?hidden=${!expanded && line === nothing}
    @mousedown=${(event: MouseEvent) => event.preventDefault()}
  >
    <ul
      id="listbox"
      part="listbox"
      role="listbox"
      tabindex="-1"
      aria-label=${t.options}
      aria-busy=${state.search.at === 'loading' ? 'true' : nothing}
      ?hidden=${!expanded}
      @scroll=${(event: Event) => nearEnd(event.target as HTMLElement) && send({ type: 'more', after: 'stay' })}
    >
      ${
        expanded && results
          ? repeat(
              results.items,
              ({ id }) => id,
              (employee, index) =>
                option(view, employee, { query, index, active: index === active, total: results.total }),
            )
          : nothing
      }
    </ul>
    ${line}
  </div>`;
}

function nearEnd(list: HTMLElement): boolean {
  return list.scrollTop + list.clientHeight >= list.scrollHeight - NEAR_END;
}

interface Place {
  readonly query: string;
  readonly index: number;
  readonly active: boolean;
  readonly total: number;
}

/** The whole visible text is the option's accessible name, so everything that tells two people apart stands in it. */
function option(
  view: PickerView,
  employee: EmployeeSummary,
  { query, index, active, total }: Place,
): TemplateResult {
  const { t, send } = view;
  const { name, initials, unit, email, status, namesakes, rid } = employee;
  const details = [
    initials && marked(query, initials),
    unit && marked(query, unit),
    email === null ? t.noEmail : markedEmail(query, email),
    namesakes > 0 || /\d/.test(query) ? marked(query, t.rid(rid)) : '',
  ].filter((detail) => detail !== '');
  return html`<li
    id="option-${index}"
    class="option"
    part="option"
    role="option"
    aria-selected=${active ? 'true' : nothing}
    aria-posinset=${index + 1}
    aria-setsize=${total}
    @click=${() => send({ type: 'accepted', employeeId: employee.id })}
  >
    <span class="name">${marked(query, name)}</span>
    ${status === 'active' ? nothing : html`<span class="tag status">${t.status[status]}</span>`}
    <span class="details"
      >${details.map((detail, at) => html`${at === 0 ? '' : ' · '}<span class="detail">${detail}</span>`)}</span
    >
    ${namesakes > 0 ? html`<span class="warning-text">${t.namesakes(namesakes)}</span>` : nothing}
  </li>`;
}

/** Below the options: what is under way, or how many there are. The status region says the same, so this is not read. */
function footLine(view: PickerView): TemplateResult | typeof nothing {
  const { state, t } = view;
  const { search } = state;
  switch (search.at) {
    case 'idle':
      return nothing;
    case 'loading':
      return foot(t.loading, true);
    case 'loading-more':
      return foot(t.loadingMore, true);
    case 'failed':
      return search.results ? failureWithRetry(view, search.problem) : nothing;
    case 'found': {
      const { items, total, asked } = search.results;
      if (items.length === 0) return foot(noneText(view, asked.q), false);
      return items.length < total ? foot(showingText(view, items.length, total), false) : nothing;
    }
  }
}

function foot(text: string, busy: boolean): TemplateResult {
  return html`<p class="foot" aria-hidden="true">
    ${busy ? html`<span class="spinner"></span>` : nothing} ${text}
  </p>`;
}

function notices(view: PickerView, expanded: boolean): unknown {
  const { search, choice } = view.state;
  if (search.at === 'failed' && !expanded) return failureWithRetry(view, search.problem);
  if (choice.at === 'unnamed') return failureWithRetry(view, choice.problem, view.t.nameFailed);
  return nothing;
}
