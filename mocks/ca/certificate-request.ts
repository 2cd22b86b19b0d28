import type { Integer } from 'asn1js';
import {
  CertificationRequest,
  type CryptoEngine,
  ECPublicKey,
  type PublicKeyInfo,
  RSAPublicKey,
} from 'pkijs';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import { fromPem, toHex } from './pem.ts';

/** What is believed of a request: the key, which it proved to hold. The name in it is not looked at. */
export interface ExaminedRequest {
  readonly publicKey: PublicKeyInfo;
  /** Hex SHA-256 of the public key: two requests for the same key have the same. */
  readonly keyFingerprint: string;
}

/** ECDSA or RSA with SHA-256, SHA-384 or SHA-512: what OCES certificates and common software know. */
const signatureAlgorithms: readonly string[] = [
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
];
const curves: readonly string[] = ['P-256', 'P-384', 'P-521'];
const SHORTEST_RSA_BITS = 2048;
const LONGEST_RSA_BITS = 8192;
const SMALLEST_RSA_EXPONENT = 65_537n;

/**
 * Reads a PKCS#10 request in PEM and checks that its sender holds the key. Refuses with `validation-failed` what is
 * no request, a key that is too weak or of another kind, and a signature that does not fit.
 */
export async function examineRequest(pem: string, engine: CryptoEngine): Promise<Result<ExaminedRequest>> {
  const request = readRequest(pem);
  if (!request) return refuse('not-pkcs10', 'This is no PKCS#10 certificate request in PEM.');
  const { subjectPublicKeyInfo, signatureAlgorithm } = request;
  if (!isStrongKey(subjectPublicKeyInfo)) {
    return refuse('weak-key', 'The key must be ECDSA on P-256, P-384 or P-521, or RSA of 2048 to 8192 bits.');
  }
  if (!signatureAlgorithms.includes(signatureAlgorithm.algorithmId)) {
    return refuse('weak-signature', 'The request must be signed with SHA-256 or better.');
  }
  const genuine = await request.verify(engine).catch(() => false);
  if (!genuine) return refuse('signature-mismatch', 'The request is not signed with the key that it names.');
  const digest = await engine.digest('SHA-256', subjectPublicKeyInfo.toSchema().toBER());
  return ok({ publicKey: subjectPublicKeyInfo, keyFingerprint: toHex(digest) });
}

function readRequest(pem: string): CertificationRequest | null {
  const der = fromPem('CERTIFICATE REQUEST', pem) ?? fromPem('NEW CERTIFICATE REQUEST', pem);
  if (!der) return null;
  try {
    const request = CertificationRequest.fromBER(der);
    return request.version === 0 ? request : null;
  } catch {
    return null;
  }
}

function isStrongKey(info: PublicKeyInfo): boolean {
  const key = parsedKey(info);
  if (key instanceof ECPublicKey) return curves.includes(key.namedCurve);
  if (!(key instanceof RSAPublicKey)) return false;
  const bits = positive(key.modulus).toString(2).length;
  return (
    bits >= SHORTEST_RSA_BITS &&
    bits <= LONGEST_RSA_BITS &&
    positive(key.publicExponent) >= SMALLEST_RSA_EXPONENT
  );
}

/** The library drops the zero in front of a number that would else be negative, and then takes it for negative. */
function positive({ valueBlock }: Integer): bigint {
  return BigInt(`0x${toHex(valueBlock.valueHexView) || '0'}`);
}

/** The library reads the key when it is first asked for, and throws at one that is broken. */
function parsedKey(info: PublicKeyInfo): ECPublicKey | RSAPublicKey | undefined {
  try {
    return info.parsedKey;
  } catch {
    return undefined;
  }
}

function refuse(code: string, message: string): Result<never> {
  return fail('validation-failed', { errors: [{ pointer: '/certificateRequest', code, message }] });
}
