import { X509Certificate } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type CertificateAuthority,
  createCertificateAuthority,
} from '../../mocks/ca/certificate-authority.ts';
import {
  install,
  type InstalledKeyFile,
  type InstallOptions,
  type InstallOutcome,
} from '../../mocks/installer/install.ts';
import { seededRandom } from '../../mocks/installer/seeded-random.ts';
import { problem, slugOf } from '../../src/contract/result.ts';
import {
  createTrustingService,
  hasOpenssl,
  losingAnswers,
  metteHolm,
  noon,
  openssl,
  password,
} from './installer.support.ts';

let authority: CertificateAuthority;
beforeAll(async () => {
  authority = await createCertificateAuthority();
});
afterEach(() => void vi.restoreAllMocks());

const whole = { token: 'link', secret: 'K7QM-2XRA-9WTB', password };

/** Installs at a service that takes everything, unless something is put in its place. */
function tryInstall(change: Partial<InstallOptions> = {}): Promise<InstallOutcome> {
  return install({ service: createTrustingService(authority).service, ...whole, ...change });
}

async function installed(change?: Partial<InstallOptions>): Promise<InstalledKeyFile> {
  const outcome = await tryInstall(change);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome;
}

function openWith(chosen: string, { pkcs12 }: InstalledKeyFile, ...more: string[]): string {
  const args = ['pkcs12', '-in', 'key.p12', '-passin', `pass:${chosen}`, '-nodes', ...more];
  return openssl(args, { 'key.p12': pkcs12 });
}

describe.skipIf(!hasOpenssl)('the key file', () => {
  it('opens with the password, and holds the certificate and the key that belongs to it', async () => {
    const file = await installed();
    const certificate = openWith(password, file, '-nokeys');
    expect(certificate).toContain(file.certificate);
    const key = openWith(password, file, '-nocerts');
    const publicKey = openssl(['pkey', '-in', 'key.pem', '-pubout'], { 'key.pem': key });
    expect(publicKey).toBe(
      new X509Certificate(file.certificate).publicKey.export({ type: 'spki', format: 'pem' }),
    );
    const verify = ['verify', '-attime', String(noon / 1000 + 60), '-CAfile', 'ca.pem', 'cert.pem'];
    expect(openssl(verify, { 'ca.pem': authority.caPem, 'cert.pem': certificate })).toContain('OK');
  });

  it.each(['', 'Kun til prøve 1', 'kun til prøve 1 '])('does not open with %j', async (wrong) => {
    const file = await installed();
    expect(() => openWith(wrong, file)).toThrow(/Mac verify error/);
  });

  it.each(['12345678', 'blåbærgrød', 'ключ к файлу', '🔑🔑🔑🔑🔑🔑🔑🔑', 'x'.repeat(500)])(
    'opens with a password such as %j',
    async (chosen) => {
      expect(openWith(chosen, await installed({ password: chosen }))).toContain('BEGIN PRIVATE KEY');
    },
  );

  it('is protected by AES-256 and SHA-256, and slow to guess at', async () => {
    const told = openWith(password, await installed(), '-info', '-noout').split('\n');
    const protection = told
      .filter((line) => /Iteration/.test(line))
      .map((line) => line.replace(/^.*?: /, ''));
    const encrypted = 'PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256';
    expect(protection).toEqual(['sha256, Iteration 100000', encrypted, encrypted]);
  });
});

describe('what leaves the employee’s computer', () => {
  it('is the link, the code and a request: neither password nor private key', async () => {
    const { service } = createTrustingService(authority);
    const sent: unknown[] = [];
    const { pkcs12 } = await installed({
      service: {
        startActivation: (input, context) => (sent.push(input), service.startActivation(input, context)),
        installSignature: (input, context) => (sent.push(input), service.installSignature(input, context)),
      },
    });
    expect(sent).toEqual([
      { token: 'link' },
      {
        activationId: 'act-1',
        secret: 'K7QM-2XRA-9WTB',
        certificateRequest: expect.stringMatching(
          /^-----BEGIN CERTIFICATE REQUEST-----[\w+/=\s]+-----END CERTIFICATE REQUEST-----\s*$/,
        ),
      },
    ]);
    expect(JSON.stringify(sent)).not.toContain(password);
    expect(pkcs12.length).toBeGreaterThan(500);
  });

  it('is no code where the key cannot be made', async () => {
    const { service, heard } = createTrustingService(authority);
    vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
    expect(slug(await tryInstall({ service }))).toBe('capability-not-supported');
    expect(heard).toEqual([]);
  });

  it.each([
    ['a short password', { password: '1234567' }, 'validation-failed', ['/password']],
    ['four letters that look like eight', { password: '🔑🔑🔑🔑' }, 'validation-failed', ['/password']],
    ['no code', { secret: ' ' }, 'validation-failed', ['/secret']],
    ['neither', { secret: '', password: '' }, 'validation-failed', ['/secret', '/password']],
    ['no link', { token: '' }, 'activation-link-invalid', undefined],
  ])('is nothing at all for %s', async (_, change, expected, pointers) => {
    const { service, heard } = createTrustingService(authority);
    const startActivation = vi.fn(service.startActivation);
    const outcome = await tryInstall({ service: { ...service, startActivation }, ...change });
    expect(slug(outcome)).toBe(expected);
    if (!outcome.ok) {
      const errors = outcome.problem['errors'] as { pointer: string }[] | undefined;
      expect(errors?.map(({ pointer }) => pointer)).toEqual(pointers);
    }
    expect([startActivation.mock.calls, heard]).toEqual([[], []]);
  });
});

