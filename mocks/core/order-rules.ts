import type { Confirmation } from '../../src/contract/confirmation.ts';
import type { DeliveryKind } from '../../src/contract/order.ts';
import type { ServiceProblem } from '../../src/contract/problem.ts';
import { fail, type Result } from '../../src/contract/result.ts';
import type { SignatureId, SignatureState, SignatureType } from '../../src/contract/signature.ts';
import { type Act, hoursAfter, isoTime, retryFrom, type Scene, secondsAfter } from './act.ts';
import { isOpen, ordersOf } from './order-book.ts';
import { signaturesOf } from './signature-book.ts';
import type { Policy } from './policy.ts';
import type { StoredEmployee, StoredOrder, StoredSecret, StoredSignature, World } from './world.ts';

/** Why something may not be done: a problem that has not been met yet. */
export interface Refusal {
  readonly slug: ServiceProblem;
  readonly extensions: Readonly<Record<string, unknown>>;
}

function refusal(slug: ServiceProblem, extensions: Record<string, unknown> = {}): Refusal {
  return { slug, extensions };
}

export function refuse({ slug, extensions }: Refusal): Result<never> {
  return fail(slug, { ...extensions });
}

/** What to ask the sign-in service for (`acr_values`): a second factor, now. */
export const stepUpAcr = 'urn:udsted:acr:fresh-second-factor';

interface Offer {
  readonly prerequisite: SignatureType | null;
  readonly deliveries: (policy: Policy) => readonly DeliveryKind[];
}

/** What can be ordered. Key cards are handed out elsewhere; a key file comes beside one. */
const offers: Readonly<Record<SignatureType, Offer>> = {
  keyfile: { prerequisite: 'keycard', deliveries: (policy) => policy.deliveries },
  keycard: { prerequisite: null, deliveries: () => [] },
};

export const orderableTypes: readonly SignatureType[] = ['keyfile'];

export const inUse: readonly SignatureState[] = ['active', 'renewal_due'];
/** One that is only ordered is told of by its order. */
const occupied: readonly SignatureState[] = [...inUse, 'suspended'];

/** A signature that can be signed with today. */
export function isInUse(signature: StoredSignature): boolean {
  return inUse.includes(signature.state);
}

function signatureOf(
  world: World,
  employee: StoredEmployee,
  type: SignatureType,
  states: readonly SignatureState[],
): StoredSignature | undefined {
  return signaturesOf(world, employee.id).find((each) => each.type === type && states.includes(each.state));
}

/**
 * Everything that keeps an employee from getting a signature type, however its code would be delivered. The signature
 * that is to be renewed speaks against nothing.
 */
export function employeeRefusals(
  world: World,
  employee: StoredEmployee,
  type: SignatureType,
  renewed: SignatureId | null = null,
): Refusal[] {
  const found: Refusal[] = [];
  if (employee.status !== 'active') found.push(refusal('employee-not-active', { status: employee.status }));
  if (employee.email === null) found.push(refusal('employee-email-missing'));
  else if (employee.emailBounced) found.push(refusal('employee-email-invalid'));
  const { prerequisite } = offers[type];
  if (prerequisite !== null && !signatureOf(world, employee, prerequisite, inUse)) {
    found.push(refusal('prerequisite-signature-missing', { signatureType: prerequisite }));
  }
  const existing = signatureOf(world, employee, type, occupied);
  if (existing && existing.id !== renewed)
    found.push(refusal('signature-already-exists', { signatureId: existing.id }));
  const order = ordersOf(world, employee.id).find((each) => each.signatureType === type && isOpen(each));
  if (order) found.push(refusal('open-order-exists', { orderId: order.id }));
  const limit = world.policy.maxOpenOrders;
  if (limit !== null && [...world.orders.values()].filter(isOpen).length >= limit) {
    found.push(refusal('quota-exceeded', { limit }));
  }
  return found;
}

