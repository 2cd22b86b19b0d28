import { Certificate, CryptoEngine, type PublicKeyInfo } from 'pkijs';
import { ok, type Result } from '../../src/contract/result.ts';
import { authorityExtensions, distinguishedName, employeeExtensions, fillIn } from './certificate-profile.ts';
import { examineRequest } from './certificate-request.ts';
import { fromBase64, toPem } from './pem.ts';
import { publicTestKey } from './public-test-key.ts';

/** What goes into a certificate. The service says who it is for; of the request only the public key is believed. */
export interface Issuance {
  /** PKCS#10, PEM. */
  readonly certificateRequest: string;
  /** `CVR:10000009-RID:1237553529373` */
  readonly subjectSerialNumber: string;
  readonly commonName: string;
  readonly organisation: { readonly name: string; readonly cvr: string };
  /** 1 to 20 octets in hex, unique for each certificate. */
  readonly serial: string;
  /** Milliseconds since 1970; the certificate counts whole seconds. */
  readonly notBefore: number;
  readonly notAfter: number;
}

/**
 * How a service uses it: `examine` the request; check link and code, spend the code and note who the certificate is
 * for, its serial, its dates and the key's fingerprint; `issue`; keep the certificate. The second is one step, so two
 * calls cannot both spend the code. A repeated call for the same fingerprint is answered with what was noted, by
 * issuing once more where the certificate was not kept: the bytes are the same.
 */
export interface CertificateAuthority {
  /** Its own certificate, PEM: what others are verified against. */
  readonly caPem: string;
  /**
   * Checks a request without issuing anything, so that one that is worth nothing costs no attempt and spends no code.
   * Answers what tells its public key from others, or `validation-failed`.
   */
  examine(certificateRequest: string): Promise<Result<{ readonly keyFingerprint: string }>>;
  /**
   * An X.509 certificate in PEM, or `validation-failed` for a request that is worth nothing. The same issuance for
   * the same public key gives the same bytes. Rejects with a TypeError for a serial number that is none.
   */
  issue(issuance: Issuance): Promise<Result<string>>;
}

/** OCES certificates of employees are valid three years. */
export const certificateYears = 3;

const authorityName = distinguishedName([
  ['C', 'DK'],
  ['O', 'udsted (simulation)'],
  ['CN', 'Simulated OCES CA (worth nothing)'],
]);
/** RSASSA-PKCS1-v1_5, unlike PSS and ECDSA, signs without chance. */
const signing = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
/** As wide as a clock may be set. */
const validity = { notBefore: Date.UTC(2000, 0, 1), notAfter: Date.UTC(2099, 11, 31, 23, 59, 59) };

/**
 * The simulated certificate authority: no network, no list of what it issued, the same for everybody.
 *
 * @throws where WebCrypto is missing, as on a page that came over plain HTTP from another machine.
 */
export async function createCertificateAuthority(): Promise<CertificateAuthority> {
  const engine = new CryptoEngine({ crypto: globalThis.crypto });
  const { privateKey, publicKey } = await readKeyPair();
  const certificate = new Certificate();
  await certificate.subjectPublicKeyInfo.importKey(publicKey, engine);
  const authorityKeyIdentifier = await keyIdentifier(certificate.subjectPublicKeyInfo);
  fillIn(certificate, { issuer: authorityName, subject: authorityName, serial: 1n, ...validity });
  certificate.extensions = authorityExtensions(authorityKeyIdentifier);
  await certificate.sign(privateKey, 'SHA-256', engine);

  return {
    caPem: toPem('CERTIFICATE', certificate.toSchema().toBER()),
    examine: async (certificateRequest) => {
      const examined = await examineRequest(certificateRequest, engine);
      return examined.ok ? ok({ keyFingerprint: examined.value.keyFingerprint }) : examined;
    },
    issue: async ({ certificateRequest, serial, ...issuance }) => {
      const examined = await examineRequest(certificateRequest, engine);
      if (!examined.ok) return examined;
      if (!/^(?=.*[1-9a-f])[0-9a-f]{2,40}$/i.test(serial)) throw new TypeError(`No serial number: ${serial}`);
      const issued = new Certificate();
      issued.subjectPublicKeyInfo = examined.value.publicKey;
      fillIn(issued, {
        issuer: authorityName,
        subject: employeeName(issuance),
        serial: BigInt(`0x${serial}`),
        notBefore: issuance.notBefore,
        notAfter: issuance.notAfter,
      });
      issued.extensions = employeeExtensions(
        await keyIdentifier(issued.subjectPublicKeyInfo),
        authorityKeyIdentifier,
      );
      await issued.sign(privateKey, 'SHA-256', engine);
      return ok(toPem('CERTIFICATE', issued.toSchema().toBER()));
    },
  };
}

/** As OCES has it: the company by name and CVR number, the employee by name, CVR and RID. */
function employeeName({
  organisation,
  commonName,
  subjectSerialNumber,
}: Pick<Issuance, 'organisation' | 'commonName' | 'subjectSerialNumber'>) {
  return distinguishedName([
    ['C', 'DK'],
    ['O', `${organisation.name} // CVR:${organisation.cvr}`],
    ['CN', commonName],
    ['serialNumber', subjectSerialNumber],
  ]);
}

/** The leftmost 160 bits of a SHA-256 of the key (RFC 7093, method 1). */
async function keyIdentifier({ subjectPublicKey }: PublicKeyInfo): Promise<ArrayBuffer> {
  const bits = subjectPublicKey.valueBlock.valueHexView;
  return (await crypto.subtle.digest('SHA-256', new Uint8Array(bits))).slice(0, 20);
}

async function readKeyPair(): Promise<CryptoKeyPair> {
  const { subtle } = globalThis.crypto;
  const privateKey = await subtle.importKey('pkcs8', fromBase64(publicTestKey)!, signing, true, ['sign']);
  const { kty, n, e } = await subtle.exportKey('jwk', privateKey);
  const publicKey = await subtle.importKey('jwk', { kty: kty!, n: n!, e: e! }, signing, true, ['verify']);
  return { privateKey, publicKey };
}
