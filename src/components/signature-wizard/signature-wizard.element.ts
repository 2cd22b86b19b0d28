import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { EmployeeId } from '../../contract/employee.ts';
import type { OrderId } from '../../contract/order.ts';
import { wizard as da } from '../../i18n/da/wizard.ts';
import { wizard as en } from '../../i18n/en/wizard.ts';
import { LocaleController } from '../../i18n/locale-controller.ts';
import { MachineController } from '../../lib/machine-controller.ts';
import { newKey } from '../../lib/new-key.ts';
import { Patience } from '../../lib/patience.ts';
import { attachScopedRoot } from '../../lib/scoped-root.ts';
import { whenDispatched } from '../../lib/when-dispatched.ts';
import { adapterPlugged, issuanceChanged, type Fact, type IssuanceChange } from '../../protocol/facts.ts';
import { content } from '../../theme/content.styles.ts';
import { controls } from '../../theme/controls.styles.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { run } from './signature-wizard.effects.ts';
import { initial, transition } from './signature-wizard.machine.ts';
import type { Effect, Event as WizardEvent, State } from './signature-wizard.states.ts';
import { waitedLine } from '../shared/waited-line.ts';
import { styles } from './signature-wizard.styles.ts';
import { delivery } from './steps/delivery.ts';
import { employeeCard } from './steps/employee-card.ts';
import { letter } from './steps/letter.ts';
import { receipt } from './steps/receipt.ts';
import { refusal } from './steps/refusal.ts';
import { review } from './steps/review.ts';
import { eyebrow, page, type View, type ViewOf } from './steps/view.ts';
import { notAdministrator, waiting } from './steps/waiting.ts';

/**
 * The whole flow: choose an employee, order a signature, see the code or have it sent, receipt.
 *
 * @element signature-wizard
 *
 * @attr {string} employee-id - Start at this employee instead of the overview.
 * @attr {string} order-id - Resume this order.
 *
 * @fires {CustomEvent<{ step: string, number: number | null, of: number | null }>} step-changed - A person has come to another page.
 * @fires {CustomEvent<{ orderId: string, employeeId: string, signatureType: string, delivery: string }>} order-placed - The order is received.
 * @fires {CustomEvent<{ orderId: string }>} flow-completed - The receipt is reached.
 * @fires {CustomEvent<{ step: string }>} flow-cancelled - The person gave up before ordering.
 * @fires {CustomEvent<{ reason: string }>} session-required - Sign the administrator in, then call `resume()`.
 *
 * @csspart screen - Each page.
 * @csspart step - "Step 2 of 4".
 * @csspart heading - The heading of a page.
 * @csspart facts - A list of labels and values.
 * @csspart primary - The main button of a page.
 * @csspart open-order - An open order on the employee card.
 * @csspart why-not - Why nothing can be ordered.
 * @csspart error-summary - What is missing on a page.
 * @csspart types - The choice of signature type.
 * @csspart deliveries - The choice of delivery.
 * @csspart next - What happens next, on the receipt.
 * @csspart halves - How far code and mail have come.
 * @csspart question - A question before something that cannot be undone.
 * @csspart result - What came of it.
 * @csspart problem - Why it could not be done.
 * @csspart input - The search field of the overview.
 * @csspart row - One employee of the overview.
 * @csspart code - The box around the code.
 */
export class SignatureWizard extends LitElement {
  static override styles = [tokens, controls, content, styles];

  /** The tags of the elements used inside; another prefix gets a subclass with its own. */
  static tags = { picker: 'employee-picker', reveal: 'code-reveal' };

  /** Where those tags are registered; left out: the page's own. */
  static registry: CustomElementRegistry | undefined;

  @property({ attribute: 'employee-id', reflect: true }) employeeId = '';
  @property({ attribute: 'order-id', reflect: true }) orderId = '';

