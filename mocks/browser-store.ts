import type { Engine } from './engine.ts';
import type { CallerState } from './http/service.ts';

const PREFIX = 'udsted-simulation:';

/**
 * Keeps a world in the page's storage and follows what other tabs do to it. Each call takes over what is there, does
 * its work and puts the outcome back without a pause in between, so two tabs do not overwrite each other's work.
 *
 * @returns a function that lets the storage be.
 * @throws TypeError where there is no storage, as in Node.
 */
export function keepInBrowser(engine: Engine, name: string): () => void {
  const world = storage('localStorage');
  const tab = storage('sessionStorage');
  const key = PREFIX + name;
  let known: string | null = null;
  let open = true;

  engine.keepIn({
    load: () => {
      const kept = open ? world.getItem(key) : null;
      if (kept === known || kept === null || !isOurs(kept)) return null;
      known = kept;
      return kept;
    },
    save: (snapshot) => {
      if (!open) return;
      tab.setItem(key, JSON.stringify({ caller: engine.caller }));
      if (snapshot === known) return;
      known = snapshot;
      world.setItem(key, snapshot);
    },
  });
  const before = tab.getItem(key);
  if (before !== null) engine.caller = (JSON.parse(before) as { caller: CallerState }).caller;

  const follow = (event: StorageEvent) => {
    if (event.key === key) engine.catchUp();
  };
  globalThis.addEventListener('storage', follow);
  return () => {
    open = false;
    globalThis.removeEventListener('storage', follow);
  };
}

/** A world of an older version is begun anew rather than broken. */
function isOurs(kept: string): boolean {
  return kept.startsWith('{"format":"udsted-simulation-2"');
}

function storage(kind: 'localStorage' | 'sessionStorage'): Storage {
  try {
    const found = globalThis[kind];
    found.getItem(PREFIX);
    return found;
  } catch {
    throw new TypeError('persist needs a page with storage of its own');
  }
}
