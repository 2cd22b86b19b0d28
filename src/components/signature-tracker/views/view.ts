import { html, nothing, type TemplateResult } from 'lit';
import type { SignatureType } from '../../../contract/signature.ts';
import type { About } from '../../../i18n/da/problems.ts';
import type { Tracker } from '../../../i18n/da/tracker.ts';
import type { Locale } from '../../../i18n/locale-controller.ts';
import type { Spoken } from '../../shared/order-texts.ts';
import type { Event, Overview, State, Wish } from '../signature-tracker.states.ts';

/** What a screen is drawn from: a state, the sentences, and the way back to the machine. */
export interface ViewOf<S extends State> {
  readonly state: S;
  readonly t: Tracker;
  readonly locale: Locale;
  readonly send: (event: Event) => void;
  /** A new idempotency key, for the acts. */
  readonly newKey: () => string;
}

export type View<At extends State['at']> = ViewOf<Extract<State, { at: At }>>;

export function spoken({ t, locale }: ViewOf<State>): Spoken {
  return { t: t.orders, locale, working: t.working };
}

/** What goes on concerns this order or signature. */
export function isSubject({ activity }: Overview, id: Wish['id']): boolean {
  return subjectOf(activity) === id;
}

export function subjectOf(activity: Overview['activity']): Wish['id'] | null {
  switch (activity.is) {
    case 'asking':
      return activity.wish.id;
    case 'doing':
    case 'done':
    case 'refused':
      return activity.deed.id;
    case 'idle':
    case 'refreshing':
    case 'refreshed':
    case 'stale':
      return null;
  }
}

/** The button that asks; not offered while a question is open: one thing at a time. */
export function actButton({ state, t, send }: ViewOf<Overview>, wish: Wish, of: string): unknown {
  if (state.activity.is === 'asking' || state.activity.is === 'doing') return nothing;
  const final = wish.act === 'cancel' || wish.act === 'revoke';
  return html`<button
    class="link ${final ? 'danger' : ''}"
    data-act=${wish.act}
    type="button"
    @click=${() => send({ type: 'ask', wish })}
  >
    ${t.acts[wish.act]}<span class="visually-hidden">: ${of}</span>
  </button>`;
}

/** Whom a refusal is about, and what it met. */
export function about(
  { t }: ViewOf<State>,
  name: string,
  type: SignatureType,
  met: About['met'] = 'reading',
): About {
  return { name, noun: t.nouns.signature[type], met };
}

/** A screen without orders or signatures. */
export function screen(heading: string, body: unknown): TemplateResult {
  return html`<section class="screen" part="screen">
    <h2 part="heading" tabindex="-1">${heading}</h2>
    ${body}
  </section>`;
}
