import { expect } from '@open-wc/testing';
import { userEvent } from 'vitest/browser';
import { describe, it } from 'vitest';
import { plug } from '../../src/protocol/plug.ts';
import {
  button,
  CODE,
  expectHeadingFocused,
  factsOf,
  focused,
  open,
  openShown,
  order,
  press,
  refuse,
  reveal,
  screen,
  serve,
  service,
  textOf,
  tick,
  until,
} from './code-reveal.support.ts';

describe('before the code', () => {
  it('asks whether the administrator is ready, and fetches nothing but the order', async () => {
    serve();
    const el = await open();
    await screen(el, 'Er du klar til at se koden?');
    expect(textOf(el)).to.contain('Koden vises kun én gang.').and.to.contain('du kan få fat i Mette Holm');
    expect(service.of('revealCode')).to.have.length(0);
    await expect(el).to.be.accessible();
  });

  it('does not take the focus of a page that just opened', async () => {
    serve();
    const el = await open();
    await screen(el, 'Er du klar til at se koden?');
    expect(document.activeElement).to.equal(document.body);
  });

  it('takes focus to its heading when the page asks it to, also while the order is on its way', async () => {
    serve();
    const el = await open();
    el.focus();
    await screen(el, 'Er du klar til at se koden?');
    await until(
      () => focused(el) === el.shadowRoot?.querySelector('h2'),
      () => 'focus on the heading',
    );
  });

  it('can be put off, and taken up again', async () => {
    serve();
    const el = await open();
    const facts = factsOf(el);
    await screen(el, 'Er du klar til at se koden?');
    await press(el, 'Ikke nu');
    await screen(el, 'Koden vises ikke nu');
    expect(facts).to.deep.equal([
      { name: 'reveal-closed', detail: { orderId: 'ord-1', outcome: 'not-now' } },
    ]);
    await expect(el).to.be.accessible();
    await press(el, 'Jeg er klar nu');
    await screen(el, 'Er du klar til at se koden?');
    expectHeadingFocused(el);
  });

  it('sends the confirmation that the service requires, with a key', async () => {
    serve();
    await openShown('en');
    const [asked] = service.of('revealCode');
    expect(asked?.input).to.deep.equal({
      orderId: 'ord-1',
      confirmation: { textId: 'reveal-confirmation', textVersion: '2026-11', locale: 'en' },
    });
    expect(asked?.idempotencyKey).to.match(/^[0-9a-f-]{32,36}$/);
  });

  it('asks once when the button is pressed twice', async () => {
    serve();
    const el = await open();
    await screen(el, 'Er du klar til at se koden?');
    const show = button(el, 'Vis koden');
    show.click();
    show.click();
    await screen(el, 'Installationskode til Mette Holm');
    expect(service.of('revealCode')).to.have.length(1);
  });

  it('shows nothing without an order', async () => {
    serve();
    const el = await open('da', '');
    expect(textOf(el).trim()).to.equal('');
    expect(service.asked).to.have.length(0);
  });
});

