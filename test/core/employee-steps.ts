import { startActivation } from '../../mocks/core/activations.ts';
import { beginInstallation, completeInstallation, type Grant } from '../../mocks/core/installations.ts';
import { tick } from '../../mocks/core/tick.ts';
import type { Activation, ActivationId, Installation } from '../../src/contract/activation.ts';
import type { OrderId } from '../../src/contract/order.ts';
import { slugOf, type Result } from '../../src/contract/result.ts';
import type { openOffice } from './office.ts';

type Office = Pick<ReturnType<typeof openOffice>, 'world' | 'ambient'>;

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The employee was refused: ${slugOf(result.problem)}`);
  return result.value;
}

/** The link that the employee holds: that of the latest mail. */
export function tokenOf({ world }: Office, orderId: OrderId): string {
  return world.mails.findLast((mail) => mail.orderId === orderId)!.token;
}

export function openLink(office: Office, token: string): Result<Activation> {
  const { world, ambient } = office;
  tick(world, ambient);
  return startActivation({ world, ambient, now: ambient.now() }, { token });
}

export function openedLink(office: Office, orderId: OrderId): ActivationId {
  return got(openLink(office, tokenOf(office, orderId))).activationId;
}

export function enter(
  { world, ambient }: Office,
  activationId: ActivationId,
  secret: string,
): Result<{ readonly grant: Grant }> {
  return beginInstallation(world, ambient, { activationId, secret, certificateRequest: 'a request' });
}

export function complete({ world, ambient }: Office, grant: Grant): Result<Installation> {
  return completeInstallation(world, ambient, grant, 'a certificate');
}

/** Both halves come together. */
export function install(office: Office, orderId: OrderId, code: string): Installation {
  return got(complete(office, got(enter(office, openedLink(office, orderId), code)).grant));
}
