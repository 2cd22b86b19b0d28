import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .hero {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2);
    border: 2px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    text-align: center;
  }

  .hero > * + * {
    margin-block-start: calc(var(--_space) * 2);
  }

  .code {
    font-family: var(--_font-code);
    font-size: var(--udsted-reveal-code-size, clamp(2rem, 8.5cqi, 3.5rem));
    font-weight: 600;
    font-variant-numeric: slashed-zero;
    line-height: 1.3;
    letter-spacing: 0.06em;
    overflow-wrap: normal;
  }

  .group {
    display: inline-block;
    white-space: nowrap;
  }

  @container (max-width: 26rem) {
    .code {
      font-size: var(--udsted-reveal-code-size, 3rem);
    }

    .group {
      inline-size: 100%;
    }

    /* As wide as the groups above it, which end with a hyphen. */
    .group:last-child::after {
      content: '-';
      visibility: hidden;
    }
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: calc(var(--_space) * 1.5);
  }

  /* Always there for the screen reader, and without height until it says something. */
  .hero > .status {
    margin-block-start: 0;
  }

  .status > span {
    display: block;
    padding-block-start: calc(var(--_space) * 2);
  }

  .time-limit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space) calc(var(--_space) * 2);
  }

  .time-limit > p {
    flex: 1 1 16rem;
  }

  /* Pressed is not told by colour alone, and the tick is not read: aria-pressed is. */
  [aria-pressed='true']::before {
    content: '✓';
    content: '✓' / '';
  }

  .screen > .stack {
    margin-block-start: calc(var(--_space) * 4);
  }

  .small {
    font-size: 0.875em;
  }

  .spelling {
    border-block: 1px solid var(--_border);
    padding-block: var(--_space);
  }

  .spelling > * + * {
    margin-block-start: calc(var(--_space) * 2);
  }

  summary {
    padding-block: var(--_space);
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  .groups {
    display: grid;
    gap: calc(var(--_space) * 3);
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    padding: 0;
    list-style: none;
  }

  .symbols {
    margin-block: var(--_space);
    padding: 0;
    list-style: none;
    font-size: 1.125em;
  }

  .symbols b {
    display: inline-block;
    min-inline-size: 2ch;
    font-family: var(--_font-code);
    font-size: 1.25em;
  }

  .points {
    padding-inline-start: 1.5em;
  }

  .points > li + li {
    margin-block-start: calc(var(--_space) * 3);
  }

  .points > li::marker,
  .title {
    font-weight: 600;
  }

  .tick {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    align-items: center;
    min-block-size: var(--_control-height);
    inline-size: fit-content;
    cursor: pointer;
  }

  .tick input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  #errors .link {
    text-align: start;
  }

  .actions.close {
    margin-block-start: calc(var(--_space) * 2);
  }

  h4 {
    margin: 0;
    font-size: 1em;
  }

  .not-printed {
    display: none;
  }

  @media print {
    .secret,
    .no-print,
    .tools,
    .status {
      display: none;
    }

    .not-printed {
      display: block;
    }
  }
`;
