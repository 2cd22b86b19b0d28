import { Certificate, type CryptoEngine, PublicKeyInfo } from 'pkijs';
import type { Input, Output } from '../../src/contract/commands.ts';
import type { Problem, ProblemSlug } from '../../src/contract/problem.ts';
import { fail, looksLikeProblem, ok, problem, type Result, slugOf } from '../../src/contract/result.ts';
import type { Adapter, CallContext } from '../../src/protocol/adapter.ts';
import { parseAnswer } from '../../src/protocol/plug.ts';
import { fromPem, toHex } from '../ca/pem.ts';
import { createEngine, packKeyFile } from './key-file.ts';
import { makeKeyPair, requestCertificate } from './key-pair.ts';
import type { RandomBytes } from './seeded-random.ts';

/** The part of an adapter that the employee needs: of `createHttpAdapter`, or of a simulation. */
export type ActivationService = Pick<Required<Adapter>, 'startActivation' | 'installSignature'>;

export interface InstallOptions {
  readonly service: ActivationService;
  /** From the link in the activation mail. */
  readonly token: string;
  /** The installation code, as the employee types it. */
  readonly secret: string;
  /** Chosen by the employee, at least eight characters. Stays here, as does the private key. */
  readonly password: string;
  readonly signal?: AbortSignal;
  /** For simulated employees whose key files should come out the same each time. Left out: WebCrypto's generator. */
  readonly random?: RandomBytes;
}

export interface InstalledKeyFile {
  readonly ok: true;
  /** The key file: PKCS#12, to be opened with the password. */
  readonly pkcs12: Uint8Array<ArrayBuffer>;
  /** PEM. */
  readonly certificate: string;
  readonly signatureId: string;
  /** `noeglefil-mette-holm.p12` */
  readonly fileName: string;
}

export interface InstallationRefused {
  readonly ok: false;
  readonly problem: Problem;
  /**
   * Set where the code may have been accepted although no answer came: asks once more with the same key, for which
   * the service then answers the same certificate. Once this is let go, the key is lost.
   */
  readonly again?: () => Promise<InstallOutcome>;
}

export type InstallOutcome = InstalledKeyFile | InstallationRefused;

export const shortestPassword = 8;
/** How often an answer that was lost on its way is asked for, before the employee is troubled with it. */
const ATTEMPTS = 3;
const lostOnItsWay: readonly ProblemSlug[] = ['network-failed', 'no-answer', 'provider-timeout'];

/**
 * What runs on the employee's computer, in a browser or in Node: makes a key pair, has its certificate issued against
 * link and code, and packs both into a key file. The code is sent only when key and request are there, so nothing is
 * spent if making them fails. Refuses what is wrong in the input with `validation-failed`, and a place without
 * WebCrypto with `capability-not-supported`; every other problem is the service's. Rejects only when aborted.
 */
export async function install(options: InstallOptions): Promise<InstallOutcome> {
  const { service, token, secret, password, random } = options;
  const signal = options.signal ?? new AbortController().signal;
  const accepted = checkInput({ token, secret, password });
  if (!accepted.ok) return accepted;
  const started = await ask(service, 'startActivation', { token }, signal);
  if (!started.ok) return started;
  const prepared = await prepare(random);
  if (!prepared.ok) return prepared;
  const { keyPair, engine, certificateRequest } = prepared.value;
  const input = { activationId: started.value.activationId, secret, certificateRequest };

  const finish = async (): Promise<InstallOutcome> => {
    const answer = await askUntilHeard(service, input, signal);
    if (!answer.ok) return answer.problem.retryable ? { ...answer, again: finish } : answer;
    const certificate = await certificateFor(keyPair, answer.value.certificate, engine);
    if (!certificate) return { ok: false, problem: problem('answer-invalid'), again: finish };
    const name = commonName(certificate);
    const { privateKey } = keyPair;
    return {
      ok: true,
      pkcs12: await packKeyFile(engine, { privateKey, certificate, name, password }),
      certificate: answer.value.certificate,
      signatureId: answer.value.signatureId,
      fileName: fileName(name),
    };
  };
  return finish();
}

function checkInput({
  token,
  secret,
  password,
}: Pick<InstallOptions, 'token' | 'secret' | 'password'>): Result<void> {
  const errors = [
    secret.trim() === '' && { pointer: '/secret', code: 'too_small', message: 'The code is missing' },
    [...password].length < shortestPassword && {
      pointer: '/password',
      code: 'too_small',
      message: `The password must have at least ${shortestPassword} characters`,
    },
  ].filter((error) => error !== false);
  if (errors.length > 0) return fail('validation-failed', { errors });
  return token.trim() === '' ? fail('activation-link-invalid') : ok(undefined);
}

async function prepare(random: RandomBytes | undefined) {
  try {
    const engine = createEngine(random);
    const keyPair = await makeKeyPair(random);
    return ok({ engine, keyPair, certificateRequest: await requestCertificate(keyPair, engine) });
  } catch {
    return fail('capability-not-supported');
  }
}

async function askUntilHeard(
  service: ActivationService,
  input: Input<'installSignature'>,
  signal: AbortSignal,
): Promise<Result<Output<'installSignature'>>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(service, 'installSignature', input, signal);
    const isLost = !answer.ok && lostOnItsWay.includes(slugOf(answer.problem));
    if (!isLost || attempt === ATTEMPTS) return answer;
  }
}

async function ask<C extends keyof ActivationService>(
  service: ActivationService,
  command: C,
  input: Input<C>,
  signal: AbortSignal,
): Promise<Result<Output<C>>> {
  const call = service[command] as (input: Input<C>, context: CallContext) => unknown;
  let answer: unknown;
  try {
    answer = await call.call(service, input, { signal });
  } catch (error) {
    signal.throwIfAborted();
    answer = looksLikeProblem(error) ? error : problem('adapter-failed');
  }
  const parsed = parseAnswer(command, answer);
  return looksLikeProblem(parsed) ? { ok: false, problem: parsed as Problem } : ok(parsed as Output<C>);
}

/** Null for what is no certificate, or is one for another key. */
async function certificateFor(
  { publicKey }: CryptoKeyPair,
  pem: string,
  engine: CryptoEngine,
): Promise<Certificate | null> {
  const der = fromPem('CERTIFICATE', pem);
  if (!der) return null;
  try {
    const certificate = Certificate.fromBER(der);
    const own = new PublicKeyInfo();
    await own.importKey(publicKey, engine);
    const [theirs, ours] = [certificate.subjectPublicKeyInfo, own].map((key) =>
      toHex(key.toSchema().toBER()),
    );
    return theirs === ours ? certificate : null;
  } catch {
    return null;
  }
}

function commonName({ subject }: Certificate): string {
  const attribute = subject.typesAndValues.find(({ type }) => type === '2.5.4.3');
  return attribute?.value.valueBlock.value ?? '';
}

/** `Søren Ågård` → `noeglefil-soeren-aagaard.p12`: a name that every system can save. */
function fileName(name: string): string {
  const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  return `${['noeglefil', ...(plain ?? [])].join('-')}.p12`;
}
