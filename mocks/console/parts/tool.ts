import { html, type TemplateResult } from 'lit';

/** A part of the console that is opened when it is needed; its summary says how things stand. */
export function tool(heading: string, standing: unknown, body: TemplateResult): TemplateResult {
  return html`
    <details class="tool">
      <summary><h3>${heading}</h3><span class="standing">${standing}</span></summary>
      <div class="inside">${body}</div>
    </details>
  `;
}

export function field(
  label: string,
  control: TemplateResult,
  id: string,
  { hint, isWide = false }: { readonly hint?: string; readonly isWide?: boolean } = {},
): TemplateResult {
  return html`
    <div class="field ${isWide ? 'wide' : ''}">
      <label class="field-label" for=${id}>${label}</label>
      ${control} ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : ''}
    </div>
  `;
}
