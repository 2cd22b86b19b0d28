import { describe, expect, it } from 'vitest';
import { statusOfProblem } from '../../mocks/http/status.ts';
import { problemsOf } from '../../mocks/openapi/problems-of.ts';
import { createSimulation, type Simulation, type SimulationOptions } from '../../mocks/simulation.ts';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import { commands, type Command, type Input } from '../../src/contract/commands.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { OrderId } from '../../src/contract/order.ts';
import { serviceProblems, type ServiceProblem } from '../../src/contract/problem.ts';
import { looksLikeProblem } from '../../src/contract/result.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import { ask, confirmedOrder, confirmedReveal, get, orderable, place } from './flow.ts';
import { aCertificateRequest, bothHalves, monday, orderOf, signatureOf, tokenFor } from './happy.ts';
import { send } from './send.ts';

/** One call that is refused: over HTTP, so that the status counts too. */
class Play {
  readonly simulation: Simulation;
  readonly adapter: ReturnType<typeof createHttpAdapter>;
  #asked: Command | null = null;

  constructor(options: SimulationOptions) {
    this.simulation = createSimulation({ clock: monday, ...options });
    this.adapter = createHttpAdapter({ baseUrl: '/api', fetch: this.simulation.fetch });
  }

  get asked() {
    return this.#asked;
  }

  ask<C extends Command>(command: C, input: Input<C>, key?: string): Promise<unknown> {
    this.#asked = command;
    return ask(this.adapter, command, input, key === undefined ? {} : { key });
  }

  /** As a client that does not know the contract. */
  async send(command: Command, body: unknown, headers: HeadersInit = {}): Promise<unknown> {
    this.#asked = command;
    const { method, path } = commands[command];
    return (await send(this.simulation, path.replace(/:\w+/g, 'nobody'), method, body, headers)).json();
  }

  place(employeeId: string, delivery: 'instant' | 'post' = 'instant', confirmation: object = confirmedOrder) {
    const input = { employeeId: employeeId as EmployeeId, signatureType: 'keyfile', delivery, confirmation };
    return this.ask('placeOrder', input as Input<'placeOrder'>);
  }

  reveal(employeeId: string) {
    const orderId = orderOf(this.simulation, employeeId);
    return this.ask('revealCode', { orderId, confirmation: confirmedReveal });
  }

  order(employeeId: string) {
    return { orderId: orderOf(this.simulation, employeeId) };
  }

  async install(token: string, secret: string) {
    const { activationId } = await get(this.adapter, 'startActivation', { token });
    return this.ask('installSignature', {
      activationId,
      secret,
      certificateRequest: await aCertificateRequest(),
    });
  }
}

interface Way {
  readonly options?: SimulationOptions;
  readonly meet: (play: Play) => Promise<unknown>;
}

const cancel = (employeeId: string) => (play: Play) =>
  play.ask('cancelOrder', { ...play.order(employeeId), reason: 'Fejl' });
const placing = (employeeId: string, delivery?: 'instant' | 'post', confirmation?: object) => (play: Play) =>
  play.place(employeeId, delivery, confirmation);
const revealing = (employeeId: string) => (play: Play) => play.reveal(employeeId);
/** Nothing in the simulation can bring these about: they come from what a real service has behind it. */
const byFault = (problem: ServiceProblem, command: Command = 'getSession'): Way => ({
  options: { faults: [{ kind: 'problem', problem, command }] },
  meet: (play) =>
    command === 'placeOrder' ? play.place('emp-mette-holm', 'post') : play.ask('getSession', {}),
});
const wrong = (secret: string) => `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`;

