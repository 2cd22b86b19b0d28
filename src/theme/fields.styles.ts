import { css } from 'lit';

/** Buttons and fields. */
export const fields = css`
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

  .button[aria-disabled='true'] {
    cursor: progress;
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
`;
