import type { EmployeeId } from '../../src/contract/employee.ts';
import { compareNames } from '../../src/contract/name-search.ts';

interface Named {
  readonly id: EmployeeId;
  readonly name: string;
  readonly unit: string;
}

export function compareByName(a: Named, b: Named): number {
  return compareNames(a.name, b.name) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

export function compareByUnit(a: Named, b: Named): number {
  return compareNames(a.unit, b.unit) || compareByName(a, b);
}

/** Groups by what a text is, in Danish order; those that the order does not tell apart share a group. */
function grouped<T>(items: Iterable<T>, textOf: (item: T) => string): T[][] {
  const byText = new Map<string, T[]>();
  for (const item of items) {
    const text = textOf(item);
    const known = byText.get(text);
    if (known) known.push(item);
    else byText.set(text, [item]);
  }
  // Sorting by code units first leaves little to do for the collation, which is several times as slow.
  const texts = [...byText.keys()].toSorted().toSorted(compareNames);
  const groups: T[][] = [];
  let last: string | undefined;
  for (const text of texts) {
    const group = byText.get(text)!;
    if (last !== undefined && compareNames(last, text) === 0) groups.at(-1)!.push(...group);
    else groups.push(group);
    last = text;
  }
  return groups;
}

/** As sorting with `compareByName`, in a fraction of the time. */
export function inNameOrder<T extends Named>(people: Iterable<T>): T[] {
  return grouped(people, ({ name }) => name).flatMap((group) =>
    group.length === 1 ? group : group.toSorted(compareByName),
  );
}

/** The positions of people who stand in the order of names, in the order of units. */
export function unitOrderOf(people: readonly Pick<Named, 'unit'>[]): Int32Array {
  const groups = grouped(people.keys(), (position) => people[position]!.unit);
  return Int32Array.from(groups.flatMap((group) => group.toSorted((a, b) => a - b)));
}
