import type { Employee, EmployeeId, EmployeePage, EmployeeStatus } from '../../contract/employee.ts';
import type { ProblemSlug } from '../../contract/problem.ts';
import type { Step } from '../../lib/machine.ts';
import type { Asked, Search, AfterMore } from './employee-search.ts';

export type Choice =
  | { readonly at: 'none' }
  /** Set by the page; the name is not asked for where it is not shown. */
  | { readonly at: 'by-id'; readonly employeeId: EmployeeId }
  | { readonly at: 'naming'; readonly employeeId: EmployeeId }
  | { readonly at: 'unnamed'; readonly employeeId: EmployeeId; readonly problem: ProblemSlug }
  | { readonly at: 'chosen'; readonly employeeId: EmployeeId; readonly name: string };

export interface PickerState {
  /** What was typed and is not a choice. */
  readonly text: string;
  readonly status: EmployeeStatus | null;
  readonly search: Search;
  readonly choice: Choice;
  readonly popup: Popup;
  /** The number of the latest question; an answer to an earlier one is not looked at. */
  readonly seq: number;
  /** The form has complained, so the field says what is missing. */
  readonly complained: boolean;
}

/** `seek`: where the active option goes as soon as there are rows. */
export type Popup =
  | { readonly at: 'closed' }
  | { readonly at: 'open'; readonly active: number | null; readonly seek: 'first' | 'last' | null };

/** The keys of the editable combobox of the ARIA Authoring Practices; `caret` stands for those that move in the text. */
export type PickerKey =
  'down' | 'up' | 'alt-down' | 'alt-up' | 'page-down' | 'page-up' | 'enter' | 'escape' | 'caret';

export type SessionReason = 'unauthenticated' | 'session-expired' | 'step-up-required';

export type PickerEvent =
  | { readonly type: 'listed' | 'opened' | 'cleared' | 'left' | 'name-wanted' | 'complained' }
  | { readonly type: 'retried' | 'resumed' | 'adapter-plugged' | 'broken' }
  | { readonly type: 'typed' | 'searched'; readonly text: string }
  | { readonly type: 'filtered'; readonly status: EmployeeStatus | null }
  | { readonly type: 'key'; readonly key: PickerKey }
  | { readonly type: 'more'; readonly after: AfterMore }
  | { readonly type: 'accepted' | 'picked'; readonly employeeId: EmployeeId }
  | { readonly type: 'value-set' | 'reset'; readonly employeeId: EmployeeId | null }
  | { readonly type: 'found'; readonly seq: number; readonly page: EmployeePage }
  | { readonly type: 'failed'; readonly seq: number; readonly problem: ProblemSlug }
  | { readonly type: 'named'; readonly employeeId: EmployeeId; readonly employee: Employee }
  | { readonly type: 'name-failed'; readonly employeeId: EmployeeId; readonly problem: ProblemSlug };

export type PickerEffect =
  | {
      readonly do: 'search';
      readonly seq: number;
      readonly asked: Asked;
      readonly cursor: string | null;
      readonly delay: number;
    }
  /** Nobody waits for the search any more. */
  | { readonly do: 'drop-search' }
  | { readonly do: 'name'; readonly employeeId: EmployeeId }
  | { readonly do: 'tell-selected'; readonly employeeId: EmployeeId; readonly name: string }
  | { readonly do: 'tell-cleared'; readonly employeeId: EmployeeId }
  | { readonly do: 'require-session'; readonly reason: SessionReason }
  | { readonly do: 'focus-field' }
  | { readonly do: 'focus-row'; readonly index: number };

export type PickerStep = Step<PickerState, PickerEffect>;

export const initialPicker: PickerState = {
  text: '',
  status: null,
  search: { at: 'idle' },
  choice: { at: 'none' },
  popup: { at: 'closed' },
  seq: 0,
  complained: false,
};

export function chosenId(choice: Choice): EmployeeId | null {
  return choice.at === 'none' ? null : choice.employeeId;
}

/** What stands in the combobox: the name of the chosen one, else what was typed. A name that is unknown shows its id. */
export function shownText({ choice, text }: PickerState): string {
  switch (choice.at) {
    case 'none':
      return text;
    case 'by-id':
    case 'naming':
      return '';
    case 'unnamed':
      return choice.employeeId;
    case 'chosen':
      return choice.name;
  }
}
