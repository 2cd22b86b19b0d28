import { CannotBe } from './cannot-be.ts';
import { commands, type Command } from '../../src/contract/commands.ts';
import { serviceProblems, type ServiceProblem } from '../../src/contract/problem.ts';

/**
 * What goes wrong between the service and the one who asks.
 * `lost-reply`: the work is done and the answer never arrives. `network`: the question never arrives.
 * `problem`: refused without any work. `nonsense`: something else answers 200 with what is not the contract.
 * `hang`: no answer at all until the asker gives up, or the faults are cleared. `slow`: everything goes well, after
 * `delay`.
 */
export type FaultKind = 'lost-reply' | 'problem' | 'network' | 'nonsense' | 'hang' | 'slow';

export interface FaultRule {
  readonly kind: FaultKind;
  /** Strikes this command only; every command where left out. */
  readonly command?: Command;
  /** Strikes calls about this employee, their orders and signatures only. */
  readonly employeeId?: string;
  /** The refusal for `kind: 'problem'`. Default `internal`. */
  readonly problem?: ServiceProblem;
  /** Milliseconds for `kind: 'slow'`. Default 3000. */
  readonly delay?: number;
  /** Strikes first at the nth matching call, counted from 1 when the rule is added. */
  readonly nth?: number;
  /** How often it strikes. Default: once where `nth` is given, else until cleared. */
  readonly times?: number;
}

export interface Faults {
  /** @throws TypeError for a rule that could never strike. */
  add(rule: FaultRule): void;
  /** Removes every rule and releases the calls that hang. */
  clear(): void;
  /** Lets the calls that hang end without an answer. */
  release(): void;
  /** Aborted when the calls that hang now are released. */
  readonly released: AbortSignal;
  /** The rules that may strike still. */
  list(): readonly FaultRule[];
  /** Counts one call and tells which rule strikes it, the oldest first. */
  strike(command: Command, employeeOfCall?: () => string | undefined): FaultRule | undefined;
}

export function createFaults(rules: readonly FaultRule[] = [], changed: () => void = () => {}): Faults {
  interface Entry {
    readonly rule: FaultRule;
    seen: number;
    struck: number;
  }
  let entries: Entry[] = [];
  let hanging = new AbortController();
  const release = () => {
    hanging.abort();
    hanging = new AbortController();
  };
  const spent = ({ rule, struck }: Entry) =>
    struck >= (rule.times ?? (rule.nth === undefined ? Infinity : 1));
  const add = (rule: FaultRule) => entries.push({ rule: checked(rule), seen: 0, struck: 0 });
  rules.forEach(add);
  return {
    add: (rule) => {
      add(rule);
      changed();
    },
    clear: () => {
      entries = [];
      release();
      changed();
    },
    release,
    get released() {
      return hanging.signal;
    },
    list: () => entries.filter((entry) => !spent(entry)).map(({ rule }) => rule),
    strike: (command, employeeOfCall) => {
      const matching = entries.filter(
        ({ rule }) =>
          (rule.command === undefined || rule.command === command) &&
          (rule.employeeId === undefined || rule.employeeId === employeeOfCall?.()),
      );
      for (const entry of matching) entry.seen += 1;
      const hit = matching.find((entry) => entry.seen >= (entry.rule.nth ?? 1) && !spent(entry));
      if (hit) hit.struck += 1;
      return hit?.rule;
    },
  };
}

/** A longer timer would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const kinds: Readonly<Record<FaultKind, true>> = {
  'lost-reply': true,
  problem: true,
  network: true,
  nonsense: true,
  hang: true,
  slow: true,
};

export const faultKinds = Object.keys(kinds) as readonly FaultKind[];

function checked(rule: FaultRule): FaultRule {
  const complain = (what: string): never => {
    throw new CannotBe(`A fault rule ${what}`);
  };
  if (!Object.hasOwn(kinds, rule.kind)) complain(`needs a kind: ${Object.keys(kinds).join(', ')}`);
  if (rule.command !== undefined && !Object.hasOwn(commands, rule.command))
    complain(`knows no command "${rule.command}"`);
  if (rule.problem !== undefined && !serviceProblems.includes(rule.problem))
    complain(`knows no problem "${rule.problem}"`);
  if (rule.delay !== undefined && !(rule.delay >= 0 && rule.delay <= LONGEST_TIMER_MS))
    complain('delays by milliseconds');
  for (const count of [rule.nth, rule.times]) {
    if (count !== undefined && !(count >= 1)) complain('counts from 1');
  }
  return rule;
}
