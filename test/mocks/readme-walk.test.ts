import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serviceProblems } from '../../src/contract/problem.ts';
import { hasOpenssl } from './installer.support.ts';
import { startProcess } from './mock-process.ts';

const readme = readFileSync(new URL('../../mocks/README.md', import.meta.url), 'utf8');
const [, walk = ''] = /^## With curl alone\n[^]*?```sh\n([^]*?)```/m.exec(readme) ?? [];
const hasCurl = spawnSync('curl', ['--version']).status === 0;

it.runIf(hasOpenssl && hasCurl)(
  'the walk of the README leads to a key file that OpenSSL opens',
  { timeout: 30_000 },
  async () => {
    expect(walk).toContain('openssl verify');
    const { url } = await startProcess('--seed', '1');
    const cwd = mkdtempSync(join(tmpdir(), 'udsted-walk-'));
    onTestFinished(() => rmSync(cwd, { recursive: true }));
    const env = { ...process.env, UDSTED: url };
    const walked = spawnSync('bash', ['-euo', 'pipefail', '-c', walk], { cwd, env, encoding: 'utf8' });
    expect({ status: walked.status, said: walked.stderr }).toEqual({ status: 0, said: expect.any(String) });
    expect(walked.stdout).toContain('mette.pem: OK');
    expect(walked.stdout).toMatch(/CN ?= ?Mette Holm/);
    expect(walked.stdout).toMatch(/serialNumber ?= ?"?CVR:10000025-RID:\d+/);
  },
);

it('the README says of every problem how to meet it', () => {
  const [, table = ''] = /^## Every problem[^\n]*\n([^]*?)^## /m.exec(readme) ?? [];
  const slugs = [...table.matchAll(/^\| `([\w-]+)` +\| \S/gm)].map(([, slug]) => slug);
  expect(slugs).toEqual([...serviceProblems]);
});
