import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CertificateAuthority, Issuance } from '../../mocks/ca/certificate-authority.ts';
import type { ActivationService } from '../../mocks/installer/install.ts';
import type { ActivationId } from '../../src/contract/activation.ts';
import type { Problem } from '../../src/contract/problem.ts';

export const noon = Date.parse('2026-11-23T12:00:00Z');
export const password = 'kun til prøve 1';

export const metteHolm: Omit<Issuance, 'certificateRequest'> = {
  subjectSerialNumber: 'CVR:10000009-RID:1237553529373',
  commonName: 'Mette Holm',
  organisation: { name: 'Prøvefirma A/S', cvr: '10000009' },
  serial: 'fedcba98765432100123456789abcdef',
  notBefore: noon,
  notAfter: Date.parse('2029-11-23T12:00:00Z'),
};

/** A service that takes every link and code, and writes down what it is asked. */
export function createTrustingService(authority: CertificateAuthority, holder = metteHolm) {
  const heard: { readonly secret: string; readonly certificateRequest: string }[] = [];
  const service: ActivationService = {
    startActivation: () => ({
      activationId: 'act-1' as ActivationId,
      maskedName: 'M•••• H•••',
      organisation: holder.organisation.name,
      secretFormat: 'crockford32-4-4-4',
      attemptsLeft: 3,
      expiresAt: '2026-11-25T12:00:00Z',
    }),
    installSignature: async ({ secret, certificateRequest }) => {
      heard.push({ secret, certificateRequest });
      const issued = await authority.issue({ ...holder, certificateRequest });
      if (!issued.ok) return issued.problem;
      return { certificateRef: 'crt-1', certificate: issued.value, signatureId: 'sig-1' };
    },
  };
  return { service, heard };
}

/** Answers each call with the next of the problems; the work is done all the same, as when an answer is lost. */
export function losingAnswers(service: ActivationService, problems: readonly Problem[]): ActivationService {
  const left = [...problems];
  return {
    ...service,
    installSignature: async (input, context) => {
      const answer = await service.installSignature(input, context);
      return left.shift() ?? answer;
    },
  };
}

export const hasOpenssl = (() => {
  const has = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout?.startsWith('OpenSSL') === true;
  if (!has) console.warn('There is no OpenSSL here: whether it opens the key files is not tested.');
  return has;
})();

/** Runs openssl in a folder of its own with these files in it; what it says. @throws where it refuses. */
export function openssl(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): string {
  const cwd = mkdtempSync(join(tmpdir(), 'udsted-openssl-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    const { status, stdout, stderr } = spawnSync('openssl', args, { cwd, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout + stderr);
    return stdout + stderr;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
