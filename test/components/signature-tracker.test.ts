import { expect } from '@open-wc/testing';
import { page as browserPage } from 'vitest/browser';
import { afterEach, describe, it, vi } from 'vitest';
import { tracker as da } from '../../src/i18n/da/tracker.ts';
import { tracker as en } from '../../src/i18n/en/tracker.ts';
import { plug } from '../../src/protocol/plug.ts';
import { deepActive, deepAll, until } from '../support/person.ts';
import { watchForLeaks } from '../support/leaks.ts';
import { words } from '../support/words.ts';
import { open, type orderFor, type Page } from './signature-tracker.support.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  document.documentElement.style.colorScheme = '';
  await browserPage.viewport(900, 900);
});

const accessible = (page: Page) => expect(page.tracker).to.be.accessible();
const { acts, questions } = da;

describe('every order and signature, and what happens next', () => {
  it.each([
    ['emp-open-instant', [da.orders.nextReveal('Jakob Eskildsen'), da.orders.showCode]],
    ['emp-code-lost', [da.orders.codeStates.revealed, da.orders.nextHandover('Camilla Friis')]],
    ['emp-code-handed-over', [da.orders.handedOver, da.orders.nextHandedOver('Henning Dahl')]],
    ['emp-code-expired', [da.orders.codeStates.expired, da.orders.nextNewCode('Vibeke Storm')]],
    ['emp-code-locked', [da.orders.codeStates.locked, acts.reissue]],
    [
      'emp-open-post',
      [da.orders.codeInLetter, da.orders.mailNotSent, /ventes mellem \d+\. november 2026 og/],
    ],
    ['emp-letter-arrived', [da.orders.letterStates.presumed_delivered, acts['report-missing']]],
    ['emp-letter-returned', [da.order.nextLetter('Gerda Hviid'), acts.reissue]],
    ['emp-mail-came-back', [da.orders.mailStates.bounced('gitte.kruse@nordlys-energi.example')]],
    ['emp-order-cancelled', [da.orders.orderStates.cancelled, da.orders.nextDead]],
    ['emp-installed', [da.orders.codeStates.consumed, da.orders.nextDone, da.signature.valid]],
    ['emp-keyfile-due', [da.orders.signatureStates.renewal_due, acts.renew, acts.revoke]],
    ['emp-keyfile-expired', [da.signature.next.expired]],
    ['emp-keyfile-revoked', [da.signature.next.revoked]],
    ['emp-signature-suspended', [da.signature.next.suspended]],
    ['emp-no-keycard', [da.empty]],
  ] as const)('%s', async (employeeId, texts) => {
    const page = open(employeeId);
    for (const text of texts) await page.sees(text);
    await accessible(page);
  });

  it('an order that waits for a second administrator has no code to be shown or replaced', async () => {
    const page = open('emp-awaiting-approval', { scenario: 'four-eyes' });
    await page.sees(da.order.nextApproval);
    expect(page.button(acts.reissue)).to.equal(undefined);
    expect(page.button(da.orders.showCode)).to.equal(undefined);
  });

  it('the newest order is on top, and older ones are a button away', async () => {
    const page = open('emp-code-lost');
    await page.sees(acts.cancel);
    for (let times = 0; times < 11; times++) {
      await page.press(acts.cancel);
      await page.press(questions.cancel.yes);
      await page.sees(da.done.cancel);
      await placeOrder(page, 'emp-code-lost', `key-${times}`);
      await page.sees(acts.cancel);
    }
    const titles = () => deepAll(page.tracker, '[part="order"] h3').map((each) => each.textContent.trim());
    expect(titles().length).to.equal(10);
    expect(titles()).to.deep.equal(titles().toSorted().toReversed());
    await page.press(/Vis ældre bestillinger \(10 af 12 vises\)/);
    await until(() => titles().length === 12, 'all orders', page.place);
  });

  it('is in English on an English page, and follows its language live', async () => {
    const page = open('emp-open-post', { lang: 'en' });
    await page.sees(en.heading('Inger Højgaard'));
    await page.sees(en.orders.codeInLetter);
    expect(page.tracker.shadowRoot?.querySelector('[lang="en"]')).not.to.equal(null);
    page.place.lang = 'da';
    await page.sees(da.orders.codeInLetter);
  });

  it('asks for somebody where nobody is chosen, and shows whom the page chooses later', async () => {
    const page = open('');
    await page.sees(da.nobody);
    await accessible(page);
    page.tracker.employeeId = 'emp-open-post';
    await page.sees(da.heading('Inger Højgaard'));
    expect(deepActive()).to.equal(document.body);
  });
});

it('leaves the focus where it is when the page shows another employee, also after it was used', async () => {
  const page = open('emp-open-post');
  await page.press(da.refresh);
  await page.sees(da.orders.refreshed);
  const elsewhere = document.createElement('button');
  page.place.append(elsewhere);
  elsewhere.focus();
  page.tracker.employeeId = 'emp-code-lost';
  await page.sees(da.heading('Camilla Friis'));
  await page.tracker.updateComplete;
  expect(deepActive()).to.equal(elsewhere);
});

it('no code stands in the page, its events or its storage after it was shown from here and closed', async () => {
  const leaks = watchForLeaks();
  try {
    const page = open('emp-open-instant');
    await page.press(da.orders.showCode);
    await page.press(words.da.show);
    const pattern = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/;
    const code = await until(
      () => pattern.exec(page.text().replace(/\s*-\s*/g, '-'))?.[0],
      'a code on the screen',
      page.place,
    );
    expect(leaks.leaksOf(code)).to.deep.equal([]);
    for (const tick of [...words.da.points, words.da.handedOver]) await page.choose(tick);
    await page.press(words.da.close);
    await page.sees(da.orders.nextHandedOver('Jakob Eskildsen'));
    expect(leaks.remainsOf(code)).to.deep.equal([]);
  } finally {
    leaks.stop();
  }
});

