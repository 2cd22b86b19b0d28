import { css } from 'lit';

/** The console is denser than the elements: one who steers wants to see much at once. */
export const styles = css`
  :host {
    font-size: 0.9375rem;
    --_control-height: var(--udsted-control-height, 2.5rem);
  }

  :host(issuance-console) {
    container-type: inline-size;
    background: var(--_surface);
  }

  .console {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    max-inline-size: 78rem;
    margin-inline: auto;
  }

  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .label {
    font-size: 0.875em;
    color: var(--_text-muted);
    font-weight: 400;
  }

  .button.small {
    min-block-size: 2.125rem;
    padding: 0.125rem calc(var(--_space) * 1.5);
    border-width: 1px;
    font-weight: 500;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }

  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }

  .bar section {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    align-content: start;
  }

  .bar section .buttons {
    margin-block-start: calc(var(--_space) * 0.5);
  }

  .bar h2 {
    font-size: 1.375em;
  }

  .now {
    display: flex;
    align-items: center;
    min-block-size: var(--_control-height);
    font-weight: 600;
  }

  .halves-of-the-world,
  .halves-of-the-world > section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    align-content: start;
  }

  .halves-of-the-world > section > * + * {
    margin-block-start: 0;
  }

  @container (min-width: 44rem) {
    .bar {
      grid-template-columns: 1fr 1fr;
    }

    .bar .title {
      grid-column: 1 / -1;
    }
  }

  @container (min-width: 58rem) {
    .bar {
      grid-template-columns: minmax(14rem, 1fr) auto minmax(20rem, auto);
    }

    .bar .title {
      grid-column: auto;
    }

    .halves-of-the-world {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: calc(var(--_space) * 4);
    }
  }
`;
