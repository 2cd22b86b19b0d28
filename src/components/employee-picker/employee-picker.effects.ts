import type { EmployeeId } from '../../contract/employee.ts';
import { slugOf } from '../../contract/result.ts';
import type { EffectContext } from '../../lib/machine-controller.ts';
import { emit } from '../../protocol/facts.ts';
import { request } from '../../protocol/request.ts';
import type { PickerEffect, PickerEvent } from './employee-picker.state.ts';

/** Rows fetched at a time. */
const PAGE_SIZE = 20;

/** What the effects may do to the element. */
export interface PickerHands {
  readonly host: HTMLElement;
  readonly dropSearch: () => void;
  /** Makes the choice the form's value, before the outside is told. */
  readonly commit: (employeeId: EmployeeId | null) => void;
  readonly focusField: () => void;
  readonly focusRow: (index: number) => void;
}

export async function runPickerEffect(
  { host, dropSearch, commit, focusField, focusRow }: PickerHands,
  effect: PickerEffect,
  { signal, send }: EffectContext<PickerEvent>,
): Promise<void> {
  switch (effect.do) {
    case 'search': {
      const { seq, asked, cursor, delay } = effect;
      if (delay > 0) await quiet(delay, signal);
      const input = {
        ...(asked.q === '' ? {} : { q: asked.q }),
        ...(asked.status === null ? {} : { status: asked.status }),
        ...(cursor === null ? {} : { cursor }),
        limit: PAGE_SIZE,
      };
      const result = await request(host, 'searchEmployees', input, { signal });
      send(
        result.ok
          ? { type: 'found', seq, page: result.value }
          : { type: 'failed', seq, problem: slugOf(result.problem) },
      );
      return;
    }
    case 'drop-search':
      dropSearch();
      return;
    case 'name': {
      const { employeeId } = effect;
      const result = await request(host, 'getEmployee', { employeeId }, { signal });
      send(
        result.ok
          ? { type: 'named', employeeId, employee: result.value }
          : { type: 'name-failed', employeeId, problem: slugOf(result.problem) },
      );
      return;
    }
    case 'tell-selected':
      commit(effect.employeeId);
      emit(host, 'employee-selected', { employeeId: effect.employeeId, name: effect.name });
      return;
    case 'tell-cleared':
      commit(null);
      emit(host, 'employee-cleared', { employeeId: effect.employeeId });
      return;
    case 'require-session':
      emit(host, 'session-required', { reason: effect.reason });
      return;
    case 'focus-field':
      focusField();
      return;
    case 'focus-row':
      focusRow(effect.index);
      return;
  }
}

/** Stays pending when it is interrupted: nobody waits for it then. */
function quiet(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
