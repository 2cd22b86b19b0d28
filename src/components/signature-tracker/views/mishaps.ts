import { html, nothing, type TemplateResult } from 'lit';
import { isAboutSignIn, slugOf } from '../../../contract/result.ts';
import { problemText } from '../../../i18n/problem-text.ts';
import { about, screen, type View } from './view.ts';

/** Waiting for the first answer. What is said of it stands in the tracker's status region. */
export function waiting({ t }: View<'starting' | 'loading'>): TemplateResult {
  return html`<p class="waiting"><span class="spinner" aria-hidden="true"></span> ${t.working}</p>`;
}

/** No employee is chosen yet. */
export function nobody({ t }: View<'nobody'>): TemplateResult {
  return html`<p class="muted">${t.nobody}</p>`;
}

/** Nothing could be fetched: what happened, and every way on that there is. */
export function refusal(view: View<'refused'>): TemplateResult {
  const { state, t, send } = view;
  const slug = slugOf(state.problem);
  const { title, help } = problemText(t.problems, slug, about(view, '', 'keyfile'));
  const signedOut = isAboutSignIn(slug);
  return screen(
    title,
    html`
      <p class="lead">${help}</p>
      <div class="actions">
        ${
          signedOut
            ? html`<button
              class="button primary"
              part="primary"
              type="button"
              @click=${() => send({ type: 'sign-in' })}
            >
              ${t.signIn}
            </button>`
            : nothing
        }
        <button class="button" type="button" @click=${() => send({ type: 'retry' })}>${t.tryAgain}</button>
      </div>
    `,
  );
}