describe('the code on screen', () => {
  it('stands in groups, with expiry, mail and the three points', async () => {
    serve();
    const el = await openShown();
    const code = el.shadowRoot?.querySelector('#code');
    expect(code?.textContent).to.equal(CODE);
    expect(textOf(el)).to.contain('Gælder til 24. november 2026 kl. 09.30 (om 47 timer)');
    expect(textOf(el)).to.contain('Mette Holm får også en aktiveringsmail på mette.holm@nordlys.example.');
    expect(textOf(el)).to.contain('Begge dele skal bruges for at installere nøglefilen.');
    expect(textOf(el)).to.contain('Giv koden direkte til Mette Holm').and.to.contain('Gem ikke koden');
    await expect(el).to.be.accessible();
  });

  it('reads in English where the page does', async () => {
    serve({ getOrder: [() => order({ signatureType: 'keycard' })] });
    const el = await openShown('en');
    expect(textOf(el)).to.contain('Valid until 24 November 2026 at 09:30 (in 47 hours)');
    expect(textOf(el)).to.contain('Both are needed to install the key card.');
    expect(textOf(el)).to.contain('I have handed over the code');
    await expect(el).to.be.accessible();
  });

  it('marks its language where the page is in one that it does not speak', async () => {
    serve();
    const el = await openShown();
    el.parentElement!.lang = 'de';
    await el.updateComplete;
    const at = el.shadowRoot?.querySelector('h2');
    expect(at?.closest('[lang]')?.getAttribute('lang')).to.equal('da');
    el.parentElement!.lang = 'en-GB';
    await screen(el, 'Installation code for Mette Holm');
    expect(at?.closest('[lang]')?.getAttribute('lang')).to.equal('en');
  });

  it('has a heading of its own, so that each screen is read when its heading takes the focus', async () => {
    serve();
    const el = await open();
    await screen(el, 'Er du klar til at se koden?');
    const before = el.shadowRoot?.querySelector('h2');
    await press(el, 'Vis koden');
    await screen(el, 'Installationskode til Mette Holm');
    expect(before?.isConnected).to.equal(false);
    expectHeadingFocused(el);
  });

  it('follows the language of the page without losing the code', async () => {
    serve();
    const el = await openShown();
    el.parentElement!.lang = 'en';
    await screen(el, 'Installation code for Mette Holm');
    expect(textOf(el)).to.contain(CODE);
  });

  it('takes focus to its heading and is read symbol by symbol, but not by itself', async () => {
    serve();
    const el = await openShown();
    expectHeadingFocused(el);
    const code = el.shadowRoot?.querySelector('#code');
    expect(code?.getAttribute('aria-hidden')).to.equal('true');
    expect(code?.nextElementSibling?.textContent).to.equal(
      'Koden, tegn for tegn: 7, K, Q, 2. Bindestreg. M, 4, T, X. Bindestreg. K, 9, R, D.',
    );
    expect(code?.closest('[aria-live], [role=status], [role=alert]')).to.equal(null);
  });

  it('is told once, without the code', async () => {
    serve();
    const facts = factsOf(document);
    const el = await openShown();
    await until(
      () => facts.length > 0,
      () => 'a fact',
    );
    el.requestUpdate();
    await el.updateComplete;
    expect(facts.map(({ name }) => name)).to.deep.equal(['code-revealed']);
    expect(facts[0]?.detail).to.have.keys('orderId', 'revealId', 'expiresAt');
  });

  it('is spelled for the phone, with a tick for each group that was read back', async () => {
    serve();
    const el = await openShown();
    button(el, 'Læs koden op i telefonen').click();
    await until(
      () => textOf(el).includes('Gruppe 3 af 3'),
      () => 'the spelling alphabet',
    );
    expect(textOf(el)).to.contain('Q Quintus').and.to.contain('X Xerxes');
    await tick(el, 'Gruppe 1 er læst rigtigt tilbage');
    await expect(el).to.be.accessible();
    await press(el, 'Skjul på skærmen');
    expect(textOf(el)).not.to.contain('Quintus');
    await press(el, 'Vis igen');
    const ticked = el.shadowRoot?.querySelector<HTMLInputElement>('.groups input');
    expect(ticked?.checked).to.equal(true);
  });

  it('fits a phone without scrolling sideways', async () => {
    serve();
    const el = await openShown();
    el.parentElement!.style.width = '288px';
    await until(
      () => el.clientWidth === 288,
      () => 'the narrow layout',
    );
    for (const part of el.shadowRoot!.querySelectorAll<HTMLElement>(
      '.screen, .hero, .code, .group, .button',
    )) {
      expect(part.getBoundingClientRect().right, part.className).to.be.at.most(
        el.getBoundingClientRect().right,
      );
    }
  });

  it('gives way to another order', async () => {
    serve({ getOrder: [() => order(), () => order({ id: 'ord-2', employeeName: 'Bo Lund' })] });
    const el = await openShown();
    el.orderId = 'ord-2';
    await screen(el, 'Er du klar til at se koden?');
    expect(textOf(el)).to.contain('Bo Lund').and.not.to.contain('7KQ2');
  });
});

it('can be done from order to closing with the keyboard alone', async () => {
  serve();
  const el = await open();
  const facts = factsOf(el);
  await screen(el, 'Er du klar til at se koden?');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await screen(el, 'Installationskode til Mette Holm');
  expectHeadingFocused(el);
  const stops: string[] = [];
  for (let stop = 0; stop < 10; stop++) {
    await userEvent.tab();
    const at = focused(el) as HTMLElement;
    stops.push(at.closest('label')?.textContent?.trim() ?? at.textContent?.trim() ?? '');
    if (at.matches('input')) await userEvent.keyboard(' ');
    if (at.matches('[part=primary]')) break;
  }
  expect(stops).to.deep.equal([
    'Kopiér koden',
    'Skjul på skærmen',
    'Hold koden synlig',
    'Læs koden op i telefonen',
    'Jeg har læst punkt 1',
    'Jeg har læst punkt 2',
    'Jeg har læst punkt 3',
    'Jeg har givet koden videre',
    'Koden er givet videre – skjul den',
  ]);
  await userEvent.keyboard('{Escape}');
  expect(textOf(el)).to.contain(CODE);
  await userEvent.keyboard('{Enter}');
  await screen(el, 'Koden er skjult');
  expectHeadingFocused(el);
  expect(facts.map(({ name }) => name)).to.deep.equal([
    'code-revealed',
    'handover-acknowledged',
    'reveal-closed',
  ]);
});

it('never asks by itself, whatever the page does', async () => {
  serve({ revealCode: [refuse('adapter-missing'), () => reveal()] });
  const el = await open();
  await screen(el, 'Er du klar til at se koden?');
  await press(el, 'Vis koden');
  await screen(el, 'Vi fik ikke koden');
  plug({})();
  await el.updateComplete;
  expect(service.of('revealCode')).to.have.length(1);
});
