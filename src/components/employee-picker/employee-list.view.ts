import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { EmployeeStatus, EmployeeSummary } from '../../contract/employee.ts';
import { chosenId } from './employee-picker.state.ts';
import {
  clearButton,
  complaint,
  countText,
  failureNotice,
  failureWithRetry,
  fieldLabel,
  marked,
  markedEmail,
  noneText,
  showingText,
  type PickerView,
} from './employee-picker.view.ts';
import { resultsOf, type Results } from './employee-search.ts';

const statuses: readonly EmployeeStatus[] = ['active', 'suspended', 'departed'];

export interface ListHands {
  readonly focusField: () => void;
}

export function list(view: PickerView, hands: ListHands): TemplateResult {
  const { search } = view.state;
  const results = resultsOf(search);
  return html`
    ${filters(view, hands)}
    <div class="found" part="found">
      ${summary(view)} ${results && results.items.length > 0 ? table(view, results) : nothing}
      ${search.at === 'failed' && search.results === null ? failureWithRetry(view, search.problem) : nothing}
      ${results && results.items.length > 0 ? foot(view, results) : nothing}
    </div>
  `;
}

function filters(view: PickerView, { focusField }: ListHands): TemplateResult {
  const { state, t, send, disabled } = view;
  const search = (text: string) => send({ type: 'searched', text });
  const clear = () => {
    search('');
    focusField();
  };
  return html`<div class="filters">
    <div class="field">
      ${fieldLabel(view)}
      <div class="hint" part="hint" id="hint">${t.hint}</div>
      ${complaint(view)}
      <div class="control">
        <input
          id="field"
          class="input"
          part="input"
          type="search"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-label=${view.outerLabel || nothing}
          aria-describedby="error hint"
          aria-invalid=${view.complaint === null ? nothing : 'true'}
          .value=${live(state.text)}
          ?disabled=${disabled}
          @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key !== 'Escape' || state.text === '' || event.isComposing) return;
            event.preventDefault();
            event.stopPropagation();
            clear();
          }}
        />
        ${disabled || state.text === '' ? nothing : clearButton(view, clear)}
      </div>
    </div>
    <div class="filter">
      <label class="field-label" for="status">${t.statusFilter}</label>
      <select
        id="status"
        class="input"
        part="filter"
        ?disabled=${disabled}
        @change=${(event: Event) => {
          const value = (event.target as HTMLSelectElement).value;
          send({ type: 'filtered', status: statuses.find((status) => status === value) ?? null });
        }}
      >
        <option value="" ?selected=${state.status === null}>${t.everyStatus}</option>
        ${statuses.map(
          (status) =>
            html`<option value=${status} ?selected=${state.status === status}>${t.statuses[status]}</option>`,
        )}
      </select>
    </div>
  </div>`;
}

/** The line above the rows. The status region says the same, so it is not read twice. */
function summary(view: PickerView): TemplateResult | typeof nothing {
  const { search } = view.state;
  const line = (text: string, busy = false) =>
    html`<p class="summary" aria-hidden="true">${busy ? html`<span class="spinner"></span>` : nothing} ${text}</p>`;
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

/** The roles are written out: a table that is laid out as cards on a narrow page is still read as a table. */
function table(view: PickerView, results: Results): TemplateResult {
  const { columns } = view.t;
  return html`<table part="table" role="table" aria-label=${view.t.listLabel} aria-rowcount=${results.total + 1}>
    <thead role="rowgroup">
      <tr role="row" aria-rowindex="1">
        <th role="columnheader" scope="col">${columns.employee}</th>
        <th role="columnheader" scope="col">${columns.contact}</th>
        <th role="columnheader" scope="col">${columns.status}</th>
        <th role="columnheader" scope="col">${columns.has}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        results.items,
        ({ id }) => id,
        (employee, index) => row(view, employee, results.asked.q, index),
      )}
    </tbody>
  </table>`;
}

function row(view: PickerView, employee: EmployeeSummary, query: string, index: number): TemplateResult {
  const { state, t, send, disabled } = view;
  const { id, name, unit, email, rid, status, namesakes, signatureTypes, hasOpenOrder } = employee;
  const chosen = chosenId(state.choice) === id;
  return html`<tr class="row" part="row" role="row" aria-rowindex=${index + 2}>
    <th role="rowheader" scope="row">
      <button
        id="row-${index}"
        class="pick"
        part="choose"
        type="button"
        aria-current=${chosen ? 'true' : nothing}
        ?disabled=${disabled}
        @click=${() => send({ type: 'picked', employeeId: id })}
      >
        <span class="name">${marked(query, name)}</span><span class="visually-hidden">, </span
        ><span class="unit">${marked(query, unit)}</span>
      </button>
      ${namesakes > 0 ? html`<span class="warning-text">${t.namesakes(namesakes)}</span>` : nothing}
    </th>
    <td role="cell">
      <span class="email">${email === null ? html`<em>${t.noEmail}</em>` : markedEmail(query, email)}</span>
      <span class="rid">${marked(query, t.rid(rid))}</span>
    </td>
    <td role="cell"><span class=${`status ${status}`}>${t.status[status]}</span></td>
    <td role="cell">
      <div class="has">
      ${signatureTypes.map((type) => html`<span class="tag" part="tag">${t.nouns.signature[type].title}</span> `)}
      ${hasOpenOrder ? html`<span class="tag open-order" part="tag">${t.openOrder}</span>` : nothing}
      ${signatureTypes.length === 0 && !hasOpenOrder ? html`<span class="muted">${t.nothing}</span>` : nothing}
      </div>
    </td>
  </tr>`;
}

/** One button fetches the next page and, where that failed, tries again: focus stays on it meanwhile. */
function foot(view: PickerView, { items, total, nextCursor }: Results): TemplateResult {
  const { state, t, send, disabled } = view;
  const { search } = state;
  const failed = search.at === 'failed';
  const busy = search.at === 'loading-more';
  const label = failed ? t.retry : busy ? t.loadingMore : t.more;
  return html`<div class="more">
    ${failed ? failureNotice(view, search.problem) : nothing}
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
          ${label}
        </button>`
    }
  </div>`;
}
