import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { EmployeeSummary } from '../../src/contract/employee.ts';
import type { OrderId } from '../../src/contract/order.ts';
import type { Result } from '../../src/contract/result.ts';
import { LocaleController } from '../../src/i18n/locale-controller.ts';
import { plug } from '../../src/protocol/plug.ts';
import { content } from '../../src/theme/content.styles.ts';
import { controls } from '../../src/theme/controls.styles.ts';
import { tokens } from '../../src/theme/tokens.styles.ts';
import type { OrderView } from '../core/world-view.ts';
import type { Simulation } from '../simulation.ts';
import type { ConsoleContext } from './console-context.ts';
import { styles } from './console.styles.ts';
import { partStyles } from './parts.styles.ts';
import { fromSimulation } from './from-simulation.ts';
import type { ConsoleInstaller } from './installer.element.ts';
import { audit, auditPage } from './parts/audit.ts';
import { bar } from './parts/bar.ts';
import { employees } from './parts/employees.ts';
import { faults } from './parts/faults.ts';
import { orderCard } from './parts/order-card.ts';
import { orders } from './parts/orders.ts';
import { post } from './parts/post.ts';
import { scenario } from './parts/scenario.ts';
import { refusalText } from './refusal-text.ts';
import type { SteeredWorld } from './steered-world.ts';
import { da } from './texts.da.ts';
import { en } from './texts.en.ts';
import { WorldController } from './world-controller.ts';

/** What the person looks at; nothing of it belongs to the world. */
interface Look {
  /** Null: the newest order, whichever that is. */
  readonly selected: OrderId | null;
  readonly isAll: boolean;
  readonly auditOf: string;
  readonly auditShown: number;
  readonly person: EmployeeSummary | null;
  readonly said: { readonly text: string; readonly isRefusal: boolean } | null;
}

const firstLook: Look = {
  selected: null,
  isAll: false,
  auditOf: '',
  auditShown: auditPage,
  person: null,
  said: null,
};

/** How long it is said that a step was taken; why it was refused stays until the next one. */
const SAID_FOR_MS = 6_000;

/**
 * The simulated world beside a portal, to look at and to steer: both halves of each order, mailbox, letterbox,
 * installer, clock, faults, audit trail.
 */
export class IssuanceConsole extends LitElement {
  static override styles = [tokens, controls, content, styles, partStyles];

  /** A world on this page: what `createSimulation` gave. */
  @property({ attribute: false }) simulation: Simulation | null = null;
  /** A world anywhere, such as `fromServer(address)`. Wins over `simulation`. */
  @property({ attribute: false }) world: SteeredWorld | null = null;

  readonly #locale = new LocaleController(this, { da, en });
  readonly #source = new WorldController(this);
  readonly #found = new Map<string, EmployeeSummary>();
  #look = firstLook;
  #saidTimer: ReturnType<typeof setTimeout> | undefined;
  #unplug = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unplug = plug({ searchEmployees: (query) => this.#search(query) }, this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#saidTimer);
    this.#unplug();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('simulation') && !changed.has('world')) return;
    this.#source.follow(this.world ?? (this.simulation && fromSimulation(this.simulation)));
    this.#look = firstLook;
  }

  protected override render() {
    const { t, locale } = this.#locale;
    const { view, world, isReachable } = this.#source;
    const outage = isReachable ? nothing : html`<p class="notice warning">${t.unreachable}</p>`;
    if (!view || !world) {
      return html`<div class="console">${isReachable ? html`<p class="muted">${t.starting}</p>` : outage}</div>`;
    }
    const context: ConsoleContext = { view, world, t, locale, run: (step, done) => this.#run(step, done) };
    const selected = view.orders.find(({ id }) => id === this.#look.selected) ?? view.orders[0];
    return html`
      <div class="console">
        ${bar(context)} ${outage}
        <div class="halves-of-the-world">
          <section aria-labelledby="orders">
            <h3 id="orders">${t.orders.heading}</h3>
            ${this.#orders(context, selected)}
          </section>
          ${selected ? this.#employee(context, selected) : nothing}
        </div>
        <div class="tools">
          ${faults(context)} ${this.#employees(context)} ${scenario(context)} ${this.#audit(context)}
        </div>
        <p role="status" class="said ${this.#look.said?.isRefusal ? 'refusal' : ''}">${this.#look.said?.text}</p>
      </div>
    `;
  }

  #orders(context: ConsoleContext, selected: OrderView | undefined) {
    const select = (id: OrderId) => this.#see({ selected: id === context.view.orders[0]?.id ? null : id });
    const toggleAll = () => this.#see({ isAll: !this.#look.isAll });
    return html`
      ${orders(context, { selected, isAll: this.#look.isAll, select, toggleAll })}
      ${selected ? orderCard(context, selected) : nothing}
    `;
  }

  #employee(context: ConsoleContext, selected: OrderView) {
    const received = context.view.orders.filter(({ employee }) => employee.id === selected.employee.id);
    const useLink = (mailId: string) =>
      this.renderRoot.querySelector<ConsoleInstaller>('issuance-console-installer')?.use(mailId);
    return html`
      <section aria-labelledby="employee" class="stack">
        <h3 id="employee">${context.t.post.heading(selected.employee.name)}</h3>
        ${post(context, received, useLink)}
        <issuance-console-installer .world=${context.world} .orders=${received}></issuance-console-installer>
      </section>
    `;
  }

  #employees(context: ConsoleContext) {
    const choose = (id: string | null) => this.#see({ person: (id && this.#found.get(id)) || null });
    return employees(context, { person: this.#look.person, choose });
  }

  #audit(context: ConsoleContext) {
    return audit(context, {
      subject: this.#look.auditOf,
      shown: this.#look.auditShown,
      filter: (auditOf) => this.#see({ auditOf, auditShown: auditPage }),
      more: () => this.#see({ auditShown: this.#look.auditShown + auditPage }),
    });
  }

  async #search(query: Parameters<SteeredWorld['searchEmployees']>[0]) {
    const page = await this.#source.world!.searchEmployees(query);
    if (!page.ok) return page.problem;
    for (const person of page.value.items) this.#found.set(person.id, person);
    return page.value;
  }

  async #run(step: Promise<Result<unknown>>, done: string): Promise<void> {
    clearTimeout(this.#saidTimer);
    const outcome = await step;
    const { states } = this.#locale.t;
    if (!outcome.ok)
      return this.#see({ said: { text: refusalText(states, outcome.problem), isRefusal: true } });
    this.#see({ said: { text: done, isRefusal: false } });
    this.#saidTimer = setTimeout(() => this.#see({ said: null }), SAID_FOR_MS);
  }

  #see(change: Partial<Look>): void {
    this.#look = { ...this.#look, ...change };
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'issuance-console': IssuanceConsole;
  }
}
