import { expect } from '@open-wc/testing';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import {
  CODE,
  expectHeadingFocused,
  factsOf,
  focused,
  openShown,
  press,
  refuse,
  screen,
  serve,
  service,
  textOf,
  tick,
  until,
} from './code-reveal.support.ts';

const CLOSE = 'Koden er givet videre – skjul den';
const points = ['Jeg har læst punkt 1', 'Jeg har læst punkt 2', 'Jeg har læst punkt 3'];

beforeEach(() => {
  serve();
});
afterEach(() => {
  vi.useRealTimers();
});

async function tickEverything(el: Parameters<typeof tick>[0]): Promise<void> {
  for (const name of [...points, 'Jeg har givet koden videre']) await tick(el, name);
}

describe('handing over', () => {
  it('closes when the three points and the hand-over are ticked', async () => {
    const el = await openShown();
    const facts = factsOf(document);
    await tickEverything(el);
    await press(el, CLOSE);
    await screen(el, 'Koden er skjult');
    expectHeadingFocused(el);
    expect(facts).to.deep.equal([
      {
        name: 'handover-acknowledged',
        detail: {
          orderId: 'ord-1',
          pointIds: ['give-directly', 'not-by-mail', 'do-not-keep'],
          textVersion: '2026-11',
          locale: 'da',
        },
      },
      { name: 'reveal-closed', detail: { orderId: 'ord-1', outcome: 'handed-over' } },
    ]);
    expect(service.of('acknowledgeReveal').map(({ input }) => input)).to.deep.equal([
      { orderId: 'ord-1', revealId: 'rev-1', pointsRead: true },
    ]);
    await expect(el).to.be.accessible();
  });

  it('explains what is missing, in the same words above and at the field, and leads there', async () => {
    const el = await openShown();
    await tick(el, points[1]!);
    await press(el, CLOSE);
    const errors = el.shadowRoot?.querySelector('#errors');
    await until(
      () => focused(el) === errors,
      () => 'focus on the summary',
    );
    const above = [...errors!.querySelectorAll('button')].map((one) => one.textContent?.trim());
    const atField = [...el.shadowRoot!.querySelectorAll('.field-error')].map((one) =>
      one.textContent?.replace('Fejl:', '').trim(),
    );
    expect(above).to.deep.equal([
      'Læs punkt 1, og sæt kryds ved det.',
      'Læs punkt 3, og sæt kryds ved det.',
      'Sæt kryds ved, at du har givet koden videre.',
    ]);
    expect(atField).to.deep.equal(above);
    expect(textOf(el)).to.contain(CODE);
    await expect(el).to.be.accessible();

    await press(el, 'Læs punkt 3, og sæt kryds ved det.');
    expect(focused(el)?.id).to.equal('do-not-keep');
    await userEvent.keyboard(' ');
    await el.updateComplete;
    expect(errors?.querySelectorAll('button')).to.have.length(2);
  });

  it('leads to the summary again when closing is tried too early again', async () => {
    const el = await openShown();
    await press(el, CLOSE);
    await tick(el, points[0]!);
    await press(el, CLOSE);
    await until(
      () => focused(el)?.id === 'errors',
      () => 'focus on the summary',
    );
  });

  it('closes although the acknowledgement fails, tries it once more and says nothing', async () => {
    serve({ acknowledgeReveal: [refuse('provider-unavailable')] });
    const el = await openShown();
    await tickEverything(el);
    await press(el, CLOSE);
    await screen(el, 'Koden er skjult');
    await until(
      () => service.of('acknowledgeReveal').length === 2,
      () => 'the second try',
    );
    expect(textOf(el)).to.contain('Du har givet den videre til Mette Holm.');
  });

  it('acknowledges again from the page when the element is gone by then', async () => {
    serve({ acknowledgeReveal: [refuse('network-failed'), () => undefined] });
    const el = await openShown();
    el.addEventListener('reveal-closed', () => el.remove());
    await tickEverything(el);
    await press(el, CLOSE);
    await until(
      () => !el.isConnected,
      () => 'the host to take the element away',
    );
    await until(
      () => service.of('acknowledgeReveal').length === 2,
      () => 'the second try',
    );
  });
});

describe('hiding without handing over', () => {
  it('asks once, on the page, with focus on the safe choice', async () => {
    const el = await openShown();
    await press(el, 'Skjul uden at videregive');
    await until(
      () => focused(el)?.textContent?.trim() === 'Behold koden på skærmen',
      () => 'focus on the safe choice',
    );
    expect(textOf(el)).to.contain('må du udstede en ny');
    expect(textOf(el)).to.contain(CODE);
    await expect(el).to.be.accessible();
    await press(el, 'Behold koden på skærmen');
    await until(
      () => focused(el)?.textContent?.trim() === 'Skjul uden at videregive',
      () => 'focus where it was',
    );
    expect(textOf(el)).to.contain(CODE);
  });

  it('leaves the code, does not acknowledge it, and leads to a new one', async () => {
    const el = await openShown();
    const facts = factsOf(document);
    await press(el, 'Skjul uden at videregive');
    await press(el, 'Skjul koden');
    await screen(el, 'Koden er skjult');
    expect(facts).to.deep.equal([{ name: 'reveal-closed', detail: { orderId: 'ord-1', outcome: 'hidden' } }]);
    expect(service.of('acknowledgeReveal')).to.have.length(0);
    await expect(el).to.be.accessible();
    await press(el, 'Udsted en ny kode');
    await screen(el, 'Er du klar til at se koden?');
    expect(service.of('reissueCode')[0]?.input).to.deep.equal({ orderId: 'ord-1', reason: 'lost' });
    expectHeadingFocused(el);
  });
});

describe('leaving the page', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('is warned about while a code is shown, and not after', async () => {
    const el = await openShown();
    expect(leave()).to.equal(true);
    await tickEverything(el);
    expect(leave()).to.equal(true);
    await press(el, CLOSE);
    await screen(el, 'Koden er skjult');
    expect(leave()).to.equal(false);
  });

  it('forgets the code, and asks with the same key if the person comes back', async () => {
    const el = await openShown();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await screen(el, 'Er du klar til at se koden?');
    expect(textOf(el)).to.contain('Koden er måske allerede vist.');
    await expect(el).to.be.accessible();
    await press(el, 'Vis koden');
    await screen(el, 'Installationskode til Mette Holm');
    const [one, two] = service.of('revealCode');
    expect(one?.idempotencyKey).to.equal(two?.idempotencyKey);
  });

  it('is not what moving the element within the page is', async () => {
    const el = await openShown();
    await tick(el, points[0]!);
    const elsewhere = document.createElement('div');
    el.parentElement!.append(elsewhere);
    elsewhere.append(el);
    await el.updateComplete;
    expect(textOf(el)).to.contain(CODE);
    expect(el.shadowRoot?.querySelector<HTMLInputElement>('#give-directly')?.checked).to.equal(true);
    expect(leave()).to.equal(true);
  });
});