/** The administrator would hold both the code and the mail: one person alone could issue a signature. */
export function selfRefusals(
  { administrator }: Pick<Act, 'administrator'>,
  employee: StoredEmployee,
  delivery: DeliveryKind,
): Refusal[] {
  const isSelf = delivery === 'instant' && administrator.employeeId === employee.id;
  return isSelf ? [refusal('self-order-not-allowed')] : [];
}

/** Someone who got an address changed must not get a code on screen before the change could be noticed. */
export function contactRefusals(
  { world, now }: Pick<Act, 'world' | 'now'>,
  employee: StoredEmployee,
  delivery: DeliveryKind,
): Refusal[] {
  if (delivery !== 'instant' || employee.contactChangedAt === null) return [];
  const availableAt = hoursAfter(employee.contactChangedAt, world.policy.contactCoolDownHours);
  return availableAt > now ? [refusal('contact-recently-changed', retryFrom(availableAt, now))] : [];
}

/** Everything that speaks against one delivery, beside what concerns the employee. */
export function deliveryRefusals(
  act: Pick<Act, 'world' | 'now' | 'administrator'>,
  employee: StoredEmployee,
  type: SignatureType,
  delivery: DeliveryKind,
): Refusal[] {
  const allowed = offers[type].deliveries(act.world.policy);
  return [
    ...(allowed.includes(delivery) ? [] : [refusal('delivery-not-available', { allowed })]),
    ...selfRefusals(act, employee, delivery),
    ...contactRefusals(act, employee, delivery),
  ];
}

/** Whether a mail about an order that stands may go to the employee. */
export function mailRefusals(employee: StoredEmployee): Refusal[] {
  if (employee.email === null) return [refusal('employee-email-missing')];
  return employee.emailBounced ? [refusal('mail-undeliverable')] : [];
}

/** Steps 5 and 6 of the flow: what is to be confirmed was shown, in the wording that is in force. */
export function confirmationRefusals(
  given: Confirmation | undefined,
  required: Pick<Confirmation, 'textId' | 'textVersion'>,
): Refusal[] {
  if (given?.textId !== required.textId) return [refusal('confirmation-required', { ...required })];
  return given.textVersion === required.textVersion
    ? []
    : [refusal('confirmation-outdated', { ...required })];
}

/** Why a code that was shown or printed leads nowhere any more. */
export function deadCodeRefusals({ state, expiresAt }: StoredSecret): Refusal[] {
  switch (state) {
    case 'expired':
      return [refusal('secret-expired', { expiresAt: isoTime(expiresAt) })];
    case 'locked':
      return [refusal('secret-locked')];
    case 'superseded':
    case 'destroyed':
      return [refusal('secret-superseded')];
    case 'sealed':
    case 'printed':
    case 'revealed':
    case 'consumed':
      return [];
  }
}

/** Where policy has a second administrator agree first, there is no code until then. */
export function approvalRefusals({ state }: StoredOrder): Refusal[] {
  return state === 'awaiting_approval' ? [refusal('approval-required')] : [];
}

/** An order in the outbox has no code and no mail yet; both come with the provider. */
export function outboxRefusals({ now }: Pick<Scene, 'now'>, { outbox }: StoredOrder): Refusal[] {
  return outbox ? [refusal('provider-unavailable', retryFrom(outbox.nextAttemptAt, now))] : [];
}

/** What only the provider can do waits until it can be reached. */
export function providerRefusals({ world, now }: Pick<Scene, 'world' | 'now'>): Refusal[] {
  const soon = secondsAfter(now, world.policy.outboxRetryMinutes.first * 60);
  return world.provider === 'down' ? [refusal('provider-unavailable', retryFrom(soon, now))] : [];
}

/** A reveal is for somebody who has just shown once more who they are. */
export function stepUpRefusals({ world, now, steppedUpAt }: Act): Refusal[] {
  const { stepUpForReveal, stepUpMinutes } = world.policy;
  if (!stepUpForReveal) return [];
  const isFresh = steppedUpAt !== null && now < secondsAfter(steppedUpAt, stepUpMinutes * 60);
  return isFresh ? [] : [refusal('step-up-required', { acr: stepUpAcr })];
}
