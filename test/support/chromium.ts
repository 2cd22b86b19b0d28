import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Flags without which Chromium fails as root, or looks up the outside world at each start. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The Chromium to test in: `CHROME_PATH`, then Playwright's own, then an installed one; undefined where none is. */
export function findChromium(): string | undefined {
  const candidates = [process.env['CHROME_PATH'], chromium.executablePath(), ...usual];
  return candidates.find((path): path is string => !!path && existsSync(path));
}

/** Finds a Chromium or installs one, and says plainly what to do where neither works. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const attempts: [string, string[]][] = [
    [process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']],
  ];
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempts.unshift(
      ['apt-get', ['update', '-qq']],
      ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
    );
  }
  for (const [command, args] of attempts) {
    console.log(`No Chromium found; running: ${command} ${args.join(' ')}`);
    try {
      execFileSync(command, args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      console.log(`That did not work: ${command} ${args.join(' ')}`);
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The element tests need a Chromium and none could be installed.\n' +
      '  Debian/Ubuntu:  sudo apt-get install chromium\n' +
      '  elsewhere:      npx playwright install chromium\n' +
      '  or point CHROME_PATH at a Chrome, Chromium or Edge that you have.',
  );
}
