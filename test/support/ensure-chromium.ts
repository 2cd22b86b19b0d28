import { ensureChromium } from './chromium.ts';

try {
  console.log(`Testing in ${ensureChromium()}`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