describe('a lost answer', () => {
  it('is asked for again with the same key, and nobody notices', async () => {
    const { service, heard } = createTrustingService(authority);
    const file = await installed({
      service: losingAnswers(service, [problem('network-failed'), problem('no-answer')]),
    });
    expect(heard).toHaveLength(3);
    expect(new Set(heard.map(({ certificateRequest }) => certificateRequest)).size).toBe(1);
    expect(file.certificate).toContain('BEGIN CERTIFICATE');
  });

  it('that stays lost can be asked for later, without the code being entered twice', async () => {
    const { service, heard } = createTrustingService(authority);
    const lost = Array.from({ length: 3 }, () => problem('network-failed'));
    const outcome = await tryInstall({ service: losingAnswers(service, lost) });
    if (outcome.ok || !outcome.again) throw new Error('The installer should offer to ask again');
    expect(slugOf(outcome.problem)).toBe('network-failed');
    const later = await outcome.again();
    expect(later.ok).toBe(true);
    expect(new Set(heard.map(({ certificateRequest }) => certificateRequest)).size).toBe(1);
  });

  it.each(['wrong-code', 'activation-already-used', 'secret-locked'] as const)(
    'is not what %s is: that is final, and asked once',
    async (refusal) => {
      const { service, heard } = createTrustingService(authority);
      const outcome = await tryInstall({ service: losingAnswers(service, [problem(refusal)]) });
      expect(slug(outcome)).toBe(refusal);
      expect(outcome).not.toHaveProperty('again');
      expect(heard).toHaveLength(1);
    },
  );
});

describe('a service that answers something else', () => {
  const answering = (certificate: string) => {
    const { service } = createTrustingService(authority);
    return { ...service, installSignature: () => ({ certificateRef: 'c', certificate, signatureId: 's' }) };
  };

  it.each([
    ['no certificate', () => 'hello'],
    ['a broken one', () => '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
    ['somebody else’s', async () => (await installed()).certificate],
  ])('%s, does not end as a key file', async (_, answer) => {
    expect(slug(await tryInstall({ service: answering(await answer()) }))).toBe('answer-invalid');
  });

  it('nonsense, or an exception, is a problem too', async () => {
    const { service } = createTrustingService(authority);
    const startActivation = () => ({ hello: 'world' }) as never;
    expect(slug(await tryInstall({ service: { ...service, startActivation } }))).toBe('answer-invalid');
    const installSignature = () => Promise.reject(new Error('K7QM-2XRA-9WTB'));
    const outcome = await tryInstall({ service: { ...service, installSignature } });
    expect(slug(outcome)).toBe('adapter-failed');
    expect(JSON.stringify(outcome)).not.toContain('K7QM');
  });

  it('nothing, because the employee left, rejects with their reason', async () => {
    const { service } = createTrustingService(authority);
    const leaving = new AbortController();
    const installSignature = (): never => {
      leaving.abort(new Error('left'));
      throw new Error('gone');
    };
    const outcome = tryInstall({ service: { ...service, installSignature }, signal: leaving.signal });
    await expect(outcome).rejects.toThrow('left');
  });
});

describe('the key', () => {
  it('is another each time', async () => {
    const files = [await installed(), await installed()];
    expect(new Set(files.map(({ certificate }) => certificate)).size).toBe(2);
  });

  it('of a simulated employee is the same for the same seed, to the last byte of the file', async () => {
    const [one, same, other] = [
      await installed({ random: seededRandom('1') }),
      await installed({ random: seededRandom('1') }),
      await installed({ random: seededRandom('2') }),
    ];
    expect(same).toEqual(one);
    expect(other.certificate).not.toBe(one.certificate);
    if (hasOpenssl) expect(openWith(password, one)).toContain('BEGIN PRIVATE KEY');
  });
});

it.each([
  ['Mette Holm', 'noeglefil-mette-holm.p12'],
  ['Søren Ågård-Bækgaard', 'noeglefil-soeren-aagaard-baekgaard.p12'],
  ['Zoë "Z" d’Été', 'noeglefil-zoe-z-d-ete.p12'],
  ['../../etc/passwd', 'noeglefil-etc-passwd.p12'],
  ['李', 'noeglefil.p12'],
])('the key file of %s is called %s', async (commonName, fileName) => {
  const { service } = createTrustingService(authority, { ...metteHolm, commonName });
  expect((await installed({ service })).fileName).toBe(fileName);
});

function slug(outcome: InstallOutcome): string {
  return outcome.ok ? 'installed' : slugOf(outcome.problem);
}
