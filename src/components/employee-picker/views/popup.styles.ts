import { css } from 'lit';

/** The box with the options. */
export const options = css`
  .popup {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    inset-block-start: calc(100% + 4px);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
  }

  [role='listbox'] {
    max-block-size: min(var(--_popup-height), 60vh);
    padding: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
  }

  .option {
    padding: var(--_space) calc(var(--_space) * 1.5);
    padding-inline-start: calc(var(--_space) * 1.5 + 4px);
    cursor: pointer;
  }

  .option + .option {
    border-block-start: 1px solid var(--_border);
  }

  .option:hover {
    background: var(--_surface-raised);
  }

  .option[aria-selected='true'] {
    background: var(--_surface-hover);
    box-shadow: inset 4px 0 0 var(--_accent);
  }

  .option .name {
    font-weight: 600;
  }

  .details {
    display: block;
    color: var(--_text-muted);
    font-size: 0.875em;
  }

  .foot {
    padding: var(--_space) calc(var(--_space) * 1.5);
    color: var(--_text-muted);
  }

  [role='listbox']:not([hidden]) + .foot {
    border-block-start: 1px solid var(--_border);
    font-size: 0.875em;
  }

  .popup > .notice {
    border-width: 1px 0 0;
    border-radius: 0;
  }

  .popup > .again {
    margin-block-start: 0;
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
    background: var(--_danger-surface);
  }

  /* A shadow and a background are not drawn there, and a border, also a transparent one, always is. */
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
