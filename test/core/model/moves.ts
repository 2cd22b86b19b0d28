import * as fc from 'fast-check';

/** What a person or the world may do next; numbers pick from whatever there is when it comes to it. */
export type Move =
  | { do: 'place'; who: number; employee: number; delivery: 'instant' | 'post'; key: number | null }
  | { do: 'bulk'; who: number; delivery: 'instant' | 'post'; key: number | null }
  | { do: 'reveal'; who: number; order: number; key: number | null }
  | { do: 'acknowledge'; who: number; order: number }
  | { do: 'reissue'; who: number; order: number; key: number | null }
  | { do: 'resend'; who: number; order: number; key: number | null }
  | { do: 'cancel'; who: number; order: number; key: number | null }
  | { do: 'decide'; who: number; order: number; approve: boolean; key: number | null }
  | { do: 'handover'; who: number; order: number; key: number | null }
  | { do: 'report'; who: number; order: number; kind: 'missing' | 'returned' | 'opened' }
  | { do: 'revoke'; who: number; signature: number }
  | { do: 'renew'; who: number; signature: number }
  /** The reply was lost: the last change is asked for once more, with the same key. */
  | { do: 'again' }
  | { do: 'open-link'; mail: number }
  | { do: 'enter'; activation: number; code: number }
  | { do: 'enter-wrong'; activation: number; mistyped: boolean }
  /** Both halves of one order as an employee would have them. */
  | { do: 'install'; order: number }
  | { do: 'complete'; grant: number }
  | { do: 'employee'; employee: number; change: 'suspend' | 'resume' | 'leave' | 'new-mail' | 'erase' }
  | { do: 'provider'; state: 'up' | 'down' }
  | { do: 'letter'; letter: number; fate: 'print' | 'post' | 'deliver' | 'return' | 'lose' }
  | { do: 'mail'; mail: number; fate: 'deliver' | 'bounce' | 'defer' }
  | { do: 'wait'; seconds: number };

const HOUR = 3600;
const DAY = 24 * HOUR;
const any = fc.nat(1000);
const who = fc.nat(1);
/** Few keys, so that they meet; null for a fresh one. */
const key = fc.option(fc.nat(2), { freq: 4 });
const delivery = fc.constantFrom('instant' as const, 'post' as const);

function move<T extends Move['do']>(
  name: T,
  rest: { [K in keyof Omit<Extract<Move, { do: T }>, 'do'>]: fc.Arbitrary<Extract<Move, { do: T }>[K]> },
): fc.Arbitrary<Move> {
  return fc.record({ do: fc.constant(name), ...rest }) as unknown as fc.Arbitrary<Move>;
}

/** Mostly short, or every walk ends with everything run out. */
const waits = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(1, 5, 30, 59, 60, 61) },
  { weight: 3, arbitrary: fc.constantFrom(HOUR, 5 * HOUR, DAY) },
  { weight: 1, arbitrary: fc.constantFrom(2 * DAY, 5 * DAY, 21 * DAY, 30 * DAY, 60 * DAY, 1080 * DAY) },
);

/** Weighted towards the way an order goes, so that walks come far and strange turns happen on the way. */
export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: move('place', { who, employee: any, delivery, key }) },
    { weight: 1, arbitrary: move('bulk', { who, delivery, key }) },
    { weight: 10, arbitrary: move('reveal', { who, order: any, key }) },
    { weight: 5, arbitrary: move('acknowledge', { who, order: any }) },
    { weight: 3, arbitrary: move('reissue', { who, order: any, key }) },
    { weight: 2, arbitrary: move('resend', { who, order: any, key }) },
    { weight: 1, arbitrary: move('cancel', { who, order: any, key }) },
    {
      weight: 6,
      arbitrary: move('decide', { who, order: any, approve: fc.constantFrom(true, true, true, false), key }),
    },
    { weight: 5, arbitrary: move('handover', { who, order: any, key }) },
    {
      weight: 1,
      arbitrary: move('report', { who, order: any, kind: fc.constantFrom('missing', 'returned', 'opened') }),
    },
    { weight: 1, arbitrary: move('revoke', { who, signature: any }) },
    { weight: 2, arbitrary: move('renew', { who, signature: any }) },
    { weight: 6, arbitrary: move('again', {}) },
    { weight: 5, arbitrary: move('open-link', { mail: any }) },
    { weight: 4, arbitrary: move('enter', { activation: any, code: any }) },
    { weight: 4, arbitrary: move('enter-wrong', { activation: any, mistyped: fc.boolean() }) },
    { weight: 8, arbitrary: move('install', { order: any }) },
    { weight: 6, arbitrary: move('complete', { grant: any }) },
    {
      weight: 1,
      arbitrary: move('employee', {
        employee: any,
        change: fc.constantFrom('suspend', 'resume', 'resume', 'resume', 'leave', 'new-mail', 'erase'),
      }),
    },
    { weight: 2, arbitrary: move('provider', { state: fc.constantFrom('up', 'up', 'down') }) },
    {
      weight: 1,
      arbitrary: move('letter', {
        letter: any,
        fate: fc.constantFrom('print', 'post', 'deliver', 'return', 'lose'),
      }),
    },
    {
      weight: 1,
      arbitrary: move('mail', { mail: any, fate: fc.constantFrom('deliver', 'bounce', 'defer') }),
    },
    { weight: 8, arbitrary: move('wait', { seconds: waits }) },
  ),
  { maxLength: 80, size: 'max' },
);

/** The rules of the house, as far as they change what may be done. */
export const houses = fc.record({ fourEyes: fc.boolean(), handoverRequired: fc.boolean() });
