import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './test/support/chromium.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One file each for a script tag: `vite build`, `vite build --mode mocks`, `vite build --mode console`. */
const scriptTag = (mode: string) => {
  switch (mode) {
    case 'mocks':
      return { entry: here('./mocks/cdn.ts'), name: 'udstedMocks', fileName: () => 'cdn-mocks.js' };
    case 'console':
      return { entry: here('./mocks/console/page.ts'), name: 'udstedConsole', fileName: () => 'console.js' };
    default:
      return { entry: here('./src/cdn.ts'), name: 'udsted', fileName: () => 'cdn.js' };
  }
};

/** What the simulation's script-tag file does without; its page would pay for it in each load. */
const scriptTagAliases = [
  { find: 'tough-cookie', replacement: here('./mocks/no-cookies.ts') },
  {
    find: /^\.\.?\/(ca\/certificate-authority|installer\/install|installer\/seeded-random)\.ts$/,
    replacement: here('./mocks/no-crypto.ts'),
  },
];

/** Made anew for each project: vitest writes into the object that it is given. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumArgs } }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 900, height: 900 } }],
});

/** Bundled before the first test: vite reloads a page when it meets a dependency later, and the test in it fails. */
const prebundled = [
  'lit',
  'lit/directives/*.js',
  'lit/decorators.js',
  'lit/static-html.js',
  'zod/mini',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  'msw/http',
];

export default defineConfig(({ mode, command }) => ({
  resolve: {
    conditions: ['udsted-source', 'module', 'browser', 'development|production'],
    alias: mode === 'mocks' ? scriptTagAliases : [],
    dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
  },
  define: process.env['VITEST'] ? {} : { 'process.env.NODE_ENV': JSON.stringify('production') },
  plugins: command === 'serve' ? [msw({ mode: 'worker-only' })] : [],
  server: { host: '127.0.0.1' },
  build: {
    lib: { ...scriptTag(mode), formats: ['iife' as const] },
    outDir: here('./dist'),
    emptyOutDir: false,
    copyPublicDir: false,
  },
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
        optimizeDeps: { include: [...prebundled, '@open-wc/testing'] },
        test: {
          name: 'elements',
          include: ['test/{protocol,components,flows,lib}/**/*.test.ts'],
          exclude: ['**/*.machine.test.ts'],
          setupFiles: ['test/support/elements.setup.ts'],
          browser: browser(),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: here('./stories/.storybook') })],
        optimizeDeps: { include: [...prebundled, 'storybook/actions', 'storybook/test'] },
        test: { name: 'stories', exclude: ['**/*.mdx'], browser: browser() },
      },
    ],
  },
}));
