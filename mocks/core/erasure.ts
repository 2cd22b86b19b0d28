import type { EmployeeId } from '../../src/contract/employee.ts';
import type { Scene } from './act.ts';
import { record } from './audit.ts';
import { changeLetter } from './letters.ts';
import { changeMail } from './mails.ts';
import { changeOrder, ordersOf } from './order-book.ts';
import { changeSignature, signaturesOf } from './signature-book.ts';
import { erasedName } from './texts.ts';
import type { StoredEmployee, World } from './world.ts';

/** In lower case. */
type Addresses = ReadonlySet<string | undefined>;

/**
 * Removes who an employee was. What was ordered and issued stays, with the id as all that is left of the person: the
 * trail holds nothing else, so its chain stays whole.
 */
export function erase(scene: Scene, employee: StoredEmployee): void {
  const { world, ambient, now } = scene;
  const { id } = employee;
  const orders = new Set<string>(ordersOf(world, id).map((order) => order.id));
  // An order keeps the address that it was placed with.
  const emails = [employee.email, ...ordersOf(world, id).map(({ email }) => email)];
  const addresses = new Set(emails.map((email) => email?.toLowerCase()));
  const isOfOrders = ({ orderId }: { readonly orderId: string }) => orders.has(orderId);

  redactReplies(world, employee, orders, addresses);
  for (const mail of world.mails.filter(isOfOrders)) {
    changeMail(world, mail.id, { to: '', subject: '', body: '', deliveredAt: null });
  }
  for (const letter of world.letters.filter(isOfOrders)) changeLetter(world, letter.id, { body: '' });
  for (const [activationId, activation] of world.activations) {
    if (isOfOrders(activation)) world.activations.delete(activationId);
  }
  for (const order of ordersOf(world, id)) {
    const approval = order.approval && { ...order.approval, reason: null };
    changeOrder(world, order.id, { email: '', approval });
  }
  for (const signature of signaturesOf(world, id)) {
    const revocation = signature.revocation && { ...signature.revocation, comment: null };
    changeSignature(world, signature.id, { certificate: null, revocation });
  }
  forgetBulkLines(world, orders, addresses);
  forgetAdministrator(world, id);
  world.employees.delete(id);
  record(world, ambient, { at: now, type: 'employee.erased', actor: 'system', subject: id });
}

/** A kept reply goes on to stand for what was done: without it, a late retry of a mass order would order anew. */
function redactReplies(
  { replies }: World,
  { id, name, rid }: StoredEmployee,
  orders: ReadonlySet<string>,
  addresses: Addresses,
): void {
  for (const [slot, reply] of replies) {
    let isTheirs = false;
    const text = JSON.stringify(reply.result, (_, value: unknown) => {
      if (typeof value !== 'string') return value;
      const isAddress = addresses.has(value.toLowerCase());
      isTheirs ||= value === id || orders.has(value) || isAddress;
      if (isAddress) return '';
      if (value === name) return erasedName;
      return value.endsWith(`-RID:${rid}`) ? value.slice(0, -rid.length) : value;
    });
    // A namesake's reply keeps the name.
    if (isTheirs) replies.set(slot, { ...reply, result: JSON.parse(text) as unknown });
  }
}

function forgetBulkLines({ bulkOrders }: World, orders: ReadonlySet<string>, addresses: Addresses): void {
  for (const [id, bulk] of bulkOrders) {
    const lines = bulk.lines.map((line) => {
      const isTheirs =
        (line.orderId !== null && orders.has(line.orderId)) || addresses.has(line.email.toLowerCase());
      return isTheirs ? { ...line, email: '' } : line;
    });
    bulkOrders.set(id, { ...bulk, lines });
  }
}

/** Nobody signs in as somebody who is not there, and what they once did was done by nobody in particular. */
function forgetAdministrator({ administrators }: World, id: EmployeeId): void {
  for (const administrator of administrators.values()) {
    if (administrator.employeeId !== id) continue;
    administrators.set(administrator.id, { ...administrator, name: erasedName, roles: [], employeeId: null });
  }
}
