import { css } from 'lit';

/** What stands in the frame: orders, post, forms, trail. */
export const partStyles = css`
  .tag {
    border-color: var(--_border-strong);
    font-size: 0.8125em;
    line-height: 1.5;
    white-space: normal;
  }

  .tag.good {
    border-color: var(--_success);
    background: var(--_success-surface);
    color: var(--_success);
  }

  .tag.bad {
    border-color: var(--_danger);
    background: var(--_danger-surface);
    color: var(--_danger);
  }

  .tag.over {
    border-style: dashed;
    color: var(--_text-muted);
  }

  .halves-of-the-world .link {
    justify-self: start;
  }

  .orders,
  .rules,
  .trail {
    padding: 0;
    list-style: none;
  }

  .orders {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .orders li + li {
    border-block-start: 1px solid var(--_border);
  }

  .order {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.25) var(--_space);
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: calc(var(--_space) * 0.75) calc(var(--_space) * 1.5);
    border: 0;
    border-inline-start: 4px solid transparent;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .order:hover {
    background: var(--_surface-hover);
  }

  .order[aria-current] {
    border-inline-start-color: var(--_accent);
    background: var(--_surface-raised);
  }

  .order .name {
    font-weight: 600;
  }

  .order .muted {
    margin-inline-start: auto;
    font-size: 0.875em;
  }

  .card,
  .item {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .card > * + *,
  .item > * + * {
    margin-block-start: var(--_space);
  }

  .card h4 .muted {
    font-weight: 400;
  }

  .halves {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
  }

  .halves dt {
    color: var(--_text-muted);
    font-size: 0.875em;
  }

  .halves .tag {
    margin-block: calc(var(--_space) * 0.25);
  }

  .halves .line {
    display: block;
    font-size: 0.875em;
  }

  /* What lies inside inherits from a box of the browser's own, which measures otherwise. */
  details > * {
    box-sizing: border-box;
  }

  summary {
    cursor: pointer;
  }

  .item .subject {
    font-weight: 600;
  }

  .item .body {
    padding: calc(var(--_space) * 1.5);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    white-space: pre-wrap;
  }

  .item.letter .body {
    font-family: Georgia, 'Times New Roman', serif;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    align-items: start;
  }

  .tool .fields {
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
  }

  .fields .wide {
    grid-column: 1 / -1;
  }

  .field .hint {
    font-size: 0.875em;
  }

  .input.code {
    font-family: var(--_font-code);
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }

  .only-problem {
    display: none;
  }

  form:has(option[value='problem']:checked) .only-problem {
    display: block;
  }

  .tools {
    border-block-start: 1px solid var(--_border);
  }

  .tool {
    border-block-end: 1px solid var(--_border);
  }

  .tool > summary {
    padding-block: calc(var(--_space) * 1.5);
  }

  .tool > summary h3 {
    display: inline;
    font-size: 1.0625em;
  }

  .tool .standing {
    margin-inline-start: var(--_space);
    color: var(--_text-muted);
  }

  .tool .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    max-inline-size: 52rem;
    padding-block-end: calc(var(--_space) * 3);
    justify-items: start;
  }

  .tool .inside > form,
  .tool .inside > .field,
  .tool .inside > ol,
  .tool .inside > employee-picker {
    inline-size: 100%;
  }

  .trail li {
    display: grid;
    grid-template-columns: 3.5rem 1fr;
    padding-block: var(--_space);
    border-block-start: 1px solid var(--_border);
  }

  .trail .seq {
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }

  .trail .what {
    font-weight: 600;
  }

  code {
    font-family: var(--_font-code);
    font-size: 0.875em;
    color: var(--_text-muted);
  }

  .said {
    position: sticky;
    inset-block-end: calc(var(--_space) * 2);
    justify-self: center;
    padding: var(--_space) calc(var(--_space) * 2);
    border: 1px solid var(--_success);
    border-radius: var(--_radius);
    background: var(--_success-surface);
  }

  .said.refusal {
    border-color: var(--_danger);
    background: var(--_danger-surface);
  }

  /* Stays there for those who are read to. */
  .said:empty {
    padding: 0;
    border: 0;
  }
`;
