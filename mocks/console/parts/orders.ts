import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OrderId } from '../../../src/contract/order.ts';
import type { OrderView } from '../../core/world-view.ts';
import type { ConsoleContext } from '../console-context.ts';
import { toneOf } from '../tone.ts';

const fewOrders = 6;

export interface OrdersState {
  readonly selected: OrderView | undefined;
  readonly isAll: boolean;
  readonly select: (id: OrderId) => void;
  readonly toggleAll: () => void;
}

/** The newest orders, one of them chosen. */
export function orders(
  { view, t }: ConsoleContext,
  { selected, isAll, select, toggleAll }: OrdersState,
): TemplateResult {
  if (view.orders.length === 0) return html`<p class="muted">${t.orders.none}</p>`;
  const few = view.orders.slice(0, fewOrders);
  // The chosen one stays in sight when newer ones come.
  const rest = selected && !few.includes(selected) ? [selected] : [];
  const shown = isAll ? view.orders : [...few, ...rest];
  return html`
    <ul class="orders">
      ${repeat(
        shown,
        ({ id }) => id,
        ({ id, reference, state, employee }) => html`
          <li>
            <button
              class="order"
              type="button"
              aria-current=${id === selected?.id ? 'true' : nothing}
              @click=${() => select(id)}
            >
              <span class="name">${employee.name}</span>
              <span class="tag ${toneOf(state)}">${t.states.order[state]}</span>
              <span class="muted">${reference}</span>
            </button>
          </li>
        `,
      )}
    </ul>
    ${
      view.orders.length > fewOrders
        ? html`<button class="link" type="button" aria-expanded=${isAll} @click=${toggleAll}>
          ${isAll ? t.orders.fewer : t.orders.all(view.orders.length)}
        </button>`
        : nothing
    }
  `;
}
