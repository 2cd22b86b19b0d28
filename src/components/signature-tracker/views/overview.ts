import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Overview } from '../signature-tracker.states.ts';
import { activity } from './activity.ts';
import { orderCard } from './order-card.ts';
import { signatureCard } from './signature-card.ts';
import { screen, subjectOf, type ViewOf } from './view.ts';

/** Everything of one employee. The status region stands there from the start. */
export function overview(view: ViewOf<Overview>): TemplateResult {
  const { state, t, send } = view;
  const { employee, orders, signatures, total } = state.known;
  const idle = state.activity.is !== 'asking' && state.activity.is !== 'doing';
  const isEmpty = orders.length === 0 && signatures.length === 0;
  return screen(
    t.heading(employee.name),
    html`
      <p class="refreshed" role="status">${state.activity.is === 'refreshed' ? t.orders.refreshed : ''}</p>
      ${isShownBeside(state) ? nothing : activity(view)}
      ${
        isEmpty
          ? html`<div class="notice" part="empty">
            <h3>${t.empty}</h3>
            <p>${t.emptyHelp(employee.name)}</p>
          </div>`
          : nothing
      }
      ${
        orders.length > 0
          ? html`<ul class="plain cards" part="orders" role="list" aria-label=${t.orderList}>
            ${repeat(
              orders,
              ({ order }) => order.id,
              (tracked) => orderCard(view, tracked),
            )}
          </ul>`
          : nothing
      }
      ${
        total > orders.length && idle
          ? html`<p>
            <button class="link" type="button" @click=${() => send({ type: 'older' })}>
              ${t.older(orders.length, total)}
            </button>
          </p>`
          : nothing
      }
      ${
        signatures.length > 0
          ? html`<ul class="plain cards" part="signatures" role="list" aria-label=${t.signatureList}>
            ${repeat(
              signatures,
              ({ signature }) => signature.id,
              (tracked) => signatureCard(view, tracked),
            )}
          </ul>`
          : nothing
      }
      <div class="actions">
        <button class="button" id="refresh" type="button" @click=${() => send({ type: 'refresh' })}>
          ${t.refresh}
        </button>
      </div>
    `,
  );
}

/** What is no longer in the lists has its outcome on top of them. */
function isShownBeside({ activity, known }: Overview): boolean {
  const subject = subjectOf(activity);
  return (
    known.orders.some(({ order }) => order.id === subject) ||
    known.signatures.some(({ signature }) => signature.id === subject)
  );
}
