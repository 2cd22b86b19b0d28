import { describe, expect, it } from 'vitest';
import { initial, transition } from '../../src/components/signature-tracker/signature-tracker.machine.ts';
import type {
  Deed,
  Effect,
  Event,
  Known,
  Overview,
  State,
} from '../../src/components/signature-tracker/signature-tracker.states.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { SeamProblem, ServiceProblem } from '../../src/contract/problem.ts';
import { problem } from '../../src/contract/result.ts';
import { SignatureDetail } from '../../src/contract/signature.ts';
import { mette, order } from '../support/samples.ts';

const deliveries = { mails: [], letters: [] };
const signature = mette.signatures[0]!;
const known: Known = {
  employee: mette,
  orders: [{ order: order(), deliveries }],
  total: 1,
  signatures: [{ signature, detail: null }],
};
const begin: Event[] = [
  { type: 'start', employeeId: mette.id },
  { type: 'found', known },
];
const nothing = { order: null, deliveries: null, detail: null };
const id = order().id;
const resend = (key: string): Deed => ({ act: 'resend', id, key });
const reissue = (key: string): Deed => ({ act: 'reissue', id, key, reason: 'lost' });
const revoke = (key: string, reason: 'device_lost' | 'misuse'): Deed => ({
  act: 'revoke',
  id: signature.id,
  key,
  reason,
});
const sends = (deed: Deed): Event => ({ type: 'do', deed });
const refused = (deed: Deed, slug: ServiceProblem | SeamProblem): Event => ({
  type: 'act-refused',
  deed,
  problem: problem(slug),
});

/** Plays events from the beginning and gives the last state with everything that was asked of the outside. */
function play(...events: Event[]): { state: State; effects: Effect[] } {
  return events.reduce<{ state: State; effects: Effect[] }>(
    ({ state, effects }, event) => {
      const step = transition(state, event);
      return { state: step.state, effects: [...effects, ...(step.effects ?? [])] };
    },
    { state: initial, effects: [] },
  );
}

const deedsOf = (effects: Effect[]) => effects.flatMap((each) => (each.do === 'act' ? [each.deed] : []));
const looksOf = (effects: Effect[]) => effects.filter((each) => each.do === 'find').length;
const told = (effects: Effect[]) => effects.flatMap((each) => (each.do === 'tell' ? each.facts : []));
const overviewOf = ({ state }: { state: State }) => state as Overview;

describe('looking', () => {
  it('asks nothing while no employee is chosen', () => {
    expect(play({ type: 'start', employeeId: null })).toEqual({ state: { at: 'nobody' }, effects: [] });
  });

  it('shows what was found, and begins anew for another employee', () => {
    expect(play(...begin).state).toMatchObject({ at: 'overview', known });
    const other = play(...begin, { type: 'start', employeeId: 'emp-other' as EmployeeId });
    expect(other.state).toEqual({ at: 'loading', employeeId: 'emp-other' });
  });

  it.each([
    ['a known order', 'mail.used', id, 2],
    ['a known signature', 'signature.revoked', signature.id, 2],
    ['the employee', 'employee.changed', mette.id, 2],
    ['a new order, which may be for this employee', 'order.placed', 'ord-new', 2],
    ['somebody else', 'secret.revealed', 'ord-other', 1],
  ])('after a change of %s', (_whose, what, subject, looks) => {
    expect(looksOf(play(...begin, { type: 'changed', what, subject }).effects)).toBe(looks);
  });

  it('looks once more, and not for each, when a hundred changes come while it is looking', () => {
    const changes = Array.from({ length: 100 }, (): Event => ({ type: 'changed', what: 'x', subject: id }));
    const during = play(...begin, ...changes);
    expect(looksOf(during.effects)).toBe(2);
    expect(looksOf(play(...begin, ...changes, { type: 'found', known }).effects)).toBe(3);
    const settled = play(...begin, ...changes, { type: 'found', known }, { type: 'found', known });
    expect([looksOf(settled.effects), overviewOf(settled).looking]).toEqual([3, 'no']);
  });

  it('keeps what stands there when a look fails, and says so', () => {
    const { state } = play(...begin, { type: 'refresh' }, { type: 'refused', problem: problem('internal') });
    expect(state).toMatchObject({ at: 'overview', known, activity: { is: 'stale' } });
  });

  it('an answer that cannot be shown is one that was not understood, with a way on', () => {
    const { state } = play(...begin, { type: 'broken' });
    expect(state).toMatchObject({ at: 'refused', problem: { type: 'urn:problem:issuance:answer-invalid' } });
    expect(play(...begin, { type: 'broken' }, { type: 'retry' }).state.at).toBe('loading');
  });
});

