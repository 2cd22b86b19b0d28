import { css } from 'lit';

/** Around the console, on the page that a mock server gives. */
export const pageStyles = css`
  :root {
    color-scheme: light dark;
    font-family: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
    color: light-dark(#1a1f24, #eef1f4);
    background: light-dark(#ffffff, #171b20);
  }

  body {
    margin: 0;
    line-height: 1.5;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1.5rem;
    padding: 0.5rem clamp(1rem, 3vw, 2rem);
    background: light-dark(#003972, #0f2741);
    color: #ffffff;
  }

  h1 {
    margin: 0;
    font-size: 1.125rem;
  }

  header p {
    flex: 1 1 10rem;
    margin: 0;
  }

  header a,
  header button {
    min-block-size: 2.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 2.75rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  :focus-visible {
    outline: 3px solid currentcolor;
    outline-offset: 1px;
  }

  main {
    padding: clamp(1rem, 3vw, 2rem);
  }
`.styleSheet!;
