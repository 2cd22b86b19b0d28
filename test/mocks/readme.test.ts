import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scenarios } from '../../mocks/scenarios/index.ts';
import { sentinels } from '../../mocks/scenarios/demo-employees.ts';

const readme = readFileSync(new URL('../../mocks/README.md', import.meta.url), 'utf8');

it('the README names each sentinel employee with what it is for, and no other', () => {
  const rows = [...readme.matchAll(/^\| .+ \| `(emp-[\w-]+)` +\| (.+?) *\|$/gm)];
  expect(Object.fromEntries(rows.map(([, id, what]) => [id, what?.replaceAll('`', '')]))).toEqual(sentinels);
});

it('the README names each scenario', () => {
  for (const name of Object.keys(scenarios)) expect(readme).toContain(`\`${name}\`: `);
});
