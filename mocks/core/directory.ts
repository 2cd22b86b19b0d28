import type { EmployeeId } from '../../src/contract/employee.ts';
import { fold, prepare, type PreparedFields } from '../../src/contract/name-search.ts';
import { inNameOrder, unitOrderOf } from './directory-order.ts';
import { markWords } from './directory-words.ts';
import { createPrefixIndex, type PrefixIndex } from './prefix-index.ts';
import { watchMap } from './watched-map.ts';
import type { StoredEmployee, World } from './world.ts';

type Employees = World['employees'];

/**
 * The employees of a company in Danish order, with their words indexed: what makes a search among 100 000 as quick as
 * one among 1 000. Who came, went or was renamed since it was built is kept beside it, until there are many of them.
 */
export interface Directory {
  /** Those it was built from; a position is a place in this list. Who is outdated stands here as they were then. */
  readonly people: readonly StoredEmployee[];
  readonly index: PrefixIndex;
  positionOf(id: EmployeeId): number | undefined;
  /** Positions in the order of units, and where in it each position stands. */
  readonly units: () => { readonly order: Int32Array; readonly places: Int32Array };
  /** Positions of those who are no longer what they were when it was built. */
  readonly outdated: ReadonlySet<number>;
  /** What these are now, and those who came. */
  readonly recent: ReadonlySet<EmployeeId>;
  /** How many others carry the same name, however it is written; quicker with the position. */
  namesakesOf(employee: StoredEmployee, position?: number): number;
}

const directories = new WeakMap<Employees, Directory & { note: Note }>();
const watched = new WeakSet<Employees>();
const folded = new WeakMap<StoredEmployee, PreparedFields>();

type Note = (before: StoredEmployee | undefined, after: StoredEmployee | undefined) => boolean;

export function fieldsOf(employee: StoredEmployee): PreparedFields {
  const known = folded.get(employee) ?? prepare(employee);
  folded.set(employee, known);
  return known;
}

/** Built at the first search, beside the map that it is of: a world stays plain data. */
export function directoryOf({ employees }: Pick<World, 'employees'>): Directory {
  const known = directories.get(employees);
  if (known) return known;
  const directory = build(employees);
  directories.set(employees, directory);
  if (watched.has(employees)) return directory;
  watched.add(employees);
  watchMap(employees, {
    changed: (before, after) => {
      if (directories.get(employees)?.note(before, after) === false) directories.delete(employees);
    },
    cleared: () => directories.delete(employees),
  });
  return directory;
}

function isFoundAlike(a: StoredEmployee, b: StoredEmployee): boolean {
  return (['id', 'name', 'unit', 'initials', 'rid', 'email'] as const).every(
    (field) => a[field] === b[field],
  );
}

/** How many carry a name, by its folded form. */
function countNames(people: readonly StoredEmployee[]) {
  const numbers = new Map<string, number>();
  const bearers: number[] = [];
  const count = (name: string, more: 1 | -1) => {
    const folded = fold(name);
    const number = numbers.get(folded) ?? numbers.size;
    numbers.set(folded, number);
    bearers[number] = (bearers[number] ?? 0) + more;
    return number;
  };
  const numberAt = new Int32Array(people.length);
  people.forEach(({ name }, position) => (numberAt[position] = count(name, 1)));
  return {
    count,
    bearersOf: (employee: StoredEmployee, position?: number) => {
      const number = position === undefined ? numbers.get(fold(employee.name)) : numberAt[position];
      return number === undefined ? 1 : bearers[number]!;
    },
  };
}

function build(employees: Employees): Directory & { note: Note } {
  const people = inNameOrder(employees.values());
  const positions = new Map<EmployeeId, number>();
  people.forEach(({ id }, position) => positions.set(id, position));
  const names = countNames(people);
  const outdated = new Set<number>();
  const recent = new Set<EmployeeId>();
  // Each search looks at the recent ones one by one, so that they must stay few beside what the index saves.
  const most = Math.max(8, people.length >>> 8);
  let units: ReturnType<Directory['units']> | undefined;
  const byUnit = () => {
    const order = unitOrderOf(people);
    const places = new Int32Array(order.length);
    order.forEach((position, place) => (places[position] = place));
    return { order, places };
  };

  return {
    people,
    index: createPrefixIndex(markWords(people)),
    positionOf: (id) => positions.get(id),
    units: () => (units ??= byUnit()),
    outdated,
    recent,
    namesakesOf: (employee, position) => names.bearersOf(employee, position) - 1,
    note: (before, after) => {
      if (before && after && isFoundAlike(before, after)) {
        const position = positions.get(after.id);
        if (position !== undefined && !outdated.has(position)) people[position] = after;
        return true;
      }
      for (const each of [before, after]) {
        if (!each) continue;
        recent.add(each.id);
        const position = positions.get(each.id);
        if (position !== undefined) outdated.add(position);
      }
      if (before) names.count(before.name, -1);
      if (after) names.count(after.name, 1);
      return recent.size <= most;
    },
  };
}
