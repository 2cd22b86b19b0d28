import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSimulation } from '../../mocks/simulation.ts';
import type { Watch } from '../../src/protocol/adapter.ts';
import { issuanceChanged, type IssuanceChange } from '../../src/protocol/facts.ts';
import { plug } from '../../src/protocol/plug.ts';
import { request } from '../../src/protocol/request.ts';
import { session } from '../support/samples.ts';

const cleanUp: (() => void)[] = [];
afterEach(() => {
  while (cleanUp.length) cleanUp.pop()?.();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const change = { seq: 1, at: '2026-11-23T09:00:00.000Z', type: 'order.completed', subject: 'ord_1' };

/** An element with an adapter that tells of what the test wants, and what was heard on the document. */
function place(watch?: Watch) {
  const target = document.createElement('div');
  document.body.append(target);
  let notify: Parameters<Watch>[0] = () => {};
  let signal = new AbortController().signal;
  const told: Watch = (...given) => {
    [notify, signal] = given;
  };
  const heard: { target: EventTarget | null; detail: IssuanceChange }[] = [];
  const listen = (event: CustomEvent<IssuanceChange>) => {
    heard.push({ target: event.target, detail: event.detail });
  };
  document.addEventListener(issuanceChanged, listen);
  const unplug = plug({ getSession: async () => session, watch: watch ?? told }, target);
  cleanUp.push(unplug, () => document.removeEventListener(issuanceChanged, listen));
  return { target, heard, unplug, tell: (value: unknown) => notify(value as never), signal: () => signal };
}

describe('what an adapter tells of', () => {
  it('goes out where it was plugged, and can be heard above', () => {
    const { target, heard, tell } = place();
    tell(change);
    expect(heard).toEqual([{ target, detail: { type: 'order.completed', subject: 'ord_1' } }]);
  });

  it('holds nothing but what kind of change it was and to what', () => {
    const { heard, tell } = place();
    tell({ ...change, code: 'K7QM-2XRA-9WTB', data: { secret: true } });
    expect(Object.keys(heard[0]!.detail)).toEqual(['type', 'subject']);
    expect(Object.isFrozen(heard[0]!.detail)).toBe(true);
  });

  it.each([undefined, null, 'order.completed', {}, { ...change, subject: 7 }])(
    'is dropped where it is %j',
    (value) => {
      const { heard, tell } = place();
      tell(value);
      expect(heard).toEqual([]);
    },
  );

  it('is heard no more once the adapter is unplugged, and the adapter is told to stop', () => {
    const { heard, tell, unplug, signal } = place();
    unplug();
    tell(change);
    expect(heard).toEqual([]);
    expect(signal().aborted).toBe(true);
  });
});

describe('an adapter that cannot tell', () => {
  it.each<[string, Watch]>([
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no'))],
  ])('and %s still answers', async (_, watch) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { target } = place(watch);
    expect((await request(target, 'getSession', {})).ok).toBe(true);
    expect(log).toHaveBeenCalledOnce();
  });
});

it('a simulation tells of what happens in it, to nobody who is signed out', () => {
  const simulation = createSimulation({ clock: '2026-11-23T09:00:00Z' });
  const { target, heard } = place();
  cleanUp.push(plug(simulation.adapter, target));
  const [mail] = simulation.world.mails.filter(({ state }) => state === 'queued');
  simulation.deliverMail(mail!.id);
  expect(heard.map(({ detail }) => detail)).toEqual([
    { type: 'mail.sent', subject: mail!.orderId },
    { type: 'mail.delivered', subject: mail!.orderId },
  ]);
  simulation.signOut();
  simulation.advance({ days: 30 });
  expect(heard).toHaveLength(2);
});
