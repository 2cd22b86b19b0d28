import { html, nothing, type TemplateResult } from 'lit';
import type { At } from '../code-reveal.states.ts';
import { reissue, screen, type View } from './view.ts';

/** Step 8: the code is gone from the screen, handed over or not. */
export function closedScreen({ order, outcome }: At<'closed'>, view: View): TemplateResult {
  const { t } = view;
  const hidden = outcome === 'hidden';
  const { title, help } = hidden ? t.closed.hidden : t.closed.handedOver;
  return screen(
    view,
    title,
    html`<p class="lead">${help(order.employeeName)}</p>
      ${
        hidden
          ? html`<p class="muted">${t.reissueConsequence(order.employeeName)}</p>
            <div class="actions">${reissue(view)}</div>`
          : nothing
      }`,
    order,
  );
}
