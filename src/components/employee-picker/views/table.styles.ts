import { css } from 'lit';

/** The employees of the overview: cards where it is narrow, a table where there is room. */
export const table = css`
  table,
  tbody,
  tr,
  th,
  td {
    display: block;
    text-align: start;
    font-weight: inherit;
  }

  table {
    inline-size: 100%;
    border-block-start: 1px solid var(--_border);
  }

  thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) / 2) calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 1.5) var(--_space);
    border-block-end: 1px solid var(--_border);
  }

  .row > :nth-child(-n + 2) {
    flex-basis: 100%;
  }

  th,
  td {
    padding: 0;
  }

  .row:has(.pick[aria-current]) {
    background: var(--_surface-hover);
    box-shadow: inset 4px 0 0 var(--_accent);
  }

  .pick {
    display: block;
    min-block-size: 2.75rem;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .pick .name {
    color: var(--_accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .pick:hover .name {
    color: var(--_accent-hover);
    text-decoration-thickness: 2px;
  }

  .pick:disabled {
    cursor: not-allowed;
  }

  .pick:disabled .name {
    color: inherit;
    text-decoration: none;
  }

  .unit,
  .email,
  .rid {
    display: block;
  }

  .unit,
  .rid {
    color: var(--_text-muted);
    font-size: 0.875em;
  }

  .status {
    font-size: 0.875em;
    white-space: nowrap;
  }

  .status.suspended,
  .status.departed {
    color: var(--_warning);
    font-weight: 600;
  }

  .has {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) / 2);
  }

  .tag {
    background: var(--_surface-raised);
    border-color: var(--_border);
    white-space: normal;
  }

  .tag.open-order {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  @container (min-width: 30rem) {
    .row > :nth-child(-n + 2) {
      flex: 1 1 40%;
    }

    .row > :nth-child(3) {
      flex-basis: 8rem;
    }

    .row > :nth-child(4) {
      flex: 1 1 50%;
    }
  }

  @container (min-width: 42rem) {
    table {
      display: table;
      table-layout: fixed;
      border-collapse: collapse;
    }

    thead th:nth-child(1) {
      inline-size: 28%;
    }

    thead th:nth-child(2) {
      inline-size: 32%;
    }

    thead th:nth-child(3) {
      inline-size: 9.5rem;
    }

    thead {
      display: table-header-group;
      position: static;
      clip-path: none;
    }

    tbody {
      display: table-row-group;
    }

    tr,
    .row {
      display: table-row;
    }

    .status {
      white-space: normal;
      overflow-wrap: normal;
    }

    th,
    td {
      display: table-cell;
      padding: calc(var(--_space) * 1.25) var(--_space);
      vertical-align: top;
    }

    thead th {
      padding-block: var(--_space);
      color: var(--_text-muted);
      font-size: 0.875em;
    }

    thead tr {
      border-block-end: 2px solid var(--_border);
    }
  }

  @media (forced-colors: active) {
    .row:has(.pick[aria-current]) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
