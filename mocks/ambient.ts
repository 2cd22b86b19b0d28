import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { codeFrom, randomSymbolCount } from './core/code.ts';
import type { Ambient, Instant } from './core/world.ts';

/** Chance that can be wound back: the same position gives the same ids, codes and tokens. */
export interface SeededAmbient extends Ambient {
  /** Where the generator stands; set it to go on from there. */
  position: number;
}

const idAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 12;
const TOKEN_BYTES = 16;

/**
 * Time from `now`, chance from a seed. The generator (mulberry32) can be predicted from a few outputs, which is
 * what tests need and what a real service must not have: that one takes ids, codes and tokens from a CSPRNG.
 */
export function createAmbient(seed: number, now: () => Instant): SeededAmbient {
  const below = (limit: number) => Math.floor(next() * limit);
  const symbols = (count: number, limit: number) => Array.from({ length: count }, () => below(limit));

  function next(): number {
    ambient.position = (ambient.position + 0x6d2b79f5) >>> 0;
    let mixed = ambient.position;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const ambient: SeededAmbient = {
    position: seed >>> 0,
    now,
    newId: (prefix) =>
      `${prefix}_${symbols(ID_LENGTH, idAlphabet.length)
        .map((symbol) => idAlphabet[symbol])
        .join('')}`,
    newCode: () => codeFrom(symbols(randomSymbolCount, 32)),
    newToken: () => bytesToHex(Uint8Array.from(symbols(TOKEN_BYTES, 256))),
    digest: (text) => bytesToHex(sha256(utf8ToBytes(text))),
  };
  return ambient;
}
