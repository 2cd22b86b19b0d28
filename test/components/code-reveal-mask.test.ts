import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import type { CodeReveal } from '../../src/components/code-reveal/code-reveal.element.ts';
import {
  button,
  CODE,
  expectHeadingFocused,
  openShown,
  press,
  reveal,
  screen,
  serve,
  service,
  textOf,
  until,
} from './code-reveal.support.ts';

beforeEach(() => {
  serve();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'clipboard');
  Reflect.deleteProperty(document, 'hidden');
});

const timers = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

function clipboard(value: unknown): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
}

const [WHY_MASKED, COPIED] = [0, 1];
const statuses = (el: Element) => [...el.shadowRoot!.querySelectorAll('[role=status]')];
/** What a status region says; each has a matter of its own. */
const status = (el: Element, matter: number) => statuses(el)[matter]?.textContent?.trim();

describe('copying', () => {
  it('says "copied" only when the browser has done it, and never closes', async () => {
    const written: string[] = [];
    let done = () => {};
    clipboard({
      writeText: (text: string) => {
        written.push(text);
        return new Promise<void>((resolve) => (done = resolve));
      },
    });
    const el = await openShown();
    await press(el, 'Kopiér koden');
    expect(status(el, COPIED)).to.equal('');
    done();
    await until(
      () => !!status(el, COPIED)?.startsWith('Kopieret.'),
      () => 'the status',
    );
    expect(written).to.deep.equal([CODE]);
    expect(textOf(el)).to.contain(CODE);
    await expect(el).to.be.accessible();
  });

  it('can be said to be copied twice', async () => {
    const said: (string | undefined)[] = [];
    clipboard({ writeText: () => new Promise((resolve) => setTimeout(resolve)) });
    const el = await openShown();
    new MutationObserver(() => said.push(status(el, COPIED))).observe(statuses(el)[COPIED]!, {
      childList: true,
      subtree: true,
    });
    for (const times of [1, 2]) {
      await press(el, 'Kopiér koden');
      await until(
        () => said.filter((text) => text?.startsWith('Kopieret.')).length === times,
        () => 'the status',
      );
    }
    expect(said).to.include('');
  });

  it.each([
    ['denied', { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) }],
    [
      'blocked by the frame',
      {
        writeText: () => {
          throw new DOMException('blocked', 'NotAllowedError');
        },
      },
    ],
    ['missing', undefined],
  ])('selects the code and says so when the clipboard is %s', async (_, value) => {
    clipboard(value);
    const el = await openShown();
    await press(el, 'Kopiér koden');
    await until(
      () => !!status(el, COPIED)?.startsWith('Koden kunne ikke kopieres. Den er markeret'),
      () => 'the status',
    );
    await until(
      () => getSelection()?.toString() === CODE,
      () => `the selection; it is "${getSelection()}"`,
    );
    await expect(el).to.be.accessible();
  });

  it('leaves the reason why the code is masked where it stands', async () => {
    clipboard({ writeText: () => Promise.resolve() });
    const el = await openShown();
    await press(el, 'Skjul på skærmen');
    await press(el, 'Kopiér koden');
    await until(
      () => !!status(el, COPIED)?.startsWith('Kopieret.'),
      () => 'the status',
    );
    expect(status(el, WHY_MASKED)).to.equal('Koden er skjult på skærmen. Den er ikke gået tabt.');
    await expect(el).to.be.accessible();
  });

  it('does not uncover a masked code in order to select it', async () => {
    clipboard(undefined);
    const el = await openShown();
    await press(el, 'Skjul på skærmen');
    await press(el, 'Kopiér koden');
    await until(
      () => !!status(el, COPIED)?.includes('Vis den igen'),
      () => 'the status',
    );
    expect(textOf(el)).not.to.contain('7KQ2');
  });
});

