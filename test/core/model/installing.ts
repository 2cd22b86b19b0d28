import { expect } from 'vitest';
import { execute } from '../../../mocks/core/backend.ts';
import { beginInstallation, completeInstallation } from '../../../mocks/core/installations.ts';
import { tick } from '../../../mocks/core/tick.ts';
import { outcome } from '../office.ts';
import { textOf } from './checks.ts';
import { currentCode, end, isRight, linkWorks, mayTry } from './reference.ts';
import type { Granted, OpenedLink, Sides } from './sides.ts';

export interface Installing {
  openLink(token: string): void;
  enter(link: OpenedLink, secret: string): void;
  complete(granted: Granted): void;
}

/** What the employee does, or whoever has come by a link or a code. */
export function createInstalling(sides: Sides): Installing {
  const { world, ambient, house, orders, activations, grants, employeeOf, isPrinted, happened, now } = sides;

  function openLink(token: string): void {
    tick(world, ambient);
    const order = orders.find(({ id }) =>
      world.mails.some((mail) => mail.token === token && mail.orderId === id),
    );
    const isGood = order !== undefined && linkWorks(order, employeeOf(order), token, now());
    const before = textOf(world);
    const result = execute(world, ambient, 'startActivation', {
      input: { token },
      caller: null,
      idempotencyKey: undefined,
    });
    expect(result.ok, `link: the core says ${outcome(result)}`).toBe(isGood);
    if (!result.ok) expect(textOf(world), 'a refused link changed something').toBe(before);
    else activations.push({ id: result.value.activationId, token, order: order! });
  }

  function enter(activation: OpenedLink, secret: string): void {
    const { id: activationId, token, order } = activation;
    tick(world, ambient);
    const before = textOf(world);
    const isTried = world.provider === 'up' && mayTry(house, order, employeeOf(order), token, now());
    const isGood = isTried && isRight(order, secret, isPrinted(order));
    const result = beginInstallation(world, ambient, { activationId, secret, certificateRequest: '-' });
    expect(result.ok, `code: the core says ${outcome(result)}`).toBe(isGood);
    if (result.ok) grants.push({ grant: result.value.grant, token, code: secret, order });
    const isReplaced = order.codes.some(({ value, replaced }) => replaced && value === secret);
    if (isTried && isReplaced) expect(outcome(result)).toBe('secret-superseded');
    if (isGood || !isTried || isReplaced || outcome(result) === 'code-checksum') {
      expect(textOf(world), 'an attempt changed something').toBe(before);
      return;
    }
    const code = currentCode(order)!;
    code.wrong += 1;
    expect(outcome(result)).toBe(code.wrong < 3 ? 'wrong-code' : 'secret-locked');
    happened.push(`activation.failed ${order.id}`);
    if (code.wrong === 3) happened.push(`secret.locked ${order.id}`);
  }

  function complete({ grant, token, code, order }: Granted): void {
    tick(world, ambient);
    const before = textOf(world);
    const isGood =
      mayTry(house, order, employeeOf(order), token, now()) && isRight(order, code, isPrinted(order));
    const result = completeInstallation(world, ambient, grant, 'certificate');
    expect(result.ok, `installation: the core says ${outcome(result)}`).toBe(isGood);
    if (!result.ok) {
      expect(textOf(world), 'a refused installation changed something').toBe(before);
      return;
    }
    end(order, 'completed');
    happened.push(
      `activation.installed ${order.id}`,
      `secret.consumed ${order.id}`,
      `order.completed ${order.id}`,
    );
  }

  return { openLink, enter, complete };
}
