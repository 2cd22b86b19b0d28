import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CertificateAuthority,
  createCertificateAuthority,
} from '../../mocks/ca/certificate-authority.ts';
import { createEngine } from '../../mocks/installer/key-file.ts';
import { makeKeyPair, requestCertificate } from '../../mocks/installer/key-pair.ts';
import { slugOf, type Result } from '../../src/contract/result.ts';
import { hasOpenssl, metteHolm, noon, openssl } from './installer.support.ts';
import * as requests from './installer.requests.ts';

let authority: CertificateAuthority;
beforeAll(async () => {
  authority = await createCertificateAuthority();
});

async function issue(certificateRequest: string, change: Partial<typeof metteHolm> = {}): Promise<string> {
  const issued = await authority.issue({ ...metteHolm, ...change, certificateRequest });
  if (!issued.ok) throw new Error(JSON.stringify(issued.problem));
  return issued.value;
}

const newRequest = async () => requestCertificate(await makeKeyPair(), createEngine());

describe('a certificate', () => {
  it('says whose it is by what the service knows, whoever the request names', async () => {
    const { subject, issuer, serialNumber, validFromDate, validToDate } = new X509Certificate(
      await issue(requests.fromOpenssl),
    );
    expect(subject.split('\n')).toEqual([
      'C=DK',
      'O=Prøvefirma A/S // CVR:10000009',
      'CN=Mette Holm',
      'serialNumber=CVR:10000009-RID:1237553529373',
    ]);
    expect(issuer).toContain('simulation');
    expect(serialNumber).toBe('FEDCBA98765432100123456789ABCDEF');
    expect([validFromDate.getTime(), validToDate.getTime()]).toEqual([noon, metteHolm.notAfter]);
  });

  it('is signed by the authority, for the key of the request', async () => {
    const certificate = new X509Certificate(await issue(requests.fromOpenssl));
    const own = new X509Certificate(authority.caPem);
    expect(certificate.verify(own.publicKey)).toBe(true);
    expect(certificate.checkIssued(own)).toBe(true);
    expect([own.ca, certificate.ca]).toEqual([true, false]);
    const other = new X509Certificate(await issue(await newRequest()));
    const keys = [certificate, other].map(({ publicKey }) =>
      publicKey.export({ type: 'spki', format: 'pem' }),
    );
    expect(new Set(keys).size).toBe(2);
  });

  it('is the same to the byte for the same key, however often it is asked for and by however many authorities', async () => {
    const engine = createEngine();
    const keyPair = await makeKeyPair();
    const [one, other] = [
      await requestCertificate(keyPair, engine),
      await requestCertificate(keyPair, engine),
    ];
    expect(other).not.toBe(one);
    const again = await createCertificateAuthority();
    expect(again.caPem).toBe(authority.caPem);
    expect(await issue(other)).toBe(await issue(one));
    expect(await again.issue({ ...metteHolm, certificateRequest: one })).toEqual({
      ok: true,
      value: await issue(one),
    });
  });

  it.each([
    [
      'a RID that does not fit the alphabet of serial numbers',
      { subjectSerialNumber: 'CVR:10000009-RID:å_1' },
    ],
    ['a name of many letters', { commonName: 'Ædelgård Ønskefrø '.repeat(6).trim() }],
    ['a serial number that begins with zeros', { serial: '0000000000000001' }],
    ['an end in the far future', { notAfter: Date.UTC(2051, 0, 1) }],
  ])('can be made with %s', async (_, change) => {
    const { subject, serialNumber, validToDate } = new X509Certificate(
      await issue(requests.fromOpenssl, change),
    );
    const expected = { ...metteHolm, ...change };
    expect(subject).toContain(`serialNumber=${expected.subjectSerialNumber}`);
    expect(subject).toContain(`CN=${expected.commonName}`);
    expect(BigInt(`0x${serialNumber}`)).toBe(BigInt(`0x${expected.serial}`));
    expect(validToDate.getTime()).toBe(expected.notAfter);
  });

  it.each(['', '0', '00', 'xyz', 'f'.repeat(42)])('has no serial number like %j', async (serial) => {
    await expect(issue(requests.fromOpenssl, { serial })).rejects.toThrow(TypeError);
  });

  it.skipIf(!hasOpenssl)(
    'is accepted by openssl for signing in and for mail, and only with this authority',
    async () => {
      const files = { 'ca.pem': authority.caPem, 'cert.pem': await issue(await newRequest()) };
      const verify = (...more: string[]) =>
        openssl(['verify', '-x509_strict', '-attime', String(noon / 1000 + 60), ...more, 'cert.pem'], files);
      expect(verify('-CAfile', 'ca.pem')).toContain('cert.pem: OK');
      expect(verify('-CAfile', 'ca.pem', '-purpose', 'sslclient')).toContain('OK');
      expect(verify('-CAfile', 'ca.pem', '-purpose', 'smimesign')).toContain('OK');
      expect(() => verify('-CAfile', 'ca.pem', '-purpose', 'sslserver')).toThrow(/purpose/);
      expect(() => verify()).toThrow(/unable to get local issuer/);
      const text = openssl(['x509', '-in', 'cert.pem', '-noout', '-text'], files);
      expect(text).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
      expect(text).toContain('Policy: 2.999.1');
      expect(text).toContain('It proves nothing about anybody.');
    },
  );
});

