import { css } from 'lit';
import { notices } from './notices.styles.ts';

/** Headings, texts, lists of facts, notices. */
export const content = [
  notices,
  css`
  .screen {
    max-inline-size: var(--_measure);
  }

  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
  }

  .screen > * + *,
  .stack > * + * {
    margin-block-start: calc(var(--_space) * 2);
  }

  .screen > h3 {
    margin-block-start: calc(var(--_space) * 5);
  }

  .screen > .facts,
  .screen > h3 + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .eyebrow {
    color: var(--_text-muted);
    font-size: 0.875em;
  }

  .eyebrow + h2 {
    margin-block-start: 0;
  }

  h2 {
    font-family: var(--_font-heading);
    font-size: clamp(1.375em, 1.1em + 1.2cqi, 1.75em);
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
  }

  h2:focus-visible {
    outline: none;
  }

  h3 {
    font-family: var(--_font-heading);
    font-size: 1.125em;
    line-height: 1.35;
    font-weight: 600;
  }

  .lead {
    max-inline-size: 60ch;
  }

  .facts {
    border-block-start: 1px solid var(--_border);
  }

  .facts > div {
    display: grid;
    grid-template-columns: 1fr;
    gap: 0 calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 1.25);
    border-block-end: 1px solid var(--_border);
  }

  .facts dt {
    color: var(--_text-muted);
  }

  .facts dd.change {
    justify-self: start;
  }

  .facts dd.change .link {
    padding-block: 0;
  }

  @container (min-width: 30rem) {
    .facts > div {
      grid-template-columns: 11rem 1fr auto;
    }
  }
`,
];
