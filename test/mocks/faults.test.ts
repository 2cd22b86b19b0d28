import { describe, expect, it } from 'vitest';
import { createFaults, type FaultRule } from '../../mocks/http/faults.ts';
import type { Command } from '../../src/contract/commands.ts';

/** Which of so many calls are struck. */
function struck(rule: Omit<FaultRule, 'kind'>, calls: readonly Command[]): number[] {
  const faults = createFaults([{ kind: 'network', ...rule }]);
  return calls.flatMap((command, index) => (faults.strike(command) ? [index + 1] : []));
}

const fourTimes: readonly Command[] = ['getOrder', 'getOrder', 'getOrder', 'getOrder'];

describe('a fault rule', () => {
  it.each([
    ['without limits strikes until it is cleared', {}, [1, 2, 3, 4]],
    ['with times strikes that often', { times: 2 }, [1, 2]],
    ['with nth strikes that call only', { nth: 3 }, [3]],
    ['with both strikes so often from the nth call on', { nth: 2, times: 2 }, [2, 3]],
  ])('%s', (_, rule, expected) => {
    expect(struck(rule, fourTimes)).toEqual(expected);
  });

  it('for one command neither strikes nor counts another', () => {
    expect(struck({ command: 'getOrder', nth: 2 }, ['getOrder', 'getSession', 'getOrder'])).toEqual([3]);
  });

  it('gives way to an older one, and takes over when that is spent', () => {
    const faults = createFaults([{ kind: 'hang', times: 1 }]);
    faults.add({ kind: 'nonsense' });
    expect(fourTimes.map((command) => faults.strike(command)?.kind)).toEqual([
      'hang',
      'nonsense',
      'nonsense',
      'nonsense',
    ]);
    expect(faults.list()).toEqual([{ kind: 'nonsense' }]);
  });

  it('is gone after clearing', () => {
    const faults = createFaults([{ kind: 'hang' }]);
    faults.clear();
    expect(faults.strike('getOrder')).toBeUndefined();
  });

  it.each([
    ['an unknown kind', { kind: 'gremlin' }, /kind/],
    ['an unknown command', { kind: 'hang', command: 'makeCoffee' }, /makeCoffee/],
    ['an unknown problem', { kind: 'problem', problem: 'tired' }, /tired/],
    ['no strike at all', { kind: 'hang', times: 0 }, /from 1/],
    ['a call before the first', { kind: 'hang', nth: 0 }, /from 1/],
  ])('with %s is refused at once', (_, rule, message) => {
    expect(() => createFaults([rule as FaultRule])).toThrow(message);
  });
});
