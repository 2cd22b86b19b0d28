import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

/** What keeps a control from being sent: the flag of its validity, and the sentence that says so. */
export interface Fault {
  readonly flag: 'valueMissing' | 'badInput';
  readonly message: string;
}

/** An element that is a control of a form: it has a name and a value, can be required and disabled, is reset and restored. */
export abstract class FormControl extends LitElement {
  static readonly formAssociated = true;

  /** The name under which a form sends the value. */
  @property({ reflect: true, useDefault: true }) name = '';
  /** Whether a form needs a value. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Whether nothing can be done with the control; a disabled fieldset around has the same effect. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  protected readonly internals = this.attachInternals();
  #value = '';
  #initialValue = '';
  #fieldsetDisabled = false;

  /** What a form sends, empty for nothing. Setting it fires no event. */
  @property({ reflect: true, converter: { toAttribute: (value) => value || null } })
  get value(): string {
    return this.#value;
  }
  set value(value: string | null) {
    this.#value = value ?? '';
    this.internals.setFormValue(this.#value || null);
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** What the form misses, in the page's language. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#fieldsetDisabled = disabled;
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.value = this.#initialValue;
  }

  formStateRestoreCallback(state: string | File | FormData | null): void {
    this.value = typeof state === 'string' ? state : '';
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#initialValue = this.value;
  }

  /** Disabled by itself or by a fieldset around. */
  protected get isDisabled(): boolean {
    return this.disabled || this.#fieldsetDisabled;
  }

  /** The texts of the page's labels for this control, as one. */
  protected get labelText(): string {
    return Array.from(this.internals.labels, (label) => label.textContent?.trim() ?? '').join(' ');
  }

  /** Says what keeps the form from being sent, null for nothing; the browser shows it at `anchor`. */
  protected setFault(fault: Fault | null, anchor: HTMLElement | undefined): void {
    this.internals.setValidity(fault ? { [fault.flag]: true } : {}, fault?.message ?? '', anchor);
  }
}
