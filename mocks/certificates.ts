import type { Input, Output } from '../src/contract/commands.ts';
import type { Problem } from '../src/contract/problem.ts';
import { ok, type Result, slugOf } from '../src/contract/result.ts';
import type { CertificateAuthority } from './ca/certificate-authority.ts';
import { beginInstallation, completeInstallation } from './core/installations.ts';
import type { Engine } from './engine.ts';

/** What an installation was answered with, and for which key: the one who lost the answer may have it again. */
export interface Installed {
  readonly keyFingerprint: string;
  readonly answer: Output<'installSignature'>;
}

let authority: Promise<CertificateAuthority> | undefined;

/** Only who installs something pays for the cryptography. */
export function certificateAuthority(): Promise<CertificateAuthority> {
  authority ??= import('./ca/certificate-authority.ts').then((module) => module.createCertificateAuthority());
  return authority;
}

/**
 * The one command that takes a while: code and link are checked, the certificate is signed, and then everything is
 * looked at again before it counts. The same key asking again is answered the same: the request proves that whoever
 * asks holds it.
 */
export async function installSignature(
  engine: Engine,
  input: Input<'installSignature'>,
): Promise<Result<Output<'installSignature'>>> {
  const { examine, issue } = await certificateAuthority();
  const examined = await examine(input.certificateRequest);
  if (!examined.ok) return examined;
  const { keyFingerprint } = examined.value;
  const unlessAnswered = (refused: { readonly ok: false; readonly problem: Problem }) => {
    const before = engine.installed.get(input.activationId);
    const isRepeated =
      slugOf(refused.problem) === 'activation-already-used' && before?.keyFingerprint === keyFingerprint;
    return isRepeated ? ok(before.answer) : refused;
  };

  const begun = engine.run((world, ambient) => {
    const found = beginInstallation(world, ambient, input);
    if (!found.ok) return found;
    return ok({ grant: found.value.grant, serial: ambient.newToken() });
  });
  if (!begun.ok) return unlessAnswered(begun);

  const { grant, serial } = begun.value;
  const issued = await issue({
    certificateRequest: grant.certificateRequest,
    subjectSerialNumber: grant.subjectSerialNumber,
    commonName: grant.name,
    organisation: { name: grant.organisation, cvr: grant.cvr },
    serial,
    notBefore: grant.notBefore,
    notAfter: grant.notAfter,
  });
  if (!issued.ok) return issued;
  return engine.run((world, ambient) => {
    const completed = completeInstallation(world, ambient, grant, issued.value);
    // A repeat may have overtaken the call that it repeats.
    if (!completed.ok) return unlessAnswered(completed);
    engine.installed.set(input.activationId, { keyFingerprint, answer: completed.value });
    return completed;
  });
}

/** For those who have no certificate yet to ask for: without WebCrypto nothing can be issued. */
export async function authorityCertificate(): Promise<string> {
  return (await certificateAuthority()).caPem;
}
