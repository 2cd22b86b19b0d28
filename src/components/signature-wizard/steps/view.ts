import { html, nothing, type TemplateResult } from 'lit';
import type { Wizard } from '../../../i18n/da/wizard.ts';
import type { Locale } from '../../../i18n/locale-controller.ts';
import type { About } from '../../../i18n/da/problems.ts';
import type { SignatureType } from '../../../contract/signature.ts';
import { pageOf, STEPS, type Event, type State } from '../signature-wizard.states.ts';

/** What a page is drawn from: a state, the sentences, and the way back to the machine. */
export interface ViewOf<S extends State> {
  readonly state: S;
  readonly t: Wizard;
  readonly locale: Locale;
  readonly send: (event: Event) => void;
  /** A new idempotency key, for the events that may start something. */
  readonly newKey: () => string;
}

export type View<At extends State['at']> = ViewOf<Extract<State, { at: At }>>;

/** A page: its number above the heading, which takes focus when the page is entered. Text keeps a measure unless `wide`. */
export function page(view: ViewOf<State>, heading: string, body: unknown, wide = false): TemplateResult {
  return html`
    <section class="screen ${wide ? 'wide' : ''}" part="screen">
      ${eyebrow(view)} <h2 part="heading" tabindex="-1">${heading}</h2> ${body}
    </section>
  `;
}

export function eyebrow({ state, t }: ViewOf<State>): TemplateResult | typeof nothing {
  const number = pageOf(state)?.number;
  return number ? html`<p class="eyebrow" part="step">${t.step(number, STEPS)}</p>` : nothing;
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
