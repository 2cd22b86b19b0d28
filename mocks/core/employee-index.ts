import type { EmployeeId } from '../../src/contract/employee.ts';

interface Belonging<Id> {
  readonly id: Id;
  readonly employeeId: EmployeeId;
}

/** Finds what belongs to an employee among very much that does not. */
export interface EmployeeIndex<Id, T> {
  of(all: ReadonlyMap<Id, T>, employeeId: EmployeeId): readonly T[];
  /** Saves building the index anew after something came into the map. */
  added(all: ReadonlyMap<Id, T>, one: T): void;
  removed(all: ReadonlyMap<Id, T>, one: T): void;
}

/**
 * An index beside a map, never in it: worlds stay plain data. It holds ids only, so what changes in place is seen; what
 * comes or goes without a word is noticed by the size of the map.
 */
export function createIndex<Id, T extends Belonging<Id>>(): EmployeeIndex<Id, T> {
  const built = new WeakMap<ReadonlyMap<Id, T>, { size: number; readonly ids: Map<EmployeeId, Id[]> }>();

  const current = (all: ReadonlyMap<Id, T>) => {
    const known = built.get(all);
    if (known?.size === all.size) return known.ids;
    const ids = new Map<EmployeeId, Id[]>();
    for (const { id, employeeId } of all.values()) {
      const own = ids.get(employeeId);
      if (own) own.push(id);
      else ids.set(employeeId, [id]);
    }
    built.set(all, { size: all.size, ids });
    return ids;
  };

  return {
    of: (all, employeeId) =>
      (current(all).get(employeeId) ?? []).map((id) => all.get(id)).filter((one) => one !== undefined),
    added: (all, { id, employeeId }) => {
      const known = built.get(all);
      if (!known || known.size !== all.size - 1) return;
      known.ids.set(employeeId, [...(known.ids.get(employeeId) ?? []), id]);
      known.size += 1;
    },
    removed: (all, { id, employeeId }) => {
      const known = built.get(all);
      if (!known || known.size !== all.size + 1) return;
      known.ids.set(
        employeeId,
        (known.ids.get(employeeId) ?? []).filter((each) => each !== id),
      );
      known.size -= 1;
    },
  };
}
