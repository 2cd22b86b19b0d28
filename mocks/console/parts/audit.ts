import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber } from '../../../src/i18n/format.ts';
import type { TrailView } from '../../core/world-view.ts';
import type { ConsoleContext } from '../console-context.ts';
import { shortTime } from '../when.ts';
import { field, tool } from './tool.ts';

export interface AuditState {
  /** An order's id; empty for everything. */
  readonly subject: string;
  readonly shown: number;
  readonly filter: (subject: string) => void;
  readonly more: () => void;
}

export const auditPage = 20;

/** What has happened, newest first, and whether anybody has tampered with it. */
export function audit(context: ConsoleContext, { subject, shown, filter, more }: AuditState): TemplateResult {
  const { view, t, locale } = context;
  const { events, total, firstBreak } = view.trail;
  const matching = events.filter((event) => subject === '' || event.subject === subject);
  const left = matching.length - shown;
  const option = (value: string, text: string) =>
    html`<option value=${value} .selected=${live(value === subject)}>${text}</option>`;
  const chain =
    firstBreak === null
      ? html`<span class="tag good">${t.audit.whole}</span>`
      : html`<span class="tag bad">${t.audit.broken(firstBreak)}</span>`;
  const body = html`
    ${field(
      t.audit.filter,
      html`<select
        class="input"
        id="audit-filter"
        @change=${({ target }: Event) => filter((target as HTMLSelectElement).value)}
      >
        ${option('', t.audit.everything)}
        ${view.orders.map(({ id, reference, employee }) => option(id, `${reference} ${employee.name}`))}
      </select>`,
      'audit-filter',
    )}
    ${matching.length === 0 ? html`<p class="muted">${t.audit.none}</p>` : nothing}
    <ol class="trail" reversed>
      ${repeat(
        matching.slice(0, shown),
        ({ seq }) => seq,
        (event) => eventRow(context, event),
      )}
    </ol>
    ${
      left > 0
        ? html`<button class="link" type="button" @click=${more}>${t.audit.more(Math.min(left, auditPage))}</button>`
        : nothing
    }
    ${
      total > events.length
        ? html`<p class="muted">
          ${t.audit.onlyNewest(formatNumber(events.length, locale), formatNumber(total, locale))}
        </p>`
        : nothing
    }
  `;
  return tool(t.audit.heading, html`${formatNumber(total, locale)} ${chain}`, body);
}

function eventRow(
  { view, t, locale }: ConsoleContext,
  { seq, at, type, actor, subject, data }: TrailView['events'][number],
): TemplateResult {
  const names: Readonly<Record<string, string>> = t.trail;
  const order = view.orders.find(({ id }) => id === subject);
  const about = order ? `${order.reference} ${order.employee.name}` : subject;
  const { reason } = data;
  return html`
    <li value=${seq}>
      <span class="seq">${seq}</span>
      <div>
        <span class="what">${names[type] ?? type}</span> <code>${type}</code>
        <p class="muted">
          ${shortTime(at, locale)} · ${actor === 'system' ? t.audit.system : actor} ·
          ${about}${typeof reason === 'string' ? html` · ${reason}` : nothing}
        </p>
      </div>
    </li>
  `;
}
