import type { EmployeeId } from '../../contract/employee.ts';
import { afterRender } from '../../lib/after-render.ts';
import type { EffectContext } from '../../lib/machine-controller.ts';
import { emit } from '../../protocol/facts.ts';
import { request } from '../../protocol/request.ts';
import type { Effect, Event } from './employee-picker.states.ts';

/** Rows fetched at a time. */
const PAGE_SIZE = 20;

export interface PickerHost extends HTMLElement {
  value: string;
  readonly updateComplete: Promise<boolean>;
}

export interface PickerContext extends EffectContext<Event> {
  readonly stop: (kind: Effect['do']) => void;
}

/** Does what the machine asked for, and tells it how that went. */
export function run(host: PickerHost, effect: Effect, context: PickerContext): Promise<void> | void {
  switch (effect.do) {
    case 'search':
      return search(host, effect, context);
    case 'stop-searching':
      return context.stop('search');
    case 'name':
      return name(host, effect.employeeId, context);
    case 'commit':
      host.value = effect.employeeId ?? '';
      return;
    case 'focus':
      // At once: a pressed button that goes away with the next render would count as leaving the field.
      if (effect.target === 'field') return host.focus();
      return afterRender(host, () =>
        host.shadowRoot?.querySelector<HTMLElement>(`#${effect.target}`)?.focus(),
      );
    case 'tell':
      return afterRender(host, () => effect.facts.forEach(({ name, detail }) => emit(host, name, detail)));
  }
}

async function search(
  host: PickerHost,
  { seq, asked, cursor, delay }: Extract<Effect, { do: 'search' }>,
  { signal, send }: PickerContext,
): Promise<void> {
  if (delay > 0) await quiet(delay, signal);
  const input = {
    ...(asked.q === '' ? {} : { q: asked.q }),
    ...(asked.status === null ? {} : { status: asked.status }),
    ...(cursor === null ? {} : { cursor }),
    limit: PAGE_SIZE,
  };
  const result = await request(host, 'searchEmployees', input, { signal });
  send(
    result.ok ? { type: 'found', seq, page: result.value } : { type: 'failed', seq, problem: result.problem },
  );
}

async function name(
  host: PickerHost,
  employeeId: EmployeeId,
  { signal, send }: PickerContext,
): Promise<void> {
  const result = await request(host, 'getEmployee', { employeeId }, { signal });
  send(
    result.ok
      ? { type: 'named', employeeId, employee: result.value }
      : { type: 'name-failed', employeeId, problem: result.problem },
  );
}

/** Stays pending when it is interrupted: nobody waits for it then. */
function quiet(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
