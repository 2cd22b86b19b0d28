import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import * as da from '../../src/i18n/da/wizard.ts';
import { tracker as trackerDa } from '../../src/i18n/da/tracker.ts';
import * as en from '../../src/i18n/en/wizard.ts';
import { tracker as trackerEn } from '../../src/i18n/en/tracker.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  exports: Record<string, string | Record<string, string>>;
  sideEffects: string[];
  customElements: string;
};

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** Every module that a module needs at run time: type imports are left out, as the compiler leaves them out. */
function reaches(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  if (!entry.startsWith('src/') && !entry.startsWith('mocks/')) return seen;
  const imports = read(entry).matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  for (const [statement, specifier = ''] of imports) {
    if (/\{[^}]*\}/.test(statement) && /\{(?:\s*type\s[^,}]+,?)+\s*\}/.test(statement)) continue;
    const target = specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(entry), specifier))
      : specifier;
    reaches(target, seen);
  }
  return seen;
}

describe('the package', () => {
  it('exports only what exists, and its types and scripts where the build puts them', () => {
    const targets = Object.values(manifest.exports).filter((target) => typeof target !== 'string');
    expect(targets.length).toBeGreaterThan(8);
    for (const target of targets) {
      const source = target['udsted-source'] ?? '';
      expect(existsSync(join(root, source)), source).toBe(true);
      const built = source.replace('./', './dist/').replace(/\.ts$/, '');
      expect([target['types'], target['default']]).toEqual([`${built}.d.ts`, `${built}.js`]);
    }
  });

  it('can be imported in Node, where it defines nothing and touches no document', async () => {
    const define = vi.fn();
    vi.stubGlobal('customElements', { define, get: () => undefined });
    const udsted = await import('../../src/index.ts');
    vi.unstubAllGlobals();
    expect(define).not.toHaveBeenCalled();
    expect(Object.keys(udsted).toSorted()).toEqual([
      'CodeReveal',
      'EmployeePicker',
      'IssuanceRequest',
      'SignatureTracker',
      'SignatureWizard',
      'defineElements',
      'plug',
    ]);
  });

  it('names every module with side effects, so that bundlers may drop the others', () => {
    const defining = filesUnder('src').filter(
      (path) => /^define(Elements)?\(/m.test(read(path)) || path === 'src/cdn.ts',
    );
    expect(defining.filter((path) => !manifest.sideEffects.includes(`./${path}`))).toEqual([]);
  });

  it('describes its elements in custom-elements.json as they are now (npm run analyze)', () => {
    expect(manifest.customElements).toBe('custom-elements.json');
    // In a folder of its own: the analyzer writes into the package.json that it finds.
    const copy = mkdtempSync(join(tmpdir(), 'udsted-manifest-'));
    cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
    const globs = ['src/components/**/*.element.ts', 'src/lib/form-control.ts'];
    execFileSync(join(root, 'node_modules/.bin/cem'), ['analyze', '--litelement', '--globs', ...globs], {
      cwd: copy,
      stdio: 'ignore',
    });
    expect(JSON.parse(read('custom-elements.json'))).toEqual(
      JSON.parse(readFileSync(join(copy, 'custom-elements.json'), 'utf8')),
    );
  });

  it('documents every part that can be styled, and no other', () => {
    for (const element of ['employee-picker', 'code-reveal', 'signature-wizard', 'signature-tracker']) {
      const folder = `src/components/${element}`;
      const shared = [...reaches(`${folder}/${element}.element.ts`)].filter((path) =>
        path.startsWith('src/components/shared/'),
      );
      const files = [...filesUnder(folder), ...shared].map(read);
      const used = files.flatMap((text) =>
        [...text.matchAll(/(?:\bpart|exportparts)="([\w, -]+)"/g)].flatMap(([, names = '']) =>
          names.split(/[\s,]+/),
        ),
      );
      const documented = files.flatMap((text) =>
        [...text.matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => name),
      );
      expect([...new Set(documented)].toSorted(), element).toEqual(
        [...new Set(used)].filter(Boolean).toSorted(),
      );
    }
  });

  it('has no link to a file that does not exist', () => {
    const pages = [
      'README.md',
      'mocks/README.md',
      ...readdirSync(join(root, 'stories/decisions')).map((name) => `stories/decisions/${name}`),
    ];
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((\.[^)#]+)/g)]
        .map(([, target = '']) => join(dirname(page), target))
        .filter((target) => !existsSync(join(root, target))),
    );
    expect(broken).toEqual([]);
  });
});

describe('who may import whom', () => {
  it('keeps zod out of the elements: they take types from the contract, `plug` parses', () => {
    for (const element of ['employee-picker', 'code-reveal', 'signature-wizard', 'signature-tracker']) {
      const needed = [...reaches(`src/components/${element}/${element}.element.ts`)];
      expect(needed).toContain('lit');
      expect(
        needed.filter(
          (name) => name.startsWith('zod') || name.startsWith('mocks/') || name.startsWith('msw'),
        ),
      ).toEqual([]);
    }
  });

  it('keeps mocks and msw out of everything in src', () => {
    const foreign = filesUnder('src').filter((path) => /from '(msw|.*\/mocks\/)/.test(read(path)));
    expect(foreign).toEqual([]);
  });

  it('keeps the core of the simulation free of libraries', () => {
    const libraries = filesUnder('mocks/core').flatMap((path) =>
      [...reaches(path)].filter((name) => !/^(src|mocks)\//.test(name)),
    );
    expect([...new Set(libraries)].filter((name) => name !== 'zod/mini')).toEqual([]);
  });
});

describe('the sentences', () => {
  const noun = { a: '‹a›', the: '‹the›', bare: '‹bare›', title: '‹title›' };

  /** Every sentence of a collection, those with values spoken about a made-up signature type. */
  function sentences(collection: unknown, path = ''): [string, string][] {
    if (typeof collection === 'string') return [[path, collection]];
    if (typeof collection === 'function') {
      const about = Object.assign('‹name›', { ...noun, name: '‹name›', noun, ordering: true });
      const args = Array.from({ length: collection.length || 1 }, (_, at) => (at === 0 ? about : noun));
      return sentences((collection as (...args: unknown[]) => unknown)(...args), path);
    }
    if (typeof collection !== 'object' || collection === null) return [];
    return Object.entries(collection).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
  }

  it.each([
    ['the wizard in Danish', da.wizard, /nøglefil|nøglekort/i],
    ['the wizard in English', en.wizard, /key file|key card/i],
    ['the tracker in Danish', trackerDa, /nøglefil|nøglekort/i],
    ['the tracker in English', trackerEn, /key file|key card/i],
  ])('never name a signature type by themselves: %s', (_which, wizard, types) => {
    const mayName =
      /^\.(nouns|delivery\.typeHints|employee\.hasKeycard|problems\.prerequisite-signature-missing|review\.lead)/;
    const all = sentences(wizard);
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(([path, text]) => types.test(text) && !mayName.test(path))).toEqual([]);
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
