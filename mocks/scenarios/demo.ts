import type { Command, Input, Output } from '../../src/contract/commands.ts';
import { orderConfirmationText, revealConfirmationText } from '../../src/contract/confirmation-texts.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { SignatureId, SignatureType } from '../../src/contract/signature.ts';
import { fold } from '../../src/contract/name-search.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import { hoursAfter } from '../core/act.ts';
import { execute } from '../core/backend.ts';
import { countWrongAttempt } from '../core/secrets.ts';
import { tick } from '../core/tick.ts';
import {
  type Ambient,
  emptyWorld,
  type Instant,
  type StoredAdministrator,
  type StoredOrder,
  type World,
} from '../core/world.ts';
import { type DemoEmployee, demoEmployees } from './demo-employees.ts';
import { demoHistory, type PastDeed } from './demo-history.ts';

const mailDomain = 'nordlys-energi.example';

export const demoOrganisation = { name: 'Nordlys Energi A/S', cvr: '10000025' };

export const demoAdministrators: readonly StoredAdministrator[] = [
  {
    id: 'adm-karen-lund' as AdministratorId,
    name: 'Karen Lund',
    roles: ['administrator'],
    employeeId: 'emp-karen-lund' as EmployeeId,
  },
  { id: 'adm-jens-friis' as AdministratorId, name: 'Jens Friis', roles: ['administrator'], employeeId: null },
  {
    id: 'usr-line-berg' as AdministratorId,
    name: 'Line Berg',
    roles: [],
    employeeId: 'emp-line-berg' as EmployeeId,
  },
];

/** Nordlys Energi: a company in which every case of the flow can be met, made so by the ordinary rules. */
export function demo(ambient: Ambient): World {
  const now = ambient.now();
  const world = emptyWorld(demoOrganisation);
  for (const administrator of demoAdministrators) world.administrators.set(administrator.id, administrator);
  demoEmployees.forEach((each, index) => hire(world, each, index, now));
  for (const past of demoHistory)
    repeat(world, { ...ambient, now: () => hoursAfter(now, -past.hoursAgo) }, past);
  tick(world, ambient);
  // The keys of the history are nobody's; nobody will ask for these replies again.
  world.replies.clear();
  return world;
}

/** `wanted`, or with the first number behind it that makes it the only one. */
function unique(wanted: string, taken: (candidate: string) => boolean): string {
  let candidate = wanted;
  for (let number = 2; taken(candidate); number += 1) candidate = `${wanted}${number}`;
  return candidate;
}

function hire(world: World, demo: DemoEmployee, index: number, now: Instant): void {
  const { name, unit, status = 'active', email, contactChangedHoursAgo, keycard, keyfile } = demo;
  const others = [...world.employees.values()];
  const words = fold(name).split(/[^\p{L}]+/u);
  const id = (demo.id ?? `emp-${words.join('-')}`) as EmployeeId;
  const short = `${words[0]!.slice(0, 2)}${words.at(-1)!.slice(0, 1)}`.toUpperCase();
  const mailbox = unique(words.join('.'), (box) =>
    others.some((each) => each.email === `${box}@${mailDomain}`),
  );
  world.employees.set(id, {
    id,
    name,
    initials: unique(short, (initials) => others.some((each) => each.initials === initials)),
    unit,
    // Both lengths occur among real holder ids.
    rid: String(index % 5 === 0 ? 62_810_708 + index * 1_301 : 1_237_281_362_460 + index * 7_919_003),
    email: email === 'missing' ? null : `${mailbox}@${mailDomain}`,
    emailBounced: email === 'bounced',
    mailboxRejects: email === 'will-bounce',
    status,
    contactChangedAt: contactChangedHoursAgo === undefined ? null : hoursAfter(now, -contactChangedHoursAgo),
  });
  const sign = (type: SignatureType, isInUse: boolean) => {
    const signature = `sig-${id.slice('emp-'.length)}-${type}` as SignatureId;
    const validTo = hoursAfter(now, 24 * (200 + ((index * 37) % 500)));
    const state = isInUse && status !== 'departed' ? 'active' : 'revoked';
    world.signatures.set(signature, { id: signature, employeeId: id, type, state, validTo });
  };
  if (keycard !== 'none') sign('keycard', keycard !== 'revoked');
  if (keyfile !== undefined) sign('keyfile', keyfile === 'active');
}

function latestOrder(world: World, employeeId: EmployeeId): StoredOrder {
  const order = [...world.orders.values()].findLast((each) => each.employeeId === employeeId);
  if (!order) throw new Error(`The history of ${employeeId} begins without an order`);
  return order;
}

/** Does once more what was done in the past, by the same rules as everything else. */
function repeat(world: World, ambient: Ambient, { employee, deed }: PastDeed): void {
  const employeeId = employee as EmployeeId;
  const caller = { administratorId: demoAdministrators[0]!.id, sessionId: 'history' };
  const ask = <C extends Command>(command: C, input: Input<C>): Output<C> => {
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
  switch (deed) {
    case 'order-instant':
    case 'order-post':
      placeOrder(deed === 'order-instant' ? 'instant' : 'post');
      break;
    case 'reveal':
      ask('revealCode', { orderId: orderId(), confirmation: { ...revealConfirmationText, locale: 'da' } });
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
    case 'cancel':
      ask('cancelOrder', { orderId: orderId(), reason: 'Bestilt ved en fejl' });
      break;
  }
}
