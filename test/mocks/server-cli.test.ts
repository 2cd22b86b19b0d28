import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { confirmedOrder } from './flow.ts';
import { json, runProcess, startProcess } from './mock-process.ts';

describe('udsted-mock', { timeout: 30_000 }, () => {
  it('says in one line where it is, with which company and chance, and stops cleanly', async () => {
    const mock = await startProcess('--scenario', 'empty', '--seed', '42');
    expect(mock.readyLine).toBe(`udsted-mock ready on ${mock.url} (scenario empty, seed 42)`);
    expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${mock.url}/v1/me`)).status).toBe(200);
    expect(await mock.end('SIGTERM')).toBe(0);
  });

  it('stops although somebody still listens to the changes', async () => {
    const mock = await startProcess();
    const response = await fetch(`${mock.url}/v1/events`, { headers: { Accept: 'text/event-stream' } });
    const reader = response.body!.getReader();
    await reader.read();
    expect(await mock.end('SIGINT')).toBe(0);
  });

  it('gives the same bytes for the same seed and calls, and others for another', async () => {
    const walk = async (seed: string) => {
      const mock = await startProcess('--seed', seed, '--clock', '2026-11-23T09:00:00Z');
      const order = await placeOrder(mock.url, 'one');
      await fetch(`${mock.url}/sim/clock/advance`, json({ hours: 3 }));
      return order + (await (await fetch(`${mock.url}/sim/snapshot`)).text());
    };
    const [one, same, other] = await Promise.all([walk('7'), walk('7'), walk('8')]);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it.each([
    ['an unknown flag', ['--prt', '80'], /--prt/],
    ['a port that is none', ['--port', '99999'], /0 to 65535.*99999/],
    ['an unknown company', ['--scenario', 'moon'], /demo.*moon/],
    ['half a seed', ['--seed', '0.5'], /whole number.*0\.5/],
    ['a clock that shows nothing', ['--clock', 'noon'], /instant.*noon/],
    ['an address for an origin', ['--cors', 'http://a.example/path'], /origin/],
    ['a word too many', ['please'], /please/],
    ['a flag without its value', ['--seed'], /seed/],
  ])('explains %s and ends with 2', async (_, args, message) => {
    const { code, out, err } = await runProcess(...args);
    expect(err).toMatch(message);
    expect(err).toContain('--help');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('explains itself', async () => {
    const { code, out } = await runProcess('--help');
    for (const flag of ['port', 'host', 'scenario', 'seed', 'clock', 'persist', 'cors']) {
      expect(out).toContain(`--${flag}`);
    }
    expect(code).toBe(0);
  });

  it('says that the port is taken', async () => {
    const { url } = await startProcess();
    const { port } = new URL(url);
    const { code, err } = await runProcess('--port', port);
    expect(err).toContain(`port ${port} is in use`);
    expect(code).toBe(1);
  });
});

async function placeOrder(url: string, key: string): Promise<string> {
  const input = {
    employeeId: 'emp-mette-holm',
    signatureType: 'keyfile',
    delivery: 'instant',
    confirmation: confirmedOrder,
  };
  const response = await fetch(`${url}/v1/orders`, json(input, { 'Idempotency-Key': key }));
  expect(response.status).toBe(201);
  return response.text();
}

describe('--persist', { timeout: 30_000 }, () => {
  function folder(): string {
    const path = mkdtempSync(join(tmpdir(), 'udsted-mock-'));
    onTestFinished(() => rmSync(path, { recursive: true }));
    return path;
  }

  it('loses nothing that was answered when the process is killed, and goes on', async () => {
    const file = join(folder(), 'world');
    const first = await startProcess('--persist', file, '--clock', '2026-11-23T09:00:00Z', '--seed', '5');
    const cookie = (
      await fetch(`${first.url}/sim/session`, json({ administratorId: 'adm-jens-friis' }))
    ).headers
      .getSetCookie()[0]!
      .split(';')[0]!;
    const order = JSON.parse(await placeOrder(first.url, 'one')) as { id: string };
    await fetch(`${first.url}/sim/clock/advance`, json({ hours: 2 }));
    const before = await (await fetch(`${first.url}/sim/snapshot`)).text();
    expect(await first.end('SIGKILL')).toBe('SIGKILL');

    const second = await startProcess('--persist', file, '--seed', '6');
    expect(second.readyLine).toContain('seed 5');
    expect(second.said()).toContain('--seed only count for a new one');
    expect(await (await fetch(`${second.url}/sim/snapshot`)).text()).toBe(before);
    expect(await (await fetch(`${second.url}/v1/orders/${order.id}`)).json()).toMatchObject(order);
    expect(await placeOrder(second.url, 'one')).toBe(JSON.stringify(order));
    const me = await fetch(`${second.url}/v1/me`, { headers: { Cookie: cookie } });
    expect(await me.json()).toMatchObject({ administrator: { id: 'adm-jens-friis' } });
  });

  it('answers nothing that is not kept, whenever it is killed', async () => {
    const file = join(folder(), 'world');
    for (let round = 0; round < 4; round += 1) {
      const mock = await startProcess('--persist', file);
      const answered: string[] = [];
      const busy = (async () => {
        for (;;) {
          const response = await fetch(`${mock.url}/sim/session`, json({ administratorId: null }));
          answered.push(response.headers.getSetCookie()[0]!.split(';')[0]!.split('=')[1]!);
          if (answered.length === 5 + round * 3) mock.child.kill('SIGKILL');
        }
      })();
      await expect(busy).rejects.toThrow();
      const kept = readFileSync(file, 'utf8');
      expect(answered.length).toBeGreaterThan(4);
      expect(answered.filter((token) => !kept.includes(token))).toEqual([]);
    }
  });

  it('takes the state before where the file was cut short, and says so', async () => {
    const file = join(folder(), 'world');
    const first = await startProcess('--persist', file);
    await placeOrder(first.url, 'one');
    await fetch(`${first.url}/sim/clock/advance`, json({ hours: 1 }));
    await first.end('SIGKILL');
    truncateSync(file, 1_000);
    const second = await startProcess('--persist', file);
    expect(second.said()).toMatch(/damaged.*previous/);
    const { orders } = (await (await fetch(`${second.url}/sim/world`)).json()) as {
      orders: { employeeId: string }[];
    };
    expect(orders.map(({ employeeId }) => employeeId)).toContain('emp-mette-holm');
  });

  it('overwrites no file that is not its own', async () => {
    const file = join(folder(), 'diary');
    writeFileSync(file, 'Dear diary');
    const { code, err } = await runProcess('--port', '0', '--persist', file);
    expect(err).toMatch(/diary is damaged, or no state of udsted-mock/);
    expect(code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('Dear diary');
  });

  it('says that the folder does not exist', async () => {
    const { code, err } = await runProcess('--port', '0', '--persist', '/nowhere/at/all');
    expect(err).toContain('the folder of /nowhere/at/all does not exist');
    expect(code).toBe(1);
  });

  it('leaves nothing half-written behind, and nothing for others to read', async () => {
    const path = folder();
    const mock = await startProcess('--persist', join(path, 'world'));
    await placeOrder(mock.url, 'one');
    await mock.end('SIGTERM');
    expect(readdirSync(path).toSorted()).toEqual(['world', 'world.previous']);
  });
});
