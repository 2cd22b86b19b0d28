import { setupWorker } from 'msw/browser';
import type { Simulation } from './simulation.ts';

export interface BrowserOptions {
  /** Where `mockServiceWorker.js` is served, e.g. below a sub-path. Default: at the root of the page's host. */
  readonly serviceWorker?: { readonly url?: string; readonly options?: RegistrationOptions };
  /** Default true: MSW's log prints whole answers, and with them installation codes, into the console. */
  readonly quiet?: boolean;
}

/** Lets a service worker answer the page's own requests until stopped. Everything else goes through. */
export async function startInBrowser(
  simulation: Pick<Simulation, 'handlers' | 'faults'>,
  { serviceWorker, quiet = true }: BrowserOptions = {},
): Promise<{ stop(): Promise<void> }> {
  const worker = setupWorker(...simulation.handlers);
  let running = true;
  await worker.start({ quiet, onUnhandledFrame: 'bypass', ...(serviceWorker ? { serviceWorker } : {}) });
  return {
    stop: async () => {
      if (!running) return;
      running = false;
      // The worker waits for its pending requests, and no page tells it that it has given one up.
      simulation.faults.release();
      await worker.stop();
    },
  };
}
