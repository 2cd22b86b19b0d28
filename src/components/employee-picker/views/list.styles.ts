import { css } from 'lit';

/** The overview around its table. */
export const overview = css`
  .filters {
    display: grid;
    gap: calc(var(--_space) * 2);
    align-items: end;
  }

  .found {
    margin-block-start: calc(var(--_space) * 3);
  }

  .summary {
    padding-block-end: var(--_space);
    color: var(--_text-muted);
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 2);
  }

  .more .notice {
    flex-basis: 100%;
  }

  @container (min-width: 30rem) {
    .filters {
      grid-template-columns: 1fr 11rem;
    }
  }
`;
