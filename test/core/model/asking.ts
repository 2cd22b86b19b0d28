import { expect } from 'vitest';
import { execute, type InstantCommand } from '../../../mocks/core/backend.ts';
import { tick } from '../../../mocks/core/tick.ts';
import type { Caller } from '../../../mocks/core/world.ts';
import { commands, type Input, type Output } from '../../../src/contract/commands.ts';
import type { Result } from '../../../src/contract/result.ts';
import { jens, karen, outcome } from '../office.ts';
import { textOf } from './checks.ts';
import { currentCode, end, isOpen, keyLife, mayReveal, newLink, replace } from './reference.ts';
import type { Sides } from './sides.ts';

interface Asked {
  readonly command: InstantCommand;
  readonly input: unknown;
  readonly caller: Caller;
  readonly key: string;
}

export interface Asking {
  /** A change with one of a few keys, or with a fresh one. */
  change<C extends InstantCommand>(
    who: number,
    command: C,
    input: Input<C>,
    key: number | null,
  ): Result<Output<C>>;
  ask<C extends InstantCommand>(
    caller: Caller,
    command: C,
    input: Input<C>,
    key: string,
  ): { result: Result<Output<C>>; isNew: boolean };
  /** The last change once more, after its reply was lost. */
  again(): void;
  /** Somebody was erased: what is kept names them no more. */
  redact(): void;
}

export function administrator(number: number): Caller {
  return number === 0 ? karen : jens;
}

/** What administrators do, carried out by the core and followed by the reference. */
export function createAsking({
  world,
  ambient,
  orders,
  employeeOf,
  happened,
  now,
  add,
  start,
  begin,
}: Sides): Asking {
  const kept = new Map<string, { text: string; at: number; result: Result<unknown> }>();
  let last: Asked | undefined;
  let keys = 0;
  const keyOf = (key: number | null) => (key === null ? `fresh-${(keys += 1)}` : `key-${key}`);

  /** Refusals change nothing, kept replies come again, and keys hold what they were given for. */
  function ask<C extends InstantCommand>(
    caller: Caller,
    command: C,
    input: Input<C>,
    key: string,
  ): { result: Result<Output<C>>; isNew: boolean } {
    tick(world, ambient);
    const before = textOf(world);
    if (commands[command].changes) last = { command, input, caller, key };
    const result = execute(world, ambient, command, { input, caller, idempotencyKey: key });
    if (!result.ok) expect(textOf(world), `${command}: a refusal changed something`).toBe(before);
    if (!commands[command].changes) return { result, isNew: true };
    const slot = `${caller.administratorId} ${key}`;
    const text = JSON.stringify([command, input]);
    const known = kept.get(slot);
    const isKnown = known !== undefined && now() < known.at + keyLife;
    if (isKnown && known.text !== text) expect(outcome(result)).toBe('idempotency-key-reused');
    else if (isKnown && command !== 'revealCode')
      expect(result, 'a kept reply changed').toEqual(known.result);
    else if (result.ok && !isKnown) kept.set(slot, { text, at: now(), result });
    return { result, isNew: !isKnown };
  }

  /** What a change that was carried out means in the reference. */
  function follow({ command, input, caller, key }: Asked, result: Result<unknown>, isNew: boolean): void {
    const { orderId } = input as { orderId?: string };
    const order = orders.find(({ id }) => id === orderId);
    if (command === 'revealCode' && order) {
      const asked = { key, session: caller.sessionId };
      const slot = kept.get(`${caller.administratorId} ${key}`);
      const isForeign =
        slot !== undefined && slot.text !== JSON.stringify([command, input]) && now() < slot.at + keyLife;
      const allowed = isForeign ? null : mayReveal(order, employeeOf(order), asked, now());
      expect(result.ok, `reveal: the reference says ${allowed}, the core ${outcome(result)}`).toBe(
        allowed !== null,
      );
      if (!result.ok) return;
      const code = currentCode(order)!;
      expect((result.value as Output<'revealCode'>).secret.value).toBe(code.value);
      if (allowed === 'first') code.shown = { at: now(), ...asked, acknowledged: false, closed: false };
      happened.push(`secret.${allowed === 'first' ? 'revealed' : 'replayed'} ${order.id}`);
      return;
    }
    if (!result.ok || !isNew) return;
    switch (command) {
      case 'placeOrder':
        add((result.value as Output<'placeOrder'>).id, caller.administratorId);
        break;
      case 'placeBulkOrder':
        for (const { orderId: id } of (result.value as Output<'placeBulkOrder'>).lines) {
          if (id !== null) add(id, caller.administratorId);
        }
        break;
      case 'reissueCode':
        replace(order!, now());
        happened.push(`secret.reissued ${order!.id}`);
        start(order!);
        break;
      case 'resendActivationMail': {
        const mail = world.mails.findLast((each) => each.orderId === order!.id)!;
        order!.link = newLink(mail.token, mail.id, mail.sendAt, order!);
        happened.push(`mail.resent ${order!.id}`);
        break;
      }
      case 'cancelOrder':
        end(order!, 'cancelled');
        happened.push(`order.cancelled ${order!.id}`);
        break;
      case 'decideApproval': {
        const { decision } = input as Input<'decideApproval'>;
        expect(order!.by, 'approved by the one who ordered').not.toBe(caller.administratorId);
        happened.push(`order.${decision === 'approve' ? 'approved' : 'rejected'} ${order!.id}`);
        if (decision === 'reject') end(order!, 'rejected');
        else {
          order!.approved = true;
          begin(order!);
        }
        break;
      }
      case 'recordHandover':
        order!.handedOver = true;
        if (currentCode(order!)!.shown) currentCode(order!)!.shown!.closed = true;
        happened.push(`handover.recorded ${order!.id}`);
        break;
      case 'reportLetter':
        if ((input as Input<'reportLetter'>).kind !== 'missing') currentCode(order!)!.dead = true;
        break;
      case 'revokeSignature': {
        const { signatureId } = input as Input<'revokeSignature'>;
        happened.push(`signature.revoked ${signatureId}`);
        for (const each of orders.filter((one) => one.signatureId === signatureId && isOpen(one, now()))) {
          end(each, 'cancelled');
          happened.push(`order.cancelled ${each.id}`);
        }
        break;
      }
      case 'renewSignature': {
        const { signatureId } = input as Input<'renewSignature'>;
        const signatureEndsAt = world.signatures.get(signatureId)!.validTo!;
        add([...world.orders.keys()].at(-1)!, caller.administratorId, signatureEndsAt);
        break;
      }
      default:
        break;
    }
  }

  const change: Asking['change'] = <C extends InstantCommand>(
    number: number,
    command: C,
    input: Input<C>,
    key: number | null,
  ) => {
    const asked: Asked = { command, input, caller: administrator(number), key: keyOf(key) };
    const { result, isNew } = ask(asked.caller, command, input, asked.key);
    follow(asked, result, isNew);
    return result;
  };

  return {
    ask,
    change,
    redact: () => {
      for (const [slot, each] of kept) {
        const reply = world.replies.get(slot)?.result;
        if (each.result.ok && reply) kept.set(slot, { ...each, result: { ok: true, value: reply } });
      }
    },
    again: () => {
      if (!last) return;
      const asked = last;
      const { result, isNew } = ask(asked.caller, asked.command, asked.input as never, asked.key);
      follow(asked, result, isNew);
    },
  };
}
