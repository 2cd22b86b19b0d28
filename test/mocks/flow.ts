import { commands, type Command, type Input, type Output } from '../../src/contract/commands.ts';
import { orderConfirmationText, revealConfirmationText } from '../../src/contract/confirmation-texts.ts';
import type { EmployeeSummary } from '../../src/contract/employee.ts';
import type { OrderId } from '../../src/contract/order.ts';
import { looksLikeProblem, slugOf } from '../../src/contract/result.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { Adapter } from '../../src/protocol/adapter.ts';
import { parseAnswer } from '../../src/protocol/plug.ts';

export const confirmedOrder = { ...orderConfirmationText, locale: 'da' };
export const confirmedReveal = { ...revealConfirmationText, locale: 'da' };

interface How {
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** Asks as an element does behind `plug`: what comes back is parsed by the contract. */
export async function ask<C extends Command>(
  adapter: Required<Adapter>,
  command: C,
  input: Input<C>,
  { key = commands[command].changes ? crypto.randomUUID() : undefined, signal }: How = {},
): Promise<Output<C> | Problem> {
  const call = adapter[command] as (input: Input<C>, context: object) => Promise<unknown>;
  const context = { signal: signal ?? new AbortController().signal, idempotencyKey: key };
  return parseAnswer(command, await call(input, context));
}

/** As `ask`, where a refusal is a failure of the test. */
export async function get<C extends Command>(
  adapter: Required<Adapter>,
  command: C,
  input: Input<C>,
  how?: How,
): Promise<Output<C>> {
  const answer = await ask(adapter, command, input, how);
  if (looksLikeProblem(answer)) throw new Error(`${command} was refused: ${JSON.stringify(answer)}`);
  return answer as Output<C>;
}

/** The slug of a refusal, or the word "answered". */
export function slugFrom(answer: unknown): string {
  return looksLikeProblem(answer) ? slugOf(answer as Problem) : 'answered';
}

/** The first employee for whom a key file may be ordered by this delivery. */
export async function orderable(
  adapter: Required<Adapter>,
  delivery: 'instant' | 'post' = 'instant',
): Promise<EmployeeSummary> {
  const { items } = await get(adapter, 'searchEmployees', { limit: 100 });
  for (const employee of items) {
    const { signatureTypes } = await get(adapter, 'getOrderOptions', { employeeId: employee.id });
    const keyfile = signatureTypes.find(({ type }) => type === 'keyfile');
    if (keyfile?.allowed && keyfile.deliveries.some(({ kind, allowed }) => kind === delivery && allowed))
      return employee;
  }
  throw new Error(`The scenario has nobody for whom a key file may be ordered (${delivery})`);
}

export async function place(
  adapter: Required<Adapter>,
  { delivery = 'instant', key }: { delivery?: 'instant' | 'post'; key?: string } = {},
): Promise<Output<'placeOrder'>> {
  const { id } = await orderable(adapter, delivery);
  const input = { employeeId: id, signatureType: 'keyfile' as const, delivery, confirmation: confirmedOrder };
  return get(adapter, 'placeOrder', input, key === undefined ? {} : { key });
}

export function reveal(
  adapter: Required<Adapter>,
  orderId: OrderId,
  key?: string,
): Promise<Output<'revealCode'>> {
  return get(
    adapter,
    'revealCode',
    { orderId, confirmation: confirmedReveal },
    key === undefined ? {} : { key },
  );
}
