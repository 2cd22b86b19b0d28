import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './test/support/chromium.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Made anew for each project: vitest writes into the object that it is given. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumArgs } }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 900, height: 900 } }],
});

export default defineConfig({
  resolve: {
    conditions: ['udsted-source', 'module', 'browser', 'development|production'],
    dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
  },
  server: { host: '127.0.0.1' },
  test: {
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/{contract,core,mocks,adapters,package}/**/*.test.ts', 'test/**/*.machine.test.ts'],
        },
      },
      {
        extends: true,
        resolve: {
          alias: { '@web/test-runner-commands': here('./test/support/web-test-runner-commands.ts') },
        },
        optimizeDeps: { include: ['lit', 'lit/directives/*.js', 'lit/decorators.js', 'zod/mini', '@open-wc/testing'] },
        test: {
          name: 'elements',
          include: ['test/{protocol,components,flows,lib}/**/*.test.ts'],
          exclude: ['**/*.machine.test.ts'],
          setupFiles: ['test/support/elements.setup.ts'],
          browser: browser(),
        },
      },
    ],
  },
});
