import { describe, expect, it } from 'vitest';
import { codeFrom, groupsOf, readCode, withoutCodes } from '../../mocks/core/code.ts';
import { InstallationCode } from '../../src/contract/secret.ts';
import { createTestAmbient } from '../support/ambient.ts';

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const ambient = createTestAmbient();
const codes = Array.from({ length: 20 }, () => ambient.newCode());

describe('an installation code', () => {
  it('has the shape that the contract promises', () => {
    for (const code of codes) expect(InstallationCode.safeParse(code).success).toBe(true);
    expect(groupsOf(codes[0]!).join('-')).toBe(codes[0]);
  });

  it('is never accepted with one wrong symbol', () => {
    for (const code of codes) {
      const letters = [...code.replaceAll('-', '')];
      for (const [place, right] of letters.entries()) {
        for (const wrong of alphabet.filter((letter) => letter !== right)) {
          expect(readCode(letters.with(place, wrong).join(''))).toBeNull();
        }
      }
    }
  });

  it('is never accepted with two different symbols swapped', () => {
    for (const code of codes) {
      const letters = [...code.replaceAll('-', '')];
      for (const [a, first] of letters.entries()) {
        for (const [b, second] of letters.entries()) {
          if (first !== second) expect(readCode(letters.with(a, second).with(b, first).join(''))).toBeNull();
        }
      }
    }
  });

  it('is read as people write it', () => {
    const code = codeFrom([1, 0, 1, 0, 31, 10, 11, 12, 13, 14, 15]);
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o');
    expect(typed).not.toBe(code);
    expect(readCode(typed)).toBe(code);
  });

  it.each([[[]], [Array.from({ length: 11 }, () => 32)], [Array.from({ length: 12 }, () => 1)]])(
    'cannot be made from %j',
    (symbols) => {
      expect(() => codeFrom(symbols)).toThrow(RangeError);
    },
  );

  it('is taken out of a free text, however it is written there', () => {
    const code = codes[0]!;
    const told = `Koden ${code} blev set, altså ${code.toLowerCase().replaceAll('-', '')}. Også af andre.`;
    expect(withoutCodes(told)).toBe('Koden ••• blev set, altså •••. Også af andre.');
    expect(withoutCodes('Bestilt til den forkerte medarbejder')).toBe('Bestilt til den forkerte medarbejder');
  });
});
