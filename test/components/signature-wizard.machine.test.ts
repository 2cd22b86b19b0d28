import { describe, expect, it } from 'vitest';
import { problem } from '../../src/contract/result.ts';
import type { SeamProblem, ServiceProblem } from '../../src/contract/problem.ts';
import { initial, transition } from '../../src/components/signature-wizard/signature-wizard.machine.ts';
import type { Effect, Event, State } from '../../src/components/signature-wizard/signature-wizard.states.ts';
import { mette, options, order, session } from '../support/samples.ts';

const start = { employeeId: null, orderId: null };

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

const toCard: Event[] = [
  { type: 'start', start },
  { type: 'session-found', session },
  { type: 'choose-employee', employeeId: mette.id },
  { type: 'employee-found', employee: mette, options },
];
const toReview: Event[] = [
  ...toCard,
  { type: 'add-signature' },
  { type: 'choose-delivery', delivery: 'instant' },
  { type: 'continue' },
];
const confirm = (key: string, locale = 'da'): Event => ({ type: 'confirm', attempt: { key, locale } });
const refused = (slug: ServiceProblem | SeamProblem, asked: Effect['do'] = 'place-order'): Event => ({
  type: 'refused',
  asked,
  problem: problem(slug),
});

const ordersSent = (effects: Effect[]) => effects.filter((effect) => effect.do === 'place-order');
const told = (effects: Effect[]) => effects.flatMap((effect) => (effect.do === 'tell' ? effect.facts : []));

describe('the way through', () => {
  it('preselects the key file, but leaves the delivery to the administrator', () => {
    expect(play(...toCard, { type: 'add-signature' }).state).toMatchObject({
      at: 'delivery',
      type: 'keyfile',
      delivery: null,
    });
  });

  it('explains instead of going on without a delivery', () => {
    const { state } = play(...toCard, { type: 'add-signature' }, { type: 'continue' });
    expect(state).toMatchObject({ at: 'delivery', explain: true });
  });

  it('returns straight to the summary after a change', () => {
    const { state } = play(
      ...toReview,
      { type: 'change-delivery' },
      { type: 'choose-delivery', delivery: 'post' },
      { type: 'continue' },
    );
    expect(state).toMatchObject({ at: 'review', delivery: 'post' });
  });

  it('sends the confirmation that the service demands along with the order', () => {
    const [sent] = ordersSent(play(...toReview, confirm('key-1')).effects);
    expect(sent).toMatchObject({
      key: 'key-1',
      input: {
        employeeId: mette.id,
        signatureType: 'keyfile',
        delivery: 'instant',
        confirmation: { textId: 'order-confirmation', textVersion: '2026-11', locale: 'da' },
      },
    });
  });

  it('shows the code next where it is shown at once, and the letter where it is posted', () => {
    expect(play(...toReview, confirm('k'), { type: 'order-placed', order: order() }).state.at).toBe('code');
    const posted = order({ delivery: 'post', state: 'awaiting_letter' });
    expect(play(...toReview, confirm('k'), { type: 'order-placed', order: posted }).state.at).toBe('letter');
  });

  it('tells each page once, with its number', () => {
    const steps = told(
      play(...toReview, confirm('k'), { type: 'order-placed', order: order() }, { type: 'code-revealed' })
        .effects,
    )
      .filter(({ name }) => name === 'step-changed')
      .map(({ detail }) => detail);
    expect(steps).toEqual([
      { step: 'employee', number: 1, of: 4 },
      { step: 'employee-card', number: 1, of: 4 },
      { step: 'delivery', number: 2, of: 4 },
      { step: 'review', number: 3, of: 4 },
      { step: 'confirm-reveal', number: 4, of: 4 },
      { step: 'code', number: 4, of: 4 },
    ]);
  });

  it('goes back to the employee on "not now", where the order can be resumed', () => {
    const { state } = play(
      ...toReview,
      confirm('k'),
      { type: 'order-placed', order: order() },
      { type: 'reveal-closed', outcome: 'not-now' },
    );
    expect(state).toMatchObject({ at: 'opening-employee', employeeId: mette.id });
  });

  it('completes the flow when the code is handed over, and not when it was only hidden', () => {
    const placed: Event[] = [...toReview, confirm('k'), { type: 'order-placed', order: order() }];
    const names = (outcome: 'handed-over' | 'hidden') =>
      told(play(...placed, { type: 'reveal-closed', outcome }).effects).map(({ name }) => name);
    expect(names('handed-over')).toContain('flow-completed');
    expect(names('hidden')).not.toContain('flow-completed');
  });
});

