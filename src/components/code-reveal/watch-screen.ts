import type { ShownEvent } from './code-reveal.states.ts';

const MINUTE_MS = 60_000;
/** A person must be able to read twelve symbols, however slowly (WCAG 2.2.1). */
const LEAST_MASK_AFTER_S = 20;
/** A timer may fire a moment before the clock agrees. */
const TIMER_SLACK_MS = 50;
/** Browsers run a timer for longer than this at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** `click` is all that some assistive technology sends. */
const signsOfLife = [
  'pointerdown',
  'pointermove',
  'keydown',
  'wheel',
  'touchstart',
  'focusin',
  'click',
] as const;

/** Seconds without activity after which the code is masked. */
export function effectiveMaskAfter(seconds: number): number {
  return Number.isFinite(seconds) ? Math.max(LEAST_MASK_AFTER_S, seconds) : MINUTE_MS / 1000;
}

/** Looks after a code that is on screen: the minutes, the expiry, an idle person, a tab that is left. */
export function watchScreen(
  host: { readonly maskAfter: number },
  expiresIn: number,
  signal: AbortSignal,
  send: (event: ShownEvent) => void,
): Promise<void> {
  const tick = () => send({ type: 'tick', now: Date.now() });
  const minutes = setInterval(tick, MINUTE_MS);
  const end = setTimeout(tick, Math.min(expiresIn + TIMER_SLACK_MS, LONGEST_TIMER_MS));

  const fallAsleep = () => send({ type: 'mask', why: 'idle' });
  let idle: ReturnType<typeof setTimeout>;
  const alive = () => {
    clearTimeout(idle);
    idle = setTimeout(fallAsleep, effectiveMaskAfter(host.maskAfter) * 1000);
  };
  alive();
  for (const sign of signsOfLife) addEventListener(sign, alive, { signal, passive: true, capture: true });

  const turned = () => (document.hidden ? send({ type: 'mask', why: 'left-tab' }) : tick());
  document.addEventListener('visibilitychange', turned, { signal });
  if (document.hidden) turned();
  addEventListener('beforeunload', (event) => event.preventDefault(), { signal });

  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      clearInterval(minutes);
      clearTimeout(end);
      clearTimeout(idle);
      resolve();
    });
  });
}
