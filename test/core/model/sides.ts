import { openOffice } from '../office.ts';
import { daysAfter } from '../../../mocks/core/act.ts';
import { changeSignature } from '../../../mocks/core/signature-book.ts';
import type { Grant } from '../../../mocks/core/installations.ts';
import type { Ambient, World } from '../../../mocks/core/world.ts';
import type { ActivationId } from '../../../src/contract/activation.ts';
import type { EmployeeId } from '../../../src/contract/employee.ts';
import type { OrderId } from '../../../src/contract/order.ts';
import { type House, newCode, newLink, orderEnd, type RefEmployee, type RefOrder } from './reference.ts';

export interface OpenedLink {
  readonly id: ActivationId;
  readonly token: string;
  readonly order: RefOrder;
}

export interface Granted {
  readonly grant: Grant;
  readonly token: string;
  readonly code: string;
  readonly order: RefOrder;
}

/** The core on one side, the reference on the other, and what has been seen on the way. */
export interface Sides {
  readonly world: World;
  readonly ambient: Ambient;
  readonly house: House;
  readonly names: readonly EmployeeId[];
  readonly employees: ReadonlyMap<string, RefEmployee>;
  readonly orders: readonly RefOrder[];
  /** Every code and every link that was ever made. */
  readonly codes: readonly string[];
  readonly tokens: readonly string[];
  readonly activations: OpenedLink[];
  readonly grants: Granted[];
  /** What the trail must tell, as `type subject`. */
  readonly happened: string[];
  readonly now: () => number;
  /** Null while the provider is down. */
  upSince: number | null;
  advance(seconds: number): void;
  /** A well-formed code that was given to nobody. */
  guess(): string;
  employeeOf(order: RefOrder): RefEmployee;
  isPrinted(order: RefOrder): boolean;
  /** An order was placed. */
  add(id: string, by: string, signatureEndsAt?: number): void;
  /** The code of an order was made, and its mail written. */
  start(order: RefOrder, at?: number): void;
  /** An order may go on: at once, or when the provider is back. */
  begin(order: RefOrder): void;
}

export function openSides(house: House): Sides {
  const office = openOffice();
  office.retune(house);
  const { world } = office;
  const names = ['emp-mette', 'emp-ada', 'emp-bo', 'emp-eva', 'emp-ib'] as EmployeeId[];
  for (const id of names.slice(1)) office.hire(id, { name: id });
  // One signature is about to end, so that renewals are met too.
  const keyfile = office.sign('emp-ib' as EmployeeId, 'keyfile');
  changeSignature(world, keyfile, { validTo: daysAfter(office.ambient.now(), 20) });
  const employees = new Map<string, RefEmployee>(
    names.map((name) => [name, { status: 'active', mailChangedAt: null, activeSince: office.ambient.now() }]),
  );
  const orders: RefOrder[] = [];
  const codes: string[] = [];
  const tokens: string[] = [];
  const happened: string[] = [];
  const { now } = office.ambient;
  const ambient: Ambient = {
    ...office.ambient,
    newCode: () => {
      const code = office.ambient.newCode();
      codes.push(code);
      return code;
    },
    newToken: () => {
      const token = office.ambient.newToken();
      tokens.push(token);
      return token;
    },
  };

  // Codes are made in the order in which they are needed, so the next one that nobody has is this one's.
  function start(order: RefOrder, at = now()): void {
    const taken = new Set(orders.flatMap((each) => each.codes.map(({ value }) => value)));
    const mail = world.mails.findLast(({ orderId }) => orderId === order.id)!;
    order.codes.push(
      newCode(
        codes.find((code) => !taken.has(code))!,
        order,
        at,
      ),
    );
    order.link = newLink(mail.token, mail.id, mail.sendAt, order);
  }

  function begin(order: RefOrder): void {
    if (world.provider === 'up') start(order);
    else order.waitsSince = now();
  }

  function add(id: string, by: string, signatureEndsAt = Infinity): void {
    const { employeeId, delivery, signatureId } = world.orders.get(id as OrderId)!;
    const order: RefOrder = {
      id,
      employee: employeeId,
      by,
      delivery,
      signatureId,
      endsAt: orderEnd(now(), signatureEndsAt),
      codes: [],
      link: null,
      approved: !house.fourEyes,
      handedOver: false,
      waitsSince: null,
      ended: null,
    };
    orders.push(order);
    happened.push(`order.placed ${id}`);
    if (!house.fourEyes) begin(order);
  }

  return {
    world,
    ambient,
    house,
    names,
    employees,
    orders,
    codes,
    tokens,
    activations: [],
    grants: [],
    happened,
    now,
    upSince: now(),
    advance: (seconds) => office.ambient.advance({ seconds }),
    guess: () => office.ambient.newCode(),
    employeeOf: ({ employee }) => employees.get(employee)!,
    isPrinted: ({ id }) => {
      const letter = world.letters.findLast(({ orderId }) => orderId === id);
      return letter !== undefined && letter.state !== 'queued' && letter.state !== 'cancelled';
    },
    add,
    start,
    begin,
  };
}
