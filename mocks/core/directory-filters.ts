import type { EmployeeId, EmployeeStatus } from '../../src/contract/employee.ts';
import type { SignatureType } from '../../src/contract/signature.ts';
import type { Directory } from './directory.ts';
import { isInUse } from './order-rules.ts';
import { emptyBits, hasPosition, type PositionBits, type PositionSet, put } from './position-set.ts';
import { signaturesOf } from './signature-book.ts';
import { watchMap } from './watched-map.ts';
import type { StoredEmployee, StoredSignature, World } from './world.ts';

/** What employees can be told apart by, and how records of theirs tell it. */
interface Trait<Kind extends string, T> {
  readonly kinds: readonly Kind[];
  readonly employeeOf: (record: T) => EmployeeId;
  readonly kindOf: (record: T) => Kind | null;
  readonly isOf: (world: World, id: EmployeeId, kind: Kind) => boolean;
}

/** Who is of each kind. Worked out once; after that only those that were touched are looked at again. */
interface Sorted {
  readonly directory: Directory;
  readonly touched: Set<EmployeeId>;
  readonly sets: Map<string, PositionBits>;
}

/** By the map whose records decide. */
const kept = new WeakMap<object, Sorted>();
const watched = new WeakSet<object>();

function sort<Kind extends string, T>(
  { kinds, employeeOf, kindOf }: Trait<Kind, T>,
  directory: Directory,
  records: Map<unknown, T>,
): Sorted {
  const sets = new Map(kinds.map((kind) => [kind as string, emptyBits(directory.people.length)]));
  for (const record of records.values()) {
    const kind = kindOf(record);
    const position = kind === null ? undefined : directory.positionOf(employeeOf(record));
    if (position !== undefined) put(sets.get(kind!)!, position, true);
  }
  if (!watched.has(records)) {
    watched.add(records);
    watchMap(records, {
      changed: (before, after) => {
        for (const record of [before, after]) if (record) kept.get(records)?.touched.add(employeeOf(record));
      },
      cleared: () => kept.delete(records),
    });
  }
  return { directory, touched: new Set(), sets };
}

function setOf<Kind extends string, T>(
  trait: Trait<Kind, T>,
  world: World,
  directory: Directory,
  records: Map<unknown, T>,
  wanted: Kind,
): PositionBits {
  let sorted = kept.get(records);
  if (sorted?.directory !== directory) {
    sorted = sort(trait, directory, records);
    kept.set(records, sorted);
  }
  for (const id of sorted.touched) {
    const position = directory.positionOf(id);
    if (position === undefined) continue;
    for (const kind of trait.kinds) put(sorted.sets.get(kind)!, position, trait.isOf(world, id, kind));
  }
  sorted.touched.clear();
  return sorted.sets.get(wanted)!;
}

const status: Trait<EmployeeStatus, StoredEmployee> = {
  kinds: ['active', 'suspended', 'departed'],
  employeeOf: ({ id }) => id,
  kindOf: (employee) => employee.status,
  isOf: ({ employees }, id, kind) => employees.get(id)?.status === kind,
};

const signature: Trait<SignatureType, StoredSignature> = {
  kinds: ['keycard', 'keyfile'],
  employeeOf: ({ employeeId }) => employeeId,
  kindOf: (each) => (isInUse(each) ? each.type : null),
  isOf: holds,
};

/** True for who has a signature of a type that can be signed with today. */
export function holds(world: World, id: EmployeeId, type: SignatureType): boolean {
  return signaturesOf(world, id).some((each) => each.type === type && isInUse(each));
}

export function holdersOf(world: World, directory: Directory, type: SignatureType): PositionSet {
  return setOf(signature, world, directory, world.signatures, type);
}

export function thoseWithStatus(world: World, directory: Directory, wanted: EmployeeStatus): PositionSet {
  return setOf(status, world, directory, world.employees, wanted);
}

/** The types of which an employee has a signature in use; quicker with the position, where there is one. */
export function typesHeld(
  world: World,
  directory: Directory,
  id: EmployeeId,
  position?: number,
): SignatureType[] {
  return signature.kinds.filter((type) =>
    position === undefined
      ? holds(world, id, type)
      : hasPosition(holdersOf(world, directory, type), position),
  );
}
