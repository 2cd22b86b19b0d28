import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { houses, moves } from './model/moves.ts';
import { walk } from './model/walk.ts';

const numRuns = Number(process.env['MODEL_RUNS'] ?? 300);

describe('whatever administrators, employees, the post and the clock do in which order', () => {
  it(
    'no code is shown twice or used once it is dead, one key makes one order, and the trail tells it all',
    { timeout: 600_000 },
    () => {
      fc.assert(
        fc.property(houses, moves, (house, walked) => walk(house, walked)),
        { numRuns },
      );
    },
  );
});
