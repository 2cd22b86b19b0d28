import { html, nothing, type TemplateResult } from 'lit';
import type { EmployeeStatus } from '../../../contract/employee.ts';
import { resultsOf, type Results } from '../search.ts';
import { failure, failureWithRetry } from './failure.ts';
import { searchField } from './search-field.ts';
import { table } from './table.ts';
import { countText, noneText, showingText, spinner, type View } from './view.ts';

const statuses: readonly EmployeeStatus[] = ['active', 'suspended', 'departed'];

/** The overview: a search and a filter, and below them the employees. */
export function list(view: View): TemplateResult {
  const { search } = view.state;
  const results = resultsOf(search);
  const rows = results && results.items.length > 0 ? results : null;
  return html`
    <div class="filters">${field(view)} ${filter(view)}</div>
    <div class="found" part="found">
      ${summary(view)} ${rows ? table(view, rows) : nothing}
      ${search.at === 'failed' && search.results === null ? failureWithRetry(view, search.problem) : nothing}
      ${rows ? foot(view, rows) : nothing}
    </div>
  `;
}

function field(view: View): TemplateResult {
  const { text } = view.state;
  const search = (typed: string) => view.send({ type: 'search', text: typed });
  const keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || text === '' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    search('');
  };
  return html`<div class="field">
    ${searchField(view, { text, clearable: text !== '', changed: search, cleared: () => search(''), keydown })}
  </div>`;
}

function filter({ state, t, send, disabled }: View): TemplateResult {
  const changed = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    send({ type: 'filter', status: statuses.find((status) => status === value) ?? null });
  };
  return html`<div>
    <label class="field-label" for="status">${t.statusFilter}</label>
    <select id="status" class="input" part="filter" ?disabled=${disabled} @change=${changed}>
      <option value="" ?selected=${state.status === null}>${t.everyStatus}</option>
      ${statuses.map(
        (status) =>
          html`<option value=${status} ?selected=${state.status === status}>${t.statuses[status]}</option>`,
      )}
    </select>
  </div>`;
}

/** The line above the rows. The status region says the same, so it is not read twice. */
function summary(view: View): TemplateResult | typeof nothing {
  const { search } = view.state;
  const line = (text: string, busy = false) =>
    html`<p class="summary" aria-hidden="true">${busy ? spinner() : nothing} ${text}</p>`;
  switch (search.at) {
    case 'idle':
      return nothing;
    case 'loading':
      return line(view.t.loading, true);
    case 'failed':
      return search.results ? line(countText(view, search.results.total)) : nothing;
    case 'loading-more':
    case 'found': {
      const { items, total, asked } = search.results;
      return line(items.length === 0 ? noneText(view, asked.q) : countText(view, total));
    }
  }
}

/** One button fetches the next page and, where that failed, tries again: focus stays on it meanwhile. */
function foot(view: View, { items, total, nextCursor }: Results): TemplateResult {
  const { state, t, send, disabled } = view;
  const { search } = state;
  const failed = search.at === 'failed';
  const busy = search.at === 'loading-more';
  return html`<div class="more">
    ${failed ? failure(view, search.problem) : nothing}
    <p class="muted">${showingText(view, items.length, total)}</p>
    ${
      nextCursor === null
        ? nothing
        : html`<button
          class="button"
          part="more"
          type="button"
          aria-disabled=${busy || search.at === 'loading' ? 'true' : nothing}
          ?disabled=${disabled}
          @click=${() => send({ type: 'more', after: 'focus-row' })}
        >
          ${failed ? t.retry : busy ? t.loadingMore : t.more}
        </button>`
    }
  </div>`;
}
