import { expect } from '@open-wc/testing';
import { afterEach, describe, it, vi } from 'vitest';
import type { CodeReveal } from '../../src/components/code-reveal/code-reveal.element.ts';
import type { ProblemSlug } from '../../src/contract/problem.ts';
import { IssuanceRequest } from '../../src/protocol/issuance-request.ts';
import {
  button,
  expectHeadingFocused,
  factsOf,
  open,
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

afterEach(() => {
  vi.restoreAllMocks();
});

const ASKING = 'Er du klar til at se koden?';
const SHOWN = 'Installationskode til Mette Holm';

async function askFor(lang: 'da' | 'en' = 'da'): Promise<CodeReveal> {
  const el = await open(lang);
  await until(
    () => button(el, lang === 'da' ? 'Vis koden' : 'Show the code') !== null,
    () => 'the question',
  );
  await press(el, lang === 'da' ? 'Vis koden' : 'Show the code');
  return el;
}

describe('an answer that does not arrive', () => {
  it.each<ProblemSlug>(['network-failed', 'no-answer', 'provider-timeout', 'answer-invalid', 'internal'])(
    'is asked for again as the same showing (%s)',
    async (slug) => {
      serve({ revealCode: [refuse(slug), refuse(slug), () => reveal()] });
      const el = await askFor();
      await screen(el, 'Vi fik ikke koden');
      expectHeadingFocused(el);
      await press(el, 'Prøv igen');
      await until(
        () => service.of('revealCode').length === 2,
        () => 'the second try',
      );
      await screen(el, 'Vi fik ikke koden');
      await press(el, 'Prøv igen');
      await screen(el, SHOWN);
      const keys = new Set(service.of('revealCode').map(({ idempotencyKey }) => idempotencyKey));
      expect(service.of('revealCode')).to.have.length(3);
      expect([...keys]).to.have.length(1);
      expect([...keys][0]).to.be.a('string');
    },
  );

  it.each<[ProblemSlug, string]>([
    ['rate-limited', 'Systemet er overbelastet. Vent et øjeblik, og prøv igen.'],
    ['provider-unavailable', 'Systemet svarer ikke lige nu. Vent et øjeblik, og prøv igen.'],
    ['request-in-progress', 'Systemet er ikke færdigt endnu. Vent et øjeblik, og prøv igen.'],
    ['adapter-missing', 'Der er ikke forbindelse til systemet.'],
  ])('is told apart from a known cause (%s)', async (slug, words) => {
    serve({ revealCode: [refuse(slug)] });
    const el = await askFor();
    await screen(el, 'Vi fik ikke koden');
    expect(textOf(el)).to.contain(words).and.not.to.contain('Svaret kom ikke frem');
  });

  it('is the same request also after the page changed its language', async () => {
    serve({ revealCode: [refuse('no-answer'), () => reveal()] });
    const el = await askFor();
    await screen(el, 'Vi fik ikke koden');
    el.parentElement!.lang = 'en';
    await screen(el, 'We did not get the code');
    await press(el, 'Try again');
    await screen(el, 'Installation code for Mette Holm');
    const [one, two] = service.of('revealCode');
    expect(one).to.deep.equal(two);
  });

  it('is explained in both languages, accessibly', async () => {
    serve({ revealCode: [refuse('network-failed')] });
    const el = await askFor();
    await screen(el, 'Vi fik ikke koden');
    expect(textOf(el)).to.contain('det tæller stadig som den samme visning');
    await expect(el).to.be.accessible();
    el.parentElement!.lang = 'en';
    await screen(el, 'We did not get the code');
    await expect(el).to.be.accessible();
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('boom');
      },
    ],
    ['answers nonsense', () => ({ hello: 'world' }) as never],
    [
      'answers another kind of code',
      () => ({ ...reveal(), secret: { ...reveal().secret, value: 'hello' } }) as never,
    ],
  ])('may be an adapter that %s', async (_, answer) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    serve({ revealCode: [answer, () => reveal()] });
    const el = await askFor();
    await screen(el, 'Vi fik ikke koden');
    await press(el, 'Prøv igen');
    await screen(el, SHOWN);
  });

  it('may be a listener that answers past the contract', async () => {
    serve({ revealCode: [] });
    const bypass = (event: Event) => {
      const asked = event as IssuanceRequest<'revealCode'>;
      if (asked.command === 'revealCode')
        asked.respondWith({ ...reveal(), serverTime: 'yesterday' } as never);
    };
    window.addEventListener(IssuanceRequest.type, bypass, true);
    const el = await askFor();
    await screen(el, 'Vi fik ikke koden');
    window.removeEventListener(IssuanceRequest.type, bypass, true);
    expect(textOf(el)).not.to.contain('7KQ2');
  });

  it('may be the order itself', async () => {
    serve({ getOrder: [refuse('network-failed'), () => order()] });
    const el = await open();
    await screen(el, 'Vi kunne ikke hente bestillingen');
    await expect(el).to.be.accessible();
    await press(el, 'Prøv igen');
    await screen(el, ASKING);
  });

  it('may be the new code, of which only one is issued', async () => {
    serve({ revealCode: [refuse('secret-expired')], reissueCode: [refuse('no-answer'), () => order()] });
    const el = await askFor();
    await screen(el, 'Koden er udløbet');
    await press(el, 'Udsted en ny kode');
    await screen(el, 'Vi ved ikke, om den nye kode er udstedt');
    await expect(el).to.be.accessible();
    await press(el, 'Prøv igen');
    await screen(el, ASKING);
    const [one, two] = service.of('reissueCode');
    expect(one).to.deep.equal(two);
    expect(one?.idempotencyKey).not.to.equal(service.of('revealCode')[0]?.idempotencyKey);
  });
});

