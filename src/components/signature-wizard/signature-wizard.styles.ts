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

  .slow {
    max-inline-size: var(--_measure);
    margin-block-start: calc(var(--_space) * 2);
    color: var(--_text-muted);
  }

  .refreshed {
    color: var(--_text-muted);
  }

  .screen > .refreshed:empty {
    margin: 0;
  }

  .screen.wide {
    max-inline-size: none;
  }

  ul.plain {
    padding: 0;
    list-style: none;
  }

  form fieldset + fieldset {
    margin-block-start: calc(var(--_space) * 4);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 2);
  }

  .actions + p {
    margin-block-start: calc(var(--_space) * 3);
  }

  .eyebrow + #reveal {
    margin-block-start: 0;
  }
`;
