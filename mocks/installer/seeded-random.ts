import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** So many random bytes. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/**
 * Bytes that look random and are the same for the same seed: SHA-256 in counter mode. For simulated employees, whose
 * key files should be the same in every run; a person's key comes from WebCrypto's own generator.
 */
export function seededRandom(seed: string): RandomBytes {
  let counter = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let filled = 0; filled < length; filled += 32) {
      const block = sha256(utf8ToBytes(`${counter} ${seed}`));
      counter += 1;
      bytes.set(block.subarray(0, Math.min(32, length - filled)), filled);
    }
    return bytes;
  };
}
