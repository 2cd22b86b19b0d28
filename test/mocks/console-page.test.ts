import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulationView } from '../../mocks/http/steering.ts';
import { startServer, type RunningServer } from '../../mocks/server.ts';
import { place, reveal } from './flow.ts';
import { jens, monday } from './happy.ts';
import { json } from './mock-process.ts';

let server: RunningServer;

beforeEach(async () => {
  server = await startServer({ clock: monday });
});
afterEach(() => server.stop());

const get = (path: string, accept = '*/*') => fetch(server.url + path, { headers: { Accept: accept } });
const view = async () => (await (await get('/sim/view')).json()) as SimulationView;
const caller = (change: object) => fetch(`${server.url}/sim/caller`, json(change));

describe('The page of the mock server', () => {
  it('is words for a terminal and the console for a browser', async () => {
    expect(await (await get('/')).text()).toMatch(/^udsted-mock: /);
    const page = await get('/', 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await page.text()).toMatch(/^<!doctype html>.*(src="\/console\.js"|npm run build)/s);
  });

  it('has its script where it has been built, and says so where it has not', async () => {
    const page = await (await get('/', 'text/html')).text();
    const script = await get('/console.js');
    const isBuilt = page.includes('/console.js');
    expect([script.status, script.headers.get('Content-Type')]).toEqual(
      isBuilt ? [200, 'text/javascript'] : [404, 'application/problem+json'],
    );
  });
});

describe('GET /sim/view', () => {
  it('holds no code and no link that nobody can read yet, and what has arrived as soon as it has', async () => {
    const service = server.simulation.adapter;
    const order = await place(service);
    const { secret } = await reveal(service, order.id);
    const [mail] = server.simulation.world.mails.slice(-1);
    const before = JSON.stringify(await view());
    expect(before).not.toContain(secret.value);
    expect(before).not.toContain(mail!.token);
    for (const { code, state } of server.simulation.world.letters) {
      if (state !== 'presumed_delivered') expect(before).not.toContain(code.replaceAll('-', '   '));
    }

    server.simulation.deliverMail(mail!.id);
    const shown = await view();
    expect(shown.orders[0]!.mails[0]!.received).toMatchObject({ token: mail!.token });
    expect(JSON.stringify(shown)).not.toContain(secret.value);
  });

  it('never holds a sealed code, in no scenario', () => {
    for (const scenario of ['demo', 'four-eyes', 'strict'] as const) {
      server.simulation.reset({ scenario });
      const text = JSON.stringify(server.simulation.view());
      const sealed = [...server.simulation.world.secrets.values()]
        .flat()
        .flatMap(({ sealed }) => sealed ?? []);
      expect(sealed.length).toBeGreaterThan(0);
      for (const code of sealed) {
        const groups = code.split('-').join('   ');
        const isInLetterbox = server.simulation.world.letters.some(
          (letter) => letter.code === code && letter.state === 'presumed_delivered',
        );
        expect(text.includes(code) || (text.includes(groups) && !isInLetterbox), scenario).toBe(false);
      }
    }
  });

  it('tells where the trail was tampered with', async () => {
    expect((await view()).trail.firstBreak).toBeNull();
    server.simulation.act(({ audit }) => audit.splice(4, 1));
    expect((await view()).trail.firstBreak).toBe(5);
  });
});

describe('POST /sim/caller', () => {
  const me = async () => (await get('/v1/me')).status;

  it('changes who is signed in where no session is named', async () => {
    await caller({ administratorId: jens });
    expect(await (await get('/v1/me')).json()).toMatchObject({ administrator: { id: jens } });
    await caller({ event: 'step-up' });
    expect((await view()).caller).toEqual({ administratorId: jens, isSteppedUp: true });
    await caller({ event: 'expire' });
    expect([await me(), (await view()).caller]).toEqual([401, 'expired']);
    await caller({ administratorId: null });
    expect((await view()).caller).toBeNull();
  });

  it.each([
    ['nobody of that name', { administratorId: 'adm-nobody' }],
    ['signing in once more without having signed in', { event: 'step-up' }],
    ['anything else', { event: 'fly' }],
  ])('refuses %s', async (_, change) => {
    await caller({ administratorId: null });
    expect((await caller(change)).status).toBe(422);
  });
});

describe('GET /sim/employees', () => {
  it('finds employees though nobody is signed in', async () => {
    await caller({ administratorId: null });
    const found = await (await get('/sim/employees?q=mette%20h')).json();
    expect(found).toMatchObject({ items: [{ id: 'emp-mette-holm' }], total: 1 });
  });
});
