import { html, nothing, type TemplateResult } from 'lit';

/** One line of a list of facts; `change` is the button that leads to where it is chosen. */
export function fact(label: string, value: unknown, change: unknown = nothing): TemplateResult {
  return html`
    <div>
      <dt>${label}</dt>
      <dd>${value}</dd>
      ${change === nothing ? nothing : html`<dd class="change">${change}</dd>`}
    </div>
  `;
}
