import { css } from 'lit';

/**
 * Every look of the elements as a private property with a documented public one in front. Colours follow the page's
 * `color-scheme`; sizes follow the page's font size.
 *
 * The contrast of each pair is at least 4.5:1 for text and 3:1 for borders that carry meaning, light and dark.
 */
export const tokens = css`
  :host {
    --_text: var(--udsted-color-text, light-dark(#1a1f24, #eef1f4));
    --_text-muted: var(--udsted-color-text-muted, light-dark(#545d66, #b4bdc6));
    --_surface: var(--udsted-color-surface, light-dark(#ffffff, #171b20));
    --_surface-raised: var(--udsted-color-surface-raised, light-dark(#f5f7f9, #20262d));
    --_surface-hover: var(--udsted-color-surface-hover, light-dark(#eaf2fb, #26313d));
    --_border: var(--udsted-color-border, light-dark(#cdd4db, #3b444e));
    --_border-strong: var(--udsted-color-border-strong, light-dark(#6b7681, #8b97a3));
    --_accent: var(--udsted-color-accent, light-dark(#0059b3, #7fb8f5));
    --_accent-hover: var(--udsted-color-accent-hover, color-mix(in oklab, var(--_accent), light-dark(black, white) 25%));
    --_on-accent: var(--udsted-color-on-accent, light-dark(#ffffff, #0b1a2b));
    --_focus: var(--udsted-color-focus, light-dark(#1a1f24, #ffffff));
    --_danger: var(--udsted-color-danger, light-dark(#b3131b, #ff9b96));
    --_danger-surface: var(--udsted-color-danger-surface, light-dark(#fdeeee, #3a1d1f));
    --_warning: var(--udsted-color-warning, light-dark(#8a5a00, #f3c463));
    --_warning-surface: var(--udsted-color-warning-surface, light-dark(#fff6e0, #352a14));
    --_success: var(--udsted-color-success, light-dark(#1c6b32, #86d69b));
    --_success-surface: var(--udsted-color-success-surface, light-dark(#eaf6ed, #17301f));
    --_highlight: var(--udsted-color-highlight, light-dark(#fff1b8, #4a3d0f));

    --_space: var(--udsted-space, 0.5rem);
    --_radius: var(--udsted-radius, 0.25rem);
    --_control-height: var(--udsted-control-height, 2.75rem);
    --_measure: var(--udsted-measure, 42rem);
    --_font: var(--udsted-font-family, inherit);
    --_font-heading: var(--udsted-font-family-heading, var(--_font));
    --_font-code: var(--udsted-font-family-code, ui-monospace, 'Cascadia Mono', 'Segoe UI Mono', Menlo, Consolas, monospace);
    --_motion: var(--udsted-motion, 120ms);

    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--_font);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
    }
  }
`;
