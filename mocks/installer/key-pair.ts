import { CertificationRequest, type CryptoEngine } from 'pkijs';
import { toPem } from '../ca/pem.ts';
import type { RandomBytes } from './seeded-random.ts';

/**
 * ECDSA on P-256: made in a moment, where RSA of the same strength takes seconds, and known to everything that opens
 * the key file at all, since whatever reads AES in a PKCS#12 file is younger than its knowledge of P-256.
 */
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** A new key pair, which WebCrypto makes; with `random`, the one that follows from it. */
export async function makeKeyPair(random?: RandomBytes): Promise<CryptoKeyPair> {
  const { subtle } = globalThis.crypto;
  if (!random) return subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const privateKey = await subtle.importKey('pkcs8', pkcs8(random(32)), algorithm, true, ['sign']);
  const { kty, crv, x, y } = await subtle.exportKey('jwk', privateKey);
  const publicKey = await subtle.importKey('jwk', { kty: kty!, crv: crv!, x: x!, y: y! }, algorithm, true, [
    'verify',
  ]);
  return { privateKey, publicKey };
}

/** PrivateKeyInfo { 0, { ecPublicKey, prime256v1 }, ECPrivateKey { 1, … } }, up to the private number itself. */
const pkcs8Head = '3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420';

function pkcs8(number: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = pkcs8Head.match(/../g)!.map((octet) => Number.parseInt(octet, 16));
  // Below 2²⁵⁵ every number is one of the curve's, whose order is just under 2²⁵⁶.
  return Uint8Array.of(...head, number[0]! & 0x7f, ...number.subarray(1));
}

/** PKCS#10 in PEM, signed with the key. It names nobody: the authority writes in who the service says it is. */
export async function requestCertificate(
  { privateKey, publicKey }: CryptoKeyPair,
  engine: CryptoEngine,
): Promise<string> {
  const request = new CertificationRequest({ attributes: [] });
  await request.subjectPublicKeyInfo.importKey(publicKey, engine);
  await request.sign(privateKey, 'SHA-256', engine);
  return toPem('CERTIFICATE REQUEST', request.toSchema().toBER());
}
