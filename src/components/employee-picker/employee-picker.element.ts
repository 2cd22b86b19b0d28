import { html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { EmployeeId } from '../../contract/employee.ts';
import { picker as da } from '../../i18n/da/picker.ts';
import { picker as en } from '../../i18n/en/picker.ts';
import { LocaleController } from '../../i18n/locale-controller.ts';
import { MachineController } from '../../lib/machine-controller.ts';
import { adapterPlugged } from '../../protocol/facts.ts';
import { content } from '../../theme/content.styles.ts';
import { controls } from '../../theme/controls.styles.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { combobox, isExpanded } from './employee-combobox.view.ts';
import { runPickerEffect, type PickerHands } from './employee-picker.effects.ts';
import { pickerMachine } from './employee-picker.machine.ts';
import { chosenId, initialPicker, type PickerKey } from './employee-picker.state.ts';
import type { PickerView } from './employee-picker.view.ts';
import { listStyles } from './employee-list.styles.ts';
import { pickerStyles } from './employee-picker.styles.ts';
import { list } from './employee-list.view.ts';
import { announcement } from './employee-picker.announcement.ts';
import { StatusRegion } from './status-region.ts';

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
 * @csspart popup - The box with the options.
 * @csspart listbox - The list of options.
 * @csspart option - One option.
 * @csspart match - The part of a text that the search found.
 * @csspart filter - The choice of status (`list`).
 * @csspart found - Everything under the search (`list`).
 * @csspart table - The employees (`list`).
 * @csspart row - One employee (`list`).
 * @csspart choose - The button with an employee's name (`list`).
 * @csspart tag - What an employee has (`list`).
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
export class EmployeePicker extends LitElement {
  static readonly formAssociated = true;
  static override readonly styles = [tokens, controls, content, pickerStyles, listStyles];

  /** The field's label; empty for the default or a `<label for>` of the page. */
  @property({ reflect: true, useDefault: true }) label = '';
  /** The name under which a form sends the value. */
  @property({ reflect: true, useDefault: true }) name = '';
  /** Whether a form needs an employee. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Whether nothing can be searched or chosen; so does a disabled fieldset around. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** A form field, or the overview of employees. */
  @property({ reflect: true, useDefault: true }) presentation: 'combobox' | 'list' = 'combobox';

  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this, { da, en });
  readonly #status = new StatusRegion(this);
  readonly #hands: PickerHands = {
    host: this,
    dropSearch: () => this.#machine.stop('search'),
    commit: (employeeId) => (this.value = employeeId ?? ''),
    focusField: () => this.focus(),
    focusRow: (index) => void this.#focusRow(index),
  };
  readonly #machine = new MachineController(this, {
    initial: initialPicker,
    transition: pickerMachine,
    run: (effect, context) => runPickerEffect(this.#hands, effect, context),
    broken: { type: 'broken' },
  });
  #value = '';
  #initialValue: string | undefined;
  #fieldsetDisabled = false;
  #told = initialPicker;

  constructor() {
    super();
    this.addEventListener('invalid', () => this.#machine.send({ type: 'complained' }));
    // What a page's label does when it is clicked.
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
    this.addEventListener('focusin', () => this.requestUpdate());
  }

  /** The id of the chosen employee, empty where nobody is. Setting it fires no event. */
  @property({ reflect: true, converter: { toAttribute: (value) => value || null } })
  get value(): string {
    return this.#value;
  }
  set value(value: string | null) {
    this.#value = value ?? '';
    this.#internals.setFormValue(this.#value || null);
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** What the form misses, in the page's language. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Asks once more for what failed; for after the administrator has signed in again. */
  resume(): void {
    this.#machine.send({ type: 'resumed' });
  }

  override focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(adapterPlugged, this.#onPlugged);
    // A label that the parser has not reached yet.
    document.addEventListener('DOMContentLoaded', this.#onParsed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(adapterPlugged, this.#onPlugged);
    document.removeEventListener('DOMContentLoaded', this.#onParsed);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#fieldsetDisabled = disabled;
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.value = this.#initialValue ?? '';
    if (this.presentation === 'combobox') {
      this.#machine.send({ type: 'reset', employeeId: (this.value || null) as EmployeeId | null });
    }
    this.requestUpdate();
  }

  formStateRestoreCallback(state: string | File | FormData | null): void {
    this.value = typeof state === 'string' ? state : '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#initialValue ??= this.value;
    const { send } = this.#machine;
    if (changed.has('value') && this.value !== (chosenId(this.#machine.state.choice) ?? '')) {
      send({ type: 'value-set', employeeId: (this.value || null) as EmployeeId | null });
    }
    const { choice, search, popup } = this.#machine.state;
    if (this.presentation === 'list') {
      if (search.at === 'idle') send({ type: 'listed' });
    } else if (choice.at === 'by-id') {
      send({ type: 'name-wanted' });
    }
    if (this.#isDisabled && popup.at === 'open') send({ type: 'left' });
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#machine.guard(() => super.update(changed));
  }

  protected override render(): unknown {
    const view = this.#view();
    return html`<div class="picker" lang=${this.#locale.locale}>
      ${
        this.presentation === 'list'
          ? list(view, { focusField: this.#hands.focusField })
          : combobox(view, { press: this.#press, clear: this.#clear })
      }
      ${this.#status.render()}
    </div>`;
  }

  protected override updated(): void {
    const view = this.#view();
    const message = this.#missing();
    const flags = this.#leftOver ? { badInput: true } : { valueMissing: true };
    this.#internals.setValidity(message ? flags : {}, message ?? '', this.#field ?? undefined);
    this.#internals.states[isExpanded(view) && this.presentation !== 'list' ? 'add' : 'delete']('open');
    const said = announcement(this.#told, this.#machine.state, this.presentation === 'list');
    this.#told = this.#machine.state;
    if (said) this.#status.say(() => said.text(this.#view()), said.delay);
    const { popup } = this.#machine.state;
    if (popup.at === 'open' && popup.active !== null) {
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot?.querySelector<HTMLInputElement>('#field') ?? null;
  }

  get #isDisabled(): boolean {
    return this.disabled || this.#fieldsetDisabled;
  }

  /** Text in the field that is nobody: it must not be lost in silence when a form is sent. */
  get #leftOver(): boolean {
    const { choice, text } = this.#machine.state;
    return this.presentation === 'combobox' && choice.at === 'none' && text.trim() !== '';
  }

  #missing(): string | null {
    const { t } = this.#locale;
    if (this.#leftOver) return t.notChosen;
    return this.required && this.value === '' ? t.required : null;
  }

  #view(): PickerView {
    const { t, locale } = this.#locale;
    const { state, send } = this.#machine;
    const outerLabel = this.label
      ? ''
      : [...this.#internals.labels].map((label) => label.textContent?.trim() ?? '').join(' ');
    return {
      state,
      t,
      locale,
      label: this.label || (outerLabel ? '' : t.label),
      outerLabel,
      required: this.required,
      disabled: this.#isDisabled,
      complaint: state.complained ? this.#missing() : null,
      send,
    };
  }

  async #focusRow(index: number): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#row-${index}`)?.focus();
  }

  readonly #press = (key: PickerKey): boolean => {
    const before = this.#machine.state;
    this.#machine.send({ type: 'key', key });
    return this.#machine.state !== before;
  };

  readonly #clear = (): void => {
    this.#machine.send({ type: 'cleared' });
    this.focus();
  };

  readonly #onPlugged = (): void => this.#machine.send({ type: 'adapter-plugged' });

  readonly #onParsed = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'employee-picker': EmployeePicker;
  }
}
