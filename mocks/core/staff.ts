import type { EmployeeId, EmployeeStatus } from '../../src/contract/employee.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { Scene } from './act.ts';
import { type AuditType, record } from './audit.ts';
import { erase } from './erasure.ts';
import { endOrder } from './issuing.ts';
import { retireMails } from './mails.ts';
import { isOpen, ordersOf } from './order-book.ts';
import { revokeAllOf } from './signatures.ts';
import { tick } from './tick.ts';
import { worldOfEmployee } from './tenants.ts';
import type { Ambient, StoredEmployee, World } from './world.ts';

/** What the personnel system may report about an employee. */
export interface EmployeeChange {
  /** `erased` follows on `departed` and is no status: nobody is there any more to have one. */
  readonly status?: EmployeeStatus | 'erased';
  readonly email?: string | null;
  readonly name?: string;
  readonly unit?: string;
}

const eventOf: Readonly<Record<EmployeeStatus, AuditType>> = {
  active: 'employee.reactivated',
  suspended: 'employee.suspended',
  departed: 'employee.departed',
};

/**
 * Takes over what the personnel system reports. Who has left loses order, code, link and signatures and does not come
 * back, but may be erased; a new address stops the mails under way and begins the time in which no code is shown on screen.
 */
export function changeEmployee(
  service: World,
  ambient: Ambient,
  id: EmployeeId,
  { status, email, ...rest }: EmployeeChange,
): Result<void> {
  tick(service, ambient);
  const world = worldOfEmployee(service, id);
  const employee = world?.employees.get(id);
  if (!world || !employee) return fail('not-found');
  if (status === 'erased') {
    if (employee.status !== 'departed') {
      return fail('order-not-in-state', { state: employee.status, expected: ['departed'] });
    }
    erase({ world, ambient, now: ambient.now() }, employee);
    return ok(undefined);
  }
  if (employee.status === 'departed' && status !== undefined && status !== 'departed') {
    return fail('employee-not-active', { status: employee.status });
  }
  const scene = { world, ambient, now: ambient.now() };
  const put = (change: Partial<StoredEmployee>) =>
    world.employees.set(id, { ...world.employees.get(id)!, ...change });
  if (Object.keys(rest).length > 0) put(rest);
  if (email !== undefined && email !== employee.email) {
    put({ email, emailBounced: false, mailboxRejects: false, contactChangedAt: scene.now });
    stopMails(scene, id);
  }
  if (status !== undefined && status !== employee.status) {
    put({ status });
    record(world, ambient, { at: scene.now, type: eventOf[status], actor: 'system', subject: id });
    if (status === 'departed') letGo(scene, id);
  }
  return ok(undefined);
}

function stopMails(scene: Scene, id: EmployeeId): void {
  const { world, ambient, now } = scene;
  record(world, ambient, { at: now, type: 'employee.email_changed', actor: 'system', subject: id });
  for (const order of ordersOf(world, id).filter(isOpen)) retireMails(scene, order.id, 'cancelled', 'system');
}

function letGo(scene: Scene, id: EmployeeId): void {
  const { world, ambient, now } = scene;
  for (const order of ordersOf(world, id).filter(isOpen)) {
    endOrder(scene, order.id, 'cancelled', 'system');
    const data = { reason: 'employee-departed' };
    record(world, ambient, { at: now, type: 'order.cancelled', actor: 'system', subject: order.id, data });
  }
  revokeAllOf(scene, id, 'system');
}
