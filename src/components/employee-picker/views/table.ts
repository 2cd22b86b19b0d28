import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EmployeeSummary } from '../../../contract/employee.ts';
import { chosenId } from '../employee-picker.states.ts';
import type { Results } from '../search.ts';
import { marked, markedEmail, type View } from './view.ts';

/** The roles are written out: a table that is laid out as cards on a narrow page is still read as a table. */
export function table(view: View, results: Results): TemplateResult {
  const { columns, listLabel } = view.t;
  const head = (text: string) => html`<th role="columnheader" scope="col">${text}</th>`;
  return html`<table part="table" role="table" aria-label=${listLabel} aria-rowcount=${results.total + 1}>
    <thead role="rowgroup">
      <tr role="row" aria-rowindex="1">
        ${head(columns.employee)} ${head(columns.contact)} ${head(columns.status)} ${head(columns.has)}
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

function row(view: View, employee: EmployeeSummary, query: string, index: number): TemplateResult {
  const { state, t, send, disabled } = view;
  const { id, name, unit, email, rid, status, namesakes } = employee;
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
        @click=${() => send({ type: 'pick', employeeId: id })}
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
    <td role="cell"><span class="status ${status}">${t.status[status]}</span></td>
    <td role="cell"><div class="has">${has(view, employee)}</div></td>
  </tr>`;
}

function has({ t }: View, { signatureTypes, hasOpenOrder }: EmployeeSummary): TemplateResult {
  if (signatureTypes.length === 0 && !hasOpenOrder) return html`<span class="muted">${t.nothing}</span>`;
  return html`${signatureTypes.map(
    (type) => html`<span class="tag" part="tag">${t.nouns.signature[type].title}</span> `,
  )}
  ${hasOpenOrder ? html`<span class="tag open-order" part="tag">${t.openOrder}</span>` : nothing}`;
}
