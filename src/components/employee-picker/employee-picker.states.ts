import type { Employee, EmployeeId, EmployeePage, EmployeeStatus } from '../../contract/employee.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Step as MachineStep } from '../../lib/machine.ts';
import type { FactOf } from '../../protocol/facts.ts';
import type { AfterMore, Asked, Search } from './search.ts';

export type Choice =
  | { readonly at: 'none' }
  /** Set by the page; the name is not asked for where it is not shown. */
  | { readonly at: 'by-id'; readonly employeeId: EmployeeId }
  | { readonly at: 'naming'; readonly employeeId: EmployeeId }
  | { readonly at: 'unnamed'; readonly employeeId: EmployeeId; readonly problem: Problem }
  | { readonly at: 'chosen'; readonly employeeId: EmployeeId; readonly name: string };

/** `seek`: where the active option goes as soon as there are rows. */
export type Popup =
  | { readonly at: 'closed' }
  | { readonly at: 'open'; readonly active: number | null; readonly seek: 'first' | 'last' | null };

export interface State {
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

/** The keys of the editable combobox of the ARIA Authoring Practices; `caret` stands for those that move in the text. */
export type Key =
  'down' | 'up' | 'alt-down' | 'alt-up' | 'page-down' | 'page-up' | 'enter' | 'escape' | 'caret';

export type Event =
  /** The overview is shown, so it needs rows. */
  | { readonly type: 'list' }
  /** The field is shown, so it needs the name of the one that the page has set. */
  | { readonly type: 'name' }
  /** The text of the field: `edit` in the combobox, `search` in the overview. */
  | { readonly type: 'edit' | 'search'; readonly text: string }
  | { readonly type: 'filter'; readonly status: EmployeeStatus | null }
  | { readonly type: 'open' }
  | { readonly type: 'press'; readonly key: Key }
  | { readonly type: 'clear' }
  | { readonly type: 'more'; readonly after: AfterMore }
  /** Somebody is chosen: `accept` an option of the combobox, `pick` a row of the overview. */
  | { readonly type: 'accept' | 'pick'; readonly employeeId: EmployeeId }
  | { readonly type: 'again' }
  | { readonly type: 'resume' }
  | { readonly type: 'adapter-plugged' }
  /** The field lost the focus. */
  | { readonly type: 'left' }
  /** By the page or by its form. */
  | { readonly type: 'value-set' | 'reset'; readonly employeeId: EmployeeId | null }
  | { readonly type: 'complained' }
  | { readonly type: 'found'; readonly seq: number; readonly page: EmployeePage }
  | { readonly type: 'failed'; readonly seq: number; readonly problem: Problem }
  | { readonly type: 'named'; readonly employeeId: EmployeeId; readonly employee: Employee }
  | { readonly type: 'name-failed'; readonly employeeId: EmployeeId; readonly problem: Problem }
  | { readonly type: 'broken' };

export type FocusTarget = 'field' | `row-${number}`;

export type Effect =
  /** `delay` in milliseconds. */
  | {
      readonly do: 'search';
      readonly seq: number;
      readonly asked: Asked;
      readonly cursor: string | null;
      readonly delay: number;
    }
  /** Nobody waits for the search any more. */
  | { readonly do: 'stop-searching' }
  | { readonly do: 'name'; readonly employeeId: EmployeeId }
  /** Makes the choice the form's value, which it is before the outside is told. */
  | { readonly do: 'commit'; readonly employeeId: EmployeeId | null }
  | { readonly do: 'focus'; readonly target: FocusTarget }
  | { readonly do: 'tell'; readonly facts: readonly FactOf[] };

export type Step = MachineStep<State, Effect>;

export function chosenId(choice: Choice): EmployeeId | null {
  return choice.at === 'none' ? null : choice.employeeId;
}

/** What stands in the combobox: the name of the chosen one, else what was typed. A name that is unknown shows its id. */
export function shownText({ choice, text }: State): string {
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
