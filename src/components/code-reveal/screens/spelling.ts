import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Shown } from '../code-reveal.states.ts';
import type { View } from './view.ts';

/** For passing the code on by phone: one group at a time, in the spelling alphabet, with a tick when it is read back. */
export function spelling(state: Shown, { t, send }: View): TemplateResult {
  const onToggle = (event: Event) => send({ type: 'spell', on: (event.target as HTMLDetailsElement).open });
  return html`<details class="spelling no-print" .open=${live(state.spelling)} @toggle=${onToggle}>
    <summary>${t.spelling.toggle}</summary>
    ${state.spelling ? (state.masked ? html`<p>${t.spelling.masked}</p>` : groups(state, { t, send })) : nothing}
  </details>`;
}

function groups(state: Shown, { t, send }: Pick<View, 't' | 'send'>): TemplateResult {
  const all = state.code.split('-');
  const group = (symbols: string, at: number) => html`<li>
    <h3>${t.spelling.group(at + 1, all.length)}</h3>
    <ul class="symbols secret" translate="no">
      ${[...symbols].map((symbol) => html`<li><b>${symbol}</b> ${t.spelling.words[symbol]}</li>`)}
    </ul>
    <label class="tick">
      <input
        type="checkbox"
        .checked=${live(state.readBack.includes(at))}
        @change=${(event: Event) =>
          send({ type: 'read-back', group: at, on: (event.target as HTMLInputElement).checked })}
      />
      <span>${t.spelling.readBack(at + 1)}</span>
    </label>
  </li>`;
  return html`<p class="muted">${t.spelling.hint}</p>
    <ol class="groups">
      ${all.map(group)}
    </ol>`;
}
