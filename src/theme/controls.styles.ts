import { css } from 'lit';
import { fields } from './fields.styles.ts';

/** Buttons of every rank, fields and choices. */
export const controls = [
  fields,
  css`
  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: var(--_accent-hover);
    border-color: var(--_accent-hover);
  }

  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .link {
    padding: 0.25rem 0;
    min-block-size: 1.5rem;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .link:hover {
    color: var(--_accent-hover);
    text-decoration-thickness: 2px;
  }

  .link.danger {
    color: var(--_danger);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 4);
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  legend {
    padding: 0;
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  .choice:hover {
    background: var(--_surface-hover);
  }

  .choice:has(input:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .choice:has(input:disabled) {
    border-style: dashed;
    background: var(--_surface-raised);
    cursor: not-allowed;
  }

  .choice input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .choice .title {
    font-weight: 600;
  }

  .choice .hint {
    grid-column: 2;
  }

  @media (forced-colors: active) {
    .choice:has(input:checked) {
      outline: 2px solid Highlight;
    }
  }
`,
];