describe('live', () => {
  it('shows it when the employee installs', async () => {
    const id = 'emp-letter-arrived';
    const page = open(id);
    await page.sees(acts.cancel);
    const { simulation } = page;
    const secret = /\b([0-9A-Z]{4}[\s-]+){2}[0-9A-Z]{4}\b/.exec(
      simulation.letterbox(id).arrived[0]!.body,
    )![0];
    const token = simulation
      .mailbox(id)
      .flatMap(({ body }) => /#([0-9a-f]{32})/.exec(body)?.[1] ?? [])
      .at(0)!;
    const installed = await simulation.install({ token, secret, password: 'Vinterhave 7' });
    expect(installed.ok).to.equal(true);
    await page.sees(da.orders.nextDone);
    await page.sees(da.orders.signatureStates.active);
  }, 20_000);

  it('shows an order that somebody else places, without moving the focus', async () => {
    const page = open('emp-mette-holm');
    await page.sees(da.signature.title(da.nouns.signature.keycard));
    await placeOrder(page, 'emp-mette-holm', 'elsewhere');
    await page.sees(da.orders.nextReveal('Mette Holm'));
    expect(deepActive()).to.equal(document.body);
  });

  it('the button asks anew and says so', async () => {
    const page = open('emp-code-handed-over');
    await page.press(da.refresh);
    await page.sees(da.orders.refreshed);
    await accessible(page);
  });
});

describe('when something is wrong', () => {
  it('shows that it is waiting', async () => {
    const page = open('emp-open-post', { faults: [{ kind: 'hang', command: 'getEmployee' }] });
    await page.sees(da.working);
    await accessible(page);
  });

  it('says that nothing could be fetched, and tries again', async () => {
    const faults = [
      { kind: 'problem', problem: 'provider-unavailable', command: 'listOrders', times: 1 },
    ] as const;
    const page = open('emp-open-post', { faults });
    await page.sees('Systemet svarer ikke');
    await accessible(page);
    await page.press(da.tryAgain);
    await page.reads(da.heading('Inger Højgaard'));
  });

  it('keeps what stands there when it cannot be renewed', async () => {
    const page = open('emp-open-post');
    await page.sees(da.orders.codeInLetter);
    page.simulation.faults.add({ kind: 'problem', problem: 'internal', command: 'getEmployee', times: 1 });
    await page.press(da.refresh);
    await page.sees('Der er sket en fejl hos os');
    await page.sees(da.orders.codeInLetter);
    await accessible(page);
    await page.press(da.tryAgain);
    await page.sees(da.orders.refreshed);
  });

  it('says which half is unknown where only that cannot be fetched', async () => {
    const faults = [{ kind: 'problem', problem: 'internal', command: 'getDeliveries' }] as const;
    const page = open('emp-open-post', { faults });
    await page.sees(da.orders.unknown);
  });

  it('asks the page to sign in, and goes on', async () => {
    const page = open('emp-open-post', { prepare: (simulation) => simulation.signOut() });
    await page.sees('Du er ikke logget på');
    await accessible(page);
    const required = { name: 'session-required', detail: { reason: 'unauthenticated' } };
    expect(page.facts).to.deep.equal([required]);
    await page.press(da.signIn);
    expect(page.facts).to.deep.equal([required, required]);
    page.simulation.signIn([...page.simulation.world.administrators.keys()][0]!);
    page.tracker.resume();
    await page.sees(da.orders.codeInLetter);
  });

  it('wakes up when an adapter is plugged', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const page = open('emp-open-post', { plugged: false });
    await page.sees('Der er ikke forbindelse til selvbetjeningen');
    await accessible(page);
    plug(page.simulation.adapter, page.place);
    await page.sees(da.orders.codeInLetter);
  });

  it.each(['getEmployee', 'listOrders', 'getDeliveries', 'getSignature'] as const)(
    'nonsense as the answer to %s breaks nothing',
    async (command) => {
      const page = open('emp-code-handed-over', { plugged: false });
      page.place.addEventListener('issuance-request', (event) => {
        const asked = event as Event & { command: string; respondWith(answer: unknown): void };
        if (asked.command === command) asked.respondWith({ items: 42, signatures: 'x', mails: [null] });
      });
      plug(page.simulation.adapter, page.place);
      await until(() => page.button(/Prøv igen|Opdatér status/), 'a way on', page.place);
      await accessible(page);
    },
  );
});

it.each(['light', 'dark'] as const)('nothing is cut off or unreadable at 320 px, %s', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = 'Canvas';
  await browserPage.viewport(320, 640);
  for (const employeeId of ['emp-open-post', 'emp-keyfile-due', 'emp-code-locked']) {
    const page = open(employeeId);
    await page.press(employeeId === 'emp-keyfile-due' ? acts.revoke : acts.cancel);
    await page.sees(da.no);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await accessible(page);
    page.place.remove();
  }
});

async function placeOrder({ simulation }: Page, employeeId: string, idempotencyKey: string): Promise<void> {
  const answer = await simulation.adapter.placeOrder(
    {
      employeeId: employeeId as ReturnType<typeof orderFor>['employeeId'],
      signatureType: 'keyfile',
      delivery: 'instant',
      confirmation: { textId: 'order-confirmation', textVersion: '2026-11', locale: 'da' },
    },
    { signal: AbortSignal.timeout(5_000), idempotencyKey },
  );
  expect(answer).to.have.property('reference');
}
