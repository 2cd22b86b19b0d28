import { describe, expect, it } from 'vitest';
import {
  businessDayAfter,
  danishInstant,
  danishTime,
  easterSunday,
  estimateFrom,
  isBusinessDay,
  planLetter,
  publicHolidays,
} from '../../mocks/core/calendar.ts';
import { defaultPolicy } from '../../mocks/core/policy.ts';

const closed = defaultPolicy.extraClosedDays;
const legalOnly: readonly string[] = [];

describe('a business day', () => {
  it.each([
    { date: '2026-11-22', third: '2026-11-25', fourth: '2026-11-26', why: 'Sunday' },
    { date: '2026-12-22', third: '2026-12-29', fourth: '2026-12-30', why: 'Christmas' },
    { date: '2027-03-24', third: '2027-04-01', fourth: '2027-04-02', why: 'Easter' },
    { date: '2023-05-03', third: '2023-05-09', fourth: '2023-05-10', why: 'the last Store bededag' },
    { date: '2024-04-24', third: '2024-04-29', fourth: '2024-04-30', why: 'Store bededag abolished' },
    { date: '2026-12-30', third: '2027-01-06', fourth: '2027-01-07', why: 'New Year' },
  ])('is counted after $date as $third (3rd) and $fourth (4th): $why', ({ date, third, fourth }) => {
    expect(businessDayAfter(date, 3, closed)).toBe(third);
    expect(businessDayAfter(date, 4, closed)).toBe(fourth);
    expect(estimateFrom(date, defaultPolicy)).toMatchObject({
      from: third,
      to: fourth,
      businessDays: [3, 4],
    });
  });

  it.each([
    { date: '2026-12-22', fourth: '2026-12-29' },
    { date: '2026-12-30', fourth: '2027-01-06' },
  ])(
    'may be one on which offices are commonly closed: the 4th after $date is $fourth',
    ({ date, fourth }) => {
      expect(businessDayAfter(date, 4, legalOnly)).toBe(fourth);
    },
  );

  it.each(['2026-06-05', '2026-12-24', '2026-12-31'])('is not %s, by the rules for letters', (date) => {
    expect(isBusinessDay(date, legalOnly)).toBe(true);
    expect(isBusinessDay(date, closed)).toBe(false);
  });
});

describe('Easter Sunday', () => {
  it.each(['2019-04-21', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25'])(
    'was or will be %s',
    (date) => {
      expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
    },
  );
});

it('knows the eleven public holidays of 2023 and the ten of 2024', () => {
  expect(publicHolidays(2023)).toEqual(
    ['01-01', '04-06', '04-07', '04-09', '04-10', '05-05', '05-18', '05-28', '05-29', '12-25', '12-26'].map(
      (day) => `2023-${day}`,
    ),
  );
  expect(publicHolidays(2024)).toHaveLength(10);
  expect(publicHolidays(2024)).not.toContain('2024-04-26');
});

it('says which days an estimate passes over, and why', () => {
  expect(estimateFrom('2026-12-22', defaultPolicy).skipped).toEqual([
    { date: '2026-12-24', reason: 'closed-day' },
    { date: '2026-12-25', reason: 'public-holiday' },
    { date: '2026-12-26', reason: 'weekend' },
    { date: '2026-12-27', reason: 'weekend' },
  ]);
});

describe('Danish time', () => {
  it.each([
    { instant: '2026-11-22T23:30:00Z', date: '2026-11-23', hour: 0 },
    { instant: '2026-07-01T12:00:00Z', date: '2026-07-01', hour: 14 },
    { instant: '2026-03-29T01:00:00Z', date: '2026-03-29', hour: 3 },
  ])('at $instant is $date, $hour o’clock', ({ instant, date, hour }) => {
    expect(danishTime(Date.parse(instant))).toEqual({ date, hour });
    expect(danishInstant(date, hour)).toBe(Math.floor(Date.parse(instant) / 3_600_000) * 3_600_000);
  });
});

describe('a letter', () => {
  it.each([
    {
      ordered: '2026-11-24T13:59:00+01:00',
      posted: '2026-11-24',
      from: '2026-11-27',
      why: 'before the cut-off',
    },
    { ordered: '2026-11-24T14:00:00+01:00', posted: '2026-11-25', from: '2026-11-30', why: 'at the cut-off' },
    { ordered: '2026-11-22T09:09:00+01:00', posted: '2026-11-23', from: '2026-11-25', why: 'on a Sunday' },
    {
      ordered: '2026-11-22T18:00:00+01:00',
      posted: '2026-11-23',
      from: '2026-11-25',
      why: 'on a Sunday evening',
    },
    {
      ordered: '2026-11-27T15:00:00+01:00',
      posted: '2026-11-30',
      from: '2026-12-02',
      why: 'Friday afternoon',
    },
    { ordered: '2026-07-01T13:59:00+02:00', posted: '2026-07-01', from: '2026-07-06', why: 'in summer' },
    {
      ordered: '2026-12-23T15:00:00+01:00',
      posted: '2026-12-28',
      from: '2026-12-30',
      why: 'before Christmas',
    },
  ])('ordered $ordered is posted $posted and expected from $from: $why', ({ ordered, posted, from }) => {
    const plan = planLetter(Date.parse(ordered), defaultPolicy);
    expect(danishTime(plan.postsAt)).toEqual({ date: posted, hour: 14 });
    expect(plan.estimate.from).toBe(from);
    expect(danishTime(plan.arrivesAt)).toEqual({ date: from, hour: 12 });
  });

  it('never overtakes one that was ordered before it', () => {
    const start = Date.parse('2026-12-14T00:00:00Z');
    const plans = Array.from({ length: 24 * 30 }, (_, hour) =>
      planLetter(start + hour * 3_600_000, defaultPolicy),
    );
    for (const [index, plan] of plans.entries()) {
      expect(plan.arrivesAt).toBeGreaterThan(plan.postsAt);
      expect(plan.arrivesAt).toBeGreaterThanOrEqual(plans[index - 1]?.arrivesAt ?? 0);
    }
  });
});
