import type { ActivationId, Installation } from '../../src/contract/activation.ts';
import type { Input } from '../../src/contract/commands.ts';
import type { OrderId } from '../../src/contract/order.ts';
import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { SignatureId } from '../../src/contract/signature.ts';
import { linkRefusal, orderRefusal } from './activations.ts';
import { record } from './audit.ts';
import { readCode } from './code.ts';
import { changeMail } from './mails.ts';
import { changeOrder, changeSecret, currentSecret, isOpen } from './order-book.ts';
import { providerRefusals, refuse } from './order-rules.ts';
import { countWrongAttempt, retired, verifierOf } from './secrets.ts';
import { changeSignature, subjectSerialNumber } from './signature-book.ts';
import { everyWorld } from './tenants.ts';
import { tick } from './tick.ts';
import type { Ambient, Instant, StoredActivation, StoredMail, StoredOrder, World } from './world.ts';

/** Link and code were right: what a certificate may be issued for. It holds neither of the two. */
export interface Grant {
  readonly activationId: ActivationId;
  readonly orderId: OrderId;
  readonly signatureId: SignatureId;
  /** Which of the order's codes it was, so that one replaced meanwhile grants nothing. */
  readonly codeNumber: number;
  /** PKCS#10 in PEM, as the employee's computer made it. */
  readonly certificateRequest: string;
  /** `CVR:30808460-RID:1237553529373` */
  readonly subjectSerialNumber: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly cvr: string;
  /**
   * When the certificate begins: with the order. The signature is used from its installation on, but programs that
   * know the real time shall accept the certificate also where the simulated clock was moved on in between.
   */
  readonly notBefore: Instant;
  readonly validFrom: Instant;
  readonly notAfter: Instant;
}

interface Attempt {
  readonly world: World;
  readonly activation: StoredActivation;
  readonly mail: StoredMail;
  readonly order: StoredOrder;
}

function findAttempt(service: World, id: ActivationId): Attempt | null {
  for (const world of everyWorld(service)) {
    const activation = world.activations.get(id);
    if (!activation) continue;
    const mail = world.mails.find((each) => each.id === activation.mailId)!;
    return { world, activation, mail, order: world.orders.get(activation.orderId)! };
  }
  return null;
}

/** Why an activation that was begun cannot be brought to its end any more. */
function endedRefusal({ world, mail, order }: Attempt): Result<never> | null {
  if (order.state === 'cancelled') return fail('order-cancelled');
  if (order.state === 'expired') return fail('order-expired');
  if (mail.state === 'superseded') {
    // A new mail came with a new code, or alone.
    const newer = world.mails.slice(world.mails.findIndex(({ id }) => id === mail.id) + 1);
    const isCodeNew = newer.some(({ orderId, cause }) => orderId === order.id && cause === 'reissue');
    return fail(isCodeNew ? 'secret-superseded' : 'activation-link-invalid');
  }
  const refused = linkRefusal(mail) ?? orderRefusal(world, order);
  if (refused) return refused;
  if (world.policy.handoverRequired && order.delivery === 'instant' && order.handover === null) {
    return fail('order-not-in-state', { state: order.state, expected: ['awaiting_activation'] });
  }
  return isOpen(order) ? null : fail('activation-already-used');
}

function yearsAfter(instant: Instant, years: number): Instant {
  const date = new Date(instant);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.getTime();
}

/**
 * Holds a typed code against the order of an opened link. Mistyped (its check symbol tells) costs no attempt; wrong ones
 * are counted at once, and the last attempt locks the code. Right changes nothing yet: signing a certificate takes
 * time, so the grant is made good by `completeInstallation`, which looks at everything again.
 */
export function beginInstallation(
  service: World,
  ambient: Ambient,
  { activationId, secret: typed, certificateRequest }: Input<'installSignature'>,
): Result<{ readonly grant: Grant }> {
  tick(service, ambient);
  const attempt = findAttempt(service, activationId);
  if (!attempt) return fail('activation-link-invalid');
  const code = readCode(typed);
  if (code === null) return fail('code-checksum');
  const ended = endedRefusal(attempt);
  if (ended) return ended;

  const { world, order } = attempt;
  const [unreached] = providerRefusals({ world, now: ambient.now() });
  if (unreached) return refuse(unreached);
  const secret = currentSecret(world, order.id);
  // A code that nobody has been given cannot be known, only guessed.
  const isGiven = secret.state === 'revealed' || secret.state === 'printed';
  const verifier = verifierOf({ ambient }, order.id, code);
  if (!isGiven || secret.verifier !== verifier) {
    // Not a guess: whoever enters an earlier code was given it, and should hear that there is a newer one.
    const isEarlier = world.secrets
      .get(order.id)!
      .some((each) => each !== secret && each.verifier === verifier);
    if (isEarlier) return fail('secret-superseded');
    countWrongAttempt(world, ambient, order.id);
    const { attemptsLeft } = currentSecret(world, order.id);
    return attemptsLeft > 0 ? fail('wrong-code', { attemptsLeft }) : fail('secret-locked');
  }
  const employee = world.employees.get(order.employeeId)!;
  const now = ambient.now();
  return ok({
    grant: {
      activationId,
      orderId: order.id,
      signatureId: order.signatureId,
      codeNumber: world.secrets.get(order.id)!.length,
      certificateRequest,
      subjectSerialNumber: subjectSerialNumber(world, order.employeeId),
      name: employee.name,
      email: order.email,
      organisation: world.organisation.name,
      cvr: world.organisation.cvr,
      notBefore: order.placedAt,
      validFrom: now,
      notAfter: yearsAfter(now, world.policy.signatureLifetimeYears),
    },
  });
}

/** Ends the order with the certificate that was issued for a grant: code and link are used up, the signature active. */
export function completeInstallation(
  service: World,
  ambient: Ambient,
  grant: Grant,
  certificate: string,
): Result<Installation> {
  tick(service, ambient);
  const attempt = findAttempt(service, grant.activationId);
  if (!attempt) return fail('activation-link-invalid');
  const ended = endedRefusal(attempt);
  if (ended) return ended;
  const { world, mail, order } = attempt;
  if (world.secrets.get(order.id)!.length !== grant.codeNumber) return fail('secret-superseded');

  const now = ambient.now();
  const certificateRef = ambient.newId('crt');
  const happened = { at: now, actor: 'employee', subject: order.id };
  changeSecret(world, order.id, retired('consumed'));
  record(world, ambient, { ...happened, type: 'secret.consumed' });
  changeMail(world, mail.id, { state: 'used', at: now });
  record(world, ambient, { ...happened, type: 'mail.used', data: { mailId: mail.id } });
  changeSignature(world, order.signatureId, {
    state: 'active',
    validFrom: grant.validFrom,
    validTo: grant.notAfter,
    certificateRef,
    certificate,
  });
  changeOrder(world, order.id, { state: 'completed' });
  record(world, ambient, { ...happened, type: 'activation.installed', data: { certificateRef } });
  record(world, ambient, {
    ...happened,
    type: order.isRenewal ? 'signature.renewed' : 'signature.activated',
    subject: order.signatureId,
    data: { employeeId: order.employeeId, certificateRef },
  });
  record(world, ambient, { ...happened, type: 'order.completed' });
  return ok({ certificateRef, certificate, signatureId: order.signatureId });
}
