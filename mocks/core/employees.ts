import type { Input } from '../../src/contract/commands.ts';
import type { Employee, EmployeeId, EmployeePage, EmployeeSummary } from '../../src/contract/employee.ts';
import {
  compareNames,
  prepare,
  type PreparedFields,
  prepareQuery,
  rank,
} from '../../src/contract/name-search.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { SignatureType } from '../../src/contract/signature.ts';
import { type Act, isoTime } from './act.ts';
import { isOpen, toSummary } from './order-book.ts';
import { isInUse } from './order-rules.ts';
import type { StoredEmployee, World } from './world.ts';

const defaultLimit = 20;

type Sort = NonNullable<Input<'searchEmployees'>['sort']>;

interface Entry {
  readonly employee: StoredEmployee;
  readonly fields: PreparedFields;
}

/** The employees of a company in order, with their names folded: what makes a search among 100 000 quick. */
interface Directory {
  readonly source: readonly StoredEmployee[];
  readonly byName: readonly Entry[];
  readonly byUnit: readonly Entry[];
  /** How many carry a name, by its folded form. */
  readonly bearers: ReadonlyMap<string, number>;
}

const directories = new WeakMap<World['employees'], Directory>();
const folded = new WeakMap<StoredEmployee, PreparedFields>();

function fieldsOf(employee: StoredEmployee): PreparedFields {
  const known = folded.get(employee) ?? prepare(employee);
  folded.set(employee, known);
  return known;
}

function foldedName(employee: StoredEmployee): string {
  return fieldsOf(employee).exact[0] ?? '';
}

function byName(a: Entry, b: Entry): number {
  return compareNames(a.employee.name, b.employee.name) || (a.employee.id < b.employee.id ? -1 : 1);
}

/** Built once for as long as no employee changes; comparing is cheap, sorting is not. */
function directoryOf({ employees }: World): Directory {
  const known = directories.get(employees);
  const source = [...employees.values()];
  if (known?.source.length === source.length && source.every((each, index) => each === known.source[index])) {
    return known;
  }
  const sorted = source.map((employee) => ({ employee, fields: fieldsOf(employee) })).toSorted(byName);
  const bearers = new Map<string, number>();
  for (const employee of source) {
    bearers.set(foldedName(employee), (bearers.get(foldedName(employee)) ?? 0) + 1);
  }
  const directory = {
    source,
    byName: sorted,
    byUnit: sorted.toSorted((a, b) => compareNames(a.employee.unit, b.employee.unit)),
    bearers,
  };
  directories.set(employees, directory);
  return directory;
}

function identityOf(world: World, employee: StoredEmployee) {
  const { id, name, initials, unit, rid, email, status } = employee;
  const namesakes = (directoryOf(world).bearers.get(foldedName(employee)) ?? 1) - 1;
  return { id, name, initials, unit, rid, email, status, namesakes };
}

/** Those with a signature of a type that can be signed with today. */
function holdersOf({ signatures }: World, type: SignatureType): ReadonlySet<EmployeeId> {
  const inUse = [...signatures.values()].filter((signature) => signature.type === type && isInUse(signature));
  return new Set(inUse.map(({ employeeId }) => employeeId));
}

/** Finds by folded prefixes, the best match first; by unit where that is asked for. */
function find(
  world: World,
  { q = '', status, has, sort = 'name' }: Input<'searchEmployees'>,
): StoredEmployee[] {
  const query = prepareQuery(q);
  const holders = has && holdersOf(world, has);
  const order: Record<Sort, keyof Pick<Directory, 'byName' | 'byUnit'>> = { name: 'byName', unit: 'byUnit' };
  const ranked: StoredEmployee[][] = [[], [], [], []];
  for (const { employee, fields } of directoryOf(world)[order[sort]]) {
    if (status && employee.status !== status) continue;
    if (holders && !holders.has(employee.id)) continue;
    const found = rank(query, fields);
    if (found !== null) ranked[sort === 'name' ? found : 0]!.push(employee);
  }
  return ranked.flat();
}

function toSummaries(world: World, page: readonly StoredEmployee[]): EmployeeSummary[] {
  const ids = new Set(page.map(({ id }) => id));
  const types = new Map<EmployeeId, Set<SignatureType>>();
  for (const signature of world.signatures.values()) {
    if (!ids.has(signature.employeeId) || !isInUse(signature)) continue;
    types.set(signature.employeeId, (types.get(signature.employeeId) ?? new Set()).add(signature.type));
  }
  const waiting = new Set([...world.orders.values()].filter(isOpen).map(({ employeeId }) => employeeId));
  return page.map((employee) => ({
    ...identityOf(world, employee),
    signatureTypes: [...(types.get(employee.id) ?? [])],
    hasOpenOrder: waiting.has(employee.id),
  }));
}

export function searchEmployees({ world }: Act, query: Input<'searchEmployees'>): Result<EmployeePage> {
  const { limit = defaultLimit, cursor } = query;
  const found = find(world, query);
  // The cursor is the last employee shown: people who come or go in between move no page.
  const shown = cursor === undefined ? -1 : found.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && shown === -1) {
    const message = 'The cursor does not belong to this search';
    return fail('validation-failed', { errors: [{ pointer: '/cursor', code: 'invalid_value', message }] });
  }
  const page = found.slice(shown + 1, shown + 1 + limit);
  const isLast = shown + 1 + limit >= found.length;
  return ok({
    items: toSummaries(world, page),
    nextCursor: isLast ? null : (page.at(-1)?.id ?? null),
    total: found.length,
  });
}

export function getEmployee({ world }: Act, { employeeId }: Input<'getEmployee'>): Result<Employee> {
  const employee = world.employees.get(employeeId);
  if (!employee) return fail('not-found');
  const signatures = [...world.signatures.values()].filter((each) => each.employeeId === employeeId);
  const orders = [...world.orders.values()].filter((each) => each.employeeId === employeeId && isOpen(each));
  return ok({
    ...identityOf(world, employee),
    signatures: signatures.map(({ id, type, state, validTo }) => ({
      id,
      type,
      state,
      validTo: validTo === null ? null : isoTime(validTo),
    })),
    openOrders: orders.map(toSummary),
  });
}
