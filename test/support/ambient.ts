import { createHash } from 'node:crypto';
import { codeFrom, randomSymbolCount } from '../../mocks/core/code.ts';
import type { Ambient, Instant } from '../../mocks/core/world.ts';

export interface TestAmbient extends Ambient {
  /** Moves the clock to an instant, `2026-11-24T09:00:00Z`. */
  set(at: string): void;
  advance(duration: { readonly days?: number; readonly hours?: number; readonly seconds?: number }): void;
}

/** Time that stands still, ids that count, codes and tokens from a fixed sequence. */
export function createTestAmbient(at = '2026-11-24T09:00:00Z'): TestAmbient {
  let now: Instant = Date.parse(at);
  let state = 1;
  const counts = new Map<string, number>();
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  return {
    now: () => now,
    newId: (prefix) => {
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
      return `${prefix}_${counts.get(prefix)}`;
    },
    newCode: () => codeFrom(Array.from({ length: randomSymbolCount }, () => below(32))),
    newToken: () => Array.from({ length: 32 }, () => below(16).toString(16)).join(''),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    set: (instant) => {
      now = Date.parse(instant);
    },
    advance: ({ days = 0, hours = 0, seconds = 0 }) => {
      now += ((days * 24 + hours) * 3600 + seconds) * 1000;
    },
  };
}
