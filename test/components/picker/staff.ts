import {
  Employee,
  EmployeeSummary,
  type EmployeePage,
  type EmployeeQuery,
} from '../../../src/contract/employee.ts';
import { searchByName } from '../../../src/contract/name-search.ts';
import { problem } from '../../../src/contract/result.ts';
import type { Adapter } from '../../../src/protocol/adapter.ts';

const surnames = [
  'Andersen',
  'Berg',
  'Christensen',
  'Dam',
  'Eriksen',
  'Friis',
  'Gram',
  'Holm',
  'Iversen',
  'Juhl',
];
const firstNames = ['Anna', 'Bo', 'Clara', 'Ditte', 'Emil', 'Freja'];
const units = ['Økonomi', 'Borgerservice', 'HR og løn', 'IT-drift'];

/** Parsed by the contract, so that nobody works here whom no service would answer. */
export function employee(
  name: string,
  over: Partial<Record<keyof EmployeeSummary, unknown>> = {},
): EmployeeSummary {
  const slug = name.toLowerCase().replaceAll(/[^a-z]+/g, '.');
  return EmployeeSummary.parse({
    id: `emp_${slug}`,
    name,
    initials: name.replaceAll(/[^A-ZÆØÅ]/g, ''),
    unit: 'Økonomi',
    rid: '62810708',
    email: `${slug}@eksempel.dk`,
    status: 'active',
    namesakes: 0,
    signatureTypes: ['keycard'],
    hasOpenOrder: false,
    ...over,
  });
}

/** Those whom the stories and rules of the picker need. */
export const mette = employee('Mette Holm', { id: 'emp_mette', rid: '1237281362460' });
export const soeren = employee('Søren Aagaard', {
  id: 'emp_soeren',
  email: null,
  signatureTypes: [],
});
export const larsOfHr = employee('Lars Jensen', {
  id: 'emp_lars_hr',
  unit: 'HR og løn',
  rid: '35613330',
  namesakes: 1,
});
export const larsOfIt = employee('Lars Jensen', {
  id: 'emp_lars_it',
  unit: 'IT-drift',
  rid: '35613331',
  namesakes: 1,
  hasOpenOrder: true,
});
export const ida = employee('Ida Krogh', {
  id: 'emp_ida',
  status: 'suspended',
  signatureTypes: ['keycard', 'keyfile'],
});
export const mark = employee('<b>Mark</b> & Søn', { id: 'emp_mark', status: 'departed' });

/** 64 people, among them two of the same name. */
export const staff: readonly EmployeeSummary[] = [
  mette,
  soeren,
  larsOfHr,
  larsOfIt,
  ida,
  mark,
  ...Array.from({ length: 58 }, (_, index) =>
    employee(`${firstNames[index % 6]} ${surnames[index % 10]} ${String.fromCharCode(65 + (index % 26))}.`, {
      id: `emp_${index}`,
      unit: units[index % 4]!,
      rid: `${40_000_000 + index}`,
    }),
  ),
].toSorted((a, b) => a.name.localeCompare(b.name, 'da'));

export function page(
  among: readonly EmployeeSummary[],
  { q = '', status, limit = 20, cursor }: EmployeeQuery,
): EmployeePage {
  const found = searchByName(q, among).filter((one) => status === undefined || one.status === status);
  const from = Number(cursor ?? 0);
  const to = from + limit;
  return {
    items: found.slice(from, to),
    nextCursor: to < found.length ? `${to}` : null,
    total: found.length,
  };
}

/** Answers at once from a list of people. */
export function staffAdapter(among = staff): Required<Pick<Adapter, 'searchEmployees' | 'getEmployee'>> {
  return {
    searchEmployees: (query) => page(among, query),
    getEmployee: ({ employeeId }) => {
      const found = among.find(({ id }) => id === employeeId);
      if (!found) return problem('not-found');
      const { signatureTypes: _, hasOpenOrder: __, ...identity } = found;
      return Employee.parse({ ...identity, signatures: [], openOrders: [] });
    },
  };
}
