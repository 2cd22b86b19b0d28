import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { View } from './view.ts';

/** How a presentation uses the field. */
export interface SearchField {
  readonly text: string;
  readonly placeholder?: string;
  readonly clearable: boolean;
  /** What makes the field a combobox; without it, it is a plain search field. */
  readonly combobox?: { readonly expanded: boolean; readonly active: number | null };
  readonly changed: (text: string) => void;
  readonly cleared: () => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly mousedown?: () => void;
}

/** The field of both presentations: label, hint, what the form misses, input and the button that empties it. */
export function searchField(view: View, field: SearchField): TemplateResult {
  const { t, label, outerLabel, disabled, complaint } = view;
  const { text, placeholder = '', clearable, combobox, changed, keydown, mousedown } = field;
  const { expanded = false, active = null } = combobox ?? {};
  return html`${
    label === '' ? nothing : html`<label class="field-label" part="label" for="field">${label}</label>`
  }
    <div class="hint" part="hint" id="hint">${t.hint}</div>
    <span class="field-error" part="error" id="error" ?hidden=${complaint === null}>${complaint ?? ''}</span>
    <div class="control">
      <input
        id="field"
        class="input"
        part="input"
        type=${combobox ? 'text' : 'search'}
        role=${combobox ? 'combobox' : nothing}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-label=${outerLabel || nothing}
        aria-describedby="error hint"
        aria-invalid=${complaint === null ? nothing : 'true'}
        aria-autocomplete=${combobox ? 'list' : nothing}
        aria-expanded=${combobox ? `${expanded}` : nothing}
        aria-controls=${expanded ? 'listbox' : nothing}
        aria-activedescendant=${active === null ? nothing : `option-${active}`}
        aria-required=${combobox && view.required ? 'true' : nothing}
        placeholder=${placeholder}
        .value=${live(text)}
        ?disabled=${disabled}
        @input=${(event: InputEvent) => changed((event.target as HTMLInputElement).value)}
        @keydown=${keydown}
        @mousedown=${(event: MouseEvent) => event.button === 0 && mousedown?.()}
      />
      ${disabled || !clearable ? nothing : clearButton(t.clear, field)}
    </div>`;
}

function clearButton(name: string, { cleared }: SearchField): TemplateResult {
  const cross = svg`<path d="M3 3 L13 13 M13 3 L3 13" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`;
  const clear = ({ currentTarget }: MouseEvent) => {
    cleared();
    // Before the button goes away: that would count as leaving the field.
    ((currentTarget as HTMLElement).previousElementSibling as HTMLElement).focus();
  };
  return html`<button class="clear" part="clear" type="button" aria-label=${name} @click=${clear}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${cross}</svg>
  </button>`;
}
