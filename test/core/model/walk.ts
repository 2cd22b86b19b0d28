import { expect } from 'vitest';
import { firstBreak } from '../../../mocks/core/audit.ts';
import { changeEmployee } from '../../../mocks/core/staff.ts';
import { steerLetter, steerMail, steerProvider } from '../../../mocks/core/steering.ts';
import { tick } from '../../../mocks/core/tick.ts';
import type { EmployeeId } from '../../../src/contract/employee.ts';
import type { OrderId } from '../../../src/contract/order.ts';
import type { RevealId } from '../../../src/contract/secret.ts';
import type { SignatureId } from '../../../src/contract/signature.ts';
import { orderConfirmation, revealConfirmation } from '../office.ts';
import { administrator, createAsking } from './asking.ts';
import { checkWorld } from './checks.ts';
import { createInstalling } from './installing.ts';
import type { Move } from './moves.ts';
import { currentCode, end, type House, isOpen, type RefOrder } from './reference.ts';
import { followOutbox } from './outbox.ts';
import { openSides } from './sides.ts';

function pick<T>(from: readonly T[], number: number): T | undefined {
  return from[number % Math.max(from.length, 1)];
}

/** Walks the core and the reference side by side; what one allows, the other must. */
export function walk(house: House, moves: readonly Move[]): void {
  const sides = openSides(house);
  const { world, ambient, names, employees, orders, codes, tokens, activations, grants, happened, now } =
    sides;
  const { advance, guess } = sides;
  const { ask, change, again, redact } = createAsking(sides);
  const { openLink, enter, complete } = createInstalling(sides);

  /** Mostly one that something can still be done about. */
  function pickOrder(number: number): RefOrder | undefined {
    const open = orders.filter((order) => isOpen(order, now()));
    return pick(number % 10 === 0 || open.length === 0 ? orders : open, Math.floor(number / 10));
  }

  function step(move: Move): void {
    const target = 'order' in move ? pickOrder(move.order) : undefined;
    const orderId = (target?.id ?? 'ord-none') as OrderId;
    // People paste whatever they have just copied.
    const pasted = codes.at(-1) ?? 'ingen kode';
    switch (move.do) {
      case 'place': {
        const employeeId = pick(names, move.employee)!;
        const input = { employeeId, signatureType: 'keyfile', delivery: move.delivery } as const;
        change(move.who, 'placeOrder', { ...input, confirmation: orderConfirmation }, move.key);
        break;
      }
      case 'bulk': {
        const lines = names.map(
          (name) => `${world.employees.get(name)?.email ?? name};keyfile;${move.delivery}`,
        );
        const content = ['EMAIL;SIGNATUR-TYPE;LEVERING', ...lines, `${pasted};keyfile;post`].join('\r\n');
        change(move.who, 'placeBulkOrder', { content, confirmation: orderConfirmation }, move.key);
        break;
      }
      case 'reveal':
        change(move.who, 'revealCode', { orderId, confirmation: revealConfirmation }, move.key);
        break;
      case 'acknowledge': {
        const revealId = (world.secrets.get(orderId)?.at(-1)?.reveal?.id ?? 'rev-none') as RevealId;
        const { result } = ask(
          administrator(move.who),
          'acknowledgeReveal',
          { orderId, revealId, pointsRead: true },
          '',
        );
        const shown = target && currentCode(target)?.shown;
        if (!result.ok || !shown) break;
        if (!shown.acknowledged) happened.push(`secret.acknowledged ${orderId}`);
        shown.acknowledged = true;
        shown.closed = true;
        break;
      }
      case 'reissue':
        change(move.who, 'reissueCode', { orderId, reason: 'lost' }, move.key);
        break;
      case 'resend':
        change(move.who, 'resendActivationMail', { orderId }, move.key);
        break;
      case 'cancel':
        change(move.who, 'cancelOrder', { orderId, reason: `Fejl ${pasted}` }, move.key);
        break;
      case 'decide': {
        const decision = move.approve ? 'approve' : 'reject';
        change(move.who, 'decideApproval', { orderId, decision, reason: `Set ${pasted}` }, move.key);
        break;
      }
      case 'handover': {
        const how = { channel: 'in_person', identityCheck: 'known_person' } as const;
        change(move.who, 'recordHandover', { orderId, ...how }, move.key);
        break;
      }
      case 'report':
        change(move.who, 'reportLetter', { orderId, kind: move.kind }, null);
        break;
      case 'revoke':
      case 'renew': {
        const keyfiles = [...world.signatures.values()].filter(({ type }) => type === 'keyfile');
        const signatureId = (pick(keyfiles, move.signature)?.id ?? 'sig-none') as SignatureId;
        if (move.do === 'renew') change(move.who, 'renewSignature', { signatureId }, null);
        else
          change(move.who, 'revokeSignature', { signatureId, reason: 'device_lost', comment: pasted }, null);
        break;
      }
      case 'again':
        again();
        break;
      case 'open-link':
        openLink(pick(tokens, move.mail) ?? 'no-such-token');
        break;
      case 'enter': {
        const activation = pick(activations, move.activation);
        const code = pick(codes, move.code);
        if (activation && code) enter(activation, code);
        break;
      }
      case 'enter-wrong': {
        const activation = pick(activations, move.activation);
        const code = guess();
        const mistyped = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
        if (activation) enter(activation, move.mistyped ? mistyped : code);
        break;
      }
      case 'install': {
        if (!target?.link) break;
        const { token } = target.link;
        openLink(token);
        const activation = activations.findLast((each) => each.token === token);
        const granted = grants.length;
        if (activation) enter(activation, currentCode(target)!.value);
        if (grants.length > granted) complete(grants.at(-1)!);
        break;
      }
      case 'complete': {
        const grant = pick(grants, move.grant);
        if (grant) complete(grant);
        break;
      }
      case 'employee':
        changeStaff(pick(names, move.employee)!, move.change);
        break;
      case 'provider':
        if (world.provider !== move.state) sides.upSince = move.state === 'up' ? now() : null;
        steerProvider(world, ambient, move.state);
        break;
      case 'letter': {
        const letter = pick(world.letters, move.letter);
        if (!letter) break;
        tick(world, ambient);
        const order = orders.find(({ id }) => id === letter.orderId)!;
        const isLatest = world.letters.findLast((each) => each.orderId === letter.orderId)?.id === letter.id;
        const result = steerLetter(world, ambient, letter.id, move.fate);
        if (result.ok && move.fate === 'return' && isLatest) currentCode(order)!.dead = true;
        break;
      }
      case 'mail': {
        const mail = pick(world.mails, move.mail);
        if (!mail) break;
        const result = steerMail(world, ambient, mail.id, move.fate);
        const link = orders.find(({ id }) => id === mail.orderId)!.link!;
        if (!result.ok || link.mailId !== mail.id) break;
        link.sendAt = Math.min(link.sendAt, now());
        if (move.fate === 'bounce') link.dead = true;
        break;
      }
      case 'wait':
        advance(move.seconds);
        break;
    }
  }

  function changeStaff(id: EmployeeId, what: Extract<Move, { do: 'employee' }>['change']): void {
    const employee = employees.get(id)!;
    const status = { suspend: 'suspended', resume: 'active', leave: 'departed', erase: 'erased' } as const;
    const email = `${id}-${now()}@firma.example`;
    tick(world, ambient);
    const usable = [...world.signatures.values()].filter(
      (each) => each.employeeId === id && ['active', 'renewal_due', 'suspended'].includes(each.state),
    );
    const result = changeEmployee(
      world,
      ambient,
      id,
      what === 'new-mail' ? { email } : { status: status[what] },
    );
    const allowed = {
      active: what !== 'erase',
      suspended: what !== 'erase',
      departed: what === 'leave' || what === 'new-mail' || what === 'erase',
      erased: false,
    };
    expect(result.ok).toBe(allowed[employee.status]);
    if (!result.ok) return;
    if (what === 'erase') {
      employee.status = 'erased';
      happened.push(`employee.erased ${id}`);
      redact();
      return;
    }
    const open = orders.filter((order) => order.employee === id && isOpen(order, now()));
    if (what === 'new-mail') {
      if (world.employees.get(id)!.contactChangedAt === now()) employee.mailChangedAt = now();
      for (const { link } of open) if (link) link.dead = true;
      return;
    }
    const wasThere = employee.status !== 'departed';
    if (what === 'resume' && employee.status !== 'active') employee.activeSince = now();
    employee.status = status[what];
    if (what !== 'leave') return;
    if (wasThere) happened.push(...usable.map((each) => `signature.revoked ${each.id}`));
    for (const order of open) {
      end(order, 'cancelled');
      happened.push(`order.cancelled ${order.id}`);
    }
  }

  for (const move of moves) {
    step(move);
    tick(world, ambient);
    followOutbox(sides);
    checkWorld(world, orders, codes, now());
  }
  expect(firstBreak(world.audit, ambient.digest), 'the chain of the trail is broken').toBeNull();
  const kinds = new Set(happened.map((each) => each.split(' ')[0]));
  const recorded = world.audit.map(({ type, subject }) => `${type} ${subject}`);
  expect(
    recorded.filter((each) => kinds.has(each.split(' ')[0])).toSorted(),
    'the trail tells something else than what happened',
  ).toEqual(happened.toSorted());
}
