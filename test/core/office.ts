import { execute, type InstantCommand } from '../../mocks/core/backend.ts';
import type { Policy } from '../../mocks/core/policy.ts';
import { addSignature, blankSignature } from '../../mocks/core/signature-book.ts';
import { type Caller, emptyWorld, type StoredEmployee, type World } from '../../mocks/core/world.ts';
import { commands, type Input, type Output } from '../../src/contract/commands.ts';
import { orderConfirmationText, revealConfirmationText } from '../../src/contract/confirmation-texts.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { DeliveryKind, Order, OrderId } from '../../src/contract/order.ts';
import { slugOf, type Result } from '../../src/contract/result.ts';
import type { Reveal } from '../../src/contract/secret.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import type { SignatureId, SignatureState, SignatureType } from '../../src/contract/signature.ts';
import { createTestAmbient, type TestAmbient } from '../support/ambient.ts';

export const karen: Caller = { administratorId: 'adm-karen' as AdministratorId, sessionId: 'ses-karen' };
export const jens: Caller = { administratorId: 'adm-jens' as AdministratorId, sessionId: 'ses-jens' };
export const guest: Caller = { administratorId: 'usr-guest' as AdministratorId, sessionId: 'ses-guest' };

export const orderConfirmation = { ...orderConfirmationText, locale: 'da' };
export const revealConfirmation = { ...revealConfirmationText, locale: 'da' };

export interface AskOptions {
  readonly as?: Caller | null | 'expired';
  /** Left out: a new one each time. */
  readonly key?: string | undefined;
}

/** A small company in which one thing at a time can be tried. */
export interface Office {
  readonly world: World;
  readonly ambient: TestAmbient;
  hire(id: string, traits?: Partial<StoredEmployee>): EmployeeId;
  sign(employeeId: EmployeeId, type: SignatureType, state?: SignatureState): SignatureId;
  ask<C extends InstantCommand>(command: C, input: Input<C>, options?: AskOptions): Result<Output<C>>;
  /** As `ask`, for what must succeed: fails the test otherwise. */
  get<C extends InstantCommand>(command: C, input: Input<C>, options?: AskOptions): Output<C>;
  place(employeeId: EmployeeId, delivery?: DeliveryKind, options?: AskOptions): Order;
  reveal(orderId: OrderId, options?: AskOptions): Reveal;
  retune(policy: Partial<Policy>): void;
}

/** Karen and Jens are administrators, a guest is not; Mette may get a key file. */
export function openOffice(at?: string): Office & { readonly mette: EmployeeId } {
  const ambient = createTestAmbient(at);
  const world = emptyWorld({ name: 'Prøvefirma A/S', cvr: '10000009' });
  const addAdministrator = (id: AdministratorId, name: string, roles: string[]) =>
    world.administrators.set(id, { id, name, roles, employeeId: `emp-${name.toLowerCase()}` as EmployeeId });
  addAdministrator(karen.administratorId, 'Karen', ['administrator']);
  addAdministrator(jens.administratorId, 'Jens', ['administrator']);
  addAdministrator(guest.administratorId, 'Gæst', []);

  let keys = 0;
  const office: Office = {
    world,
    ambient,
    hire: (id, traits = {}) => {
      const employeeId = id as EmployeeId;
      world.employees.set(employeeId, {
        id: employeeId,
        name: 'Mette Holm',
        initials: id.slice(-3).toUpperCase(),
        unit: 'Salg',
        rid: `1237${world.employees.size}`,
        email: `${id}@firma.example`,
        emailBounced: false,
        mailboxRejects: false,
        status: 'active',
        contactChangedAt: null,
        ...traits,
      });
      office.sign(employeeId, 'keycard');
      return employeeId;
    },
    sign: (employeeId, type, state = 'active') => {
      const id = `sig-${employeeId}-${type}` as SignatureId;
      addSignature(world, blankSignature({ id, employeeId, type, state }));
      return id;
    },
    ask: (command, input, options = {}) => {
      const { as = karen } = options;
      const fresh = commands[command].changes ? `key-${(keys += 1)}` : undefined;
      const idempotencyKey = 'key' in options ? options.key : fresh;
      return execute(world, ambient, command, { input, caller: as, idempotencyKey });
    },
    get: (command, input, options) => {
      const result = office.ask(command, input, options);
      if (!result.ok) throw new Error(`${command} was refused: ${slugOf(result.problem)}`);
      return result.value;
    },
    place: (employeeId, delivery = 'instant', options) =>
      office.get(
        'placeOrder',
        { employeeId, signatureType: 'keyfile', delivery, confirmation: orderConfirmation },
        options,
      ),
    reveal: (orderId, options) =>
      office.get('revealCode', { orderId, confirmation: revealConfirmation }, options),
    retune: (policy) => {
      world.policy = { ...world.policy, ...policy };
    },
  };
  return { ...office, mette: office.hire('emp-mette') };
}

/** The slug of a refusal, or `ok`. */
export function outcome(result: Result<unknown>): string {
  return result.ok ? 'ok' : slugOf(result.problem);
}
