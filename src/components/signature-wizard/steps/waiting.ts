import { html, type TemplateResult } from 'lit';
import { page, type View } from './view.ts';

/** Waiting for an answer without a page of its own. What is said of it stands in the wizard's status region. */
export function waiting({
  t,
}: View<'starting' | 'checking-session' | 'opening-employee' | 'opening-order'>): TemplateResult {
  return html`<p class="waiting"><span class="spinner" aria-hidden="true"></span> ${t.working}</p>`;
}

/** Signed in, but without the role: what that means, and the two ways on. */
export function notAdministrator(view: View<'not-administrator'>): TemplateResult {
  const { state, t, send } = view;
  return page(
    view,
    t.notAdministrator.heading,
    html`
      <p class="lead">${t.notAdministrator.body(state.session.administrator.name)}</p>
      <p>${t.notAdministrator.help}</p>
      <div class="actions">
        <button class="button primary" part="primary" type="button" @click=${() => send({ type: 'retry' })}>
          ${t.notAdministrator.checkAgain}
        </button>
      </div>
    `,
  );
}
