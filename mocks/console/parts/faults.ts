import { html, nothing, type TemplateResult } from 'lit';
import { commands, type Command } from '../../../src/contract/commands.ts';
import { serviceProblems, type ServiceProblem } from '../../../src/contract/problem.ts';
import type { FaultKind, FaultRule } from '../../http/faults.ts';
import type { ConsoleContext } from '../console-context.ts';
import { field, tool } from './tool.ts';

/** What shall go wrong between the portal and the service. */
export function faults(context: ConsoleContext): TemplateResult {
  const { view, world, t, run } = context;
  const { length } = view.faults;
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const rule = toRule(new FormData(event.target as HTMLFormElement));
    void run(world.addFault(rule), t.faults.added);
  };
  const body = html`
    ${
      length > 0
        ? html`<ul class="rules">
            ${view.faults.map((rule) => html`<li>${describe(context, rule)}</li>`)}
          </ul>
          <button
            class="button small"
            type="button"
            @click=${() => run(world.clearFaults(), t.faults.cleared)}
          >
            ${t.faults.clear}
          </button>`
        : nothing
    }
    <form class="fields" @submit=${add}>
      ${field(
        t.faults.kind,
        html`<select class="input" id="fault-kind" name="kind">
          ${Object.entries(t.faults.kinds).map(([kind, text]) => html`<option value=${kind}>${text}</option>`)}
        </select>`,
        'fault-kind',
      )}
      ${field(
        t.faults.command,
        html`<select class="input" id="fault-command" name="command">
          <option value="">${t.faults.anyCommand}</option>
          ${Object.keys(commands).map((command) => html`<option value=${command}>${command}</option>`)}
        </select>`,
        'fault-command',
      )}
      <div class="field only-problem">
        <label class="field-label" for="fault-problem">${t.faults.problem}</label>
        <select class="input" id="fault-problem" name="problem">
          ${serviceProblems.map((slug) => html`<option value=${slug}>${slug}</option>`)}
        </select>
      </div>
      ${number(t.faults.nth, 'nth')} ${number(t.faults.times, 'times')}
      <employee-picker class="wide" name="employeeId" label=${t.faults.employee}></employee-picker>
      <div class="buttons wide"><button class="button" type="submit">${t.faults.add}</button></div>
    </form>
  `;
  return tool(t.faults.heading, length === 0 ? t.faults.none : t.faults.active(length), body);
}

function number(label: string, name: 'nth' | 'times') {
  const id = `fault-${name}`;
  return field(label, html`<input class="input" id=${id} name=${name} type="number" min="1" step="1" />`, id);
}

function toRule(form: FormData): FaultRule {
  const text = (name: string) => String(form.get(name) ?? '');
  const kind = text('kind') as FaultKind;
  return {
    kind,
    ...(text('command') ? { command: text('command') as Command } : {}),
    ...(kind === 'problem' ? { problem: text('problem') as ServiceProblem } : {}),
    ...(text('employeeId') ? { employeeId: text('employeeId') } : {}),
    ...(text('nth') ? { nth: Number(text('nth')) } : {}),
    ...(text('times') ? { times: Number(text('times')) } : {}),
  };
}

function describe(
  { t }: ConsoleContext,
  { kind, command, problem, employeeId, nth, times }: FaultRule,
): string {
  return [
    t.faults.kinds[kind],
    problem,
    command ?? t.faults.anyCommand,
    employeeId === undefined ? undefined : t.faults.forEmployee(employeeId),
    nth === undefined ? undefined : t.faults.atNth(nth),
    times === undefined ? undefined : t.faults.soOften(times),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
