import type { EmployeeId, EmployeeQuery } from '../../src/contract/employee.ts';
import { prepareQuery, rank } from '../../src/contract/name-search.ts';
import type { SignatureType } from '../../src/contract/signature.ts';
import { type Directory, directoryOf, fieldsOf } from './directory.ts';
import { holdersOf, holds, thoseWithStatus, typesHeld } from './directory-filters.ts';
import { type LookedUp, lookUp } from './directory-lookup.ts';
import { compareByName, compareByUnit } from './directory-order.ts';
import { isShared, listOf, nextShared, type Shared } from './position-set.ts';
import type { StoredEmployee, World } from './world.ts';

export interface ListedEmployee {
  readonly employee: StoredEmployee;
  readonly namesakes: number;
  /** Of which there is a signature in use. */
  readonly types: SignatureType[];
}

export interface EmployeeFinding {
  readonly listed: readonly ListedEmployee[];
  readonly isLast: boolean;
  readonly total: number;
}

/** Somebody found, and how well: the lower the better. Equal throughout where the order is that of units. */
interface Found {
  readonly employee: StoredEmployee;
  readonly rank: number;
  /** Left out for who is not in the index as they are now. */
  readonly position?: number;
}

interface Search extends LookedUp {
  readonly directory: Directory;
  readonly sort: 'name' | 'unit';
  /** Null: not found. */
  readonly rankOf: (employee: StoredEmployee) => number | null;
}

function prepareSearch(world: World, { q = '', status, has, sort = 'name' }: EmployeeQuery): Search {
  const directory = directoryOf(world);
  const query = prepareQuery(q);
  const filters = [
    ...(status ? [thoseWithStatus(world, directory, status)] : []),
    ...(has ? [holdersOf(world, directory, has)] : []),
  ];
  return {
    directory,
    sort,
    ...lookUp(directory, query, filters),
    rankOf: (employee) => {
      if (status && employee.status !== status) return null;
      if (has && !holds(world, employee.id, has)) return null;
      const found = rank(query, fieldsOf(employee));
      return found === null || sort === 'name' ? found : 0;
    },
  };
}

function compareFound(sort: Search['sort'], a: Found, b: Found): number {
  if (sort === 'unit') return compareByUnit(a.employee, b.employee);
  return a.rank - b.rank || compareByName(a.employee, b.employee);
}

/** The place in a sorted list behind which everybody comes after somebody who need not be in it. */
function placeBehind(last: Found, size: number, at: (place: number) => StoredEmployee, sort: Search['sort']) {
  const compare = sort === 'unit' ? compareByUnit : compareByName;
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(at(middle), last.employee) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions of those found, by rank and name; at most `count` of them, behind `last`. */
function positionsByName(
  { directory, tiers }: Search,
  last: Found | null,
  count: number,
): [number, number][] {
  const { people, outdated } = directory;
  const found: [position: number, rank: number][] = [];
  const better: Shared[] = [];
  for (const [rank, tier] of tiers.entries()) {
    if (found.length === count) break;
    const shared = tier();
    const start = last?.rank ?? 0;
    const from =
      last && rank === start ? placeBehind(last, people.length, (place) => people[place]!, 'name') : 0;
    let position = rank < start ? Infinity : nextShared(shared, from);
    for (; position !== Infinity && found.length < count; position = nextShared(shared, position + 1)) {
      if (outdated.has(position) || better.some((each) => isShared(each, position))) continue;
      found.push([position, rank]);
    }
    better.push(shared);
  }
  return found;
}

/** As `positionsByName`, by unit: where few are found they are sorted, else all are gone through until enough are met. */
function positionsByUnit(
  { directory, found }: Search,
  last: Found | null,
  count: number,
): [number, number][] {
  const { people, outdated, units } = directory;
  const { order, places } = units();
  const from = last ? placeBehind(last, order.length, (place) => people[order[place]!]!, 'unit') : 0;
  const isMeant = (position: number) => !outdated.has(position);
  const result: [number, number][] = [];
  if (found.size <= people.length >>> 5) {
    const sorted = listOf(found)
      .map((position) => places[position]!)
      .toSorted((a, b) => a - b);
    for (const place of sorted) {
      const position = order[place]!;
      if (place >= from && result.length < count && isMeant(position)) result.push([position, 0]);
    }
    return result;
  }
  for (let place = from; place < order.length && result.length < count; place += 1) {
    const position = order[place]!;
    if (isShared(found, position) && isMeant(position)) result.push([position, 0]);
  }
  return result;
}

/**
 * Finds by folded prefixes, the best match first; by unit where that is asked for. Null where the cursor, the last
 * employee shown, is not among those found.
 */
export function findEmployees(world: World, query: EmployeeQuery, limit: number): EmployeeFinding | null {
  const search = prepareSearch(world, query);
  const { directory, sort, rankOf, found } = search;
  const ranked = (employee: StoredEmployee | undefined): Found | null => {
    const rank = employee ? rankOf(employee) : null;
    return employee === undefined || rank === null ? null : { employee, rank };
  };
  const last = query.cursor === undefined ? null : ranked(world.employees.get(query.cursor as EmployeeId));
  if (query.cursor !== undefined && last === null) return null;

  const positions = (sort === 'unit' ? positionsByUnit : positionsByName)(search, last, limit + 1);
  const indexed = positions.map(([position, rank]) => ({
    employee: directory.people[position]!,
    rank,
    position,
  }));
  const recent = [...directory.recent]
    .map((id) => ranked(world.employees.get(id)))
    .filter((each) => each !== null);
  const outdated = [...directory.outdated].filter((position) => isShared(found, position));
  const behind = recent.filter((each) => last === null || compareFound(sort, each, last) > 0);
  const next: Found[] =
    behind.length === 0 ? indexed : [...indexed, ...behind].toSorted((a, b) => compareFound(sort, a, b));
  return {
    listed: next.slice(0, limit).map(({ employee, position }) => ({
      employee,
      namesakes: directory.namesakesOf(employee, position),
      types: typesHeld(world, directory, employee.id, position),
    })),
    isLast: next.length <= limit,
    total: found.size - outdated.length + recent.length,
  };
}
