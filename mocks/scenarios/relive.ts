import type { Input, Output } from '../../src/contract/commands.ts';
import { orderConfirmationText, revealConfirmationText } from '../../src/contract/confirmation-texts.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import { hoursAfter } from '../core/act.ts';
import { execute, type InstantCommand } from '../core/backend.ts';
import { steerLetter, steerProvider } from '../core/steering.ts';
import { beginInstallation, completeInstallation } from '../core/installations.ts';
import { countWrongAttempt } from '../core/secrets.ts';
import { tick } from '../core/tick.ts';
import type { Ambient, StoredOrder, World } from '../core/world.ts';
import { demoAdministrators } from './demo-company.ts';
import type { PastDeed } from './demo-history.ts';

/** Has a history happen in a world, by the ordinary rules, up to now. */
export function relive(world: World, ambient: Ambient, history: readonly PastDeed[]): void {
  const now = ambient.now();
  for (const past of history) repeat(world, { ...ambient, now: () => hoursAfter(now, -past.hoursAgo) }, past);
  tick(world, ambient);
  // The keys of the history are nobody's; nobody will ask for these replies again.
  world.replies.clear();
}

function latestOrder(world: World, employeeId: EmployeeId): StoredOrder {
  const order = [...world.orders.values()].findLast((each) => each.employeeId === employeeId);
  if (!order) throw new Error(`The history of ${employeeId} begins without an order`);
  return order;
}

/** Does once more what was done in the past, by the same rules as everything else. */
function repeat(world: World, ambient: Ambient, { employee, deed, by }: PastDeed): void {
  const employeeId = employee as EmployeeId;
  const administratorId = (by ?? demoAdministrators[0]!.id) as AdministratorId;
  const caller = { administratorId, sessionId: 'history' };
  const ask = <C extends InstantCommand>(command: C, input: Input<C>): Output<C> => {
    const result = execute(world, ambient, command, { input, caller, idempotencyKey: ambient.newId('key') });
    if (!result.ok) throw new Error(`The history of ${employee} breaks a rule: ${result.problem.type}`);
    return result.value;
  };
  const placeOrder = (delivery: 'instant' | 'post') =>
    ask('placeOrder', {
      employeeId,
      signatureType: 'keyfile',
      delivery,
      confirmation: { ...orderConfirmationText, locale: 'da' },
    });
  const orderId = () => latestOrder(world, employeeId).id;
  const reveal = () =>
    ask('revealCode', { orderId: orderId(), confirmation: { ...revealConfirmationText, locale: 'da' } });
  switch (deed) {
    case 'order-instant':
    case 'order-post':
      placeOrder(deed === 'order-instant' ? 'instant' : 'post');
      break;
    case 'reveal':
      reveal();
      break;
    case 'acknowledge': {
      const { reveal } = world.secrets.get(orderId())!.at(-1)!;
      ask('acknowledgeReveal', { orderId: orderId(), revealId: reveal!.id, pointsRead: true });
      break;
    }
    case 'enter-wrong-code':
      countWrongAttempt(world, ambient, orderId());
      break;
    case 'resend-mail':
      ask('resendActivationMail', { orderId: orderId() });
      break;
    case 'reissue-code':
      ask('reissueCode', { orderId: orderId(), reason: 'lost' });
      break;
    case 'install':
      install(world, ambient, latestOrder(world, employeeId), reveal().secret.value);
      break;
    case 'letter-is-lost':
    case 'letter-comes-back': {
      const letter = world.letters.findLast((each) => each.orderId === orderId())!;
      steerLetter(world, ambient, letter.id, deed === 'letter-is-lost' ? 'lose' : 'return');
      break;
    }
    case 'provider-goes-down':
    case 'provider-comes-back':
      steerProvider(world, ambient, deed === 'provider-goes-down' ? 'down' : 'up');
      break;
    case 'cancel':
      ask('cancelOrder', { orderId: orderId(), reason: 'Bestilt ved en fejl' });
      break;
  }
}

/** The key file went to a computer that nobody simulates, so its certificate is nothing but a note. */
function install(world: World, ambient: Ambient, order: StoredOrder, secret: string): void {
  const { token } = world.mails.findLast(({ orderId }) => orderId === order.id)!;
  const started = execute(world, ambient, 'startActivation', {
    input: { token },
    caller: null,
    idempotencyKey: undefined,
  });
  if (!started.ok) throw new Error(`The link of ${order.employeeId} does not open: ${started.problem.type}`);
  const { activationId } = started.value;
  const begun = beginInstallation(world, ambient, { activationId, secret, certificateRequest: '-' });
  if (!begun.ok) throw new Error(`${order.employeeId} cannot install: ${begun.problem.type}`);
  completeInstallation(world, ambient, begun.value.grant, 'Issued before this simulation began');
}
