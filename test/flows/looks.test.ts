import { expect } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { page } from 'vitest/browser';
import { deepAll, until } from '../support/person.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { walk } from '../support/walk.ts';
import { words } from '../support/words.ts';

const METTE = 'emp-mette-holm';
let portal: Portal;

afterEach(async () => {
  portal.close();
  document.documentElement.style.colorScheme = '';
  document.body.style.background = '';
  await page.viewport(900, 900);
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it.each([
    ['da', 'instant'],
    ['en', 'instant'],
    ['da', 'post'],
    ['en', 'post'],
  ] as const)('axe finds nothing on any screen: %s, %s', async (lang, delivery) => {
    document.documentElement.style.colorScheme = scheme;
    document.body.style.background = 'Canvas';
    portal = openPortal({ lang, employeeId: METTE });
    const screens: string[] = [];
    await walk(portal, words[lang], delivery, async (screen) => {
      screens.push(screen);
      await expect(portal.wizard).to.be.accessible();
    });
    expect(screens.length).to.equal(delivery === 'instant' ? 8 : 6);
  });
});

it('axe finds nothing on the overview', async () => {
  portal = openPortal();
  await portal.sees('Anders Poulsen');
  await expect(portal.wizard).to.be.accessible();
});

describe.each([
  ['320 px wide, which is 1280 px at 400 % zoom', 320],
  ['half a screen wide', 640],
])('%s', (_what, width) => {
  it.each(['instant', 'post'] as const)(
    'nothing is cut off or scrolls sideways on any screen: %s',
    async (delivery) => {
      await page.viewport(width, 256);
      portal = openPortal({ employeeId: METTE });
      await walk(portal, words.da, delivery, async (screen) => {
        expect(document.documentElement.scrollWidth, `${screen}: the page scrolls sideways`).to.be.at.most(
          width,
        );
        const cut = deepAll(portal.wizard, '*').filter(
          (element) =>
            getComputedStyle(element).overflowX !== 'visible' &&
            !element.matches('.visually-hidden, .visually-hidden *, input, select') &&
            element.scrollWidth > element.clientWidth + 1,
        );
        expect(
          cut.map(({ className }) => className),
          `${screen}: something is cut off`,
        ).to.deep.equal([]);
      });
    },
  );

  it('nothing is cut off on the overview', async () => {
    await page.viewport(width, 640);
    portal = openPortal();
    await portal.sees('Anders Poulsen');
    expect(document.documentElement.scrollWidth).to.be.at.most(width);
  });
});

it('follows the language of the page, live, without losing what was chosen', async () => {
  portal = openPortal({ employeeId: METTE });
  const w = words.da;
  await portal.sees(w.add);
  await portal.press(w.add);
  await portal.choose(w.post);
  portal.wizard.parentElement!.lang = 'en';
  await portal.sees(words.en.delivery);
  const chosen = await until(
    () => portal.wizard.shadowRoot?.querySelector<HTMLInputElement>('input[name="delivery"]:checked'),
    'the choice',
  );
  expect(chosen.value).to.equal('post');
  await portal.press(words.en.continue);
  await portal.reads(words.en.review);
});

it('is in the language of its new place after it was moved', async () => {
  portal = openPortal({ employeeId: METTE });
  await portal.sees(words.da.add);
  const english = document.createElement('section');
  english.lang = 'en';
  portal.wizard.parentElement!.append(english);
  english.append(portal.wizard);
  await portal.sees(words.en.add);
});
