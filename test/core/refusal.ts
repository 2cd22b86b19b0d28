import { expect } from 'vitest';
import { tick } from '../../mocks/core/tick.ts';
import type { Input } from '../../src/contract/commands.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { OrderId } from '../../src/contract/order.ts';
import type { Result } from '../../src/contract/result.ts';
import type { RevealId } from '../../src/contract/secret.ts';
import {
  openOffice,
  orderConfirmation,
  outcome,
  revealConfirmation as confirmation,
  type AskOptions,
} from './office.ts';

export type Office = ReturnType<typeof openOffice>;
export type Attempt = () => Result<unknown>;

export interface Case {
  readonly slug: string;
  readonly when: string;
  readonly extensions?: Record<string, unknown>;
  /** Prepares the office and gives the attempt that must be refused. */
  readonly given: (office: Office) => Attempt;
}

export const order = (
  { ask, mette }: Office,
  input: Partial<Input<'placeOrder'>> = {},
  options?: AskOptions,
): Attempt => {
  const whole = {
    employeeId: mette,
    signatureType: 'keyfile',
    delivery: 'instant',
    confirmation: orderConfirmation,
  };
  return () => ask('placeOrder', { ...whole, ...input } as Input<'placeOrder'>, options);
};
export const orderFor = (office: Office, ...[id, traits]: Parameters<Office['hire']>): Attempt =>
  order(office, { employeeId: office.hire(id, traits) });
export const reveal = ({ ask }: Office, orderId: OrderId, options?: AskOptions): Attempt => {
  return () => ask('revealCode', { orderId, confirmation }, options);
};
export const acknowledge = (
  { ask }: Office,
  orderId: OrderId,
  revealId: RevealId,
  options?: AskOptions,
): Attempt => {
  return () => ask('acknowledgeReveal', { orderId, revealId, pointsRead: true }, options);
};
export const reissue = ({ ask }: Office, orderId: OrderId, options?: AskOptions): Attempt => {
  return () => ask('reissueCode', { orderId, reason: 'lost' }, options);
};
export const resend = ({ ask }: Office, orderId: OrderId): Attempt => {
  return () => ask('resendActivationMail', { orderId });
};
export const cancel = ({ ask }: Office, orderId: OrderId): Attempt => {
  return () => ask('cancelOrder', { orderId, reason: 'Fejl' });
};
export const change = ({ world }: Office, id: EmployeeId, traits: object) =>
  world.employees.set(id, { ...world.employees.get(id)!, ...traits });
export const cancelled = (office: Office): OrderId => {
  const { id } = office.place(office.mette);
  office.get('cancelOrder', { orderId: id, reason: 'Fejl' });
  return id;
};
export const lapsed = (office: Office): OrderId => {
  const { id } = office.place(office.mette);
  office.ambient.advance({ days: 60 });
  return id;
};
export const completed = (office: Office): OrderId => {
  const { id } = office.place(office.mette);
  office.world.orders.set(id, { ...office.world.orders.get(id)!, state: 'completed' });
  return id;
};
export const nobody = 'emp-nobody' as EmployeeId;
export const nothing = 'ord-nothing' as OrderId;

/** Refused as told, and the world is as it was; only that somebody tried without the role is noted. */
export function expectRefusal({ slug, extensions = {}, given }: Case): void {
  const office = openOffice();
  const attempt = given(office);
  tick(office.world, office.ambient);
  const before = structuredClone(office.world);
  const result = attempt();
  expect(outcome(result)).toBe(slug);
  expect(result).toMatchObject({ problem: extensions });
  if (slug === 'forbidden' && office.world.audit.length > before.audit.length) {
    expect(office.world.audit.pop()).toMatchObject({ type: 'access.denied', actor: 'usr-guest' });
  }
  expect(office.world).toEqual(before);
}
