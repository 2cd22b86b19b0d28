import { describe, expect, it, onTestFinished } from 'vitest';
import { install } from '../../mocks/installer/install.ts';
import type { Simulation, SimulationOptions } from '../../mocks/simulation.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import { looksLikeProblem, slugOf } from '../../src/contract/result.ts';
import type { CompleteAdapter } from '../../src/protocol/adapter.ts';
import { ask, confirmedReveal, get, orderable, place, reveal, slugFrom } from './flow.ts';
import { jens, monday, orderOf } from './happy.ts';

export interface Host {
  readonly adapter: CompleteAdapter;
  /** The world behind the adapter, to play the post, the clock and the employee with. */
  readonly simulation: Simulation;
  stop(): Promise<void> | void;
}

/** What every host of the simulation must let happen, word for word the same. */
export function describeFlows(
  name: string,
  start: (options: SimulationOptions) => Promise<Host> | Host,
): void {
  async function open(options: SimulationOptions = {}): Promise<Host> {
    const host = await start({ clock: monday, ...options });
    onTestFinished(() => host.stop());
    return host;
  }
  const tokenIn = ({ simulation }: Host, employeeId: EmployeeId) =>
    /#([0-9a-f]{32})/.exec(simulation.mailbox(employeeId)[0]?.body ?? '')![1]!;
  const employee = (host: Host, token: string, secret: string) =>
    install({ service: host.adapter, token, secret, password: 'kun til prøve 1' });

  describe(`by ${name}`, () => {
    it('an order leads to an installed signature, by code and mail', async () => {
      const host = await open();
      const order = await place(host.adapter);
      const { revealId, secret } = await reveal(host.adapter, order.id);
      await get(host.adapter, 'acknowledgeReveal', { orderId: order.id, revealId, pointsRead: true });
      host.simulation.advance({ ms: 10_000 });
      const installed = await employee(host, tokenIn(host, order.employeeId), secret.value);
      expect(installed).toMatchObject({ ok: true });
      expect(await get(host.adapter, 'getOrder', { orderId: order.id })).toMatchObject({
        state: 'completed',
      });
      const { signatures } = await get(host.adapter, 'getEmployee', { employeeId: order.employeeId });
      expect(signatures).toContainEqual(expect.objectContaining({ type: 'keyfile', state: 'active' }));
    });

    it('a letter brings the code that nobody was shown', async () => {
      const host = await open();
      const order = await place(host.adapter, { delivery: 'post' });
      const shown = await ask(host.adapter, 'revealCode', {
        orderId: order.id,
        confirmation: confirmedReveal,
      });
      expect(slugFrom(shown)).toBe('secret-not-revealable');
      host.simulation.advance({ businessDays: 4 });
      const [letter] = host.simulation.letterbox(order.employeeId).arrived;
      const [code] = /\b([0-9A-Z]{4}[\s-]+){2}[0-9A-Z]{4}\b/.exec(letter!.body)!;
      expect(await employee(host, tokenIn(host, order.employeeId), code)).toMatchObject({ ok: true });
    });

    it('a reveal whose answer was lost is fetched again with the same key, and with no other', async () => {
      const host = await open();
      const { id: orderId } = await place(host.adapter);
      host.simulation.faults.add({ kind: 'lost-reply', command: 'revealCode', times: 1 });
      const input = { orderId, confirmation: confirmedReveal };
      expect(slugFrom(await ask(host.adapter, 'revealCode', input, { key: 'k' }))).toBe('network-failed');
      const again = await reveal(host.adapter, orderId, 'k');
      expect((await reveal(host.adapter, orderId, 'k')).secret).toEqual(again.secret);
      expect(slugFrom(await ask(host.adapter, 'revealCode', input))).toBe('secret-already-revealed');
    });

    it('the same intent sent twice is one order, and another intent with its key is none', async () => {
      const host = await open();
      const first = await place(host.adapter, { key: 'one-intent' });
      const same = {
        employeeId: first.employeeId,
        signatureType: first.signatureType,
        delivery: first.delivery,
        confirmation: { textId: 'order-confirmation', textVersion: '2026-11', locale: 'da' },
      };
      expect(await get(host.adapter, 'placeOrder', same, { key: 'one-intent' })).toEqual(first);
      const other = { ...same, delivery: 'post' as const };
      const refused = await ask(host.adapter, 'placeOrder', other, { key: 'one-intent' });
      expect(slugFrom(refused)).toBe('idempotency-key-reused');
    });

    it('whoever decides on an old version is told so', async () => {
      const { adapter } = await open();
      const { id: orderId, version } = await place(adapter);
      await reveal(adapter, orderId);
      const input = { orderId, reason: 'Fortrudt', version };
      expect(await ask(adapter, 'cancelOrder', input)).toMatchObject({ status: 412, currentEtag: '"2"' });
      const { version: now } = await get(adapter, 'getOrder', { orderId });
      expect(await get(adapter, 'cancelOrder', { ...input, version: now })).toMatchObject({
        state: 'cancelled',
      });
    });

    it('three wrong codes lock the right one', async () => {
      const host = await open();
      const order = await place(host.adapter);
      const { secret } = await reveal(host.adapter, order.id);
      host.simulation.advance({ ms: 10_000 });
      const token = tokenIn(host, order.employeeId);
      const wrong = host.simulation.world.letters[0]!.code;
      const slugs = [];
      for (const code of [wrong, wrong, wrong, secret.value]) {
        const outcome = await employee(host, token, code);
        slugs.push(outcome.ok ? 'installed' : slugOf(outcome.problem));
      }
      expect(slugs).toEqual(['wrong-code', 'wrong-code', 'secret-locked', 'secret-locked']);
    });

    it('a second administrator approves what the first has ordered', async () => {
      const host = await open({ scenario: 'four-eyes' });
      const orderId = orderOf(host.simulation, 'emp-own-order-waiting');
      const input = { orderId, decision: 'approve', reason: 'Aftalt' } as const;
      expect(slugFrom(await ask(host.adapter, 'decideApproval', input))).toBe('approval-by-same-person');
      host.simulation.signIn(jens);
      const approved = await get(host.adapter, 'decideApproval', input);
      expect(approved).toMatchObject({ state: 'awaiting_reveal', approval: { by: 'Jens Friis' } });
    });

    it('pages through everybody once, in the same order', async () => {
      const { adapter } = await open();
      const { items: all } = await get(adapter, 'searchEmployees', { limit: 100 });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await get(adapter, 'searchEmployees', { limit: 30, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toEqual(all.map(({ id }) => id));
    });

    it('tells of what changes, in the order in which it happens', async () => {
      const host = await open();
      const heard: string[] = [];
      const stop = new AbortController();
      onTestFinished(() => stop.abort());
      const isHeard = new Promise<void>((done) => {
        void host.adapter.watch(({ type, subject }) => {
          heard.push(`${type} ${subject}`);
          if (type === 'mail.delivered') done();
        }, stop.signal);
      });
      await host.adapter.getSession({}, { signal: stop.signal });
      const order = await untilTold(host, () => heard.length > 0);
      host.simulation.advance({ ms: 10_000 });
      await isHeard;
      const about = heard.filter((each) => each.endsWith(order));
      expect(about.map((each) => each.split(' ')[0])).toEqual([
        'order.placed',
        'secret.sealed',
        'mail.queued',
        'mail.sent',
        'mail.delivered',
      ]);
    });

    it('signed out, nothing is told and nothing is done', async () => {
      const host = await open();
      host.simulation.signOut();
      const answer = await ask(host.adapter, 'searchEmployees', {});
      expect(looksLikeProblem(answer) && slugFrom(answer)).toBe('unauthenticated');
    });
  });

  /** Orders once the one who watches is connected: what happened before is not told. */
  async function untilTold(host: Host, isTold: () => boolean): Promise<string> {
    const { id: employeeId } = await orderable(host.adapter);
    // A resent mail that is of no interest shows that the connection stands.
    while (!isTold()) {
      host.simulation.act((world, ambient) => {
        const last = world.audit.at(-1)!;
        world.audit.push({
          ...last,
          seq: last.seq + 1,
          at: ambient.now(),
          type: 'mail.sent',
          subject: 'nobody',
        });
      });
      await new Promise((next) => setTimeout(next, 5));
    }
    const order = await get(host.adapter, 'placeOrder', {
      employeeId,
      signatureType: 'keyfile',
      delivery: 'instant',
      confirmation: { textId: 'order-confirmation', textVersion: '2026-11', locale: 'da' },
    });
    return order.id;
  }
}
