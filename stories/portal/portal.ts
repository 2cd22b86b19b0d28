/**
 * A host portal: it embeds the elements as any other would, from their public entry points, with an HTTP adapter in
 * front of a service. That the service is simulated in the browser shows only in `startInBrowser` and in the strip at
 * the foot of the page.
 */
import { html, render } from 'lit';
import { plug, type SignatureWizard } from 'udsted';
import 'udsted/define';
import { createHttpAdapter } from 'udsted/adapters/http';
import type { AdministratorId } from 'udsted/contract';
import { createSimulation } from 'udsted/mocks';
import { startInBrowser } from 'udsted/mocks/browser';
import 'udsted/mocks/console';
import { postView } from './post-view.ts';
import { simulationOptions } from './query.ts';
import { da, en, type PortalTexts } from './texts.ts';

const query = new URLSearchParams(location.search);
const simulation = createSimulation(simulationOptions(query));
await startInBrowser(simulation, { quiet: true });
plug(createHttpAdapter({ baseUrl: simulation.baseUrl }));

let view: 'order' | 'post' | 'desk' | 'sign-in' = 'order';
/** What the sign-in page returns to: the wizard goes on, or a new visit begins. */
let afterSignIn: 'resume' | 'start' = 'start';
let lastSignedIn = [...simulation.world.administrators.keys()][0];

const wizard = document.createElement('signature-wizard') as SignatureWizard;
wizard.addEventListener('session-required', () => {
  afterSignIn = 'resume';
  show('sign-in');
});

/** The simulated world to look at and to steer: no part of a real portal. */
const desk = document.createElement('issuance-console');
desk.simulation = simulation;

const portal = document.querySelector<HTMLElement>('#portal')!;
portal.replaceChildren();
document.documentElement.lang = query.get('lang') === 'en' ? 'en' : 'da';
simulation.subscribe(draw);
// Mails arrive while one looks.
setInterval(draw, 2_000);
draw();

function texts(): PortalTexts {
  return document.documentElement.lang === 'en' ? en : da;
}

/** Another view of the portal: its content takes the focus, as a new page would. */
function show(next: typeof view): void {
  if (next === view) return;
  view = next;
  draw();
  document.querySelector<HTMLElement>('#content')?.focus();
}

function draw(): void {
  const t = texts();
  document.title = {
    order: t.title,
    post: `${t.post} – ${t.title}`,
    desk: `${t.desk} – ${t.title}`,
    'sign-in': `${t.signIn.heading} – ${t.title}`,
  }[view];
  render(frame(t), portal);
}

function frame(t: PortalTexts) {
  const { caller, world } = simulation;
  const signedIn =
    caller && caller !== 'expired' ? world.administrators.get(caller.administratorId) : undefined;
  const link = (to: 'order' | 'post' | 'desk', text: string) => html`
    <li>
      <button type="button" aria-current=${view === to ? 'page' : 'false'} @click=${() => show(to)}>${text}</button>
    </li>
  `;
  return html`
    <a class="skip" href="#content">${t.skip}</a>
    <header>
      <div class="brand">
        <div class="inner">
          <a href="./">
            <svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.5">
              <rect x="3" y="3" width="26" height="26" rx="5" />
              <circle cx="12.5" cy="16" r="4" />
              <path d="M16.5 16H25M21.5 16v4" />
            </svg>
            ${t.title}
          </a>
          <button class="plain-button" type="button" lang=${document.documentElement.lang === 'en' ? 'da' : 'en'} @click=${switchLanguage}>
            ${t.otherLanguage}
          </button>
        </div>
      </div>
      <div class="who">
        <div class="inner">
          <nav aria-label=${t.nav}>
            <ul>
              ${link('order', t.order)} ${link('post', t.post)} ${link('desk', t.desk)}
            </ul>
          </nav>
          <p>
            ${
              signedIn
                ? html`${t.signedInAs(signedIn.name)}, ${world.organisation.name}
                  <button class="plain-button" type="button" @click=${signOut}>${t.signOut}</button>`
                : world.organisation.name
            }
          </p>
        </div>
      </div>
    </header>
    <main id="content" tabindex="-1">
      <div class="inner">
        <div ?hidden=${view !== 'order'}>
          <h1 class="visually-hidden">${t.order}</h1>
          ${wizard}
        </div>
        ${view === 'post' ? postView({ simulation, t: t.postView, lang: document.documentElement.lang }) : ''}
        ${
          view === 'desk'
            ? html`<h1 class="visually-hidden">${t.desk}</h1>
              ${desk}`
            : ''
        }
        ${view === 'sign-in' ? signInPage(t) : ''}
      </div>
    </main>
    <aside class="demo" aria-label=${t.demo.label}>
      <div class="inner">
        <p>${t.demo.about} ${t.demo.now(clockText())}</p>
        <button type="button" @click=${() => simulation.advance({ businessDays: 1 })}>${t.demo.nextDay}</button>
        <button type="button" @click=${() => simulation.expireSession()}>${t.demo.expire}</button>
        <button type="button" @click=${() => location.reload()}>${t.demo.reset}</button>
      </div>
    </aside>
  `;
}

function signInPage(t: PortalTexts) {
  const administrators = [...simulation.world.administrators.values()];
  return html`
    <h1>${t.signIn.heading}</h1>
    <p>${afterSignIn === 'resume' && simulation.caller === 'expired' ? t.signIn.expired : t.signIn.body}</p>
    <div class="choices">
      ${administrators.map(
        ({ id, name, roles }) =>
          html`<button type="button" @click=${() => signIn(id)}>${t.signIn.as(name, roles)}</button>`,
      )}
    </div>
  `;
}

/** The same person goes on; another one must not find what somebody else had begun. */
function signIn(administratorId: AdministratorId): void {
  const isSame = administratorId === lastSignedIn;
  lastSignedIn = administratorId;
  simulation.signIn(administratorId);
  show('order');
  if (afterSignIn === 'resume' && isSame) wizard.resume();
  else wizard.restart();
  afterSignIn = 'start';
}

function signOut(): void {
  simulation.signOut();
  afterSignIn = 'start';
  wizard.restart();
}

function switchLanguage(): void {
  document.documentElement.lang = document.documentElement.lang === 'en' ? 'da' : 'en';
  draw();
}

function clockText(): string {
  const locale = document.documentElement.lang === 'en' ? 'en-GB' : 'da-DK';
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  }).format(simulation.now());
}
