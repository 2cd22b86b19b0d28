import type { BulkOrder, BulkOrderId } from '../../src/contract/bulk.ts';
import type { Input } from '../../src/contract/commands.ts';
import { orderConfirmationText } from '../../src/contract/confirmation-texts.ts';
import { fail, ok, type Result, slugOf } from '../../src/contract/result.ts';
import { type Act, isoTime } from './act.ts';
import { record } from './audit.ts';
import { bulkHeading, type BulkLine, readBulkFile } from './bulk-file.ts';
import { withoutCodes } from './code.ts';
import { confirmationRefusals, refuse } from './order-rules.ts';
import { placeOrder } from './orders.ts';
import type { StoredEmployee } from './world.ts';

/** One confirmation covers them all, so it must be possible to have read them. */
const maxLines = 1000;

/** Orders line by line, by the rules of a single order. A refused line stops no other. */
export function placeBulkOrder(
  act: Act,
  { content, confirmation }: Input<'placeBulkOrder'>,
): Result<BulkOrder> {
  const { world, ambient, now, administrator } = act;
  const lines = readBulkFile(content);
  if (lines === null) return notRead(`The first line must be ${bulkHeading.join(';')}`);
  if (lines.length === 0) return notRead('There is nothing under the heading');
  if (lines.length > maxLines) return notRead(`There are more than ${maxLines} lines`);
  const [refusal] = confirmationRefusals(confirmation, orderConfirmationText);
  if (refusal) return refuse(refusal);

  const byEmail = employeesByEmail(act);
  const id = ambient.newId('blk') as BulkOrderId;
  const bulk: BulkOrder = {
    id,
    placedAt: isoTime(now),
    lines: lines.map((line) => {
      const { email, signatureType, delivery } = line;
      const placed = placeLine(act, line, confirmation, byEmail);
      return {
        line: line.line,
        email: withoutCodes(email),
        signatureType,
        delivery,
        orderId: placed.ok ? placed.value.id : null,
        refusedBecause: placed.ok ? null : slugOf(placed.problem),
      };
    }),
  };
  world.bulkOrders.set(id, bulk);
  const placed = bulk.lines.filter(({ orderId }) => orderId !== null).length;
  record(world, ambient, {
    at: now,
    type: 'bulk.placed',
    actor: administrator.id,
    subject: id,
    data: { lines: bulk.lines.length, placed },
  });
  return ok(structuredCopy(bulk));
}

function notRead(message: string): Result<never> {
  return fail('validation-failed', { errors: [{ pointer: '/content', code: 'invalid_format', message }] });
}

/** What goes out must not be what is kept. */
function structuredCopy(bulk: BulkOrder): BulkOrder {
  return { ...bulk, lines: bulk.lines.map((line) => ({ ...line })) };
}

/** Null for an address that more than one employee has: nobody can say whom it means. */
function employeesByEmail({ world }: Act): ReadonlyMap<string, StoredEmployee | null> {
  const found = new Map<string, StoredEmployee | null>();
  for (const employee of world.employees.values()) {
    if (employee.email === null) continue;
    const key = employee.email.toLowerCase();
    found.set(key, found.has(key) ? null : employee);
  }
  return found;
}

function placeLine(
  act: Act,
  { email, signatureType, delivery }: BulkLine,
  confirmation: Input<'placeBulkOrder'>['confirmation'],
  byEmail: ReadonlyMap<string, StoredEmployee | null>,
): ReturnType<typeof placeOrder> {
  if (signatureType === null || delivery === null) return fail('validation-failed');
  const employee = byEmail.get(email.toLowerCase());
  if (!employee) return fail(employee === null ? 'validation-failed' : 'not-found');
  return placeOrder(act, { employeeId: employee.id, signatureType, delivery, confirmation });
}

export function getBulkOrder({ world }: Act, { bulkOrderId }: Input<'getBulkOrder'>): Result<BulkOrder> {
  const bulk = world.bulkOrders.get(bulkOrderId);
  return bulk ? ok(structuredCopy(bulk)) : fail('not-found');
}
