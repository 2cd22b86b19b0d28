import { html, nothing, type TemplateResult } from 'lit';
import type { At } from '../code-reveal.states.ts';
import { notNow, primary, screen, type View } from './view.ts';

const texts = { load: 'loading', reveal: 'revealing', reissue: 'reissuing' } as const;

export function waitingScreen({ intent }: At<'waiting'>, view: View, long: boolean): TemplateResult {
  const heading = html`<span class="spinner" aria-hidden="true"></span> ${view.t[texts[intent.to]]}`;
  return screen(view, heading, html`<p class="lead" role="status">${long ? view.t.slow : ''}</p>`);
}

/** Step 6: nothing is shown before the administrator says to be ready. */
export function askingScreen({ order, attempt: before }: At<'asking'>, view: View): TemplateResult {
  const { t, send, attempt } = view;
  const name = order.employeeName;
  return screen(
    view,
    t.asking.title,
    html`<p class="lead">${t.asking.what(name)}</p>
      ${before ? html`<p class="notice warning">${t.asking.again}</p>` : nothing}
      <p class="notice">${t.asking.once(name)}</p>
      <div class="actions">
        ${primary(t.asking.show, () => send({ type: 'show', attempt: attempt() }))} ${notNow(view)}
      </div>`,
    order,
  );
}

export function putOffScreen(view: View): TemplateResult {
  const { t, send } = view;
  const { title, help } = t.closed.notNow;
  return screen(
    view,
    title,
    html`<p class="lead">${help}</p>
      <div class="actions">${primary(t.closed.reopen, () => send({ type: 'reopen' }))}</div>`,
  );
}
