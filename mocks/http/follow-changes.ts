import type { Change } from '../../src/contract/audit.ts';
import { slugOf } from '../../src/contract/result.ts';
import type { CallerState, Service } from './service.ts';

/** Where the clock runs by itself, mails arrive and codes run out without anybody asking. */
const LOOK_MS = 5_000;

/**
 * Tells of every change after `since`, or from the first look that is allowed, until it is stopped. A caller who may
 * not see them is told nothing: `refused` is called each time there would have been a look.
 */
export function followChanges(
  service: Service,
  caller: () => CallerState,
  since: number | undefined,
  tell: (change: Change) => void,
  refused: () => void = () => {},
): () => void {
  let latest = since;
  let looking = false;
  let stopped = false;
  let refusedFor: CallerState | undefined;

  function look(): void {
    // Looking lets time pass, which may bring about changes of its own: the same look finds them.
    if (looking || stopped) return;
    looking = true;
    try {
      // Many changes are told in portions.
      while (tellNext());
    } finally {
      looking = false;
    }
  }

  /** True where there may be more. */
  function tellNext(): boolean {
    const who = caller();
    // Each look of somebody without the role stands in the trail: one is enough.
    if (who === refusedFor) return false;
    const found = service.changesSince(latest, who);
    if (!found.ok) {
      if (slugOf(found.problem) === 'forbidden') refusedFor = who;
      refused();
    }
    if (!found.ok || stopped) return false;
    const { changes } = found.value;
    latest = found.value.latest;
    for (const change of changes) {
      if (!stopped) tell(change);
    }
    return changes.length > 0 && !stopped;
  }

  const leave = service.subscribe(look);
  const timer = setInterval(look, LOOK_MS);
  // A process may end while somebody follows.
  if (typeof timer === 'object') (timer as { unref(): void }).unref();
  look();
  return () => {
    stopped = true;
    clearInterval(timer);
    leave();
  };
}
