import { Change } from '../contract/audit.ts';
import type { Adapter } from './adapter.ts';
import { issuanceChanged, type IssuanceChange } from './facts.ts';

/**
 * Sends each change that the adapter tells of out as an event on `target`, until `signal` is aborted. What is no
 * change by the contract is dropped, and an adapter that fails here fails nowhere else: its commands still answer.
 */
export function relayChanges(adapter: Adapter, target: EventTarget, signal: AbortSignal): void {
  if (!adapter.watch) return;
  const notify = (told: unknown) => {
    const parsed = Change.safeParse(told);
    if (!parsed.success || signal.aborted) return;
    const { type, subject } = parsed.data;
    const detail: IssuanceChange = Object.freeze({ type, subject });
    target.dispatchEvent(new CustomEvent(issuanceChanged, { detail, bubbles: true, composed: true }));
  };
  const complain = (error: unknown) => {
    if (!signal.aborted) console.error('udsted: the adapter cannot tell of changes any more', error);
  };
  try {
    Promise.resolve(adapter.watch(notify, signal)).catch(complain);
  } catch (error) {
    complain(error);
  }
}
