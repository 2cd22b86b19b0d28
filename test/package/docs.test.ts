import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../src/contract/commands.ts';
import { seamProblems, serviceProblems } from '../../src/contract/problem.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const docs = readdirSync(join(root, 'stories/docs')).filter((name) => name.endsWith('.md'));

/** What the samples take from the page around them. */
const page = `
declare function readToken(): string;
declare const simulation: import('udsted/mocks').Simulation;
declare function signIn(reason: string): Promise<void>;
declare function askForPasswordAgain(): Promise<boolean>;
declare const issuer: {
  cancel(orderId: string, reason: string, key?: string): Promise<'cancelled' | 'unknown' | 'installed already'>;
  order(orderId: string): Promise<import('udsted/contract').Order>;
};
`;

it('every sample that is complete compiles', { timeout: 60_000 }, () => {
  const sources = ['README.md', 'mocks/README.md', ...docs.map((name) => `stories/docs/${name}`)];
  const samples = sources.flatMap((path) =>
    [...read(path).matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], at) => ({ path, at, code })),
  );
  const complete = samples.filter(
    ({ path, code }) => path.startsWith('stories/') || code.includes('import '),
  );
  expect(complete.length).toBeGreaterThan(10);

  // Inside the package, so that its name leads to itself.
  const folder = join(root, 'node_modules/.cache/docs-samples');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'page.d.ts'), page);
  for (const { path, at, code } of complete) {
    writeFileSync(join(folder, `${path.replaceAll('/', '-')}-${at + 1}.ts`), `${code}\nexport {};\n`);
  }
  const options = {
    composite: false,
    noEmit: true,
    noUnusedLocals: false,
    rewriteRelativeImportExtensions: false,
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: ['node', 'vite/client'],
  };
  const config = { extends: '../../../tsconfig.base.json', compilerOptions: options, include: ['*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  expect(complaints(folder)).toBe('');
});

function complaints(folder: string): string {
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { cwd: root, stdio: 'pipe' });
    return '';
  } catch (error) {
    return String((error as { stdout?: Buffer }).stdout ?? error);
  }
}

it('the page on adapters names every command with its address, and every problem', () => {
  const text = read('stories/docs/adapters.md');
  for (const [command, { method, path }] of Object.entries(commands)) {
    expect(text, command).toMatch(new RegExp(`^\\| \`${command}\`.* ${method} \`${path}\` `, 'm'));
  }
  for (const slug of [...serviceProblems, ...seamProblems]) expect(text).toContain(`\`${slug}\``);
});

it('the page on events names every fact', () => {
  const facts = [...read('src/protocol/facts.ts').matchAll(/^ {2}'([a-z-]+)': /gm)].map(([, name]) => name);
  expect(facts.length).toBeGreaterThan(8);
  const text = read('stories/docs/events.md');
  expect(facts.filter((name) => !text.includes(`| \`${name}\``))).toEqual([]);
});

it('the page on theming names every property with what holds where it is not set', () => {
  const styles = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.styles.ts'))
    .map((name) => read(`src/${name}`))
    .join('\n');
  const used = [...styles.matchAll(/: var\((--udsted-[\w-]+), (.+)\);$/gm)];
  expect(used.length).toBeGreaterThan(25);
  const text = read('stories/docs/theming.md');
  for (const [, name, fallback = ''] of used) {
    const row = text.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
    const values = /^light-dark\((.+), (.+)\)$/.exec(fallback)?.slice(1) ?? [fallback];
    for (const value of values.filter((value) => !value.startsWith('var('))) {
      expect(row, name).toContain(`\`${value}\``);
    }
  }
});

it('the page on theming names every part of each element', () => {
  const text = read('stories/docs/theming.md');
  for (const element of ['signature-wizard', 'employee-picker', 'code-reveal', 'signature-tracker']) {
    const source = read(`src/components/${element}/${element}.element.ts`);
    const row = text.split('\n').find((line) => line.startsWith(`| \`<${element}>\``)) ?? '';
    for (const [, part] of source.matchAll(/@csspart ([\w-]+)/g))
      expect(row, element).toContain(`\`${part}\``);
  }
});
