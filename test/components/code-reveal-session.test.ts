import { expect } from '@open-wc/testing';
import { afterEach, describe, it, vi } from 'vitest';
import { plug } from '../../src/protocol/plug.ts';
import {
  CODE,
  factsOf,
  heading,
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
  until,
} from './code-reveal.support.ts';

const ASKING = 'Er du klar til at se koden?';
const SHOWN = 'Installationskode til Mette Holm';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a session that ended', () => {
  it.each(['unauthenticated', 'session-expired', 'step-up-required'] as const)(
    'is told to the host, and the same request goes on after %s',
    async (reason) => {
      serve({ revealCode: [refuse(reason), () => reveal()] });
      const facts = factsOf(document);
      const el = await open();
      await screen(el, ASKING);
      await press(el, 'Vis koden');
      await screen(el, 'Log på igen');
      await until(
        () => facts.length === 1,
        () => 'the fact',
      );
      expect(facts).to.deep.equal([{ name: 'session-required', detail: { reason } }]);
      await expect(el).to.be.accessible();
      el.resume();
      // Whoever has signed in may be somebody else, who says first to be ready.
      if (reason !== 'step-up-required') {
        await screen(el, ASKING);
        await press(el, 'Vis koden');
      }
      await screen(el, SHOWN);
      expect(textOf(el)).to.contain(CODE);
      const [one, two] = service.of('revealCode');
      expect(one).to.deep.equal(two);
    },
  );

  it('goes on when an adapter is plugged, and when the person says so', async () => {
    serve({ getOrder: [refuse('session-expired'), refuse('session-expired'), () => order()] });
    const el = await open();
    await screen(el, 'Log på igen');
    plug({})();
    await until(
      () => service.of('getOrder').length === 2,
      () => 'the second try',
    );
    await screen(el, 'Log på igen');
    await press(el, 'Jeg er logget på – fortsæt');
    await screen(el, ASKING);
  });

  it('is nothing to resume where none ended', async () => {
    serve();
    const el = await openShown();
    el.resume();
    await el.updateComplete;
    expect(heading(el)).to.equal(SHOWN);
    expect(service.of('revealCode')).to.have.length(1);
  });
});

it('wakes up when an adapter is plugged late', async () => {
  serve();
  service.unplug();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const el = await open();
  await screen(el, 'Vi kunne ikke hente bestillingen');
  expect(textOf(el)).to.contain('Der er ikke forbindelse til systemet.');
  serve();
  await screen(el, ASKING);
});
