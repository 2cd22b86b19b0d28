import { html, type TemplateResult } from 'lit';
import type { Waited } from '../../lib/patience.ts';

/** What is said of a wait: nothing at first, and what stands on the page too once it is long. */
export function waitedLine(
  waited: Waited,
  t: { readonly working: string; readonly slow: string },
): TemplateResult {
  const said = { briefly: '', 'a-while': t.working, long: t.slow }[waited];
  return html`<p class=${waited === 'long' ? 'slow' : 'visually-hidden'} role="status">${said}</p>`;
}
