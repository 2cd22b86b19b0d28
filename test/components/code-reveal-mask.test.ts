import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import {
  aReveal,
  aService,
  button,
  CODE,
  expectHeadingFocused,
  openShown,
  press,
  screen,
  textOf,
  until,
  type Service,
} from './code-reveal.support.ts';

let service: Service;
beforeEach(() => {
  service = aService();
});
afterEach(() => {
  service.unplug();
  vi.useRealTimers();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'clipboard');
  Reflect.deleteProperty(document, 'hidden');
});

function clipboard(value: unknown): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
}

const status = (el: Element) => el.shadowRoot?.querySelector('[role=status]')?.textContent?.trim();

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
    expect(status(el)).to.equal('');
    done();
    await until(
      () => !!status(el)?.startsWith('Kopieret.'),
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
    new MutationObserver(() => said.push(status(el))).observe(
      el.shadowRoot!.querySelector('[role=status]')!,
      {
        childList: true,
        subtree: true,
      },
    );
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
      () => !!status(el)?.startsWith('Koden kunne ikke kopieres. Den er markeret'),
      () => 'the status',
    );
    await until(
      () => getSelection()?.toString() === CODE,
      () => `the selection; it is "${getSelection()}"`,
    );
    await expect(el).to.be.accessible();
  });

  it('does not uncover a masked code in order to select it', async () => {
    clipboard(undefined);
    const el = await openShown();
    await press(el, 'Skjul på skærmen');
    await press(el, 'Kopiér koden');
    await until(
      () => !!status(el)?.includes('Vis den igen'),
      () => 'the status',
    );
    expect(textOf(el)).not.to.contain('7KQ2');
  });
});

describe('masking', () => {
  const maskedAndBack = async (el: Awaited<ReturnType<typeof openShown>>) => {
    expect(el.shadowRoot?.innerHTML).not.to.contain('7KQ2').and.not.to.contain('7, K, Q, 2');
    expect(el.shadowRoot?.querySelector('#code')?.textContent).to.equal('••••-••••-••••');
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
    expect(status(el)).to.equal('Koden er skjult på skærmen. Den er ikke gået tabt.');
    await maskedAndBack(el);
  });

  it('happens when the tab is left', async () => {
    const el = await openShown();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await el.updateComplete;
    expect(status(el)).to.contain('da du forlod fanen');
    await maskedAndBack(el);
  });

  it.each([
    ['after a minute', undefined, 60],
    ['after the time that the host sets', 90, 90],
    ['not before 20 seconds, whatever the host sets', 1, 20],
    ['after a minute where the host sets nonsense', Number.NaN, 60],
  ])('happens to an idle person %s', async (_, maskAfter, seconds) => {
    const el = await openShown();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
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
    expect(status(el)).to.contain('ikke har været aktiv');
    expect(textOf(el)).to.contain(`efter ${seconds} sekunder`);
    await maskedAndBack(el);
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
    service.unplug();
    service = aService({ revealCode: [() => aReveal({ hours: 0.3 / 3600 })] });
    const el = await openShown();
    await screen(el, 'Koden er udløbet');
    expect(textOf(el)).not.to.contain('7KQ2');
    expectHeadingFocused(el);
    await expect(el).to.be.accessible();
    await press(el, 'Udsted en ny kode');
    await screen(el, 'Er du klar til at se koden?');
    expect(service.of('reissueCode')[0]?.input).to.deep.equal({ orderId: 'ord_1', reason: 'expired' });
  });

  it('counts down each minute by the clock of the service', async () => {
    service.unplug();
    const skew = 5 * 3_600_000;
    const shifted = (iso: string) => new Date(Date.parse(iso) + skew).toISOString();
    service = aService({
      revealCode: [
        () => {
          const reveal = aReveal({ hours: 0.5 });
          const secret = { ...reveal.secret, expiresAt: shifted(reveal.secret.expiresAt) };
          return { ...reveal, secret, serverTime: shifted(reveal.serverTime) };
        },
      ],
    });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const el = await openShown();
    expect(textOf(el)).to.contain('(om 30 minutter)');
    window.dispatchEvent(new Event('pointermove'));
    vi.advanceTimersByTime(60_000);
    await el.updateComplete;
    expect(textOf(el)).to.contain('(om 29 minutter)');
  });
});
