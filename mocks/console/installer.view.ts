import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../src/contract/problem.ts';
import type { Locale } from '../../src/i18n/locale-controller.ts';
import type { OrderView } from '../core/world-view.ts';
import type { InstallOutcome } from '../installer/install.ts';
import { field } from './parts/tool.ts';
import { refusalText } from './refusal-text.ts';
import type { Texts } from './texts.da.ts';
import { shortTime } from './when.ts';

export type InstallerState =
  | { readonly at: 'idle' }
  | { readonly at: 'making' }
  | { readonly at: 'made'; readonly fileName: string; readonly address: string }
  | { readonly at: 'refused'; readonly problem: Problem; readonly again?: () => Promise<InstallOutcome> };

/** A link that has reached the employee, working or not: what does not work can be tried. */
export interface ReceivedLink {
  readonly mailId: string;
  readonly reference: string;
  readonly receivedAt: string;
  readonly token: string;
  readonly works: boolean;
}

export interface InstallerView {
  readonly t: Texts;
  readonly locale: Locale;
  readonly state: InstallerState;
  readonly links: readonly ReceivedLink[];
  readonly chosen: ReceivedLink;
  readonly choose: (event: Event) => void;
  readonly submit: (event: SubmitEvent) => void;
  readonly again: (ask: () => Promise<InstallOutcome>) => void;
}

export function linksOf(orders: readonly OrderView[]): readonly ReceivedLink[] {
  return orders.flatMap(({ reference, mails }) =>
    mails.flatMap(({ id, received, linkWorks }) =>
      received
        ? [{ mailId: id, reference, receivedAt: received.at, token: received.token, works: linkWorks }]
        : [],
    ),
  );
}

export function installerForm(view: InstallerView): TemplateResult {
  const { t, locale, state, links, chosen, choose, submit } = view;
  const isMaking = state.at === 'making';
  return html`
    <form class="fields" @submit=${submit}>
      ${field(
        t.installer.link,
        html`<select class="input" id="link" @change=${choose}>
          ${links.map(
            ({ mailId, reference, receivedAt, works }) =>
              html`<option value=${mailId} .selected=${mailId === chosen.mailId}>
                ${t.installer.mail(reference, shortTime(receivedAt, locale), works)}
              </option>`,
          )}
        </select>`,
        'link',
        { isWide: true },
      )}
      ${field(
        t.installer.code,
        html`<input
          class="input code"
          id="code"
          name="code"
          required
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="code-hint"
        />`,
        'code',
        { hint: t.installer.codeHint },
      )}
      ${field(
        t.installer.password,
        html`<input
          class="input"
          id="password"
          name="password"
          type="password"
          required
          minlength="8"
          autocomplete="new-password"
          aria-describedby="password-hint"
        />`,
        'password',
        { hint: t.installer.passwordHint },
      )}
      <div class="buttons wide">
        <button class="button primary" type="submit" aria-disabled=${isMaking ? 'true' : nothing}>
          ${isMaking ? t.installer.making : t.installer.make}
        </button>
      </div>
    </form>
  `;
}

/** What became of it: a key file to download, or why there is none. */
export function outcome({ t, state, again }: InstallerView): TemplateResult | typeof nothing {
  switch (state.at) {
    case 'idle':
    case 'making':
      return nothing;
    case 'made':
      return html`<div class="notice success">
        <p><strong>${t.installer.made}</strong></p>
        <p>${t.installer.madeHelp}</p>
        <p>
          <a class="button" href=${state.address} download=${state.fileName}>
            ${t.installer.download(state.fileName)}
          </a>
        </p>
      </div>`;
    case 'refused': {
      const ask = state.again;
      return html`<div class="notice error">
        <p>${refusalText(t.states, state.problem)}</p>
        ${
          ask
            ? html`<button class="button small" type="button" @click=${() => again(ask)}>
              ${t.installer.again}
            </button>`
            : nothing
        }
      </div>`;
    }
  }
}
