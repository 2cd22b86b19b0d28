import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .waiting {
    padding-block: calc(var(--_space) * 4);
    color: var(--_text-muted);
    animation: appear 200ms 300ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .slow,
  .refreshed {
    max-inline-size: var(--_measure);
    color: var(--_text-muted);
  }

  .screen > .refreshed:empty {
    margin: 0;
  }

  ul.plain {
    padding: 0;
    list-style: none;
  }

  .card > * + *,
  .field > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .cards > .card + .card,
  .screen > .cards + .cards {
    margin-block-start: calc(var(--_space) * 5);
  }

  .card > h3:focus-visible {
    outline-offset: 4px;
  }

  .field > .hint {
    display: block;
  }

  .notice > .actions {
    margin-block-start: calc(var(--_space) * 2);
  }

  .notice > .actions:empty {
    display: none;
  }
`;
