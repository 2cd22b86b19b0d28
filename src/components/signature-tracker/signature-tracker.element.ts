import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { EmployeeId } from '../../contract/employee.ts';
import { tracker as da } from '../../i18n/da/tracker.ts';
import { tracker as en } from '../../i18n/en/tracker.ts';
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
import { run } from './signature-tracker.effects.ts';
import { initial, transition } from './signature-tracker.machine.ts';
import type { Effect, Event as TrackerEvent, State } from './signature-tracker.states.ts';
import { waitedLine } from '../shared/waited-line.ts';
import { styles } from './signature-tracker.styles.ts';
import { nobody, refusal, waiting } from './views/mishaps.ts';
import { overview } from './views/overview.ts';
import type { View, ViewOf } from './views/view.ts';

/**
 * What has become of one employee's orders and signatures, live, with everything that may be done about them.
 *
 * @element signature-tracker
 *
 * @attr {string} employee-id - Whose orders and signatures are shown.
 *
 * @fires {CustomEvent<{ orderId: string }>} activation-mail-resent - A new activation mail is on its way; the old link is dead.
 * @fires {CustomEvent<{ orderId: string, reason: string }>} code-reissued - A new code is issued; the old one is dead.
 * @fires {CustomEvent<{ orderId: string }>} order-cancelled - The order is cancelled, with code and link.
 * @fires {CustomEvent<{ signatureId: string, reason: string }>} signature-revoked - The signature is revoked for good.
 * @fires {CustomEvent<{ reason: string }>} session-required - Sign the administrator in, then call `resume()`.
 *
 * @csspart screen - Everything that is shown.
 * @csspart heading - The heading.
 * @csspart empty - That there is nothing to show.
 * @csspart orders - The list of orders.
 * @csspart order - One order.
 * @csspart signatures - The list of signatures.
 * @csspart signature - One signature.
 * @csspart next - What happens next with one of them.
 * @csspart facts - A list of labels and values.
 * @csspart primary - The main button of an order or a screen.
 * @csspart question - A question before something is done.
 * @csspart reason - The choice of why a signature is revoked.
 * @csspart result - What came of it.
 * @csspart problem - Why it could not be done.
 * @csspart code - The box around the code.
 */
export class SignatureTracker extends LitElement {
  static override styles = [tokens, controls, content, styles];

  /** The tag of the element used inside; another prefix gets a subclass with its own. */
  static tags = { reveal: 'code-reveal' };

  /** Where that tag is registered; left out: the page's own. */
  static registry: CustomElementRegistry | undefined;

  @property({ attribute: 'employee-id', reflect: true }) employeeId = '';

  readonly #locale = new LocaleController(this, { da, en });
  readonly #machine = new MachineController<State, TrackerEvent, Effect>(this, {
    initial,
    transition,
    broken: { type: 'broken' },
    run: (effect, context) =>
      this.#engaged || effect.do !== 'focus' ? run(this, effect, context) : undefined,
  });
  readonly #patience = new Patience(this, () => this.#isWaiting());
  /** A person has used the tracker, so that it may move the focus; a page that loads never does. */
  #engaged = false;

  constructor() {
    super();
    whenDispatched(this, adapterPlugged, () => this.#machine.send({ type: 'adapter-plugged' }));
    whenDispatched(this, issuanceChanged, this.#onChanged);
  }

  /** Goes on after the host has signed the administrator in: what was refused is asked again, with the same key. */
  resume(): void {
    this.#machine.send({ type: 'retry' });
    this.renderRoot.querySelector<HTMLElement & { resume?(): void }>('#reveal')?.resume?.();
  }

  /** Asks for everything anew. */
  refresh(): void {
    this.#machine.send({ type: 'refresh' });
  }

  /** The element inside is made by the registry in which it is defined. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { registry } = this.constructor as typeof SignatureTracker;
    return registry ? attachScopedRoot(this, registry) : super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#machine.state.at !== 'starting' && !changed.has('employeeId')) return;
    this.#engaged = false;
    this.#machine.send({ type: 'start', employeeId: (this.employeeId || null) as EmployeeId | null });
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#machine.guard(() => super.update(changed));
  }

  protected override render() {
    const { t, locale } = this.#locale;
    return html`<div lang=${locale}>
      ${this.#screen()}
      ${waitedLine(this.#patience.waited, t)}
    </div>`;
  }

  #screen() {
    const state = this.#machine.state;
    switch (state.at) {
      case 'starting':
      case 'loading':
        return waiting(this.#view(state));
      case 'nobody':
        return nobody(this.#view(state));
      case 'refused':
        return refusal(this.#view(state));
      case 'overview':
        return overview(this.#view(state));
      case 'code':
        return this.#code(this.#view(state));
    }
  }

  #code({ state }: View<'code'>) {
    const reveal = unsafeStatic((this.constructor as typeof SignatureTracker).tags.reveal);
    return html`
      <section class="screen" part="screen">
        <${reveal}
          id="reveal"
          order-id=${state.orderId}
          exportparts="heading, primary, code"
          @reveal-closed=${this.#onRevealClosed}
        ></${reveal}>
      </section>
    `;
  }

  #isWaiting(): boolean {
    const state = this.#machine.state;
    if (state.at === 'loading') return true;
    if (state.at !== 'overview') return false;
    return state.activity.is === 'doing' || state.activity.is === 'refreshing';
  }

  #view<S extends State>(state: S): ViewOf<S> {
    const { t, locale } = this.#locale;
    return { state, t, locale, send: this.#onPerson, newKey };
  }

  readonly #onChanged = (event: Event): void => {
    const { type, subject } = (event as CustomEvent<IssuanceChange>).detail;
    this.#machine.send({ type: 'changed', what: type, subject });
  };

  readonly #onPerson = (event: TrackerEvent): void => {
    this.#engaged = true;
    this.#machine.send(event);
  };

  readonly #onRevealClosed = (event: Fact<'reveal-closed'>): void =>
    this.#onPerson({ type: 'reveal-closed', outcome: event.detail.outcome });
}

declare global {
  interface HTMLElementTagNameMap {
    'signature-tracker': SignatureTracker;
  }
}
