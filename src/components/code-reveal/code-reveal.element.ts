import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { OrderId } from '../../contract/order.ts';
import { reveal as da } from '../../i18n/da/reveal.ts';
import { reveal as en } from '../../i18n/en/reveal.ts';
import { LocaleController } from '../../i18n/locale-controller.ts';
import { MachineController } from '../../lib/machine-controller.ts';
import { newKey } from '../../lib/new-key.ts';
import { Patience } from '../../lib/patience.ts';
import { whenDispatched } from '../../lib/when-dispatched.ts';
import { adapterPlugged } from '../../protocol/facts.ts';
import { content } from '../../theme/content.styles.ts';
import { controls } from '../../theme/controls.styles.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { run } from './code-reveal.effects.ts';
import { initial, transition } from './code-reveal.machine.ts';
import type { Effect, Event as RevealEvent, State } from './code-reveal.states.ts';
import { styles } from './code-reveal.styles.ts';
import { askingScreen, putOffScreen, waitingScreen } from './screens/asking.ts';
import { closedScreen } from './screens/closed.ts';
import { interruptedScreen, refusedScreen, signedOutScreen, spentScreen } from './screens/mishaps.ts';
import { shownScreen } from './screens/shown.ts';
import type { View } from './screens/view.ts';

/**
 * Shows the installation code of one order, once, and sees to it that it is handed over or deliberately given up.
 *
 * The code is never in an attribute, a public property, an event or storage, and is forgotten when the screen is
 * left. Copying, hiding on screen and a lost answer never lose it.
 *
 * It asks `getOrder`, `revealCode`, `acknowledgeReveal` and, for a new code, `reissueCode`.
 *
 * @element code-reveal
 *
 * @attr {string} order-id - The order whose code is to be shown.
 * @attr {number} mask-after - Seconds without activity after which the code is hidden on screen. Default 60, at least 20.
 *
 * @fires {CustomEvent<{ orderId: string, revealId: string, expiresAt: string }>} code-revealed - The code is on screen.
 * @fires {CustomEvent<{ orderId: string, pointIds: string[], textVersion: string, locale: string }>} handover-acknowledged - The three points are read, and the code is said to be handed over.
 * @fires {CustomEvent<{ orderId: string, outcome: 'handed-over' | 'hidden' | 'not-now' }>} reveal-closed - Nothing more happens here.
 * @fires {CustomEvent<{ reason: string }>} session-required - The administrator must sign in; call `resume()` after.
 *
 * @csspart screen - The screen a person is on.
 * @csspart heading - The heading of a screen, which takes the focus.
 * @csspart code - The box around the code.
 * @csspart primary - The main button of a screen.
 *
 * @cssprop --udsted-reveal-code-size - Font size of the code.
 */
export class CodeReveal extends LitElement {
  static override styles = [tokens, controls, content, styles];

  /** The order whose code is to be shown. Another one forgets the code that is on screen. */
  @property({ attribute: 'order-id', reflect: true }) orderId = '';

  /** Seconds without activity after which the code is hidden on screen (not lost); never under 20. */
  @property({ type: Number, attribute: 'mask-after', reflect: true, useDefault: true }) maskAfter = 60;

  readonly #locale = new LocaleController(this, { da, en });
  readonly #machine: MachineController<State, RevealEvent, Effect> = new MachineController<
    State,
    RevealEvent,
    Effect
  >(this, {
    initial,
    transition,
    run: (effect, { signal, send }) =>
      run(this, effect, {
        signal,
        send,
        state: () => this.#machine.state,
        stop: (kind) => this.#machine.stop(kind),
      }),
    broken: { type: 'broken' },
  });

  readonly #patience = new Patience(this, () => this.#machine.state.at === 'waiting');
  #opened = '';
  #screen = '';
  /** A person has used the element, so a new screen may take the focus that its button lost. */
  #engaged = false;

  constructor() {
    super();
    whenDispatched(this, 'pagehide', this.#onLeft);
    whenDispatched(this, adapterPlugged, () => this.#machine.send({ type: 'adapter-plugged' }));
  }

  /** Repeats what signing in interrupted, as the same intent. Call it once the administrator is signed in. */
  resume(): void {
    this.#machine.send({ type: 'resume' });
    if (this.#engaged) this.focus();
  }

  /** Moves focus to the heading of the current screen, and of the next one if the order is still being fetched. */
  override focus(options?: FocusOptions): void {
    this.#engaged = true;
    void this.updateComplete.then(() => this.#heading?.focus(options));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#open();
  }

  /** An element that is only moved is back before the microtask runs, and keeps its code. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#onLeft();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('orderId')) this.#open();
  }

  protected override update(changed: PropertyValues<this>): void {
    const hadFocus = this.shadowRoot?.activeElement != null;
    this.#machine.guard(() => super.update(changed));
    const screen = screenOf(this.#machine.state);
    if (screen === this.#screen) return;
    this.#screen = screen;
    if (hadFocus || (this.#engaged && focusIsNowhere())) this.#heading?.focus();
  }

  /** Each screen is drawn anew, so that its heading is one that has not had the focus and is read. */
  protected override render(): unknown {
    const { state } = this.#machine;
    return keyed(screenOf(state), this.#draw(state));
  }

  #draw(state: State): TemplateResult | typeof nothing {
    const view: View = {
      t: this.#locale.t,
      locale: this.#locale.locale,
      send: this.#onPerson,
      attempt: this.#attempt,
    };
    switch (state.at) {
      case 'idle':
        return nothing;
      case 'waiting':
        return waitingScreen(state, view, this.#patience.waited === 'long');
      case 'asking':
        return askingScreen(state, view);
      case 'shown':
        return shownScreen(state, view, this.maskAfter);
      case 'spent':
        return spentScreen(state, view);
      case 'interrupted':
        return interruptedScreen(state, view);
      case 'signed-out':
        return signedOutScreen(state, view);
      case 'refused':
        return refusedScreen(state, view);
      case 'closed':
        return closedScreen(state, view);
      case 'put-off':
        return putOffScreen(view);
    }
  }

  get #heading(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('h2');
  }

  #open(): void {
    if (!this.isConnected || this.orderId === this.#opened) return;
    this.#opened = this.orderId;
    this.#machine.send({ type: 'open', orderId: this.orderId ? (this.orderId as OrderId) : null });
  }

  readonly #attempt = () => ({ key: newKey(), locale: this.#locale.locale });

  readonly #onPerson = (event: RevealEvent): void => {
    this.#engaged = true;
    this.#machine.send(event);
  };

  readonly #onLeft = (): void => this.#machine.send({ type: 'left' });
}

/** Two states with the same heading are one screen: it keeps its focus. */
function screenOf(state: State): string {
  return 'intent' in state ? `${state.at} ${state.intent.to}` : state.at;
}

function focusIsNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

declare global {
  interface HTMLElementTagNameMap {
    'code-reveal': CodeReveal;
  }
}
