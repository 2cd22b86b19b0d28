import { css } from 'lit';

/** Notices, tags, what is muted and what turns. */
export const notices = css`
  .muted {
    color: var(--_text-muted);
  }

  .notice {
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }

  .notice.warning {
    border-color: var(--_warning);
    background: var(--_warning-surface);
  }

  .notice.error {
    border-color: var(--_danger);
    background: var(--_danger-surface);
  }

  .notice.success {
    border-color: var(--_success);
    background: var(--_success-surface);
  }

  .notice > * + * {
    margin-block-start: var(--_space);
  }

  .tag {
    display: inline-block;
    padding: 0.0625rem 0.5rem;
    border: 1px solid var(--_border-strong);
    border-radius: 1rem;
    font-size: 0.875em;
    white-space: nowrap;
  }

  .spinner {
    display: inline-block;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 3px solid var(--_border);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    vertical-align: -0.25em;
    animation: turn 900ms linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
`;
