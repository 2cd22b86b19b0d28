import { expect as accessibility } from '@open-wc/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import type { CDPSession } from '@vitest/browser-playwright';
import { paste, picker } from './picker/harness.ts';
import { ida, larsOfHr, larsOfIt, mette, staffAdapter } from './picker/staff.ts';

const four = [ida, larsOfHr, larsOfIt, mette];

async function emulate(forcedColors: 'active' | 'none'): Promise<void> {
  const browser: CDPSession = cdp();
  const features = [{ name: 'forced-colors', value: forcedColors }];
  await browser.send('Emulation.setEmulatedMedia', { features });
}

afterEach(async () => {
  document.documentElement.style.colorScheme = '';
  document.body.style.background = '';
  await emulate('none');
});

async function found(presentation: 'combobox' | 'list', query: string) {
  const it = await picker({ presentation }, staffAdapter(four));
  it.input().focus();
  paste(it.input(), query);
  await expect.poll(() => it.all('mark').length).toBeGreaterThan(0);
  return it;
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it.each(['combobox', 'list'] as const)(
    'what was found is read as easily as any text (%s)',
    async (presentation) => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'Canvas';
      const { el, all } = await found(presentation, 'lars');
      const text = getComputedStyle(el).color;
      expect(all('mark').map((mark) => getComputedStyle(mark).color)).toEqual(all('mark').map(() => text));
      await accessibility(el).to.be.accessible();
    },
  );
});

describe('in forced colours', () => {
  it('only the active option is marked', async () => {
    await emulate('active');
    const { el, options, press } = await found('combobox', 'lars');
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    await press('{ArrowDown}');
    await el.updateComplete;
    const marks = options().map((option) => {
      const { borderInlineStartWidth, outlineStyle } = getComputedStyle(option);
      return { borderInlineStartWidth, outlineStyle };
    });
    expect(marks).toEqual([
      { borderInlineStartWidth: '0px', outlineStyle: 'solid' },
      { borderInlineStartWidth: '0px', outlineStyle: 'none' },
    ]);
  });
});