const ways: Readonly<Record<ServiceProblem, Way>> = {
  'malformed-request': { meet: (play) => play.send('placeOrder', '{') },
  'validation-failed': { meet: (play) => play.ask('searchEmployees', { limit: 0 }) },
  unauthenticated: {
    meet: (play) => {
      play.simulation.signOut();
      return play.ask('getSession', {});
    },
  },
  'session-expired': {
    meet: (play) => {
      play.simulation.expireSession();
      return play.ask('getSession', {});
    },
  },
  'step-up-required': {
    options: { scenario: 'strict' },
    meet: async (play) => {
      const { id } = await place(play.adapter);
      return play.ask('revealCode', { orderId: id, confirmation: confirmedReveal });
    },
  },
  forbidden: {
    meet: (play) => {
      play.simulation.signIn('usr-line-berg' as AdministratorId);
      return play.ask('searchEmployees', {});
    },
  },
  'not-found': { meet: (play) => play.ask('getOrder', { orderId: 'ord_nobody' as OrderId }) },
  'method-not-allowed': {
    meet: async (play) => (await send(play.simulation, '/v1/me', 'DELETE')).json(),
  },
  'unsupported-media-type': {
    meet: (play) => play.send('placeOrder', '{}', { 'Content-Type': 'text/plain' }),
  },
  'idempotency-key-missing': {
    meet: (play) => play.send('cancelOrder', '{"reason":"x"}', { 'Idempotency-Key': 'none' }),
  },
  'idempotency-key-reused': {
    meet: async (play) => {
      const { id } = await orderable(play.adapter, 'post');
      const input = { employeeId: id, signatureType: 'keyfile', confirmation: confirmedOrder } as const;
      await play.ask('placeOrder', { ...input, delivery: 'post' }, 'one-key');
      return play.ask('placeOrder', { ...input, delivery: 'instant' }, 'one-key');
    },
  },
  'request-in-progress': {
    meet: async (play) => {
      play.simulation.faults.add({ kind: 'hang', times: 1 });
      const orderId = orderOf(play.simulation, 'emp-open-instant');
      const first = play.ask('cancelOrder', { orderId, reason: 'x' }, 'one-key');
      const second = await play.ask('cancelOrder', { orderId, reason: 'x' }, 'one-key');
      play.simulation.faults.clear();
      await first;
      return second;
    },
  },
  'precondition-required': { options: { scenario: 'strict' }, meet: cancel('emp-open-instant') },
  'stale-version': {
    meet: (play) => play.ask('cancelOrder', { ...play.order('emp-open-instant'), reason: 'x', version: 99 }),
  },
  'confirmation-required': {
    meet: placing('emp-mette-holm', 'instant', { ...confirmedOrder, textId: 'something-else' }),
  },
  'confirmation-outdated': {
    meet: placing('emp-mette-holm', 'instant', { ...confirmedOrder, textVersion: '2001-01' }),
  },
  'employee-not-active': { meet: placing('emp-suspended') },
  'employee-email-missing': { meet: placing('emp-mail-missing') },
  'employee-email-invalid': { meet: placing('emp-mail-bounced') },
  'prerequisite-signature-missing': { meet: placing('emp-no-keycard') },
  'signature-already-exists': { meet: placing('emp-has-keyfile') },
  'open-order-exists': { meet: placing('emp-open-instant') },
  'self-order-not-allowed': { meet: placing('emp-karen-lund') },
  'delivery-not-available': {
    options: { policy: { deliveries: ['post'] } },
    meet: placing('emp-mette-holm', 'instant'),
  },
  'letter-address-invalid': byFault('letter-address-invalid', 'placeOrder'),
  'contact-recently-changed': { meet: placing('emp-mail-changed') },
  'quota-exceeded': { options: { policy: { maxOpenOrders: 1 } }, meet: placing('emp-mette-holm') },
  'approval-required': { options: { scenario: 'four-eyes' }, meet: revealing('emp-awaiting-approval') },
  'approval-by-same-person': {
    options: { scenario: 'four-eyes' },
    meet: (play) =>
      play.ask('decideApproval', {
        ...play.order('emp-own-order-waiting'),
        decision: 'approve',
        reason: 'Det er i orden',
      }),
  },
  'order-not-in-state': { meet: cancel('emp-installed') },
  'order-expired': { meet: cancel('emp-order-expired') },
  'order-cancelled': { meet: cancel('emp-order-cancelled') },
  'secret-not-revealable': { meet: revealing('emp-open-post') },
  'secret-already-revealed': { meet: revealing('emp-code-lost') },
  'secret-expired': { meet: revealing('emp-code-expired') },
  'secret-locked': { meet: revealing('emp-code-locked') },
  'secret-superseded': {
    meet: async (play) => {
      const { orderId, secret, token } = await bothHalves(play.simulation);
      const { activationId } = await get(play.adapter, 'startActivation', { token });
      await get(play.adapter, 'reissueCode', { orderId, reason: 'seen_by_others' });
      const certificateRequest = await aCertificateRequest();
      return play.ask('installSignature', { activationId, secret, certificateRequest });
    },
  },
  'reissue-limit-reached': {
    meet: (play) => play.ask('reissueCode', { ...play.order('emp-reissue-limit'), reason: 'lost' }),
  },
  'mail-undeliverable': {
    meet: (play) => play.ask('resendActivationMail', play.order('emp-mail-came-back')),
  },
  'resend-limit-reached': {
    meet: (play) => play.ask('resendActivationMail', play.order('emp-resend-limit')),
  },
  'letter-already-posted': {
    meet: async ({ simulation }) => {
      const { id } = simulation.world.letters.find(({ state }) => state === 'queued')!;
      simulation.postLetter(id);
      const printed = simulation.printLetter(id);
      return printed.ok ? printed : { ...printed.problem, status: statusOfProblem['letter-already-posted'] };
    },
  },
  'letter-not-yet-due': {
    meet: (play) => play.ask('reportLetter', { ...play.order('emp-open-post'), kind: 'missing' }),
  },
  'activation-link-invalid': { meet: (play) => play.ask('startActivation', { token: 'nobody' }) },
  'activation-link-expired': {
    meet: (play) =>
      play.ask('startActivation', { token: tokenFor(play.simulation, 'emp-link-expired' as EmployeeId) }),
  },
  'activation-already-used': {
    meet: (play) =>
      play.ask('startActivation', { token: tokenFor(play.simulation, 'emp-installed' as EmployeeId) }),
  },
  'wrong-code': {
    meet: async (play) => {
      const { token } = await bothHalves(play.simulation);
      // A right check symbol, and the code of somebody else.
      return play.install(token, play.simulation.world.letters[0]!.code);
    },
  },
  'code-checksum': {
    meet: async (play) => {
      const { token, secret } = await bothHalves(play.simulation);
      return play.install(token, wrong(secret));
    },
  },
  'revocation-reason-required': {
    meet: (play) =>
      play.ask('revokeSignature', { signatureId: signatureOf(play.simulation, 'emp-has-keyfile') }),
  },
  'last-administrator': {
    meet: (play) => {
      play.simulation.act((world) => world.administrators.delete('adm-jens-friis' as AdministratorId));
      const signatureId = signatureOf(play.simulation, 'emp-karen-lund', 'keycard');
      return play.ask('revokeSignature', { signatureId, reason: 'other' });
    },
  },
  'capability-not-supported': {
    meet: (play) =>
      play.ask('suspendSignature', {
        signatureId: signatureOf(play.simulation, 'emp-has-keyfile'),
        reason: 'Orlov',
      }),
  },
  'rate-limited': byFault('rate-limited'),
  'provider-rejected': byFault('provider-rejected'),
  'provider-unavailable': { options: { scenario: 'outage' }, meet: revealing('emp-order-waiting') },
  'provider-timeout': byFault('provider-timeout'),
  internal: byFault('internal'),
};

describe('every problem of the contract can be met', () => {
  it.each(serviceProblems)('%s', async (slug) => {
    const play = new Play(ways[slug].options ?? {});
    const met = await ways[slug].meet(play);
    expect(met).toMatchObject({ type: `urn:problem:issuance:${slug}`, status: statusOfProblem[slug] });
    expect(looksLikeProblem(met)).toBe(true);
    if (play.asked) expect(problemsOf(play.asked)).toContain(slug);
  });
});
