import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AdministratorId } from '../../../src/contract/session.ts';
import type { Duration } from '../../http/steering.ts';
import type { ConsoleContext } from '../console-context.ts';
import { clockText } from '../when.ts';

/** What time it is, who is signed in, and the buttons for both. */
export function bar(context: ConsoleContext): TemplateResult {
  const { view, t } = context;
  return html`
    <header class="bar">
      <div class="title">
        <h2>${t.title}</h2>
        <p class="muted">${t.about(view.organisation.name, view.scenario, view.seed)}</p>
      </div>
      ${clock(context)} ${session(context)}
    </header>
  `;
}

function clock({ view, world, t, locale, run }: ConsoleContext): TemplateResult {
  const forward = (duration: Duration, label: string) => html`
    <button class="button small" type="button" @click=${() => run(world.advance(duration), t.clock.moved)}>
      ${label}
    </button>
  `;
  return html`
    <section aria-labelledby="clock">
      <h3 id="clock" class="label">${t.clock.heading}</h3>
      <p class="now"><time datetime=${view.now}>${clockText(view.now, locale)}</time></p>
      <div class="buttons">
        ${forward({ hours: 1 }, t.clock.hour)} ${forward({ businessDays: 1 }, t.clock.businessDay)}
        ${forward({ days: 30 }, t.clock.month)}
      </div>
    </section>
  `;
}

function session({ view, world, t, run }: ConsoleContext): TemplateResult {
  const { administrators, caller, organisation } = view;
  const isSignedIn = caller !== null && caller !== 'expired';
  const current = isSignedIn ? caller.administratorId : (caller ?? '');
  const option = (value: string, text: string) =>
    html`<option value=${value} .selected=${live(value === current)}>${text}</option>`;
  const change = ({ target }: Event) => {
    const id = (target as HTMLSelectElement).value;
    void run(world.signIn(id === '' ? null : (id as AdministratorId)), t.session.changed);
  };
  return html`
    <section aria-labelledby="session">
      <h3 id="session" class="label">${t.session.heading}</h3>
      <select class="input" aria-labelledby="session" @change=${change}>
        ${caller === 'expired' ? option('expired', t.session.expired) : ''}
        ${administrators.map(({ id, name, roles, organisation: home }) =>
          option(
            id,
            t.session.person(name, roles.includes('administrator'), home === organisation.name ? null : home),
          ),
        )}
        ${option('', t.session.nobody)}
      </select>
      ${
        isSignedIn
          ? html`<div class="buttons">
            <button
              class="button small"
              type="button"
              @click=${() => run(world.expireSession(), t.session.hasExpired)}
            >
              ${t.session.expire}
            </button>
            <button
              class="button small"
              type="button"
              @click=${() => run(world.stepUp(), t.session.hasSteppedUp)}
            >
              ${t.session.stepUp}
            </button>
            ${caller.isSteppedUp ? html`<span class="muted">${t.session.steppedUp}</span>` : ''}
          </div>`
          : ''
      }
    </section>
  `;
}
