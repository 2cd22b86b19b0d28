import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/** The packages that loading a file brings in at once, through all the files that it imports. */
function packagesOf(entry: string): string[] {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: URL) => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    const imports = /^(?:import|export)\s(?!type\b)(?:[^;']*?\sfrom\s)?'([^']+)'/gm;
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(imports)) {
      if (specifier!.startsWith('.')) visit(new URL(specifier!, file));
      else packages.add(specifier!.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1'));
    }
  };
  visit(new URL(entry, root));
  return [...packages];
}

const cryptography = ['pkijs', 'asn1js'];

it('the installer and the authority bring in the library for certificates, so the search below can find it', () => {
  expect(packagesOf('mocks/installer/install.ts')).toEqual(expect.arrayContaining(cryptography));
  expect(packagesOf('mocks/ca/certificate-authority.ts')).toEqual(expect.arrayContaining(cryptography));
});

it.each([
  'src/index.ts',
  'src/define/all.ts',
  'src/cdn.ts',
  'mocks/index.ts',
  'mocks/browser.ts',
  'mocks/node.ts',
])('%s does not: 400 kB that only an employee’s installation needs', (entry) => {
  const packages = packagesOf(entry);
  expect(packages.length).toBeGreaterThan(0);
  for (const name of cryptography) expect(packages).not.toContain(name);
});
