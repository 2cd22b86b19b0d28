/** What must hold, written down a second time and as plainly as can be, to hold the core against. Times in ms. */

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

export interface Code {
  readonly value: string;
  readonly endsAt: number;
  wrong: number;
  shown: {
    readonly at: number;
    readonly key: string;
    readonly session: string;
    acknowledged: boolean;
    /** Acknowledged or handed over: it may not be fetched again. */
    closed: boolean;
  } | null;
  dead: boolean;
  /** Replaced while it worked: whoever enters it is told so, and it counts as no attempt. */
  replaced: boolean;
}

export interface Link {
  readonly token: string;
  readonly mailId: string;
  sendAt: number;
  readonly endsAt: number;
  dead: boolean;
}

export interface RefOrder {
  readonly id: string;
  readonly employee: string;
  readonly by: string;
  readonly delivery: 'instant' | 'post';
  readonly signatureId: string;
  readonly endsAt: number;
  readonly codes: Code[];
  link: Link | null;
  approved: boolean;
  handedOver: boolean;
  /** Since when it waits for the provider. */
  waitsSince: number | null;
  ended: 'completed' | 'cancelled' | 'rejected' | 'failed' | null;
}

export interface House {
  readonly fourEyes: boolean;
  readonly handoverRequired: boolean;
}

export interface RefEmployee {
  status: 'active' | 'suspended' | 'departed' | 'erased';
  mailChangedAt: number | null;
  activeSince: number;
}

const codeLife = { instant: 48 * HOUR, post: 21 * DAY };
const linkLife = 30 * DAY;
const orderLife = 60 * DAY;
const replay = 60 * SECOND;
const coolDown = 120 * HOUR;
export const keyLife = 24 * HOUR;
const attempts = 3;
export const outboxLife = 24 * HOUR;
/** No order in the outbox waits longer from one attempt to the next. */
export const longestRetry = HOUR;

export const orderEnd = (placedAt: number, signatureEndsAt: number) =>
  Math.min(placedAt + orderLife, signatureEndsAt);

export function newCode(value: string, order: RefOrder, now: number): Code {
  const endsAt = Math.min(now + codeLife[order.delivery], order.endsAt);
  return { value, endsAt, wrong: 0, shown: null, dead: false, replaced: false };
}

export function newLink(token: string, mailId: string, sendAt: number, order: RefOrder): Link {
  return { token, mailId, sendAt, endsAt: Math.min(sendAt + linkLife, order.endsAt), dead: false };
}

export function isOpen(order: RefOrder, now: number): boolean {
  return order.ended === null && now < order.endsAt;
}

export function end(order: RefOrder, how: NonNullable<RefOrder['ended']>): void {
  order.ended = how;
  order.waitsSince = null;
  for (const code of order.codes) code.dead = true;
  if (order.link) order.link.dead = true;
}

export function currentCode(order: RefOrder): Code | undefined {
  return order.codes.at(-1);
}

function isAlive(code: Code | undefined, now: number): code is Code {
  return code !== undefined && !code.dead && code.wrong < attempts && now < code.endsAt;
}

export function replace(order: RefOrder, now: number): void {
  const code = currentCode(order)!;
  code.replaced = isAlive(code, now);
  code.dead = true;
  order.handedOver = false;
}

/** Whether a code may be shown to this session with this key, and whether for the first time. */
export function mayReveal(
  order: RefOrder,
  employee: RefEmployee,
  asked: { readonly key: string; readonly session: string },
  now: number,
): 'first' | 'again' | null {
  const code = currentCode(order);
  if (!isOpen(order, now) || !order.approved || order.delivery !== 'instant') return null;
  if (employee.status !== 'active' || !isAlive(code, now)) return null;
  const isSame = ({ shown }: Code) => shown?.key === asked.key && shown.session === asked.session;
  if (order.codes.slice(0, -1).some(isSame)) return null;
  if (code.shown === null) {
    const { mailChangedAt } = employee;
    return mailChangedAt === null || now >= mailChangedAt + coolDown ? 'first' : null;
  }
  return isSame(code) && !code.shown.closed && now < code.shown.at + replay ? 'again' : null;
}

/** Whether the link of an order opens, or goes on to work. */
export function linkWorks(order: RefOrder, employee: RefEmployee, token: string, now: number): boolean {
  const { link } = order;
  if (link === null || link.token !== token || link.dead || now < link.sendAt || now >= link.endsAt)
    return false;
  return isOpen(order, now) && employee.status === 'active' && isAlive(currentCode(order), now);
}

/** Whether an attempt counts: the link is good, and nothing but the code can be wrong. */
export function mayTry(
  house: House,
  order: RefOrder,
  employee: RefEmployee,
  token: string,
  now: number,
): boolean {
  const isHeld = house.handoverRequired && order.delivery === 'instant' && !order.handedOver;
  return linkWorks(order, employee, token, now) && !isHeld;
}

/** Whether the code is the one, and somebody can have it from where it was given out. */
export function isRight(order: RefOrder, typed: string, isPrinted: boolean): boolean {
  const code = currentCode(order);
  if (code === undefined || code.value !== typed) return false;
  return order.delivery === 'instant' ? code.shown !== null : isPrinted;
}
