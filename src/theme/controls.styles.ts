import { css } from 'lit';

/** Buttons, fields and choices. */
export const controls = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    min-block-size: var(--_control-height);
    padding: calc(var(--_space) * 1) calc(var(--_space) * 2.5);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--_motion);
  }

  .button:hover {
    background: var(--_surface-hover);
  }

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

  .button[aria-disabled='true'] {
    cursor: progress;
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

  .field-label {
    display: block;
    font-weight: 600;
  }

  .hint {
    color: var(--_text-muted);
  }

  .field-error {
    display: block;
    color: var(--_danger);
    font-weight: 600;
  }

  .input {
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .input[aria-invalid='true'] {
    border: 2px solid var(--_danger);
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
`;
