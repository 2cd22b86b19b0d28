/**
 * Some of the positions 0 … capacity - 1, in order: a list where they are few, one bit for each position where they
 * are many. Whatever is done with them then costs a few thousand steps at most among 100 000.
 */
export type PositionSet = PositionList | PositionBits;

interface PositionList {
  readonly as: 'list';
  readonly list: readonly number[];
}

export interface PositionBits {
  readonly as: 'bits';
  readonly bits: Int32Array;
  size: number;
}

/** Those that are in every one of some sets. No set is made of them where they are many: that would cost most of all. */
export interface Shared {
  /** The smallest first. */
  readonly sets: readonly PositionSet[];
  readonly size: number;
}

export function emptyBits(capacity: number): PositionBits {
  return { as: 'bits', bits: new Int32Array((capacity + 31) >>> 5), size: 0 };
}

export function allPositions(capacity: number): PositionSet {
  const all = emptyBits(capacity);
  all.bits.fill(-1);
  if (capacity % 32 > 0) all.bits[all.bits.length - 1] = (1 << (capacity % 32)) - 1;
  all.size = capacity;
  return all;
}

/** Positions in rising order, none twice. */
export function positionSet(list: readonly number[], capacity: number): PositionSet {
  if (list.length <= capacity >>> 5) return { as: 'list', list };
  const set = emptyBits(capacity);
  for (const position of list) put(set, position, true);
  return set;
}

export function sizeOf(set: PositionSet): number {
  return set.as === 'list' ? set.list.length : set.size;
}

/** Puts a position into bits, or takes it out. */
export function put(set: PositionBits, position: number, isIn: boolean): void {
  if (hasPosition(set, position) === isIn) return;
  set.bits[position >>> 5]! ^= 1 << (position & 31);
  set.size += isIn ? 1 : -1;
}

/** Where in a rising list a position stands, or would stand. */
function placeIn(list: readonly number[], position: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function hasPosition(set: PositionSet, position: number): boolean {
  if (set.as === 'list') return set.list[placeIn(set.list, position)] === position;
  return ((set.bits[position >>> 5]! >>> (position & 31)) & 1) === 1;
}

/** The first position that is not before `from`; Infinity where there is none. */
function nextPosition(set: PositionSet, from: number): number {
  if (set.as === 'list') {
    const place = placeIn(set.list, from);
    return place < set.list.length ? set.list[place]! : Infinity;
  }
  const { bits } = set;
  let index = from >>> 5;
  if (index >= bits.length) return Infinity;
  let here = bits[index]! & (-1 << (from & 31));
  while (here === 0) {
    index += 1;
    if (index === bits.length) return Infinity;
    here = bits[index]!;
  }
  return (index << 5) + lowestBit(here);
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function countBits(bits: number): number {
  let pairs = bits - ((bits >>> 1) & 0x5555_5555);
  pairs = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Those that are in all of the sets, of which there must be one. */
export function sharedBy(sets: readonly PositionSet[]): Shared {
  if (sets.length === 1) return { sets, size: sizeOf(sets[0]!) };
  const sorted = sets.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  if (sorted[0]!.as === 'bits') return sharedBits(sorted.filter((set) => set.as === 'bits'));
  const only = sorted.reduce(within);
  return { sets: [only], size: sizeOf(only) };
}

/** Those of a list that are in a set as well. These loops are what a search for two words spends its time in. */
function within(list: PositionSet, set: PositionSet): PositionSet {
  const found: number[] = [];
  const candidates = list.as === 'list' ? list.list : [];
  if (set.as === 'bits') {
    const { bits } = set;
    for (const each of candidates) if (((bits[each >>> 5]! >>> (each & 31)) & 1) === 1) found.push(each);
    return { as: 'list', list: found };
  }
  const others = set.list;
  let place = 0;
  for (const each of candidates) {
    while (place < others.length && others[place]! < each) place += 1;
    if (others[place] === each) found.push(each);
  }
  return { as: 'list', list: found };
}

function sharedBits(sets: readonly PositionBits[]): Shared {
  const [smallest, ...others] = sets.map(({ bits }) => bits);
  const words = smallest!.length;
  const few = words >>> 2;
  const list: number[] = [];
  let size = 0;
  for (let index = 0; index < words; index += 1) {
    let here = smallest![index]!;
    for (let other = 0; here !== 0 && other < others.length; other += 1) here &= others[other]![index]!;
    if (here === 0) continue;
    size += countBits(here);
    if (size > few) continue;
    for (; here !== 0; here &= here - 1) list.push((index << 5) + lowestBit(here));
  }
  return { sets: size <= few ? [{ as: 'list', list }] : sets, size };
}

export function isShared({ sets }: Shared, position: number): boolean {
  return sets.every((set) => hasPosition(set, position));
}

/** The first shared position that is not before `from`; Infinity where there is none. */
export function nextShared({ sets }: Shared, from: number): number {
  const smallest = sets[0]!;
  let position = nextPosition(smallest, from);
  if (sets.length === 1) return position;
  while (position !== Infinity && !sets.every((set) => hasPosition(set, position))) {
    position = nextPosition(smallest, position + 1);
  }
  return position;
}

/** All of them, in order. */
export function listOf(shared: Shared): readonly number[] {
  const [only] = shared.sets;
  if (shared.sets.length === 1 && only!.as === 'list') return only!.list;
  const list: number[] = [];
  for (let at = nextShared(shared, 0); at !== Infinity; at = nextShared(shared, at + 1)) list.push(at);
  return list;
}

/** A set of those that are in one or the other. */
export function either(a: PositionSet, b: Shared, capacity: number): PositionSet {
  const missing = listOf({ sets: [a], size: sizeOf(a) }).filter((position) => !isShared(b, position));
  const [only] = b.sets;
  if (missing.length === 0 && b.sets.length === 1) return only!;
  return positionSet(
    [...missing, ...listOf(b)].toSorted((x, y) => x - y),
    capacity,
  );
}
