import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { install } from '../../mocks/installer/install.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import type { Output } from '../../src/contract/commands.ts';
import { slugOf } from '../../src/contract/result.ts';
import { get, place } from './flow.ts';
import { happened, hosts, newestToken, order, slug, start, tryInstall } from './installer.parts.ts';
import { hasOpenssl, openssl, password } from './installer.support.ts';

describe.each(Object.entries(hosts))('by %s', (_, connect) => {
  it('order, code, mail and installer lead to a key file that works', async () => {
    const parts = await order(connect);
    const { simulation, service } = parts;
    const outcome = await tryInstall(parts);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));

    const employee = await get(service, 'getEmployee', { employeeId: parts.order.employeeId });
    const { subject, validFromDate, validToDate } = new X509Certificate(outcome.certificate);
    expect(subject.split('\n')).toContain(
      `serialNumber=CVR:${simulation.world.organisation.cvr}-RID:${employee.rid}`,
    );
    expect(subject.split('\n')).toContain(`CN=${employee.name}`);
    expect(validFromDate.toISOString()).toBe('2026-11-23T09:00:00.000Z');
    expect(validToDate.toISOString()).toBe('2029-11-23T10:00:00.000Z');
    expect(employee.signatures.find(({ id }) => id === outcome.signatureId)).toMatchObject({
      type: 'keyfile',
      state: 'active',
      validTo: '2029-11-23T10:00:00.000Z',
    });
    const { state, code } = await get(service, 'getOrder', { orderId: parts.order.id });
    expect([state, code.state]).toEqual(['completed', 'consumed']);
  });

  it('a lost answer costs nothing: the same key gets the certificate that was issued for it', async () => {
    const parts = await order(connect);
    parts.simulation.faults.add({ kind: 'lost-reply', command: 'installSignature', times: 2 });
    expect(slug(await tryInstall(parts))).toBe('installed');
    expect(happened(parts, 'secret.consumed')).toBe(1);
    expect(happened(parts, 'activation.installed')).toBe(1);
  });

  it('an answer that stays lost can still be fetched later', async () => {
    const parts = await order(connect);
    parts.simulation.faults.add({ kind: 'lost-reply', command: 'installSignature', times: 3 });
    const outcome = await tryInstall(parts);
    if (outcome.ok || !outcome.again) throw new Error('The installer should offer to ask again');
    expect(slug(outcome)).toBe('network-failed');
    parts.simulation.advance({ hours: 1 });
    expect(slug(await outcome.again())).toBe('installed');
    expect(happened(parts, 'activation.installed')).toBe(1);
  });
});

it('by post, the code of the letter does what the one on the screen does', async () => {
  const simulation = createSimulation({ clock: start });
  const { id, employeeId } = await place(simulation.adapter, { delivery: 'post' });
  simulation.advance({ businessDays: 5 });
  const [letter] = simulation.letterbox(employeeId).arrived;
  const secret = /\b([0-9A-Z]{4}[\s-]+){2}[0-9A-Z]{4}\b/.exec(letter!.body)![0];
  const token = newestToken(simulation, employeeId);
  expect(slug(await install({ service: simulation.adapter, token, secret, password }))).toBe('installed');
  expect((await get(simulation.adapter, 'getOrder', { orderId: id })).state).toBe('completed');
});

it.skipIf(!hasOpenssl).each([
  ['an hour', { hours: 1 }],
  ['a day', { days: 1 }],
])(
  'openssl accepts it by the real time, although the simulated clock was moved on by %s',
  async (_, later) => {
    const parts = await order(undefined, 1, null);
    parts.simulation.advance(later);
    const outcome = await tryInstall(parts);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    const opened = openssl(['pkcs12', '-in', 'key.p12', '-passin', `pass:${password}`, '-nodes'], {
      'key.p12': outcome.pkcs12,
    });
    expect(opened).toContain('BEGIN PRIVATE KEY');
    const files = { 'ca.pem': await parts.simulation.authorityCertificate(), 'cert.pem': opened };
    expect(openssl(['verify', '-CAfile', 'ca.pem', 'cert.pem'], files)).toContain('OK');
  },
);

it('one request that arrives twice at once is answered twice with the same certificate', async () => {
  const parts = await order();
  const { service } = parts;
  const answers: unknown[] = [];
  const installSignature: (typeof service)['installSignature'] = async (input, context) => {
    answers.push(...(await Promise.all([1, 2].map(() => service.installSignature(input, context)))));
    return answers[0] as Output<'installSignature'>;
  };
  expect(slug(await tryInstall({ ...parts, service: { ...service, installSignature } }))).toBe('installed');
  expect(answers).toEqual([answers[0], answers[0]]);
  expect(happened(parts, 'activation.installed')).toBe(1);
});

it('the simulated employee’s key file is the same for the same seed, another for another, and made once', async () => {
  const run = async (seed: number) => {
    const { simulation, token, code } = await order(undefined, seed);
    const made = await simulation.install({ token, secret: code, password });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const again = await simulation.install({ token, secret: code, password });
    expect(!again.ok && slugOf(again.problem)).toBe('activation-already-used');
    return made.value;
  };
  const [one, same, other] = [await run(1), await run(1), await run(2)];
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});

it('the world never holds what belongs to the employee alone', async () => {
  const parts = await order();
  await tryInstall(parts);
  const kept = parts.simulation.snapshot();
  expect(kept).toContain('BEGIN CERTIFICATE');
  for (const own of ['PRIVATE KEY', password]) expect(kept).not.toContain(own);
});