describe('a code that is gone', () => {
  it('was shown to somebody: says who and when, and leads to a new code with a new key', async () => {
    const revealed = { revealedAt: '2026-11-22T08:09:00Z', revealedBy: 'Jens Ravn' };
    serve({
      revealCode: [refuse('secret-already-revealed', revealed), () => reveal({ code: 'ABCD-EFGH-JKMN' })],
    });
    const el = await askFor();
    await screen(el, 'Koden er allerede vist');
    expectHeadingFocused(el);
    expect(textOf(el)).to.contain('Jens Ravn fik koden vist 22. november 2026 kl. 09.09.');
    await expect(el).to.be.accessible();
    await press(el, 'Udsted en ny kode');
    await screen(el, ASKING);
    expect(service.of('reissueCode')[0]?.input).to.deep.equal({ orderId: 'ord-1', reason: 'lost' });
    await press(el, 'Vis koden');
    await screen(el, SHOWN);
    expect(textOf(el)).to.contain('ABCD-EFGH-JKMN');
    const [one, two] = service.of('revealCode');
    expect(one?.idempotencyKey).not.to.equal(two?.idempotencyKey);
  });

  it.each([
    ['revealed', 'Koden er allerede vist', 'The code has already been shown'],
    ['expired', 'Koden er udløbet', 'The code has expired'],
    ['locked', 'Koden er spærret', 'The code is locked'],
  ] as const)('is known before asking (%s)', async (state, da, en) => {
    const code = { state, revealedAt: '2026-11-22T08:09:00Z', revealedBy: null };
    serve({ getOrder: [() => order({ code })] });
    const el = await open();
    await screen(el, da);
    await expect(el).to.be.accessible();
    el.parentElement!.lang = 'en';
    await screen(el, en);
    button(el, 'Issue a new code');
    expect(service.of('revealCode')).to.have.length(0);
  });
});

describe('a refusal', () => {
  it.each<[ProblemSlug, string, string]>([
    ['order-cancelled', 'Bestillingen er annulleret', 'The order is cancelled'],
    ['order-expired', 'Bestillingen er udløbet', 'The order has expired'],
    ['not-found', 'Bestillingen findes ikke', 'The order does not exist'],
    ['secret-not-revealable', 'Koden kan ikke vises her', 'The code cannot be shown here'],
    ['forbidden', 'Du har ikke adgang til koden', 'You do not have access to the code'],
    ['quota-exceeded', 'Koden kan ikke vises', 'The code cannot be shown'],
  ])('%s is explained, and can be left', async (slug, da, en) => {
    serve({ revealCode: [refuse(slug)] });
    const el = await askFor();
    const facts = factsOf(el);
    await screen(el, da);
    expectHeadingFocused(el);
    await expect(el).to.be.accessible();
    el.parentElement!.lang = 'en';
    await screen(el, en);
    await press(el, 'Close');
    await until(
      () => facts.length === 1,
      () => 'the fact',
    );
    expect(facts[0]).to.deep.equal({
      name: 'reveal-closed',
      detail: { orderId: 'ord-1', outcome: 'not-now' },
    });
  });

  it('of one more new code is explained', async () => {
    serve({ revealCode: [refuse('secret-locked')], reissueCode: [refuse('reissue-limit-reached')] });
    const el = await askFor();
    await screen(el, 'Koden er spærret');
    await press(el, 'Udsted en ny kode');
    await screen(el, 'Der kan ikke udstedes flere koder lige nu');
    await expect(el).to.be.accessible();
  });

  it('because the order changed meanwhile fetches it again', async () => {
    serve({
      revealCode: [refuse('secret-superseded')],
      getOrder: [() => order(), () => order({ employeeName: 'Mette Holm Lund' })],
    });
    const el = await askFor();
    await screen(el, 'Bestillingen har ændret sig');
    await press(el, 'Hent bestillingen igen');
    await screen(el, ASKING);
    expect(textOf(el)).to.contain('Mette Holm Lund');
  });
});

it('explains a page that stops the request, and lets the person try again', async () => {
  serve();
  const veto = (event: Event) => {
    if ((event as IssuanceRequest).command === 'revealCode') event.preventDefault();
  };
  window.addEventListener(IssuanceRequest.type, veto, true);
  const el = await askFor();
  await screen(el, 'Vi fik ikke koden');
  expect(textOf(el)).to.contain('Systemet stoppede handlingen.');
  window.removeEventListener(IssuanceRequest.type, veto, true);
  await press(el, 'Prøv igen');
  await screen(el, SHOWN);
});
