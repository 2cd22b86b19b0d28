import { revealConfirmationText } from '../../contract/confirmation-texts.ts';
import type { Order } from '../../contract/order.ts';
import { problem, type Result } from '../../contract/result.ts';
import { afterRender } from '../../lib/after-render.ts';
import type { EffectContext } from '../../lib/machine-controller.ts';
import { emit } from '../../protocol/facts.ts';
import { request } from '../../protocol/request.ts';
import { acknowledge } from './acknowledge.ts';
import type { Effect, Event, FocusTarget, Intent, State } from './code-reveal.states.ts';
import { watchScreen } from './watch-screen.ts';

export interface RevealHost extends HTMLElement {
  readonly maskAfter: number;
  readonly updateComplete: Promise<boolean>;
}

export interface RevealContext extends EffectContext<Event> {
  /** The state as it is now. An effect that needs the code looks here and keeps nothing. */
  readonly state: () => State;
  readonly stop: (kind: Effect['do']) => void;
}

/** Does what the machine asked for, and tells it how that went. */
export function run(host: RevealHost, effect: Effect, context: RevealContext): Promise<void> | void {
  const { signal, send, state, stop } = context;
  switch (effect.do) {
    case 'ask':
      return ask(host, effect.intent, context);
    case 'stop-asking':
      return stop('ask');
    case 'await-render':
      return host.updateComplete.then(() => send({ type: 'rendered' }));
    case 'watch':
      return watchScreen(host, effect.expiresIn, signal, send);
    case 'stop-watching':
      stop('copy');
      return stop('watch');
    case 'copy':
      return copy(state, send);
    case 'select-code':
      return afterRender(host, () => select(host.shadowRoot?.querySelector('#code')));
    case 'focus':
      return afterRender(host, () =>
        host.shadowRoot?.querySelector<HTMLElement>(places[effect.target])?.focus(),
      );
    case 'acknowledge':
      return acknowledge(host, effect);
    case 'tell':
      return afterRender(host, () => effect.facts.forEach(({ name, detail }) => emit(host, name, detail)));
  }
}

const places: Record<FocusTarget, string> = { errors: '#errors', stay: '#stay', hide: '#hide' };

async function ask(host: RevealHost, intent: Intent, { signal, send }: RevealContext): Promise<void> {
  const answer = <T>(result: Result<T>, found: (value: T) => Event) =>
    send(result.ok ? found(result.value) : { type: 'failed', problem: result.problem });
  const { orderId } = intent;
  /** An answer about another order would show the wrong person's code. */
  const loaded = (order: Order): Event =>
    order.id === orderId ? { type: 'loaded', order } : { type: 'failed', problem: problem('answer-invalid') };

  switch (intent.to) {
    case 'load':
      return answer(await request(host, 'getOrder', { orderId }, { signal }), loaded);
    case 'reveal': {
      const { key, locale } = intent.attempt;
      const confirmation = { ...revealConfirmationText, locale };
      return answer(
        await request(host, 'revealCode', { orderId, confirmation }, { signal, idempotencyKey: key }),
        (reveal) => ({ type: 'revealed', reveal, receivedAt: Date.now() }),
      );
    }
    case 'reissue': {
      const options = { signal, idempotencyKey: intent.attempt.key };
      return answer(await request(host, 'reissueCode', { orderId, reason: intent.reason }, options), loaded);
    }
  }
}

/** "Copied" is said only once the browser says so. A missing clipboard throws here too. */
async function copy(state: () => State, send: (event: Event) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(codeOn(state()));
    send({ type: 'copied' });
  } catch {
    send({ type: 'copy-failed' });
  }
}

/** Not kept in a variable of `copy`: a browser may take its time to ask for permission. */
function codeOn(state: State): string {
  return state.at === 'shown' ? state.code : '';
}

function select(code: Element | null | undefined): void {
  if (code) getSelection()?.selectAllChildren(code);
}