  readonly #locale = new LocaleController(this, { da, en });
  readonly #machine = new MachineController<State, WizardEvent, Effect>(this, {
    initial,
    transition,
    broken: { type: 'broken' },
    run: (effect, context) =>
      this.#engaged || effect.do !== 'focus' ? run(this, effect, context) : undefined,
  });
  readonly #patience = new Patience(this, () => isWaiting(this.#machine.state));
  /** A person has used the wizard, so that a new page may take the focus; a page that loads never does. */
  #engaged = false;

  constructor() {
    super();
    whenDispatched(this, adapterPlugged, () => this.#machine.send({ type: 'adapter-plugged' }));
    whenDispatched(this, issuanceChanged, this.#onChanged);
  }

  /** Goes on after the host has signed the administrator in, exactly where the flow stopped. */
  resume(): void {
    this.#machine.send({ type: 'retry' });
    this.renderRoot.querySelector<HTMLElement & { resume?(): void }>('#reveal, #picker')?.resume?.();
    if (!this.#engaged) return;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2, #reveal')?.focus());
  }

  /** Begins anew, for instance after another person signed in. What was ordered stays ordered. */
  restart(): void {
    const employeeId = (this.employeeId || null) as EmployeeId | null;
    const orderId = (this.orderId || null) as OrderId | null;
    this.#machine.send({ type: 'start', start: { employeeId, orderId } });
  }

  /** The elements inside are made by the registry in which they are defined. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { registry } = this.constructor as typeof SignatureWizard;
    return registry ? attachScopedRoot(this, registry) : super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const moved = changed.has('employeeId') || changed.has('orderId');
    if (this.#machine.state.at === 'starting' || moved) this.restart();
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#machine.guard(() => super.update(changed));
  }

  protected override render() {
    const { t, locale } = this.#locale;
    return html`<div lang=${locale}>
      ${this.#page()}
      ${waitedLine(this.#patience.waited, t)}
    </div>`;
  }

  #page() {
    const state = this.#machine.state;
    switch (state.at) {
      case 'starting':
      case 'checking-session':
      case 'opening-employee':
      case 'opening-order':
        return waiting(this.#view(state));
      case 'not-administrator':
        return notAdministrator(this.#view(state));
      case 'overview':
        return this.#overview(this.#view(state));
      case 'employee-card':
        return employeeCard(this.#view(state));
      case 'delivery':
        return delivery(this.#view(state));
      case 'review':
      case 'ordering':
        return review(this.#view(state));
      case 'code':
        return this.#code(this.#view(state));
      case 'letter':
        return letter(this.#view(state));
      case 'receipt':
        return receipt(this.#view(state));
      case 'refused':
        return refusal(this.#view(state));
    }
  }

  #overview(view: View<'overview'>) {
    const { t, state } = view;
    const picker = this.#tag('picker');
    return page(
      view,
      t.overview.heading,
      html`
        <p class="lead">${t.overview.lead(state.session.organisation.name)}</p>
        <p class="muted">${t.overview.prerequisite}</p>
        <${picker}
          id="picker"
          presentation="list"
          label=${t.overview.pick}
          exportparts="input, row"
          @employee-selected=${this.#onSelected}
        ></${picker}>
      `,
      true,
    );
  }

  #code(view: View<'code'>) {
    const reveal = this.#tag('reveal');
    return html`
      <section class="screen" part="screen">
        ${eyebrow(view)}
        <${reveal}
          id="reveal"
          order-id=${view.state.order.id}
          exportparts="heading, primary, code"
          @code-revealed=${this.#onRevealed}
          @reveal-closed=${this.#onRevealClosed}
        ></${reveal}>
      </section>
    `;
  }

  #tag(name: keyof typeof SignatureWizard.tags) {
    return unsafeStatic((this.constructor as typeof SignatureWizard).tags[name]);
  }

  #view<S extends State>(state: S): ViewOf<S> {
    const { t, locale } = this.#locale;
    return { state, t, locale, send: this.#onPerson, newKey };
  }

  readonly #onChanged = (event: Event): void =>
    this.#machine.send({ type: 'changed', subject: (event as CustomEvent<IssuanceChange>).detail.subject });

  readonly #onPerson = (event: WizardEvent): void => {
    this.#engaged = true;
    this.#machine.send(event);
  };

  readonly #onSelected = (event: Fact<'employee-selected'>): void =>
    this.#onPerson({ type: 'choose-employee', employeeId: event.detail.employeeId });

  readonly #onRevealed = (): void => this.#machine.send({ type: 'code-revealed' });

  readonly #onRevealClosed = (event: Fact<'reveal-closed'>): void =>
    this.#onPerson({ type: 'reveal-closed', outcome: event.detail.outcome });
}

function isWaiting({ at }: State): boolean {
  return (
    at === 'checking-session' || at === 'opening-employee' || at === 'opening-order' || at === 'ordering'
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'signature-wizard': SignatureWizard;
  }
}
