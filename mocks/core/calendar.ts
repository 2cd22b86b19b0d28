import type { DeliveryEstimate, LocalDate } from '../../src/contract/calendar.ts';
import type { Policy } from './policy.ts';
import type { Instant } from './world.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The hour at which the carrier's round is taken to have passed. */
const ROUND_HOUR = 12;

type ClosedReason = DeliveryEstimate['skipped'][number]['reason'];

/** The day `days` after a date, by the calendar. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Easter Sunday by the Gregorian rule (Meeus/Jones/Butcher). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The year in which Store bededag was a public holiday for the last time. */
const LAST_GREAT_PRAYER_DAY = 2023;

/** Danish public holidays. Store bededag only up to 2023. */
export function publicHolidays(year: number): readonly LocalDate[] {
  const easter = easterSunday(year);
  const movable = [-3, -2, 0, 1, 39, 49, 50].concat(year <= LAST_GREAT_PRAYER_DAY ? [26] : []);
  return [
    `${year}-01-01`,
    ...movable.map((days) => addDays(easter, days)),
    `${year}-12-25`,
    `${year}-12-26`,
  ].toSorted();
}

/** Why no letters go out or arrive on a day, or null on a business day (hverdag). Saturday does not count. */
export function closedReason(date: LocalDate, extraClosedDays: readonly string[]): ClosedReason | null {
  const weekday = new Date(Date.parse(date)).getUTCDay();
  if (weekday === 0 || weekday === 6) return 'weekend';
  if (publicHolidays(Number(date.slice(0, 4))).includes(date)) return 'public-holiday';
  return extraClosedDays.includes(date.slice(5)) ? 'closed-day' : null;
}

export function isBusinessDay(date: LocalDate, extraClosedDays: readonly string[]): boolean {
  return closedReason(date, extraClosedDays) === null;
}

/** The nth business day after a date; the date itself never counts. */
export function businessDayAfter(date: LocalDate, n: number, extraClosedDays: readonly string[]): LocalDate {
  let day = date;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (isBusinessDay(day, extraClosedDays)) left -= 1;
  }
  return day;
}

const danishClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The date and hour that a clock on a Danish wall shows. */
export function danishTime(instant: Instant): { readonly date: LocalDate; readonly hour: number } {
  const [date, time] = danishClock.format(instant).split(' ') as [LocalDate, string];
  return { date, hour: Number(time.slice(0, 2)) };
}

/** The instant at which a clock on a Danish wall shows the full hour. Hours around the clock change are not needed. */
export function danishInstant(date: LocalDate, hour: number): Instant {
  const winter = Date.parse(date) + (hour - 1) * HOUR;
  return danishTime(winter).hour === hour ? winter : winter - HOUR;
}

type PostRules = Pick<Policy, 'deliveryEstimate' | 'extraClosedDays' | 'postCutOffHour'>;

/**
 * When a letter ordered on a date, before the cut-off, is expected: the third to fourth business day after it
 * (`deliveryEstimate`).
 */
export function estimateFrom(
  date: LocalDate,
  { deliveryEstimate, extraClosedDays }: PostRules,
): DeliveryEstimate {
  const [first, last] = deliveryEstimate;
  const from = businessDayAfter(date, first, extraClosedDays);
  const to = businessDayAfter(date, last, extraClosedDays);
  const skipped: DeliveryEstimate['skipped'] = [];
  for (let day = addDays(date, 1); day < to; day = addDays(day, 1)) {
    const reason = closedReason(day, extraClosedDays);
    if (reason !== null) skipped.push({ date: day, reason });
  }
  return { from, to, businessDays: [first, last], skipped };
}

/** From the cut-off of a business day on, an order counts as placed the day after. */
export function countedDate(instant: Instant, { extraClosedDays, postCutOffHour }: PostRules): LocalDate {
  const { date, hour } = danishTime(instant);
  return hour >= postCutOffHour && isBusinessDay(date, extraClosedDays) ? addDays(date, 1) : date;
}

/** The batch is printed so long before it is handed over. */
const PRINT_HOURS = 1;

export interface LetterPlan {
  /** From then on the letter cannot be taken out of the batch. */
  readonly printsAt: Instant;
  /** The batch of the first business day that is still to come. */
  readonly postsAt: Instant;
  /**
   * Noon of the first day of the estimate. Nobody confirms the delivery of a letter, so this is the earliest moment
   * at which it can be in the letterbox; it can be called missing only after the last day.
   */
  readonly arrivesAt: Instant;
  readonly estimate: DeliveryEstimate;
}

/** How a letter ordered at an instant will travel. */
export function planLetter(orderedAt: Instant, rules: PostRules): LetterPlan {
  const counted = countedDate(orderedAt, rules);
  const estimate = estimateFrom(counted, rules);
  const batchDay = businessDayAfter(addDays(counted, -1), 1, rules.extraClosedDays);
  const postsAt = danishInstant(batchDay, rules.postCutOffHour);
  const printsAt = Math.max(orderedAt, postsAt - PRINT_HOURS * HOUR);
  return {
    printsAt,
    postsAt,
    arrivesAt: Math.max(postsAt, danishInstant(estimate.from, ROUND_HOUR)),
    estimate,
  };
}
