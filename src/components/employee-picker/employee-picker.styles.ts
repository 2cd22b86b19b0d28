import { css } from 'lit';

/** The field, its options, what failed. */
export const pickerStyles = css`
  :host {
    --_popup-height: var(--udsted-picker-popup-height, 22rem);

    position: relative;
    container-type: inline-size;
  }

  :host(:state(open)) {
    z-index: 10;
  }

  [hidden] {
    display: none !important;
  }

  p,
  ul {
    margin: 0;
  }

  .field {
    position: relative;
  }

  .field .hint {
    margin-block-end: var(--_space);
  }

  .field .field-error {
    margin-block-end: calc(var(--_space) / 2);
  }

  .control {
    position: relative;
  }

  .input {
    text-overflow: ellipsis;
  }

  .control .input {
    padding-inline-end: 3rem;
  }

  .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .input:disabled {
    border-style: dashed;
    background: var(--_surface-raised);
    color: var(--_text-muted);
    cursor: not-allowed;
  }

  .input::-webkit-search-cancel-button {
    display: none;
  }

  .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .clear:hover {
    color: var(--_text);
  }

  .clear:focus-visible {
    outline-offset: -3px;
  }

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
    border-inline-start: 4px solid transparent;
    cursor: pointer;
  }

  .option + .option {
    border-block-start: 1px solid var(--_border);
  }

  .option:hover {
    background: var(--_surface-raised);
  }

  .option[aria-selected='true'] {
    border-inline-start-color: var(--_accent);
    background: var(--_surface-hover);
  }

  .option .name {
    font-weight: 600;
  }

  .details {
    display: block;
    color: var(--_text-muted);
    font-size: 0.875em;
  }

  .warning-text {
    display: block;
    color: var(--_warning);
    font-size: 0.875em;
    font-weight: 600;
  }

  mark {
    background: var(--_highlight);
    color: inherit;
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
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
    background: var(--_danger-surface);
  }

  .picker > .notice,
  .again {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .popup > .again {
    margin-block-start: 0;
  }

  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }

    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