describe('exactly one order', () => {
  it('ignores a second click while the order is on its way', () => {
    const { effects } = play(...toReview, confirm('key-1'), confirm('key-2'));
    expect(ordersSent(effects)).toHaveLength(1);
  });

  it.each([
    'network-failed',
    'no-answer',
    'provider-timeout',
    'adapter-failed',
    'answer-invalid',
    'session-expired',
  ] as const)('keeps the key when the outcome is unknown: %s', (slug) => {
    const { effects } = play(...toReview, confirm('key-1'), refused(slug), { type: 'retry' });
    expect(ordersSent(effects).map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  });

  it('keeps the key too when the administrator goes back to the summary first', () => {
    const { effects } = play(
      ...toReview,
      confirm('key-1'),
      refused('no-answer'),
      { type: 'back' },
      confirm('key-2'),
    );
    expect(ordersSent(effects).map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  });

  it('keeps the key when an adapter forgot to say that the problem may be retried', () => {
    const forgotten: Event = {
      type: 'refused',
      asked: 'place-order',
      problem: { type: 'urn:problem:issuance:provider-timeout' },
    };
    const { effects } = play(...toReview, confirm('key-1'), forgotten, { type: 'back' }, confirm('key-2'));
    expect(ordersSent(effects).map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  });

  it('keeps the key and the words that were confirmed when the language changes before the retry', () => {
    const { effects } = play(
      ...toReview,
      confirm('key-1'),
      refused('no-answer'),
      { type: 'back' },
      confirm('key-2', 'en'),
    );
    const [first, second] = ordersSent(effects);
    expect(second).toEqual(first);
  });

  it('keeps the key through a look at the delivery that changed nothing', () => {
    const { effects } = play(
      ...toReview,
      confirm('key-1'),
      refused('no-answer'),
      { type: 'back' },
      { type: 'back' },
      { type: 'continue' },
      confirm('key-2'),
    );
    expect(ordersSent(effects).map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  });

  it('does not take the refusal of something asked before for a refusal of the order', () => {
    const { state } = play(
      ...toReview,
      confirm('key-1'),
      refused('capability-not-supported', 'find-deliveries'),
    );
    expect(state.at).toBe('ordering');
  });

  it('tells of the order even if the host sent the wizard elsewhere meanwhile', () => {
    const { effects } = play(
      ...toReview,
      confirm('key-1'),
      { type: 'start', start },
      { type: 'order-placed', order: order() },
    );
    expect(told(effects).map(({ name }) => name)).toContain('order-placed');
  });

  it('takes a new key after a definite refusal', () => {
    const { effects } = play(
      ...toReview,
      confirm('key-1'),
      refused('delivery-not-available'),
      { type: 'back' },
      confirm('key-2'),
    );
    expect(ordersSent(effects).map(({ key }) => key)).toEqual(['key-1', 'key-2']);
  });

  it('takes a new key when the order was changed', () => {
    const { effects } = play(
      ...toReview,
      confirm('key-1'),
      refused('no-answer'),
      { type: 'back' },
      { type: 'change-delivery' },
      { type: 'choose-delivery', delivery: 'post' },
      { type: 'continue' },
      confirm('key-2'),
    );
    expect(ordersSent(effects).map(({ key }) => key)).toEqual(['key-1', 'key-2']);
  });

  it('leads to the open order when there is one already', () => {
    const open = order({ id: 'ord-9' });
    const { effects } = play(
      ...toReview,
      confirm('key-1'),
      { type: 'refused', asked: 'place-order', problem: problem('open-order-exists', { orderId: open.id }) },
      { type: 'open-order', orderId: open.id },
    );
    expect(effects).toContainEqual({ do: 'find-order', orderId: open.id });
  });
});

describe('who may order', () => {
  it('explains to somebody without the role, and checks again when asked', () => {
    const employee = { ...session, roles: [] };
    const { state, effects } = play(
      { type: 'start', start },
      { type: 'session-found', session: employee },
      { type: 'retry' },
    );
    expect(state.at).toBe('checking-session');
    expect(effects.filter((effect) => effect.do === 'find-session')).toHaveLength(2);
  });

  it.each(['unauthenticated', 'session-expired'] as const)('tells the host to sign in: %s', (reason) => {
    expect(told(play({ type: 'start', start }, refused(reason, 'find-session')).effects)).toEqual([
      { name: 'session-required', detail: { reason } },
    ]);
  });

  it('begins at the employee or the order that the host names', () => {
    const at = (begin: Partial<typeof start>) =>
      play({ type: 'start', start: { ...start, ...begin } as never }, { type: 'session-found', session })
        .state.at;
    expect(at({ employeeId: mette.id as never })).toBe('opening-employee');
    expect(at({ orderId: order().id as never })).toBe('opening-order');
    expect(at({})).toBe('overview');
  });
});

describe('the receipt', () => {
  const receipt: Event[] = [
    ...toReview,
    confirm('k'),
    { type: 'order-placed', order: order() },
    { type: 'reveal-closed', outcome: 'handed-over' },
  ];
  const doIt = (act: 'resend' | 'reissue' | 'cancel', key: string): Event => ({
    type: 'do',
    deed: { act, key, reason: 'because' },
  });
  const acts = (effects: Effect[]) => effects.filter((effect) => effect.do === 'act');

  it('asks before it acts, and can be told to leave it', () => {
    const { state, effects } = play(...receipt, { type: 'ask', act: 'cancel' }, { type: 'never-mind' });
    expect(state).toMatchObject({ at: 'receipt', activity: { is: 'idle' } });
    expect(acts(effects)).toEqual([]);
  });

  it('acts once however often the button is pressed', () => {
    const press: Event = doIt('resend', 'a');
    expect(acts(play(...receipt, { type: 'ask', act: 'resend' }, press, press).effects)).toHaveLength(1);
  });

  it('tries again with the same key', () => {
    const { effects } = play(
      ...receipt,
      { type: 'ask', act: 'reissue' },
      doIt('reissue', 'a'),
      { type: 'act-refused', problem: problem('network-failed') },
      doIt('reissue', 'b'),
    );
    expect(acts(effects).map(({ deed }) => deed.key)).toEqual(['a', 'a']);
  });

  it('takes the same deed up again, also when it is asked for anew', () => {
    const { effects } = play(
      ...receipt,
      { type: 'ask', act: 'reissue' },
      doIt('reissue', 'a'),
      { type: 'act-refused', problem: problem('network-failed') },
      { type: 'ask', act: 'reissue' },
      doIt('reissue', 'b'),
    );
    expect(acts(effects).map(({ deed }) => deed.key)).toEqual(['a', 'a']);
  });

  it('puts the focus back where it came from, or on what came of it', () => {
    const focused = (...events: Event[]) =>
      play(...receipt, ...events)
        .effects.flatMap((effect) => (effect.do === 'focus' ? [effect.target] : []))
        .at(-1);
    expect(focused({ type: 'ask', act: 'cancel' })).toBe('safe');
    expect(focused({ type: 'ask', act: 'cancel' }, { type: 'never-mind' })).toBe('cancel');
    const done: Event = { type: 'did', order: order(), deliveries: null };
    expect(focused({ type: 'ask', act: 'resend' }, doIt('resend', 'a'), done)).toBe('result');
    const no: Event = { type: 'act-refused', problem: problem('resend-limit-reached') };
    expect(focused({ type: 'ask', act: 'resend' }, doIt('resend', 'a'), no)).toBe('result');
  });

  it('knows that the code was shown before the service has said so', () => {
    expect(play(...receipt).state).toMatchObject({ order: { code: { state: 'revealed' } } });
  });

  it('says when the status could not be fetched, and keeps what it knew', () => {
    const stale = play(...receipt, { type: 'refresh' }, refused('network-failed', 'find-deliveries')).state;
    expect(stale).toMatchObject({ at: 'receipt', deliveries: 'unknown', activity: { is: 'stale' } });
  });

  it('shows a new code that was issued', () => {
    const { state } = play(...receipt, { type: 'ask', act: 'reissue' }, doIt('reissue', 'a'), {
      type: 'did',
      order: order({ version: 2 }),
      deliveries: null,
    });
    expect(state).toMatchObject({ at: 'code', order: { version: 2 } });
  });
});