describe('a request', () => {
  it.each([
    ['ECDSA on P-256', requests.fromOpenssl],
    ['ECDSA on P-384', requests.onP384],
    ['RSA of 2048 bits', requests.rsa2048],
  ])('with %s is served', async (_, pem) => {
    expect(await authority.examine(pem)).toMatchObject({ ok: true });
    expect(await issue(pem)).toContain('BEGIN CERTIFICATE');
  });

  it('is told from others by its key', async () => {
    const [one, same, other] = await Promise.all(
      [requests.fromOpenssl, requests.fromOpenssl, requests.onP384].map((pem) => authority.examine(pem)),
    );
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  const body = requests.fromOpenssl.split('\n').slice(1, -2).join('');
  const wrap = (base64: string) =>
    `-----BEGIN CERTIFICATE REQUEST-----\n${base64}\n-----END CERTIFICATE REQUEST-----\n`;
  const bytes = Buffer.from(body, 'base64');
  const changedAt = (position: number) => {
    const copy = Buffer.from(bytes);
    copy[position]! ^= 1;
    return wrap(copy.toString('base64'));
  };
  const cutShort = wrap(bytes.subarray(0, 60).toString('base64'));
  const nested = wrap(Buffer.from('3080'.repeat(3500), 'hex').toString('base64'));

  it.each([
    ['nothing', '', 'not-pkcs10'],
    ['words', 'please', 'not-pkcs10'],
    ['markers around nothing', wrap(''), 'not-pkcs10'],
    ['markers around words', wrap('not base 64!'), 'not-pkcs10'],
    ['the end before the beginning', requests.fromOpenssl.split('\n').toReversed().join('\n'), 'not-pkcs10'],
    ['a request that was cut short', cutShort, 'not-pkcs10'],
    ['ten thousand spaces', wrap(' '.repeat(10_000)), 'not-pkcs10'],
    ['three thousand boxes in boxes', nested, 'not-pkcs10'],
    ['a certificate', () => authority.caPem, 'not-pkcs10'],
    [
      'a certificate under the wrong name',
      () => authority.caPem.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'),
      'not-pkcs10',
    ],
    ['RSA of 1024 bits', requests.rsa1024, 'weak-key'],
    ['RSA with the exponent 3', requests.rsaWithSmallExponent, 'weak-key'],
    ['a curve that is not for signatures of people', requests.onSecp256k1, 'weak-key'],
    ['another kind of key', requests.ed25519, 'weak-key'],
    ['SHA-1', requests.signedWithSha1, 'weak-signature'],
    ['a signature that was changed', changedAt(bytes.length - 1), 'signature-mismatch'],
    ['a name that was changed after signing', changedAt(bytes.indexOf('Somebody')), 'signature-mismatch'],
  ])('of %s is refused, saying why', async (_, given, code) => {
    const pem = typeof given === 'string' ? given : given();
    for (const refused of [
      await authority.examine(pem),
      await authority.issue({ ...metteHolm, certificateRequest: pem }),
    ])
      expect(codeOf(refused)).toBe(code);
  });
});

function codeOf(result: Result<unknown>): unknown {
  if (result.ok) return 'accepted';
  expect(slugOf(result.problem)).toBe('validation-failed');
  const [error] = result.problem['errors'] as { pointer: string; code: string }[];
  expect(error!.pointer).toBe('/certificateRequest');
  return error!.code;
}
