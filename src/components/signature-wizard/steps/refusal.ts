import { html, nothing, type TemplateResult } from 'lit';
import type { OrderId } from '../../../contract/order.ts';
import { slugOf } from '../../../contract/result.ts';
import { problemText } from '../../../i18n/problem-text.ts';
import { isAboutSignIn } from '../telling.ts';
import { page, type View } from './view.ts';

/** The outside said no, or nothing: what happened, and every way on that there is. */
export function refusal(view: View<'refused'>): TemplateResult {
  const { state, t, send } = view;
  const { problem, pending, back } = state;
  const slug = slugOf(problem);
  const signedOut = isAboutSignIn(slug);
  const about =
    pending.at === 'ordering'
      ? { name: pending.employee.name, noun: t.nouns.signature[pending.type], ordering: true }
      : { name: '', noun: t.nouns.signature.keyfile, ordering: false };
  const { title, help } = problemText(t.problems, slug, about);
  const orderId = typeof problem['orderId'] === 'string' ? (problem['orderId'] as OrderId) : null;
  const tryAgain = problem.retryable || pending.at !== 'ordering';

  return page(
    view,
    title,
    html`
      <p class="lead">${help}</p>
      <div class="actions">
        ${
          orderId
            ? html`<button class="button primary" part="primary" type="button" @click=${() => send({ type: 'open-order', orderId })}>
              ${t.employee.open}
            </button>`
            : nothing
        }
        ${
          tryAgain
            ? html`<button
              class="button ${orderId ? '' : 'primary'}"
              part="primary"
              type="button"
              @click=${() => send({ type: signedOut ? 'sign-in' : 'retry' })}
            >
              ${signedOut ? t.signIn : t.tryAgain}
            </button>`
            : nothing
        }
        ${
          back
            ? html`<button class="button" type="button" @click=${() => send({ type: 'back' })}>${t.back}</button>`
            : nothing
        }
        ${
          pending.at === 'ordering' && !problem.retryable
            ? html`<button class="button" type="button" @click=${() => send({ type: 'to-employee' })}>
              ${t.receipt.toEmployee}
            </button>`
            : nothing
        }
      </div>
    `,
  );
}