describe('an act', () => {
  it('is sent once, however often "yes" is pressed', () => {
    expect(deedsOf(play(...begin, sends(reissue('a')), sends(reissue('b'))).effects)).toEqual([reissue('a')]);
  });

  it('keeps its key while its outcome is unknown, also when it is asked for anew', () => {
    const again = play(
      ...begin,
      sends(reissue('a')),
      refused(reissue('a'), 'no-answer'),
      { type: 'ask', wish: { act: 'reissue', id } },
      { type: 'never-mind' },
      sends(reissue('b')),
    );
    expect(deedsOf(again.effects).map(({ key }) => key)).toEqual(['a', 'a']);
  });

  it('gets a new key after it was refused for good, and a look at what has become of it', () => {
    const { effects } = play(
      ...begin,
      sends(reissue('a')),
      refused(reissue('a'), 'stale-version'),
      sends(reissue('b')),
    );
    expect(deedsOf(effects).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(looksOf(effects)).toBe(2);
  });

  it('is another one for another reason, or after another act in between', () => {
    const keys = (...deeds: Deed[]) =>
      deedsOf(
        play(...begin, ...deeds.flatMap((deed) => [sends(deed), refused(deed, 'no-answer')])).effects,
      ).map(({ key }) => key);
    expect(keys(revoke('a', 'device_lost'), revoke('b', 'misuse'))).toEqual(['a', 'b']);
    expect(keys(revoke('a', 'misuse'), resend('b'), revoke('c', 'misuse'))).toEqual(['a', 'b', 'a']);
  });

  it('goes on with the same key after somebody signed in', () => {
    const { effects } = play(...begin, sends(resend('a')), refused(resend('a'), 'session-expired'), {
      type: 'retry',
    });
    expect(deedsOf(effects)).toEqual([resend('a'), resend('a')]);
    expect(told(effects)).toEqual([{ name: 'session-required', detail: { reason: 'session-expired' } }]);
  });

  it('is not begun by a revocation without a reason', () => {
    const wish = { act: 'revoke', id: signature.id } as const;
    const { state, effects } = play(...begin, { type: 'ask', wish }, { type: 'explain' });
    expect(state).toMatchObject({ activity: { is: 'asking', explain: true } });
    expect(effects.at(-1)).toEqual({ do: 'focus', target: { at: 'reason' } });
    const chosen = transition(state, { type: 'choose-reason', reason: 'misuse' }).state;
    expect(chosen).toMatchObject({ activity: { reason: 'misuse', explain: false } });
  });

  it('leads to the new code where that is shown on screen, and stays where it goes by post', () => {
    const after = (delivery: 'instant' | 'post') =>
      play(...begin, sends(reissue('a')), {
        type: 'did',
        deed: reissue('a'),
        ...nothing,
        order: order({ delivery }),
      });
    expect(after('instant').state).toMatchObject({ at: 'code', orderId: id });
    expect(after('post').state).toMatchObject({ at: 'overview', activity: { is: 'done' } });
  });

  const detail = SignatureDetail.parse({
    ...signature,
    state: 'revoked',
    employeeId: mette.id,
    validFrom: null,
    certificateRef: null,
    subjectSerialNumber: 'CVR:30808460-RID:62810708',
    revocation: { reason: 'misuse', comment: null, at: '2026-11-22T09:00:00Z', by: 'Karen Lund' },
    version: 2,
  });

  it('shows at once what it made of a signature', () => {
    const deed = revoke('a', 'misuse');
    const { state } = play(...begin, sends(deed), { type: 'did', deed, ...nothing, detail });
    expect(overviewOf({ state }).known.signatures).toEqual([{ signature: detail, detail }]);
  });

  it.each([
    [resend('a'), [{ name: 'activation-mail-resent', detail: { orderId: id } }]],
    [reissue('a'), [{ name: 'code-reissued', detail: { orderId: id, reason: 'lost' } }]],
    [
      { act: 'cancel', id, key: 'a', reason: 'x' } as const,
      [{ name: 'order-cancelled', detail: { orderId: id } }],
    ],
    [
      revoke('a', 'misuse'),
      [{ name: 'signature-revoked', detail: { signatureId: signature.id, reason: 'misuse' } }],
    ],
    [{ act: 'report-missing', id, key: 'a' } as const, []],
    [{ act: 'renew', id: signature.id, key: 'a' } as const, []],
  ] satisfies [Deed, unknown][])('tells the outside once: %j', (deed, facts) => {
    const done: Event = { type: 'did', deed, ...nothing };
    expect(told(play(...begin, sends(deed), done).effects)).toEqual(facts);
    const elsewhere: Event = { type: 'start', employeeId: 'emp-other' as EmployeeId };
    expect(told(play(...begin, sends(deed), elsewhere, done).effects)).toEqual(facts);
  });
});

describe('the code', () => {
  const shown: Event[] = [...begin, { type: 'show-code', orderId: id }];

  it.each([
    ['not-now', 'sealed', false],
    ['hidden', 'revealed', false],
    ['handed-over', 'revealed', true],
  ] as const)('closed as %s it is %s, and looked at anew', (outcome, code, handedOver) => {
    const { state, effects } = play(...shown, { type: 'reveal-closed', outcome });
    const after = overviewOf({ state });
    expect(after.known.orders[0]!.order.code.state).toBe(code);
    expect(after.handedOver.includes(id)).toBe(handedOver);
    expect(looksOf(effects)).toBe(2);
  });

  it('is not disturbed by a change of the service', () => {
    expect(play(...shown, { type: 'changed', what: 'x', subject: id }).state.at).toBe('code');
  });
});
