import type { Input } from '../../src/contract/commands.ts';
import type { Employee, EmployeePage, EmployeeSummary } from '../../src/contract/employee.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { Act } from './act.ts';
import { directoryOf } from './directory.ts';
import { findEmployees, type ListedEmployee } from './employee-search.ts';
import { isOpen, ordersOf, toSummary as toOrderSummary } from './order-book.ts';
import { signaturesOf, toSignature } from './signature-book.ts';
import type { StoredEmployee, World } from './world.ts';

const defaultLimit = 20;

function identityOf({ id, name, initials, unit, rid, email, status }: StoredEmployee, namesakes: number) {
  return { id, name, initials, unit, rid, email, status, namesakes };
}

function toSummary(world: World, { employee, namesakes, types }: ListedEmployee): EmployeeSummary {
  return {
    ...identityOf(employee, namesakes),
    signatureTypes: types,
    hasOpenOrder: ordersOf(world, employee.id).some(isOpen),
  };
}

export function searchEmployees(
  { world }: Pick<Act, 'world'>,
  query: Input<'searchEmployees'>,
): Result<EmployeePage> {
  const found = findEmployees(world, query, query.limit ?? defaultLimit);
  if (found === null) {
    const message = 'The cursor does not belong to this search';
    return fail('validation-failed', { errors: [{ pointer: '/cursor', code: 'invalid_value', message }] });
  }
  const { listed, isLast, total } = found;
  return ok({
    items: listed.map((each) => toSummary(world, each)),
    // The last employee shown: people who come or go in between move no page.
    nextCursor: isLast ? null : (listed.at(-1)?.employee.id ?? null),
    total,
  });
}

export function getEmployee({ world }: Act, { employeeId }: Input<'getEmployee'>): Result<Employee> {
  const employee = world.employees.get(employeeId);
  if (!employee) return fail('not-found');
  return ok({
    ...identityOf(employee, directoryOf(world).namesakesOf(employee)),
    signatures: signaturesOf(world, employeeId).map(toSignature),
    openOrders: ordersOf(world, employeeId).filter(isOpen).map(toOrderSummary),
  });
}
