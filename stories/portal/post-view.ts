import { html, nothing, type TemplateResult } from 'lit';
import type { EmployeeId } from 'udsted/contract';
import type { Simulation } from 'udsted/mocks';
import type { PortalTexts } from './texts.ts';

type Mail = ReturnType<Simulation['mailbox']>[number];
type Letterbox = ReturnType<Simulation['letterbox']>;

interface View {
  readonly simulation: Simulation;
  readonly t: PortalTexts['postView'];
  readonly lang: string;
}

/** What reaches the employees: the mail with the link and, by post, the letter with the code. */
export function postView(view: View): TemplateResult {
  const { simulation, t } = view;
  const { orders, employees } = simulation.world;
  const recipients = [...new Set([...orders.values()].toReversed().map((order) => order.employeeId))];
  return html`
    <h1>${t.heading}</h1>
    <p>${t.lead}</p>
    ${recipients.length === 0 ? html`<p>${t.none}</p>` : nothing}
    ${recipients.map(
      (id, index) => html`
        <details name="recipient" ?open=${index === 0}>
          <summary><h2>${employees.get(id)?.name}</h2></summary>
          ${oneEmployee(view, id)}
        </details>
      `,
    )}
  `;
}

function oneEmployee(view: View, id: EmployeeId): TemplateResult {
  const { simulation, t } = view;
  const mails = simulation.mailbox(id);
  const letterbox = simulation.letterbox(id);
  return html`
    <section class="post">
      <h3>${t.mails}</h3>
      ${mails.length === 0 ? html`<p>${t.noMails}</p>` : mails.map((mail) => mailCard(view, mail))}
      ${letters(view, letterbox)}
    </section>
  `;
}

function mailCard({ t, lang }: View, { subject, to, body, receivedAt, linkWorks }: Mail): TemplateResult {
  return html`
    <article class="mail ${linkWorks ? '' : 'dead'}">
      <h4>${subject}</h4>
      <p class="meta">
        ${t.to} ${to}, ${when(receivedAt, lang)}${linkWorks ? nothing : html` – <strong>${t.dead}</strong>`}
      </p>
      <div class="body">${body}</div>
    </article>
  `;
}

function letters({ t, lang }: View, { arrived, underWay }: Letterbox): unknown {
  if (arrived.length + underWay.length === 0) return nothing;
  return html`
    <h3>${t.letters}</h3>
    ${underWay.map(
      ({ estimate }) => html`<article class="letter">
        <p>${t.underway(day(estimate.from, lang), day(estimate.to, lang))}</p>
      </article>`,
    )}
    ${arrived.map(
      ({ receivedAt, body }) => html`<article class="letter">
        <p class="meta">${when(receivedAt, lang)}</p>
        <div class="body">${body}</div>
      </article>`,
    )}
  `;
}

function when(instant: string, lang: string): string {
  return format(instant, lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Copenhagen' });
}

function day(date: string, lang: string): string {
  return format(date, lang, { dateStyle: 'long', timeZone: 'UTC' });
}

function format(time: string, lang: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'da-DK', options).format(new Date(time));
}
