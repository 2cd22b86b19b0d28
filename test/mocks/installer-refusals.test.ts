import { beforeEach, describe, expect, it } from 'vitest';
import type { InstallOutcome } from '../../mocks/installer/install.ts';
import { get, reveal } from './flow.ts';
import {
  happened,
  mistyped,
  newestToken,
  order,
  otherThan,
  type Parts,
  slug,
  tryInstall,
} from './installer.parts.ts';

describe('no key file comes of', () => {
  let parts: Parts;
  beforeEach(async () => {
    parts = await order();
  });
  const reissue = async () => {
    const { service, simulation } = parts;
    await get(service, 'reissueCode', { orderId: parts.order.id, reason: 'lost' });
    simulation.advance({ hours: 1 });
    return newestToken(simulation, parts.order.employeeId);
  };

  it.each<[what: string, slug: string, attempt: () => Promise<InstallOutcome>]>([
    [
      'the mail with a guessed code',
      'wrong-code',
      () => tryInstall(parts, { secret: otherThan(parts.code) }),
    ],
    [
      'the mail with a mistyped code',
      'code-checksum',
      () => tryInstall(parts, { secret: mistyped(parts.code) }),
    ],
    [
      'the code with a guessed link',
      'activation-link-invalid',
      () => tryInstall(parts, { token: '0'.repeat(32) }),
    ],
    [
      'a link that has run out',
      'activation-link-expired',
      () => (parts.simulation.advance({ days: 31 }), tryInstall(parts)),
    ],
    [
      'a code that has run out',
      'secret-expired',
      () => (parts.simulation.advance({ hours: 48 }), tryInstall(parts)),
    ],
    [
      'a replaced code with the new link',
      'secret-superseded',
      async () => {
        const token = await reissue();
        await reveal(parts.service, parts.order.id);
        return tryInstall(parts, { token });
      },
    ],
    ['a replaced link', 'activation-link-invalid', async () => (await reissue(), tryInstall(parts))],
    ['a used link', 'activation-already-used', async () => (await tryInstall(parts), tryInstall(parts))],
    [
      'an order that was cancelled',
      'activation-link-invalid',
      async () => {
        await get(parts.service, 'cancelOrder', { orderId: parts.order.id, reason: 'left' });
        return tryInstall(parts);
      },
    ],
  ])('%s: %s', async (_, expected, attempt) => {
    const outcome = await attempt();
    expect(slug(outcome)).toBe(expected);
    expect(outcome).not.toHaveProperty('pkcs12');
    const wasInstalled = expected === 'activation-already-used' ? 1 : 0;
    expect(happened(parts, 'activation.installed')).toBe(wasInstalled);
  });

  it('three wrong codes, after which the right one is refused too', async () => {
    const guesses = [1, 2, 3].map((number) => otherThan(parts.code, number));
    const outcomes: InstallOutcome[] = [];
    for (const secret of guesses) outcomes.push(await tryInstall(parts, { secret }));
    expect(outcomes.map(slug)).toEqual(['wrong-code', 'wrong-code', 'secret-locked']);
    expect(outcomes.map((outcome) => !outcome.ok && outcome.problem['attemptsLeft'])).toEqual([
      2,
      1,
      undefined,
    ]);
    expect(slug(await tryInstall(parts))).toBe('secret-locked');
    expect(happened(parts, 'activation.installed')).toBe(0);
  });

  it('a mistyped code or a worthless request, and they cost no attempt', async () => {
    await tryInstall(parts, { secret: mistyped(parts.code) });
    const { activationId } = await get(parts.service, 'startActivation', { token: parts.token });
    const certificateRequest = '-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----';
    const input = { activationId, secret: parts.code, certificateRequest };
    await expect(get(parts.service, 'installSignature', input)).rejects.toThrow('validation-failed');
    const { attemptsLeft } = await get(parts.service, 'startActivation', { token: parts.token });
    expect(attemptsLeft).toBe(3);
    expect(slug(await tryInstall(parts))).toBe('installed');
  });

  it('a replaced code, which costs no attempt, and the new one works', async () => {
    const token = await reissue();
    const { secret } = await reveal(parts.service, parts.order.id);
    await tryInstall(parts, { token });
    expect((await get(parts.service, 'startActivation', { token })).attemptsLeft).toBe(3);
    expect(slug(await tryInstall(parts, { token, secret: secret.value }))).toBe('installed');
  });

  it('the slower of two who hold both parts', async () => {
    const outcomes = await Promise.all([tryInstall(parts), tryInstall(parts)]);
    expect(outcomes.map(slug).toSorted()).toEqual(['activation-already-used', 'installed']);
    expect(happened(parts, 'activation.installed')).toBe(1);
  });
});
