import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EmployeeSummary } from '../../../contract/employee.ts';
import { askedOf, resultsOf } from '../search.ts';
import { failureWithRetry } from './failure.ts';
import { marked, markedEmail, noneText, showingText, spinner, type View } from './view.ts';

/** Pixels from the end of the list at which the next page is fetched. */
const NEAR_END = 48;

/** The box under the field: the options, and what is under way. */
export function popup(view: View, expanded: boolean): TemplateResult {
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
function option(view: View, employee: EmployeeSummary, place: Place): TemplateResult {
  const { t, send } = view;
  const { query, index, active, total } = place;
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
    @click=${() => send({ type: 'accept', employeeId: employee.id })}
  >
    <span class="name">${marked(query, name)}</span>
    ${status === 'active' ? nothing : html`<span class="tag" part="tag">${t.status[status]}</span>`}
    <span class="details"
      >${details.map((detail, at) => html`${at === 0 ? '' : ' · '}<span class="detail">${detail}</span>`)}</span
    >
    ${namesakes > 0 ? html`<span class="warning-text">${t.namesakes(namesakes)}</span>` : nothing}
  </li>`;
}

/** Below the options: what is under way, or how many there are. The status region says the same, so this is not read. */
function footLine(view: View): TemplateResult | typeof nothing {
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
  return html`<p class="foot" aria-hidden="true">${busy ? spinner() : nothing} ${text}</p>`;
}
