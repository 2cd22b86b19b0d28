import type { PreparedQuery } from '../../src/contract/name-search.ts';
import type { Directory } from './directory.ts';
import { exactMark, fullNameMark, nameWordMark } from './directory-words.ts';
import {
  allPositions,
  either,
  isShared,
  listOf,
  positionSet,
  type PositionSet,
  type Shared,
  sharedBy,
} from './position-set.ts';
import { anyMark, type PrefixIndex } from './prefix-index.ts';

/** Asked for only where the tiers before do not fill the page. */
type Tier = () => Shared;

/** Positions of those whom the index finds. */
export interface LookedUp {
  /** From the best to the worst; who is in several tiers counts by the first. */
  readonly tiers: readonly Tier[];
  /** All of these together. */
  readonly found: Shared;
}

/** For each word of the query who has it, or all of its parts, in words with a mark. */
function having(index: PrefixIndex, { words }: PreparedQuery, mark: number, capacity: number): PositionSet[] {
  return words.map(({ whole, parts }) => {
    const those = index.starting(whole, mark);
    if (parts.length < 2) return those;
    return either(those, sharedBy(parts.map((part) => index.starting(part, mark))), capacity);
  });
}

/** All who are found, and the tiers by which `rank` ranks them. */
export function lookUp(
  { index, people }: Directory,
  query: PreparedQuery,
  filters: readonly PositionSet[],
): LookedUp {
  const size = people.length;
  if (query.words.length === 0) {
    const found = sharedBy([allPositions(size), ...filters]);
    return { found, tiers: [() => found] };
  }
  const anywhere = sharedBy([...having(index, query, anyMark, size), ...filters]);
  const exact = sharedBy([index.exactly(query.text, exactMark), ...filters]);
  const beside = listOf(exact).filter((position) => !isShared(anywhere, position));
  const found =
    beside.length === 0 ? anywhere : sharedBy([either(positionSet(beside, size), anywhere, size)]);
  return {
    found,
    tiers: [
      () => exact,
      () => sharedBy([index.starting(query.text, fullNameMark), ...filters]),
      () => sharedBy([...anywhere.sets, ...having(index, query, nameWordMark, size)]),
      () => anywhere,
    ],
  };
}
