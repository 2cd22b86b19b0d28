import type { InstallationCode } from '../../src/contract/secret.ts';

/** Crockford's base 32: no I, L, O or U, so nothing that is read aloud can be taken for something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const randomSymbolCount = 11;

/** Powers of a primitive element of GF(32), x⁵ + x² + 1. */
const powers = Array.from({ length: 31 }).reduce<number[]>((found) => {
  const next = (found.at(-1) ?? 0) << 1;
  return [...found, found.length === 0 ? 1 : next & 32 ? next ^ 37 : next];
}, []);

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : powers[(powers.indexOf(a) + powers.indexOf(b)) % 31]!;
}

/**
 * The twelfth symbol of a code, from the values (0-31) of the eleven before it. Each place has its own weight in
 * GF(32), so one wrong symbol and any two that changed places are always noticed.
 */
export function checkSymbol(symbols: readonly number[]): number {
  return symbols.reduce((sum, symbol, index) => sum ^ times(symbol, powers[index + 1]!), 0);
}

/**
 * A code from eleven random values: 55 bits.
 * @throws RangeError where there are not eleven whole numbers from 0 to 31.
 */
export function codeFrom(randomSymbols: readonly number[]): InstallationCode {
  if (
    randomSymbols.length !== randomSymbolCount ||
    randomSymbols.some((symbol) => alphabet[symbol] === undefined)
  ) {
    throw new RangeError('A code is made from eleven numbers from 0 to 31');
  }
  const letters = [...randomSymbols, checkSymbol(randomSymbols)].map((symbol) => alphabet[symbol]).join('');
  return groupsOf(letters).join('-') as InstallationCode;
}

/** `XXXX-XXXX-XXXX` or twelve symbols in a row → three groups of four. */
export function groupsOf(code: string): string[] {
  return code.replaceAll('-', '').match(/.{4}/g) ?? [];
}

/** Reads a code as people type it: any case, spaces or hyphens, I and L for 1, O for 0. Null if it cannot be one. */
export function readCode(typed: string): InstallationCode | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replaceAll('O', '0');
  const symbols = [...letters].map((letter) => alphabet.indexOf(letter));
  if (symbols.length !== randomSymbolCount + 1 || symbols.includes(-1)) return null;
  const code = codeFrom(symbols.slice(0, randomSymbolCount));
  return code === groupsOf(letters).join('-') ? code : null;
}

const codeLike = /(?<![0-9A-Z])(?=((?:[0-9A-Z][\s-]*){11}[0-9A-Z])(?![0-9A-Z]))/gi;

/** A free text without anything that could be a code: reasons are kept, and people paste. */
export function withoutCodes(text: string): string {
  return [...text.matchAll(codeLike)]
    .map((match) => match[1]!)
    .filter((found) => readCode(found) !== null)
    .reduce((rest, found) => rest.replaceAll(found, '•••'), text);
}
