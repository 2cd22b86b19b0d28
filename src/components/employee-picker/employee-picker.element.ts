import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { EmployeeId } from '../../contract/employee.ts';
import { picker as da } from '../../i18n/da/picker.ts';
import { picker as en } from '../../i18n/en/picker.ts';
import { LocaleController } from '../../i18n/locale-controller.ts';
import { FormControl, type Fault } from '../../lib/form-control.ts';
import { MachineController } from '../../lib/machine-controller.ts';
import { whenDispatched } from '../../lib/when-dispatched.ts';
import { adapterPlugged } from '../../protocol/facts.ts';
import { fields } from '../../theme/fields.styles.ts';
import { notices } from '../../theme/notices.styles.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { announcement } from './announcement.ts';
import { run } from './employee-picker.effects.ts';
import { initial, transition } from './employee-picker.machine.ts';
import {
  chosenId,
  type Effect,
  type Event as PickerEvent,
  type Key,
  type State,
} from './employee-picker.states.ts';
import { styles } from './employee-picker.styles.ts';
import { StatusRegion } from './status-region.ts';
import { combobox, isExpanded } from './views/combobox.ts';
import { list } from './views/list.ts';
import type { View } from './views/view.ts';

/**
 * Lets an administrator find and choose an employee: as a form field (`combobox`) or as the overview of all employees
 * (`list`). It asks `searchEmployees` and, to name a preset `value`, `getEmployee`.
 *
 * A form control: the employee's id is submitted under `name`, nothing where nobody is chosen.
 *
 * @element employee-picker
 *
 * @attr {string} value - The id of the chosen employee.
 * @attr {string} label - The field's label; a `<label for>` of the page does as well. Default "Vælg medarbejder".
 * @attr {string} name - The name under which a form sends the value.
 * @attr {boolean} required - A form is not sent before an employee is chosen.
 * @attr {boolean} disabled - Nothing can be searched or chosen.
 * @attr {'combobox' | 'list'} presentation - A form field, or the overview of employees.
 *
 * @fires {CustomEvent<{ employeeId: string, name: string }>} employee-selected - The person chose an employee.
 * @fires {CustomEvent<{ employeeId: string }>} employee-cleared - The person gave the choice up.
 * @fires {CustomEvent<{ reason: string }>} session-required - The administrator must sign in; call `resume()` after.
 *
 * @csspart label - The label.
 * @csspart hint - The sentence under the label.
 * @csspart error - What a form misses.
 * @csspart input - The search field.
 * @csspart clear - The button that empties the field.
 * @csspart popup - The box with the options (`combobox`).
 * @csspart listbox - The list of options (`combobox`).
 * @csspart option - One option (`combobox`).
 * @csspart match - The part of a text that the search found.
 * @csspart tag - What an employee has, or that somebody is not active.
 * @csspart filter - The choice of status (`list`).
 * @csspart found - Everything under the search (`list`).
 * @csspart table - The employees (`list`).
 * @csspart row - One employee (`list`).
 * @csspart choose - The button with an employee's name (`list`).
 * @csspart more - The button for the next page (`list`).
 * @csspart failure - What went wrong.
 * @csspart retry - The button that asks once more.
 *
 * @cssprop --udsted-picker-popup-height - The most that the options take of the page's height. Default 22rem.
 * @cssprop --udsted-color-highlight - Behind the part of a text that the search found.
 * @cssprop --udsted-color-accent - Buttons, and the mark of the active option.
 *
 * @cssstate open - The options are shown.
 */
export class EmployeePicker extends FormControl {
  static override readonly styles = [tokens, fields, notices, styles];

  /** The field's label; empty for the default or a `<label for>` of the page. */
  @property({ reflect: true, useDefault: true }) label = '';
  /** A form field, or the overview of employees. */
  @property({ reflect: true, useDefault: true }) presentation: 'combobox' | 'list' = 'combobox';

  readonly #locale = new LocaleController(this, { da, en });
  readonly #status = new StatusRegion(this);
  readonly #machine: MachineController<State, PickerEvent, Effect> = new MachineController<
    State,
    PickerEvent,
    Effect
  >(this, {
    initial,
    transition,
    run: (effect, { signal, send }) =>
      run(this, effect, { signal, send, stop: (kind) => this.#machine.stop(kind) }),
    broken: { type: 'broken' },
  });
  /** What screen readers have been told of. */
  #told = initial;

  constructor() {
    super();
    whenDispatched(this, adapterPlugged, () => this.#machine.send({ type: 'adapter-plugged' }));
    // A label that the parser had not reached yet, or that has changed since.
    whenDispatched(this, 'DOMContentLoaded', () => this.requestUpdate());
    this.addEventListener('focusin', () => this.requestUpdate());
    this.addEventListener('invalid', () => this.#machine.send({ type: 'complained' }));
    // What a page's label does when it is clicked.
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
  }

  /** Asks once more for what failed; for after the administrator has signed in again. */
  resume(): void {
    this.#machine.send({ type: 'resume' });
  }

  override focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  override formResetCallback(): void {
    super.formResetCallback();
    if (this.presentation === 'combobox') this.#machine.send({ type: 'reset', employeeId: this.#preset });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { send, state } = this.#machine;
    if (changed.has('value') && this.#preset !== chosenId(state.choice)) {
      send({ type: 'value-set', employeeId: this.#preset });
    }
    send({ type: this.presentation === 'list' ? 'list' : 'name' });
    if (this.isDisabled) send({ type: 'left' });
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#machine.guard(() => super.update(changed));
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    return html`<div class="picker" lang=${view.locale}>
      ${this.presentation === 'list' ? list(view) : combobox(view)} ${this.#status.render()}
    </div>`;
  }

  protected override updated(): void {
    const { state } = this.#machine;
    const asList = this.presentation === 'list';
    this.setFault(this.#fault(), this.#field ?? undefined);
    this.internals.states[!asList && isExpanded(this.#view()) ? 'add' : 'delete']('open');
    const said = announcement(this.#told, state, asList);
    this.#told = state;
    if (said) this.#status.say(() => said.text(this.#view()), said.delay);
    if (state.popup.at === 'open' && state.popup.active !== null) {
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot?.querySelector<HTMLInputElement>('#field') ?? null;
  }

  get #preset(): EmployeeId | null {
    return (this.value || null) as EmployeeId | null;
  }

  /** Text in the field that is nobody must not be lost in silence when a form is sent. */
  #fault(): Fault | null {
    const { t } = this.#locale;
    const { choice, text } = this.#machine.state;
    const leftOver = this.presentation === 'combobox' && choice.at === 'none' && text.trim() !== '';
    if (leftOver) return { flag: 'badInput', message: t.notChosen };
    return this.required && this.value === '' ? { flag: 'valueMissing', message: t.required } : null;
  }

  #view(): View {
    const { t, locale } = this.#locale;
    const { state, send } = this.#machine;
    const outerLabel = this.label ? '' : this.labelText;
    return {
      state,
      t,
      locale,
      label: this.label || (outerLabel ? '' : t.label),
      outerLabel,
      required: this.required,
      disabled: this.isDisabled,
      complaint: state.complained ? (this.#fault()?.message ?? null) : null,
      send,
      press: this.#press,
    };
  }

  readonly #press = (key: Key): boolean => {
    const before = this.#machine.state;
    this.#machine.send({ type: 'press', key });
    return this.#machine.state !== before;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'employee-picker': EmployeePicker;
  }
}
