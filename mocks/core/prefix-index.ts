import { type PositionSet, positionSet } from './position-set.ts';

/** Words, each with marks that tell what it is, and the position of whoever it belongs to, in rising order. */
export interface MarkedWords {
  readonly words: readonly string[];
  readonly marks: Uint8Array;
  readonly owners: Int32Array;
  /** One more than the highest position. */
  readonly capacity: number;
}

/** Finds who has a word that begins in a certain way. */
export interface PrefixIndex {
  /** Who has a word with one of the marks that begins so; `anyMark` asks for no mark. */
  starting(prefix: string, mark: number): PositionSet;
  /** Who has exactly this word, with one of the marks. */
  exactly(word: string, mark: number): PositionSet;
}

export const anyMark = 0;

/** All words that begin in one way; divided by their next letter when somebody asks for more than so few. */
interface Branch {
  readonly depth: number;
  readonly entries: Int32Array;
  next: Map<number, Branch> | null;
  readonly sets: Map<number, PositionSet>;
}

const few = 64;
/** Stands where a word has no further letter. */
const theEnd = -1;
const noEntries = new Int32Array(0);

function branch(depth: number, entries: Int32Array): Branch {
  return { depth, entries, next: null, sets: new Map() };
}

function fill(branches: Map<number, Branch>, entries: Int32Array, letters: Int32Array): void {
  const filled = new Map<number, number>();
  entries.forEach((entry, index) => {
    const letter = letters[index]!;
    const place = filled.get(letter) ?? 0;
    branches.get(letter)!.entries[place] = entry;
    filled.set(letter, place + 1);
  });
}

/**
 * A trie that grows where it is used: most words, such as the addresses of 100 000 people, are never looked for beyond
 * their first letters.
 */
export function createPrefixIndex({ words, marks, owners, capacity }: MarkedWords): PrefixIndex {
  const root = branch(
    0,
    new Int32Array(words.length).map((_, entry) => entry),
  );

  function divide(from: Branch): Map<number, Branch> {
    if (from.next) return from.next;
    const { depth, entries } = from;
    const letters = entries.map((entry) => {
      const word = words[entry]!;
      return depth < word.length ? word.charCodeAt(depth) : theEnd;
    });
    const counts = new Map<number, number>();
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    from.next = new Map();
    for (const [letter, count] of counts) {
      const those = count === entries.length ? entries : new Int32Array(count);
      from.next.set(letter, branch(depth + 1, those));
    }
    if (counts.size > 1) fill(from.next, entries, letters);
    return from.next;
  }

  /** Where the words with a prefix are: its own branch, or one with few others beside. */
  function reach(prefix: string): Branch | null {
    let at: Branch = root;
    while (at.depth < prefix.length && at.entries.length > few) {
      const further = divide(at).get(prefix.charCodeAt(at.depth));
      if (!further) return null;
      at = further;
    }
    return at;
  }

  function ownersOf(entries: Int32Array, mark: number, isMeant?: (word: string) => boolean): PositionSet {
    const found: number[] = [];
    for (const entry of entries) {
      if (mark !== anyMark && (marks[entry]! & mark) === 0) continue;
      const owner = owners[entry]!;
      if (found.length > 0 && found[found.length - 1] === owner) continue;
      if (!isMeant || isMeant(words[entry]!)) found.push(owner);
    }
    return positionSet(found, capacity);
  }

  return {
    starting: (prefix, mark) => {
      const at = reach(prefix);
      if (!at) return positionSet([], capacity);
      if (at.depth < prefix.length) return ownersOf(at.entries, mark, (word) => word.startsWith(prefix));
      const known = at.sets.get(mark);
      if (known) return known;
      const set = ownersOf(at.entries, mark);
      at.sets.set(mark, set);
      return set;
    },
    exactly: (word, mark) => {
      const at = reach(word);
      if (!at) return positionSet([], capacity);
      if (at.entries.length <= few) return ownersOf(at.entries, mark, (each) => each === word);
      return ownersOf(divide(at).get(theEnd)?.entries ?? noEntries, mark);
    },
  };
}
