import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deepActive, until } from '../support/person.ts';
import { codeOnScreen, openPortal, ordersFor, type Portal, type PortalOptions } from '../support/portal.ts';
import { watchForLeaks, type LeakWatch } from '../support/leaks.ts';
import { words, type Words } from '../support/words.ts';

const METTE = 'emp-mette-holm';
const languages = ['da', 'en'] as const;

let portal: Portal;
const open = (options?: PortalOptions) => (portal = openPortal(options));
afterEach(() => portal?.close());

async function toReview(w: Words, delivery: 'instant' | 'post'): Promise<void> {
  await portal.reads('Mette Holm');
  await portal.press(w.add);
  await portal.reads(w.delivery);
  await portal.choose(w[delivery]);
  await portal.press(w.continue);
  await portal.reads(w.review);
}

/** On the overview nothing takes the focus by itself, so that a page that loads leaves the reader where it was. */
async function chooseMette(w: Words): Promise<void> {
  await portal.sees(w.overview);
  const search = await until(
    () => portal.wizard.shadowRoot?.querySelector('#picker')?.shadowRoot?.querySelector('input'),
    'the search field',
  );
  await userEvent.fill(search, 'mette h');
  await portal.press(/^Mette Holm/);
}

async function handOver(w: Words): Promise<void> {
  for (const point of w.points) await portal.choose(point);
  await portal.choose(w.handedOver);
  await portal.press(w.close);
}

describe.each(languages)('with the mouse, in %s', (lang) => {
  const w = words[lang];

  it('an administrator orders, sees the code, hands it over and gets a receipt', async () => {
    open({ lang });
    await chooseMette(w);
    await toReview(w, 'instant');
    await portal.press(w.order);
    await portal.reads(w.ask);
    await portal.press(w.show);
    await portal.reads(w.code);
    await codeOnScreen(portal);
    await handOver(w);
    await portal.reads(w.receipt);

    expect(ordersFor(portal, METTE)).to.have.lengthOf(1);
    expect(portal.facts.map(({ name }) => name).filter((name) => name !== 'step-changed')).to.deep.equal([
      'employee-selected',
      'order-placed',
      'code-revealed',
      'handover-acknowledged',
      'reveal-closed',
      'flow-completed',
    ]);
    await until(
      () => portal.simulation.world.audit.some(({ type }) => type === 'secret.acknowledged'),
      'the acknowledgement',
    );
  });

  it('not now: the order waits on the employee card and is resumed from there', async () => {
    open({ lang, employeeId: METTE });
    await portal.sees('Mette Holm');
    await portal.press(w.add);
    await portal.choose(w.instant);
    await portal.press(w.continue);
    await portal.press(w.order);
    await portal.reads(w.ask);
    await portal.press(w.notNow);
    await portal.reads('Mette Holm');
    await portal.press(w.resume);
    await portal.reads(w.ask);
    await portal.press(w.show);
    await codeOnScreen(portal);
    expect(ordersFor(portal, METTE)).to.have.lengthOf(1);
  });
});

describe.each(languages)('with the keyboard alone, in %s', (lang) => {
  const w = words[lang];

  /** Tabs until the focus is on what reads so. */
  async function tabTo(name: string | RegExp): Promise<void> {
    const reads = (element: Element | null) => {
      const label =
        element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
      const plain = (label ?? '').replace(/\s+/g, ' ').trim();
      return typeof name === 'string' ? plain.startsWith(name) : name.test(plain);
    };
    for (let presses = 0; presses < 80; presses += 1) {
      if (reads(deepActive())) return;
      await userEvent.keyboard('{Tab}');
    }
    throw new Error(`Tabbed in vain to "${name}"; the page reads: ${portal.text()}`);
  }

  const go = async (name: string | RegExp, key = '{Enter}') => {
    await tabTo(name);
    await userEvent.keyboard(key);
  };

  async function toReviewByKeyboard(delivery: 'instant' | 'post'): Promise<void> {
    await portal.sees(w.overview);
    await portal.sees('Anders');
    await tabTo(/^(Søg efter medarbejder|Search for an employee)/);
    await userEvent.keyboard('mette h');
    await portal.sees(/^(?!.*Anders)/);
    await go(/^Mette Holm/);
    await portal.reads('Mette Holm');
    await go(w.add);
    await portal.reads(w.delivery);
    await tabTo(w.instant);
    await userEvent.keyboard(delivery === 'instant' ? ' ' : '{ArrowDown}');
    await go(w.continue);
    await portal.reads(w.review);
    await go(w.order);
  }

  it('instant issuance, from the overview to the receipt', async () => {
    open({ lang });
    await toReviewByKeyboard('instant');
    await portal.reads(w.ask);
    await go(w.show);
    await portal.reads(w.code);
    await codeOnScreen(portal);
    for (const point of w.points) await go(point, ' ');
    await go(w.handedOver, ' ');
    await go(w.close);
    await portal.reads(w.receipt);
  });

  it('by post, from the overview to the receipt', async () => {
    open({ lang });
    await toReviewByKeyboard('post');
    await portal.reads(w.letter);
    await go(w.toReceipt);
    await portal.reads(w.receipt);
  });
});

