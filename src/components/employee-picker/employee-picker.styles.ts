import { css } from 'lit';
import { options } from './views/popup.styles.ts';
import { overview } from './views/list.styles.ts';
import { table } from './views/table.styles.ts';

/** The field, what is found in it and what failed. */
const field = css`
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

  .warning-text {
    display: block;
    color: var(--_warning);
    font-size: 0.875em;
    font-weight: 600;
  }

  mark {
    background: var(--_highlight);
    color: var(--_text);
  }

  .picker > .notice,
  .again {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;

export const styles = [field, options, overview, table];
