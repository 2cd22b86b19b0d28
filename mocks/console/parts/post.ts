import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LetterState, MailState } from '../../../src/contract/order.ts';
import { formatDate } from '../../../src/i18n/format.ts';
import type { LetterFate, MailFate } from '../../core/steering.ts';
import type { LetterView, MailView, OrderView } from '../../core/world-view.ts';
import type { ConsoleContext } from '../console-context.ts';
import { toneOf } from '../tone.ts';
import { shortTime } from '../when.ts';

type MailStep = MailFate | 'open';

const beforeArrival: readonly MailStep[] = ['deliver', 'defer', 'bounce'];
const mailSteps: Readonly<Partial<Record<MailState, readonly MailStep[]>>> = {
  queued: beforeArrival,
  sent: beforeArrival,
  deferred: ['deliver', 'bounce'],
  delivered: ['open'],
};
const letterSteps: Readonly<Partial<Record<LetterState, readonly LetterFate[]>>> = {
  queued: ['print', 'post', 'deliver', 'return', 'lose'],
  printed: ['post', 'deliver', 'return', 'lose'],
  posted: ['deliver', 'return', 'lose'],
  presumed_delivered: ['return'],
};

/** The employee's mailbox and letterbox, with what is on its way to them. */
export function post(
  context: ConsoleContext,
  received: readonly OrderView[],
  useLink: (mailId: string) => void,
): TemplateResult {
  const { t } = context;
  const mails = received.flatMap((order) => order.mails);
  const letters = received.flatMap((order) => order.letters);
  return html`
    <h4>${t.post.mailbox}</h4>
    ${mails.length === 0 ? html`<p class="muted">${t.post.noMails}</p>` : nothing}
    ${repeat(
      mails,
      ({ id }) => id,
      (mail, index) => mailCard(context, mail, index === 0, useLink),
    )}
    <h4>${t.post.letterbox}</h4>
    ${letters.length === 0 ? html`<p class="muted">${t.post.noLetters}</p>` : nothing}
    ${repeat(
      letters,
      ({ id }) => id,
      (letter, index) => letterCard(context, letter, index === 0),
    )}
  `;
}

function mailCard(
  context: ConsoleContext,
  mail: MailView,
  isNewest: boolean,
  useLink: (mailId: string) => void,
): TemplateResult {
  const { world, t, locale, run } = context;
  const { id, to, state, at, linkWorks, received } = mail;
  const mark = html`<span class="tag ${toneOf(state)}">${t.states.mail[state]}</span>`;
  const steps = (mailSteps[state] ?? []).map((fate) =>
    button(t.post.mailStep[fate], () => run(world.steerMail(id, fate), t.post.mailDone[fate])),
  );
  if (!received) {
    return html`<article class="item">
      <p>${t.post.mailTo(to)} ${mark} <span class="muted">${shortTime(at, locale)}</span></p>
      ${stepsOf(steps)}
    </article>`;
  }
  return html`
    <details class="item" ?open=${isNewest}>
      <summary>
        <span class="subject" lang="da">${received.subject}</span> ${mark}
        <span class="muted">${shortTime(received.at, locale)}</span>
      </summary>
      <p class="muted">${to}</p>
      <p class="body" lang="da">${received.body}</p>
      ${linkWorks ? nothing : html`<p class="muted">${t.post.link}</p>`}
      ${stepsOf([...steps, button(t.post.use, () => useLink(id))])}
    </details>
  `;
}

function letterCard(context: ConsoleContext, letter: LetterView, isNewest: boolean): TemplateResult {
  const { world, t, locale, run } = context;
  const { id, state, at, estimate, isLost, body } = letter;
  const mark = html`<span class="tag ${toneOf(state)}">${t.states.letter[state]}</span>`;
  const steps = (letterSteps[state] ?? [])
    .filter((fate) => !(isLost && fate === 'lose'))
    .map((fate) =>
      button(t.post.letterStep[fate], () => run(world.steerLetter(id, fate), t.post.letterDone[fate])),
    );
  if (body === null) {
    const expected = t.orders.expected(formatDate(estimate.from, locale), formatDate(estimate.to, locale));
    return html`<article class="item">
      <p>${t.post.codeLetter} ${mark} <span class="muted">${shortTime(at, locale)}</span></p>
      ${steps.length > 0 ? html`<p class="muted">${isLost ? t.orders.lost : expected}</p>` : nothing}
      ${stepsOf(steps)}
    </article>`;
  }
  return html`
    <details class="item letter" ?open=${isNewest}>
      <summary>
        <span class="subject">${t.post.codeLetter}</span> ${mark}
        <span class="muted">${shortTime(at, locale)}</span>
      </summary>
      <p class="body" lang="da">${body}</p>
      ${stepsOf(steps)}
    </details>
  `;
}

function stepsOf(steps: readonly TemplateResult[]) {
  return steps.length === 0 ? nothing : html`<div class="buttons">${steps}</div>`;
}

function button(label: string, press: () => void): TemplateResult {
  return html`<button class="button small" type="button" @click=${press}>${label}</button>`;
}
