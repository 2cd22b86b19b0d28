import { html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../src/i18n/locale-controller.ts';
import { content } from '../../src/theme/content.styles.ts';
import { controls } from '../../src/theme/controls.styles.ts';
import { tokens } from '../../src/theme/tokens.styles.ts';
import type { OrderView } from '../core/world-view.ts';
import type { InstallOutcome } from '../installer/install.ts';
import { styles } from './console.styles.ts';
import { installerForm, type InstallerState, linksOf, outcome } from './installer.view.ts';
import { partStyles } from './parts.styles.ts';
import type { SteeredWorld } from './steered-world.ts';
import { da } from './texts.da.ts';
import { en } from './texts.en.ts';

/** The computer of one employee: link, code and password become a key file. */
export class ConsoleInstaller extends LitElement {
  static override styles = [tokens, controls, content, styles, partStyles];

  @property({ attribute: false }) world: SteeredWorld | null = null;
  /** The orders of the employee, newest first. */
  @property({ attribute: false }) orders: readonly OrderView[] = [];

  readonly #locale = new LocaleController(this, { da, en });
  #state: InstallerState = { at: 'idle' };
  /** The mail whose link was chosen; the newest where that is gone. */
  #mailId = '';

  /** Takes the link of a mail, as if it had been opened on this computer. */
  use(mailId: string): void {
    this.#mailId = mailId;
    this.#to({ at: 'idle' });
    this.renderRoot.querySelector<HTMLElement>('#code')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#to({ at: 'idle' });
  }

  /** Another employee sits at another computer. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('orders') as readonly OrderView[] | undefined;
    if (!before || before[0]?.employee.id === this.orders[0]?.employee.id) return;
    this.#mailId = '';
    this.#to({ at: 'idle' });
    this.#emptyForm();
  }

  protected override render() {
    const { t, locale } = this.#locale;
    const links = linksOf(this.orders);
    const chosen = links.find(({ mailId }) => mailId === this.#mailId) ?? links[0];
    const view = chosen && {
      t,
      locale,
      state: this.#state,
      links,
      chosen,
      choose: this.#onChoose,
      submit: (event: SubmitEvent) => this.#onSubmit(event, chosen.token),
      again: (ask: () => Promise<InstallOutcome>) => void this.#await(ask()),
    };
    return html`
      <div class="card">
        <h4>${t.installer.heading}</h4>
        <p class="muted">${t.installer.lead}</p>
        ${view ? installerForm(view) : html`<p class="muted">${t.installer.noLink}</p>`}
        <div role="status">${view && outcome(view)}</div>
      </div>
    `;
  }

  readonly #onChoose = ({ target }: Event): void => {
    this.#mailId = (target as HTMLSelectElement).value;
    this.#to({ at: 'idle' });
  };

  #onSubmit(event: SubmitEvent, token: string): void {
    event.preventDefault();
    if (this.#state.at === 'making' || !this.world) return;
    const form = new FormData(event.target as HTMLFormElement);
    const given = { secret: String(form.get('code')), password: String(form.get('password')) };
    void this.#await(this.world.install({ token, ...given }));
  }

  async #await(installing: Promise<InstallOutcome>): Promise<void> {
    const making: InstallerState = { at: 'making' };
    this.#to(making);
    const made = await installing;
    // Whoever has turned to another employee meanwhile is not shown this one's key file.
    if (this.#state !== making) return;
    if (!made.ok) return this.#to({ at: 'refused', ...made });
    const file = new Blob([made.pkcs12], { type: 'application/x-pkcs12' });
    this.#to({ at: 'made', fileName: made.fileName, address: URL.createObjectURL(file) });
    this.#emptyForm();
  }

  /** Code and password stay on the screen no longer than they are needed. */
  #emptyForm(): void {
    this.renderRoot.querySelector('form')?.reset();
  }

  #to(state: InstallerState): void {
    if (this.#state.at === 'made') URL.revokeObjectURL(this.#state.address);
    this.#state = state;
    this.requestUpdate();
  }
}
