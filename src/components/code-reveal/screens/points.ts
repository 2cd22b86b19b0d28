import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { HandoverPointId } from '../../../contract/confirmation.ts';
import type { Shown } from '../code-reveal.states.ts';
import { missing, type Missing } from '../shown.machine.ts';
import type { View } from './view.ts';

/** The three points on passing the code on, each with its own acknowledgement. */
export function points(state: Shown, view: View): TemplateResult {
  const { t } = view;
  return html`${complaints(state, view)}
    <div class="stack">
      <h3>${t.points.title}</h3>
      <p class="no-print">${t.points.intro}</p>
      <ol class="points">
        ${state.pointIds.map((id, at) => point(id, at + 1, state, view))}
      </ol>
    </div>`;
}

function point(id: HandoverPointId, number: number, state: Shown, { t, send }: View): TemplateResult {
  const { title, text } = t.points.text[id](state.order.employeeName);
  return html`<li>
    <p id=${`${id}-title`} class="title">${title}</p>
    <p>${text}</p>
    ${tick({
      id,
      label: t.points.read(number),
      on: state.pointsRead.includes(id),
      error: isMissed(state, id) ? `${t.closing.missingPoint(number)}.` : null,
      errorWord: t.closing.error,
      describedBy: `${id}-title`,
      changed: (on) => send({ type: 'read-point', point: id, on }),
    })}
  </li>`;
}

export interface Tick {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
  readonly error: string | null;
  readonly errorWord: string;
  readonly describedBy?: string;
  readonly changed: (on: boolean) => void;
}

export function tick({ id, label, on, error, errorWord, describedBy = '', changed }: Tick): TemplateResult {
  return html`<div>
    ${
      error
        ? html`<p class="field-error" id=${`${id}-error`}>
          <span class="visually-hidden">${errorWord}</span> ${error}
        </p>`
        : nothing
    }
    <label class="tick no-print">
      <input
        type="checkbox"
        id=${id}
        .checked=${live(on)}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${`${error ? `${id}-error ` : ''}${describedBy}`.trim() || nothing}
        @change=${(event: Event) => changed((event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
  </div>`;
}

export function isMissed(state: Shown, what: Missing): boolean {
  return state.closing === 'incomplete' && missing(state).includes(what);
}

/** Takes focus after closing was tried too early, and leads to what is missing, in the same words. */
function complaints(state: Shown, { t }: View): TemplateResult | typeof nothing {
  if (state.closing !== 'incomplete') return nothing;
  const words = (what: Missing) =>
    what === 'handed-over'
      ? t.closing.missingHandover
      : t.closing.missingPoint(state.pointIds.indexOf(what) + 1);
  return html`<div class="notice error" id="errors" tabindex="-1" role="group" aria-labelledby="errors-title">
    <h3 id="errors-title">${t.closing.errorsTitle}</h3>
    <ul>
      ${missing(state).map(
        (what) => html`<li>
          <button class="link" type="button" data-goes-to=${what} @click=${goThere}>${words(what)}.</button>
        </li>`,
      )}
    </ul>
  </div>`;
}

function goThere({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const root = button.getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>(`#${button.dataset['goesTo']}`)?.focus();
}
