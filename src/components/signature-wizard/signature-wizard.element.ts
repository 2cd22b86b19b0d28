import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { EmployeeId } from '../../contract/employee.ts';
import type { OrderId } from '../../contract/order.ts';
import { slugOf } from '../../contract/result.ts';
import { wizard as da } from '../../i18n/da/wizard.ts';
import { wizard as en } from '../../i18n/en/wizard.ts';
import { LocaleController } from '../../i18n/locale-controller.ts';
import { MachineController } from '../../lib/machine-controller.ts';
import { newKey } from '../../lib/new-key.ts';
import { adapterPlugged, type Fact } from '../../protocol/facts.ts';
import { content } from '../../theme/content.styles.ts';
import { controls } from '../../theme/controls.styles.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { run } from './signature-wizard.effects.ts';
import { initial, transition } from './signature-wizard.machine.ts';
import type { Effect, Event as WizardEvent, Start, State } from './signature-wizard.states.ts';
import { styles } from './signature-wizard.styles.ts';
import { isAboutSignIn } from './telling.ts';
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
 * @attr {string} employee-id - Start at this employee instead of the overview.
 * @attr {string} order-id - Resume this order.
 * @fires step-changed - A person has come to another page. `{ step, number, of }`
 * @fires order-placed - The order is received. `{ orderId, employeeId, signatureType, delivery }`
 * @fires flow-completed - The receipt is reached. `{ orderId }`
 * @fires flow-cancelled - The person gave up before ordering. `{ step }`
 * @fires session-required - Sign the administrator in, then call `resume()`. `{ reason }`
 * @csspart screen - Each page.
 * @csspart step - "Step 2 of 4".
 * @csspart heading - The heading of a page.
 * @csspart facts - A list of labels and values.
 * @csspart primary - The main button of a page.
 */
export class SignatureWizard extends LitElement {
  static override styles = [tokens, controls, content, styles];

  /** The tags of the elements used inside; another prefix gets a subclass with its own. */
  static tags = { picker: 'employee-picker', reveal: 'code-reveal' };

  @property({ attribute: 'employee-id', reflect: true }) employeeId = '';
  @property({ attribute: 'order-id', reflect: true }) orderId = '';

  readonly #locale = new LocaleController(this, { da, en });
  readonly #machine = new MachineController<State, WizardEvent, Effect>(this, {
    initial,
    transition,
    broken: { type: 'broken' },
    run: (effect, context) =>
      run(this, { start: this.#start(), cancelReason: this.#locale.t.receipt.cancelReason }, effect, context),
  });
  /** The page that was last given the focus; undefined until the first one is there. */
  #focused: string | undefined;

  /** Goes on after the host has signed the administrator in, exactly where the flow stopped. */
  resume(): void {
    this.#machine.send({ type: 'retry' });
    this.renderRoot.querySelector<HTMLElement & { resume?(): void }>('#reveal, #picker')?.resume?.();
  }

  /** Begins anew, for instance after another person signed in. What was ordered stays ordered. */
  restart(): void {
    this.#machine.send({ type: 'start' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener(adapterPlugged, this.#onPlugged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener(adapterPlugged, this.#onPlugged);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const state = this.#machine.state;
    const moved = changed.has('employeeId') || changed.has('orderId');
    if (state.at === 'starting' || moved) this.#machine.send({ type: 'start' });
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#machine.guard(() => super.update(changed));
  }

  protected override updated(): void {
    const { state } = this.#machine;
    if (state.at === 'starting' || state.at === 'checking-session') return;
    const screen = state.at === 'ordering' ? 'review' : state.at;
    const first = this.#focused === undefined;
    const target = this.#focusTarget(screen, first);
    this.#focused = screen;
    if (target && !first) target.focus();
  }

  protected override render() {
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
    return { state, t, locale, send: this.#machine.send, newKey };
  }

  /** Where the host page wants the flow to begin. */
  #start(): Start {
    return {
      employeeId: (this.employeeId || null) as EmployeeId | null,
      orderId: (this.orderId || null) as OrderId | null,
    };
  }

  /** The heading of a page that was just entered, a summary of errors, the safe choice of a question. */
  #focusTarget(screen: string, first: boolean): HTMLElement | null {
    const root = this.renderRoot;
    const urgent = root.querySelector<HTMLElement>('[part="error-summary"], .safe');
    if (urgent && !first && !urgent.hasAttribute('data-focused')) {
      urgent.setAttribute('data-focused', '');
      return urgent;
    }
    return screen === this.#focused ? null : root.querySelector<HTMLElement>('h2, #reveal');
  }

  readonly #onSelected = (event: Fact<'employee-selected'>): void =>
    this.#machine.send({ type: 'choose-employee', employeeId: event.detail.employeeId });

  readonly #onRevealClosed = (event: Fact<'reveal-closed'>): void =>
    this.#machine.send({ type: 'reveal-closed', outcome: event.detail.outcome });

  readonly #onPlugged = (): void => {
    const state = this.#machine.state;
    if (state.at !== 'refused') return;
    const slug = slugOf(state.problem);
    if (slug === 'adapter-missing' || isAboutSignIn(slug)) this.#machine.send({ type: 'retry' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'signature-wizard': SignatureWizard;
  }
}