describe('by post the letter has dates', () => {
  it.each([
    ['2026-12-22T10:00:00+01:00', 'da', '29. december 2026', '30. december 2026'],
    ['2026-12-22T10:00:00+01:00', 'en', '29 December 2026', '30 December 2026'],
    ['2027-03-24T10:00:00+01:00', 'da', '1. april 2027', '2. april 2027'],
    ['2027-03-24T10:00:00+01:00', 'en', '1 April 2027', '2 April 2027'],
  ] as const)('ordered %s, read in %s: between %s and %s', async (clock, lang, from, to) => {
    const w = words[lang];
    const dates = lang === 'da' ? `mellem ${from} og ${to}` : `between ${from} and ${to}`;
    open({ lang, clock, employeeId: METTE });
    await portal.sees(w.add);
    await portal.press(w.add);
    await portal.sees(dates);
    await portal.choose(w.post);
    await portal.press(w.continue);
    await portal.sees(dates);
    await portal.press(w.order);
    await portal.reads(w.letter);
    await portal.sees(dates);
    await portal.press(w.toReceipt);
    await portal.reads(w.receipt);
    await portal.sees(dates);
    expect(portal.text()).not.to.match(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-/);
  });
});

describe('exactly one order, and the code reaches the administrator', () => {
  const w = words.da;
  const start = async (faults: PortalOptions['faults']) => {
    open({ employeeId: METTE, ...(faults ? { faults } : {}) });
    await portal.sees(w.add);
    await portal.press(w.add);
    await portal.choose(w.instant);
    await portal.press(w.continue);
    await portal.sees(w.order);
  };

  it('after a double click', async () => {
    await start([]);
    const button = portal.button(w.order);
    button?.click();
    button?.click();
    await portal.reads(w.ask);
    expect(ordersFor(portal, METTE)).to.have.lengthOf(1);
  });

  it('after Enter was held down', async () => {
    await start([]);
    portal.button(w.order)?.focus();
    await userEvent.keyboard('{Enter>5/}');
    await portal.reads(w.ask);
    expect(ordersFor(portal, METTE)).to.have.lengthOf(1);
  });

  it('after a lost reply to the order', async () => {
    await start([{ command: 'placeOrder', kind: 'lost-reply', times: 1 }]);
    await portal.press(w.order);
    await portal.reads('Forbindelsen blev afbrudt');
    await portal.sees('Du får ikke to bestillinger');
    expect(ordersFor(portal, METTE)).to.have.lengthOf(1);
    await portal.press(w.tryAgain);
    await portal.reads(w.ask);
    expect(ordersFor(portal, METTE)).to.have.lengthOf(1);
    await portal.press(w.show);
    await codeOnScreen(portal);
  });

  it('after a lost reply to the reveal: the same code comes again', async () => {
    await start([{ command: 'revealCode', kind: 'lost-reply', times: 1 }]);
    await portal.press(w.order);
    await portal.reads(w.ask);
    await portal.press(w.show);
    await portal.reads('Vi fik ikke koden');
    await portal.press(w.tryAgain);
    await portal.reads(w.code);
    await codeOnScreen(portal);
    expect(portal.simulation.world.audit.filter(({ type }) => type === 'secret.revealed')).to.have.lengthOf(
      portal.simulation.world.audit.filter(
        ({ type, subject }) => type === 'secret.revealed' && subject !== ordersFor(portal, METTE)[0]?.id,
      ).length + 1,
    );
  });
});

describe('the code stands nowhere but on the screen', () => {
  const w = words.da;
  let watch: LeakWatch;
  beforeEach(() => void (watch = watchForLeaks()));
  afterEach(() => watch.stop());

  async function show(): Promise<string> {
    open({ employeeId: METTE });
    await portal.sees(w.add);
    await portal.press(w.add);
    await portal.choose(w.instant);
    await portal.press(w.continue);
    await portal.press(w.order);
    await portal.reads(w.ask);
    await portal.press(w.show);
    await portal.reads(w.code);
    return codeOnScreen(portal);
  }

  it('finds a leak if there is one', async () => {
    const code = await show();
    console.log(`the code is ${code}`);
    portal.wizard.dataset['oops'] = code;
    expect(watch.leaksOf(code)).to.include.members(['console.log', 'attribute data-oops']);
    delete portal.wizard.dataset['oops'];
  });

  it('while it is shown', async () => {
    const code = await show();
    expect(watch.leaksOf(code)).to.deep.equal([]);
  });

  it('after it was closed', async () => {
    const code = await show();
    await handOver(w);
    await portal.reads(w.receipt);
    expect(watch.remainsOf(code, portal.wizard)).to.deep.equal([]);
  });

  it('after the wizard was taken off the page', async () => {
    const code = await show();
    const { wizard } = portal;
    const reveal = wizard.shadowRoot?.querySelector('#reveal');
    wizard.remove();
    await until(() => watch.remainsOf(code, wizard, reveal!).length === 0, 'the code to be forgotten');
    expect(watch.remainsOf(code, wizard, reveal!)).to.deep.equal([]);
  });

  it('in no other answer of the service', async () => {
    const code = await show();
    const { adapter } = portal.simulation;
    const orderId = ordersFor(portal, METTE)[0]!.id;
    const context = { signal: new AbortController().signal };
    const answers = await Promise.all([
      adapter.getOrder({ orderId }, context),
      adapter.getDeliveries({ orderId }, context),
      adapter.getEmployee({ employeeId: METTE as never }, context),
      adapter.searchEmployees({ q: code }, context),
      adapter.getSession({}, context),
    ]);
    expect(JSON.stringify(answers)).not.to.contain(code);
  });
});
