import { html, nothing, type TemplateResult } from 'lit';
import type { EmployeeStatus, EmployeeSummary } from '../../../src/contract/employee.ts';
import { formatNumber } from '../../../src/i18n/format.ts';
import type { Fact } from '../../../src/protocol/facts.ts';
import type { ConsoleContext } from '../console-context.ts';
import { field, tool } from './tool.ts';

export interface EmployeesState {
  readonly person: EmployeeSummary | null;
  readonly choose: (id: string | null) => void;
}

/** What the personnel system reports: who left, who has another address. */
export function employees(context: ConsoleContext, { person, choose }: EmployeesState): TemplateResult {
  const { view, t, locale } = context;
  const selected = (event: Fact<'employee-selected'>) => {
    event.stopPropagation();
    choose(event.detail.employeeId);
  };
  const cleared = (event: Event) => {
    event.stopPropagation();
    choose(null);
  };
  const body = html`
    <employee-picker
      label=${t.employees.pick}
      @employee-selected=${selected}
      @employee-cleared=${cleared}
    ></employee-picker>
    ${person ? form(context, person) : nothing}
  `;
  return tool(t.employees.heading, t.employees.count(formatNumber(view.employees, locale)), body);
}

function form({ world, t, run }: ConsoleContext, person: EmployeeSummary): TemplateResult {
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const email = String(given.get('email')).trim() || null;
    const status = given.get('status') as EmployeeStatus;
    const change = world.changeEmployee(person.id, { status, email });
    void run(change, t.employees.saved(person.name));
  };
  return html`
    <form class="fields" @submit=${save}>
      ${field(
        t.employees.status,
        html`<select class="input" id="employee-status" name="status">
          ${Object.entries(t.states.employee).map(
            ([status, text]) =>
              html`<option value=${status} .selected=${status === person.status}>${text}</option>`,
          )}
        </select>`,
        'employee-status',
      )}
      ${field(
        t.employees.email,
        html`<input
          class="input"
          id="employee-email"
          name="email"
          type="email"
          autocomplete="off"
          aria-describedby="employee-email-hint"
          .value=${person.email ?? ''}
        />`,
        'employee-email',
        { hint: t.employees.emailHint },
      )}
      <div class="buttons wide"><button class="button" type="submit">${t.employees.save}</button></div>
    </form>
  `;
}