describe('masking', () => {
  const maskedAndBack = async (el: CodeReveal) => {
    expect(el.shadowRoot?.innerHTML).not.to.contain('7KQ2').and.not.to.contain('7, K, Q, 2');
    const code = el.shadowRoot?.querySelector('#code');
    expect(code?.textContent).to.equal('••••-••••-••••');
    expect(code?.nextElementSibling?.textContent).to.equal('Koden er skjult.');
    await expect(el).to.be.accessible();
    await press(el, 'Vis igen');
    expect(textOf(el)).to.contain(CODE);
  };

  it('is done by hand, and undone with the same button', async () => {
    const el = await openShown();
    const toggle = button(el, 'Skjul på skærmen');
    toggle.focus();
    await press(el, 'Skjul på skærmen');
    expect(el.shadowRoot?.activeElement).to.equal(toggle);
    expect(status(el, WHY_MASKED)).to.equal('Koden er skjult på skærmen. Den er ikke gået tabt.');
    await maskedAndBack(el);
  });

  it('happens when the tab is left', async () => {
    const el = await openShown();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await el.updateComplete;
    expect(status(el, WHY_MASKED)).to.contain('da du forlod fanen');
    await maskedAndBack(el);
  });

  it.each([
    ['after a minute', undefined, 60],
    ['after the time that the host sets', 90, 90],
    ['not before 20 seconds, whatever the host sets', 1, 20],
    ['after a minute where the host sets nonsense', Number.NaN, 60],
  ])('happens to an idle person %s', async (_, maskAfter, seconds) => {
    const el = await openShown();
    vi.useFakeTimers({ toFake: [...timers] });
    if (maskAfter !== undefined) el.maskAfter = maskAfter;
    await el.updateComplete;
    window.dispatchEvent(new Event('pointermove'));
    vi.advanceTimersByTime((seconds - 1) * 1000);
    await el.updateComplete;
    expect(textOf(el)).to.contain(CODE);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    vi.advanceTimersByTime((seconds - 1) * 1000);
    await el.updateComplete;
    expect(textOf(el)).to.contain(CODE);
    vi.advanceTimersByTime(1000);
    await el.updateComplete;
    vi.useRealTimers();
    expect(status(el, WHY_MASKED)).to.contain('ikke har været aktiv');
    expect(textOf(el)).to.contain(`efter ${seconds} sekunder`);
    await maskedAndBack(el);
  });

  describe('for want of activity', () => {
    const afterTenMinutes = async (el: CodeReveal) => {
      window.dispatchEvent(new Event('pointermove'));
      vi.advanceTimersByTime(10 * 60_000);
      await el.updateComplete;
      return status(el, WHY_MASKED);
    };
    const pressed = (el: CodeReveal) => button(el, 'Hold koden synlig').getAttribute('aria-pressed');

    it('can be turned off, and on again', async () => {
      const el = await openShown();
      vi.useFakeTimers({ toFake: [...timers] });
      expect(pressed(el)).to.equal('false');
      await press(el, 'Hold koden synlig');
      expect(pressed(el)).to.equal('true');
      expect(textOf(el)).to.contain('Koden skjules ikke af sig selv').and.not.to.contain('60 sekunder');
      expect(await afterTenMinutes(el)).to.equal('');
      expect(textOf(el)).to.contain(CODE);
      await press(el, 'Hold koden synlig');
      expect(await afterTenMinutes(el)).to.contain('ikke har været aktiv');
      vi.useRealTimers();
      await maskedAndBack(el);
    });

    it('does not happen while the code is read out', async () => {
      const el = await openShown();
      button(el, 'Læs koden op i telefonen').click();
      await until(
        () => textOf(el).includes('Gruppe 3 af 3'),
        () => 'the spelling alphabet',
      );
      vi.useFakeTimers({ toFake: [...timers] });
      expect(await afterTenMinutes(el)).to.equal('');
      expect(textOf(el)).to.contain('Quintus').and.not.to.contain('60 sekunder');
    });

    it('turned off, still hides the code when the tab is left', async () => {
      const el = await openShown();
      await press(el, 'Hold koden synlig');
      await expect(el).to.be.accessible();
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      document.dispatchEvent(new Event('visibilitychange'));
      await el.updateComplete;
      expect(status(el, WHY_MASKED)).to.contain('da du forlod fanen');
      await maskedAndBack(el);
      expect(pressed(el)).to.equal('true');
    });
  });

  it('hides every copy of the code from the printer', async () => {
    const el = await openShown();
    button(el, 'Læs koden op i telefonen').click();
    await until(
      () => textOf(el).includes('Gruppe 3 af 3'),
      () => 'the spelling alphabet',
    );
    const printed = el
      .shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
      .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === 'print');
    const hidden = printed
      .flatMap((rule) => [...rule.cssRules] as CSSStyleRule[])
      .filter((rule) => rule.style.display === 'none')
      .map((rule) => rule.selectorText)
      .join();
    for (const secret of el.shadowRoot!.querySelectorAll('.code, .code + .visually-hidden, .symbols')) {
      expect(secret.closest(hidden), secret.className).not.to.equal(null);
    }
  });
});

describe('time', () => {
  it('ends the code on screen when it expires, and leads to a new one', async () => {
    serve({ revealCode: [() => reveal({ lifetime: 300 })] });
    const el = await openShown();
    await screen(el, 'Koden er udløbet');
    expect(textOf(el)).not.to.contain('7KQ2');
    expectHeadingFocused(el);
    await expect(el).to.be.accessible();
    await press(el, 'Udsted en ny kode');
    await screen(el, 'Er du klar til at se koden?');
    expect(service.of('reissueCode')[0]?.input).to.deep.equal({ orderId: 'ord-1', reason: 'expired' });
  });

  it('counts down each minute by the clock of the service', async () => {
    serve({ revealCode: [() => reveal({ lifetime: 30 * 60_000 })] });
    const fiveHoursSlow = Date.parse(reveal().serverTime) - 5 * 3_600_000;
    vi.useFakeTimers({ now: fiveHoursSlow, toFake: ['setInterval', 'clearInterval', 'Date'] });
    const el = await openShown();
    expect(textOf(el)).to.contain('(om 30 minutter)');
    window.dispatchEvent(new Event('pointermove'));
    vi.advanceTimersByTime(60_000);
    await el.updateComplete;
    expect(textOf(el)).to.contain('(om 29 minutter)');
  });
});
