import type { EmployeeId } from '../../src/contract/employee.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type {
  Signature,
  SignatureDetail,
  SignatureId,
  SignatureState,
} from '../../src/contract/signature.ts';
import { isoTime, nameOf } from './act.ts';
import { createIndex } from './employee-index.ts';
import type { Instant, StoredSignature, World } from './world.ts';

const index = createIndex<SignatureId, StoredSignature>();

type Watcher = (signatures: World['signatures'], changed: StoredSignature) => void;

const watchers = new Set<Watcher>();

/** Tells of every signature that comes or changes, for what is worked out from all of them. */
export function watchSignatures(watcher: Watcher): void {
  watchers.add(watcher);
}

/** The signatures of one employee, without a look at anybody else's. */
export function signaturesOf({ signatures }: World, employeeId: EmployeeId): readonly StoredSignature[] {
  return index.of(signatures, employeeId);
}

export function findSignature(world: World, id: SignatureId): Result<StoredSignature> {
  const signature = world.signatures.get(id);
  return signature ? ok(signature) : fail('not-found');
}

/** A signature that does not exist yet in the ways that it can differ from others. */
export function blankSignature(
  known: Pick<StoredSignature, 'id' | 'employeeId' | 'type' | 'state'> & Partial<StoredSignature>,
): StoredSignature {
  return {
    validFrom: null,
    validTo: null,
    certificateRef: null,
    certificate: null,
    revocation: null,
    version: 1,
    ...known,
  };
}

export function addSignature({ signatures }: World, signature: StoredSignature): void {
  signatures.set(signature.id, signature);
  index.added(signatures, signature);
  for (const watcher of watchers) watcher(signatures, signature);
}

/** Every change of a signature goes through here, so that its version tells whether it was seen. */
export function changeSignature(
  { signatures }: World,
  id: SignatureId,
  change: Partial<StoredSignature>,
): void {
  const signature = signatures.get(id)!;
  const changed = { ...signature, ...change, version: signature.version + 1 };
  signatures.set(id, changed);
  for (const watcher of watchers) watcher(signatures, changed);
}

/** Forgets a signature that never came to be. */
export function dropSignature({ signatures }: World, id: SignatureId): void {
  const signature = signatures.get(id);
  if (!signature) return;
  signatures.delete(id);
  index.removed(signatures, signature);
}

const notYet: readonly SignatureState[] = ['ordered', 'awaiting_activation'];

/** True while there is an order for it and nothing to sign with. */
export function isAwaited({ state }: StoredSignature): boolean {
  return notYet.includes(state);
}

function timeOf(instant: Instant | null): string | null {
  return instant === null ? null : isoTime(instant);
}

export function toSignature({ id, type, state, validTo }: StoredSignature): Signature {
  return { id, type, state, validTo: timeOf(validTo) };
}

/** The holder as the certificate names them: `CVR:30808460-RID:1237553529373`. */
export function subjectSerialNumber(world: World, employeeId: EmployeeId): string {
  return `CVR:${world.organisation.cvr}-RID:${world.employees.get(employeeId)?.rid ?? ''}`;
}

export function toSignatureDetail(world: World, id: SignatureId): SignatureDetail {
  const signature = world.signatures.get(id)!;
  const { employeeId, validFrom, certificateRef, revocation, version } = signature;
  return {
    ...toSignature(signature),
    employeeId,
    validFrom: timeOf(validFrom),
    certificateRef,
    subjectSerialNumber: subjectSerialNumber(world, employeeId),
    revocation: revocation && {
      ...revocation,
      at: isoTime(revocation.at),
      by: nameOf(world, revocation.by),
    },
    version,
  };
}
