import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createSimulation } from '../../mocks/index.ts';
import { createFileStore } from '../../mocks/server/file-store.ts';

const context = () => ({ signal: new AbortController().signal });

it('leaves the world as it was when a snapshot holds one that cannot be', async () => {
  const simulation = createSimulation({ clock: '2026-11-22T12:00:00Z' });
  const before = simulation.snapshot();
  for (const [member, value] of [
    ['mails', [null]],
    ['letters', [{}]],
    ['employees', { $map: [['emp-x', null]] }],
  ] as const) {
    const broken = JSON.parse(before);
    broken.world[member] = value;
    expect(() => simulation.restore(JSON.stringify(broken)), member).toThrow(TypeError);
    expect(simulation.snapshot(), member).toBe(before);
  }
  expect(await simulation.adapter.searchEmployees({ q: 'mette' }, context())).toHaveProperty('total');
});

it('ends a stream of changes with the session that it was opened in', async () => {
  const simulation = createSimulation({ clock: '2026-11-22T12:00:00Z' });
  const response = await simulation.fetch('/api/v1/events', { headers: { Accept: 'text/event-stream' } });
  const reader = response.body!.getReader();
  await reader.read();
  simulation.expireSession();
  simulation.advance({ days: 3 });
  const told: string[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    told.push(new TextDecoder().decode(part.value));
  }
  expect(told.join('')).not.toContain('data:');
});

it('lets no second process write to a file of one that is running', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'udsted-lock-')), 'world.json');
  const warn = vi.fn();
  writeFileSync(`${file}.lock`, String(process.ppid));
  expect(() => createFileStore(file, warn)).toThrow('in use by another udsted-mock');
  writeFileSync(`${file}.lock`, '999999999');
  expect(() => createFileStore(file, warn)).not.toThrow();
});
