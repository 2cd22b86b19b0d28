import { createEngine } from '../../mocks/installer/key-file.ts';
import { makeKeyPair, requestCertificate } from '../../mocks/installer/key-pair.ts';
import type { Simulation, SimulationOptions } from '../../mocks/simulation.ts';
import type { Command, Input } from '../../src/contract/commands.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { OrderId } from '../../src/contract/order.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import type { SignatureId } from '../../src/contract/signature.ts';
import { confirmedOrder, confirmedReveal, get, orderable, place, reveal } from './flow.ts';

export const monday = '2026-11-23T09:00:00Z';

export const orderOf = ({ world }: Simulation, employeeId: string): OrderId =>
  [...world.orders.values()].findLast((order) => order.employeeId === employeeId)!.id;

export const signatureOf = ({ world }: Simulation, employeeId: string, type = 'keyfile'): SignatureId =>
  [...world.signatures.values()].find((each) => each.employeeId === employeeId && each.type === type)!.id;

/** What stands behind the `#` in the newest mail that has reached an employee. */
export function tokenFor(simulation: Simulation, employeeId: EmployeeId): string {
  const [, token] = /#([0-9a-f]{32})/.exec(simulation.mailbox(employeeId)[0]?.body ?? '') ?? [];
  if (token === undefined) throw new Error(`No activation mail has reached ${employeeId}`);
  return token;
}

/** An order whose code was shown and whose mail has arrived: both halves are there. */
export async function bothHalves(simulation: Simulation, delivery: 'instant' | 'post' = 'instant') {
  const order = await place(simulation.adapter, { delivery });
  const { employeeId, id: orderId } = order;
  if (delivery === 'post') simulation.advance({ businessDays: 5 });
  else simulation.advance({ ms: 10_000 });
  const secret =
    delivery === 'instant'
      ? (await reveal(simulation.adapter, orderId)).secret.value
      : simulation.world.letters.findLast((letter) => letter.orderId === orderId)!.code;
  return { order, orderId, employeeId, secret, token: tokenFor(simulation, employeeId) };
}

export async function aCertificateRequest(): Promise<string> {
  return requestCertificate(await makeKeyPair(), createEngine());
}

interface Case<C extends Command> {
  readonly options?: SimulationOptions;
  readonly input: (simulation: Simulation) => Input<C> | Promise<Input<C>>;
}

const anyOrder = async ({ adapter }: Simulation) => ({ orderId: (await place(adapter)).id });
const suspension = { options: { policy: { suspension: true } } } as const;

/** For each command an input that is answered, and what it needs to be. */
export const happy: { readonly [C in Command]: Case<C> } = {
  getSession: { input: () => ({}) },
  searchEmployees: { input: () => ({ q: 'a', status: 'active', sort: 'unit', limit: 5 }) },
  getEmployee: { input: async ({ adapter }) => ({ employeeId: (await orderable(adapter)).id }) },
  getOrderOptions: { input: async ({ adapter }) => ({ employeeId: (await orderable(adapter)).id }) },
  placeOrder: {
    input: async ({ adapter }) => ({
      employeeId: (await orderable(adapter, 'post')).id,
      signatureType: 'keyfile',
      delivery: 'post',
      confirmation: confirmedOrder,
    }),
  },
  getOrder: { input: anyOrder },
  getDeliveries: { input: anyOrder },
  revealCode: {
    input: async (simulation) => ({ ...(await anyOrder(simulation)), confirmation: confirmedReveal }),
  },
  acknowledgeReveal: {
    input: async (simulation) => {
      const { orderId } = await anyOrder(simulation);
      const { revealId } = await reveal(simulation.adapter, orderId);
      return { orderId, revealId, pointsRead: true };
    },
  },
  reissueCode: { input: async (simulation) => ({ ...(await anyOrder(simulation)), reason: 'lost' }) },
  resendActivationMail: { input: anyOrder },
  cancelOrder: {
    input: async ({ adapter }) => {
      const { id, version } = await place(adapter);
      return { orderId: id, reason: 'Bestilt ved en fejl', version };
    },
  },
  listOrders: { input: () => ({ state: 'awaiting_reveal', limit: 3 }) },
  decideApproval: {
    options: { scenario: 'four-eyes' },
    input: (simulation) => ({
      orderId: orderOf(simulation, 'emp-awaiting-approval'),
      decision: 'approve',
      reason: 'Aftalt',
    }),
  },
  recordHandover: {
    input: async (simulation) => {
      const { orderId } = await bothHalves(simulation);
      return { orderId, channel: 'in_person', identityCheck: 'known_person' };
    },
  },
  reportLetter: {
    input: (simulation) => ({ orderId: orderOf(simulation, 'emp-letter-overdue'), kind: 'missing' }),
  },
  getSignature: { input: (simulation) => ({ signatureId: signatureOf(simulation, 'emp-has-keyfile') }) },
  revokeSignature: {
    input: (simulation) => ({
      signatureId: signatureOf(simulation, 'emp-has-keyfile'),
      reason: 'device_lost',
      comment: 'Glemt i toget',
    }),
  },
  suspendSignature: {
    ...suspension,
    input: (simulation) => ({ signatureId: signatureOf(simulation, 'emp-has-keyfile'), reason: 'Orlov' }),
  },
  reactivateSignature: {
    ...suspension,
    input: (simulation) => ({
      signatureId: signatureOf(simulation, 'emp-signature-suspended'),
      reason: 'Tilbage',
    }),
  },
  renewSignature: { input: (simulation) => ({ signatureId: signatureOf(simulation, 'emp-keyfile-due') }) },
  listAuditEvents: { input: () => ({ type: 'order', limit: 4 }) },
  listChanges: { input: () => ({ since: 3 }) },
  placeBulkOrder: {
    input: async ({ adapter }) => {
      const { email } = await orderable(adapter);
      const lines = [
        'EMAIL;SIGNATUR-TYPE;LEVERING',
        `${email};nøglefil;straks`,
        'nobody@example.dk;nøglefil;post',
      ];
      return { content: lines.join('\n'), confirmation: confirmedOrder };
    },
  },
  getBulkOrder: {
    input: async ({ adapter }) => {
      const { email } = await orderable(adapter);
      const content = `EMAIL;SIGNATUR-TYPE;LEVERING\n${email};nøglefil;post`;
      const { id } = await get(adapter, 'placeBulkOrder', { content, confirmation: confirmedOrder });
      return { bulkOrderId: id };
    },
  },
  startActivation: { input: async (simulation) => ({ token: (await bothHalves(simulation)).token }) },
  installSignature: {
    input: async (simulation) => {
      const { token, secret } = await bothHalves(simulation);
      const { activationId } = await get(simulation.adapter, 'startActivation', { token });
      return { activationId, secret, certificateRequest: await aCertificateRequest() };
    },
  },
  estimateDelivery: { input: () => ({ method: 'post', from: '2026-12-22' }) },
};

export const jens = 'adm-jens-friis' as AdministratorId;
