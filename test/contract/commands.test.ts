import { describe, expect, it } from 'vitest';
import { mette } from '../support/samples.ts';
import { commands, type Command } from '../../src/contract/commands.ts';
import { Problem, serviceProblems, seamProblems } from '../../src/contract/problem.ts';
import { looksLikeProblem, problem, slugOf } from '../../src/contract/result.ts';

const names = Object.keys(commands) as Command[];

describe('the table of commands', () => {
  it('asks for no two things at one address', () => {
    const addresses = names.map((name) => `${commands[name].method} ${commands[name].path}`);
    expect(new Set(addresses).size).toBe(names.length);
  });

  it.each(names)('%s: what stands in the path is a member of the input', (name) => {
    const { path, input } = commands[name];
    for (const [, parameter] of path.matchAll(/:(\w+)/g))
      expect(Object.keys(input.shape)).toContain(parameter);
  });

  it.each(names)(
    '%s: a GET changes nothing, and an administrator’s POST carries an idempotency key',
    (name) => {
      const { method, changes } = commands[name];
      // The employee's link and code are good once by themselves.
      expect(changes).toBe(method === 'POST' && !('employeeSide' in commands[name]));
    },
  );

  it('answers a code to one command only, which no prefetch can send', () => {
    const secret = names.filter((name) => 'answersSecret' in commands[name]);
    expect(secret).toEqual(['revealCode']);
    expect(commands.revealCode.method).toBe('POST');
  });
});

describe('a problem', () => {
  it.each([...serviceProblems, ...seamProblems])('%s survives the way through the contract', (slug) => {
    const parsed = Problem.parse(structuredClone(problem(slug, { extra: 1 })));
    expect(looksLikeProblem(parsed)).toBe(true);
    expect(slugOf(parsed)).toBe(slug);
    expect(parsed).toMatchObject({ extra: 1 });
  });

  it('is in the list once', () => {
    expect(new Set([...serviceProblems, ...seamProblems]).size).toBe(
      serviceProblems.length + seamProblems.length,
    );
  });
});

it('cleans a name of what could turn the sentence around it', () => {
  const { name } = commands.getEmployee.output.parse({ ...mette, name: 'Mette Holm\u202e\u0007' });
  expect(name).toBe('Mette Holm');
});
