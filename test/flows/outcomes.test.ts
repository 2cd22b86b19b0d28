import { expect } from '@open-wc/testing';
import { afterEach, describe, it, vi } from 'vitest';
import { plug } from '../../src/protocol/plug.ts';
import { until } from '../support/person.ts';
import { codeOnScreen, openPortal, ordersFor, type Portal, type PortalOptions } from '../support/portal.ts';
import { words } from '../support/words.ts';

const METTE = 'emp-mette-holm';
const w = words.da;

let portal: Portal;
const open = (options?: PortalOptions) => (portal = openPortal(options));
afterEach(() => {
  portal?.close();
  vi.restoreAllMocks();
});

const accessible = () => expect(portal.wizard).to.be.accessible();

async function toOrder(): Promise<void> {
  await portal.press(w.add);
  await portal.choose(w.instant);
  await portal.press(w.continue);
  await portal.press(w.order);
}

describe('before anything can be ordered', () => {
  it('somebody who is signed out is asked to sign in, and goes on where the flow was', async () => {
    open({ employeeId: METTE, prepare: (simulation) => simulation.signOut() });
    await portal.sees('Du er ikke logget på');
    await accessible();
    expect(portal.facts).to.deep.include({ name: 'session-required', detail: { reason: 'unauthenticated' } });
    portal.facts.length = 0;
    await portal.press('Log på');
    expect(portal.facts).to.deep.equal([{ name: 'session-required', detail: { reason: 'unauthenticated' } }]);
    portal.simulation.signIn([...portal.simulation.world.administrators.keys()][0]!);
    portal.wizard.resume();
    await portal.sees(w.add);
  });

  it('somebody who is not an administrator is told so, and may try again with the role', async () => {
    const { simulation } = open({ prepare: asNobody });
    await portal.sees('Du skal være administrator');
    await accessible();
    simulation.signIn([...simulation.world.administrators.keys()][0]!);
    await portal.press('Tjek igen');
    await portal.sees(w.overview);
  });

  it('a page without any adapter says so, and wakes up when one is plugged', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { simulation, wizard } = open({ plugged: false });
    await portal.sees('Der er ikke forbindelse til selvbetjeningen');
    await accessible();
    plug(simulation.adapter, wizard.parentElement!);
    await portal.sees(w.overview);
  });

  function asNobody({ world, signIn }: Portal['simulation']): void {
    const nobody = [...world.administrators.values()].find(({ roles }) => roles.length === 0);
    signIn(nobody!.id);
  }
});

describe('the employee card says why nothing can be ordered, and leads on', () => {
  it.each([
    ['emp-suspended', 'er ikke aktiv'],
    ['emp-departed', 'er ikke aktiv'],
    ['emp-mail-missing', 'mangler en e-mailadresse'],
    ['emp-mail-bounced', 'kommer retur'],
    ['emp-no-keycard', 'har ikke et nøglekort'],
    ['emp-has-keyfile', 'har allerede en nøglefil'],
    ['emp-open-instant', 'Der er allerede en åben bestilling'],
  ])('%s: %s', async (employeeId, reason) => {
    open({ employeeId });
    await portal.sees('Der kan ikke bestilles en signatur lige nu');
    await portal.sees(reason);
    expect(portal.button(w.add)).to.equal(undefined);
    await accessible();
    await portal.press('Vælg en anden medarbejder');
    await portal.reads(w.overview);
  });

  it('an open order is opened from there', async () => {
    open({ employeeId: 'emp-open-instant' });
    await portal.press(w.resume);
    await portal.reads(w.ask);
  });

  it('an order by post shows how far it has come', async () => {
    open({ employeeId: 'emp-open-post' });
    await portal.press('Se bestillingen');
    await portal.reads('Bestilling af nøglefil');
    await portal.sees('Brevet ventes mellem');
    await accessible();
  });

  it.each([
    ['emp-karen-lund', 'Du kan ikke få vist en kode til dig selv'],
    ['emp-mail-changed', 'har for nylig fået ny e-mailadresse'],
  ])('%s may only be sent a letter: %s', async (employeeId, reason) => {
    open({ employeeId });
    await portal.press(w.add);
    await portal.reads(w.delivery);
    await portal.sees(reason);
    await accessible();
    await portal.choose(w.instant);
    await portal.press(w.continue);
    await portal.sees(w.missing);
    await portal.choose(w.post);
    await portal.press(w.continue);
    await portal.reads(w.review);
  });
});

describe('a refusal is explained and leads on', () => {
  it('explains a missing choice on the page and at the field', async () => {
    open({ employeeId: METTE });
    await portal.press(w.add);
    await portal.press(w.continue);
    await portal.sees('Der mangler noget');
    const root = portal.wizard.shadowRoot!;
    expect(root.activeElement).to.equal(root.querySelector('[part="error-summary"]'));
    await accessible();
    await portal.press(w.missing);
    expect((root.activeElement as HTMLInputElement).name).to.equal('delivery');
    expect(location.hash).to.equal('');
  });

  it.each([
    ['the backend is down', { kind: 'problem', problem: 'provider-unavailable' }, 'Systemet svarer ikke'],
    ['the connection breaks', { kind: 'network' }, 'Forbindelsen blev afbrudt'],
    ['the backend answers nonsense', { kind: 'nonsense' }, 'Vi fik et svar, vi ikke forstår'],
  ] as const)('when %s, at the employee', async (_what, fault, title) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    open({ employeeId: METTE, faults: [{ command: 'getEmployee', times: 1, ...fault }] });
    await portal.sees(title);
    await accessible();
    await portal.press(w.tryAgain);
    await portal.reads('Mette Holm');
  });

  it.each([
    ['the backend is down', { kind: 'problem', problem: 'provider-unavailable' }, 'Systemet svarer ikke'],
    [
      'the outcome is unknown',
      { kind: 'problem', problem: 'provider-timeout' },
      'Vi ved endnu ikke, om det lykkedes',
    ],
    ['the backend answers nonsense', { kind: 'nonsense' }, 'Vi fik et svar, vi ikke forstår'],
  ] as const)('when %s, at the order: the same order is sent again', async (_what, fault, title) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    open({ employeeId: METTE, faults: [{ command: 'placeOrder', times: 1, ...fault }] });
    await toOrder();
    await portal.reads(title);
    await accessible();
    await portal.press(w.tryAgain);
    await portal.reads(w.ask);
    expect(ordersFor(portal, METTE)).to.have.lengthOf(1);
  });

  it('another administrator was faster: it leads to the open order', async () => {
    const { simulation } = open({ employeeId: METTE });
    await portal.press(w.add);
    await portal.choose(w.instant);
    await portal.press(w.continue);
    await portal.sees(w.order);
    const context = { signal: new AbortController().signal, idempotencyKey: 'the-other-one' };
    await simulation.adapter.placeOrder(
      {
        employeeId: METTE as never,
        signatureType: 'keyfile',
        delivery: 'instant',
        confirmation: { textId: 'order-confirmation', textVersion: '2026-11', locale: 'da' },
      },
      context,
    );
    await portal.press(w.order);
    await portal.reads('Der er allerede en åben bestilling til Mette Holm');
    await portal.press('Se bestillingen');
    await portal.reads(w.ask);
    expect(ordersFor(portal, METTE)).to.have.lengthOf(1);
  });

  it('the session runs out while ordering: signing in completes the same order', async () => {
    const { simulation } = open({ employeeId: METTE });
    await portal.press(w.add);
    await portal.choose(w.instant);
    await portal.press(w.continue);
    simulation.expireSession();
    await portal.press(w.order);
    await portal.reads('Du er blevet logget af');
    expect(portal.facts.at(-1)).to.deep.equal({
      name: 'session-required',
      detail: { reason: 'session-expired' },
    });
    simulation.signIn([...simulation.world.administrators.keys()][0]!);
    portal.wizard.resume();
    await portal.reads(w.ask);
    expect(ordersFor(portal, METTE)).to.have.lengthOf(1);
  });

  it.each([
    ['about somebody else', () => ({ signatures: 7 }), w.add],
    ['that cannot be drawn', (id: string) => ({ id, signatures: 7 }), w.overview],
  ])(
    'nonsense %s from a listener that nobody parses does not break the wizard',
    async (_what, nonsense, after) => {
      const { wizard, simulation } = open({ plugged: false });
      const talk = (event: HTMLElementEventMap['issuance-request']) => {
        if (event.command === 'getEmployee')
          event.respondWith(nonsense((event.input as { employeeId: string }).employeeId) as never);
      };
      wizard.addEventListener('issuance-request', talk);
      plug(simulation.adapter, wizard.parentElement!);
      await portal.sees(w.overview);
      await portal.press(/^Anders Poulsen/);
      await portal.sees('Vi fik et svar, vi ikke forstår');
      wizard.removeEventListener('issuance-request', talk);
      await portal.press(w.tryAgain);
      await portal.sees(after);
    },
  );

  it('an order about something else is not taken for the one that was placed', async () => {
    const { wizard, simulation } = open({ employeeId: METTE });
    const talk = (event: HTMLElementEventMap['issuance-request']) => {
      if (event.command === 'placeOrder') event.respondWith({} as never);
    };
    wizard.addEventListener('issuance-request', talk);
    await toOrder();
    await portal.reads('Vi fik et svar, vi ikke forstår');
    wizard.removeEventListener('issuance-request', talk);
    await portal.press(w.tryAgain);
    await portal.reads(w.ask);
    expect(simulation.world.orders.size).to.be.greaterThan(0);
  });

  it('a problem without a word on retrying is retried as its kind usually is', async () => {
    const { wizard } = open({ employeeId: METTE });
    const keys: unknown[] = [];
    wizard.addEventListener('issuance-request', (event) => {
      if (event.command !== 'placeOrder') return;
      keys.push(event.idempotencyKey);
      if (keys.length === 1) event.respondWith({ type: 'urn:problem:issuance:provider-timeout' } as never);
    });
    await toOrder();
    await portal.reads('Vi ved endnu ikke, om det lykkedes');
    await portal.press(w.tryAgain);
    await portal.reads(w.ask);
    expect(keys[0]).to.equal(keys[1]);
  });
});

describe('a page takes the focus only from somebody who is using it', () => {
  it('not when it loads, wherever the host lets it begin', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    open({ employeeId: METTE });
    await portal.sees(w.add);
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('again when the same answer comes again', async () => {
    open({ employeeId: METTE, faults: [{ command: 'getEmployee', kind: 'network', times: 2 }] });
    await portal.sees('Forbindelsen blev afbrudt');
    await portal.press(w.tryAgain);
    await portal.reads('Forbindelsen blev afbrudt');
    await portal.press(w.tryAgain);
    await portal.reads('Mette Holm');
  });

  it('on what is missing, every time', async () => {
    open({ employeeId: METTE });
    await portal.press(w.add);
    for (const _time of ['first', 'second']) {
      portal.button(w.continue)?.focus();
      await portal.press(w.continue);
      const root = portal.wizard.shadowRoot!;
      await until(() => root.activeElement === root.querySelector('#errors'), 'the focus on what is missing');
    }
  });
});

it('tells a fact once, even if the listener takes the wizard off the page and puts it back', async () => {
  const { wizard, simulation } = open({ plugged: false });
  const place = wizard.parentElement!;
  let told = 0;
  place.addEventListener('session-required', () => {
    told += 1;
    wizard.remove();
    setTimeout(() => place.append(wizard), 50);
  });
  simulation.signOut();
  plug(simulation.adapter, place);
  await until(() => told > 0 && wizard.isConnected, 'the wizard to be back');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(told).to.equal(1);
});

it('does not take the second click of a double click for a click on the button that comes under it', async () => {
  open({ employeeId: METTE });
  await portal.press(w.add);
  await portal.choose(w.instant);
  await portal.press(w.continue);
  await portal.reads(w.review);
  portal
    .button(w.order)
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 2 }));
  await portal.sees(w.order);
  expect(ordersFor(portal, METTE)).to.have.lengthOf(0);
});

describe('the receipt', () => {
  const receipt = async (options?: PortalOptions) => {
    open({ employeeId: 'emp-code-handed-over', ...options });
    await portal.press('Se bestillingen');
    await portal.reads('Bestilling af nøglefil');
  };

  it('sends the mail again after asking once', async () => {
    await receipt();
    await portal.press('Send mailen igen');
    await portal.sees('Linket i den gamle mail holder op med at virke');
    await accessible();
    await portal.press('Ja, send ny mail');
    await portal.sees('Der er sendt en ny aktiveringsmail');
    const root = portal.wizard.shadowRoot!;
    await until(() => root.activeElement?.id === 'result', 'the focus on what came of it');
    await accessible();
  });

  it('says that the status is up to date, or why it is not', async () => {
    await receipt({ faults: [{ command: 'getDeliveries', kind: 'network', nth: 2 }] });
    await portal.press('Opdatér status');
    await portal.sees('Forbindelsen blev afbrudt');
    await accessible();
    await portal.press(w.tryAgain);
    await portal.sees('Status er opdateret.');
  });

  it('counts a new code as issued although the status could not be fetched after', async () => {
    await receipt({ faults: [{ command: 'getDeliveries', kind: 'network', nth: 2, times: 9 }] });
    await portal.press('Udsted en ny kode');
    await portal.press('Ja, udsted ny kode');
    await portal.reads(w.ask);
  });

  it('puts the focus on the safe choice, and leaves everything as it is', async () => {
    await receipt();
    await portal.press('Annullér bestillingen');
    await portal.sees('Det kan ikke fortrydes');
    const root = portal.wizard.shadowRoot!;
    expect(root.activeElement?.textContent?.trim()).to.equal('Nej, behold det, som det er');
    await portal.press('Nej, behold det');
    await portal.sees('givet videre');
    await until(() => root.activeElement?.id === 'cancel', 'the focus back on the button');
  });

  it('issues a new code, which is then shown', async () => {
    await receipt();
    await portal.press('Udsted en ny kode');
    await portal.press('Ja, udsted ny kode');
    await portal.reads(w.ask);
    await portal.press(w.show);
    await codeOnScreen(portal);
  });

  it('cancels the order, and says what that means', async () => {
    await receipt();
    await portal.press('Annullér bestillingen');
    await portal.sees('Annullér bestillingen?');
    await portal.press('Ja, annullér bestillingen');
    await portal.sees('Bestillingen er annulleret');
    await portal.sees('Bestil igen fra medarbejderen');
  });

  it('explains a limit, and leads on', async () => {
    open({ employeeId: 'emp-resend-limit' });
    await portal.press('Se bestillingen');
    await portal.press('Send mailen igen');
    await portal.press('Ja, send ny mail');
    await portal.sees('Mailen kan ikke sendes flere gange i dag');
    await accessible();
    await portal.press('Til medarbejderen');
    await portal.sees('Helle Winther');
  });
});

describe('while the issuer does not answer', () => {
  it('an order is received and waits; it goes on when the issuer is back', async () => {
    const { simulation } = open({ employeeId: METTE, prepare: ({ setProvider }) => setProvider('down') });
    await toOrder();
    await portal.reads('Bestillingen venter på udstederen');
    await accessible();
    simulation.setProvider('up');
    simulation.advance({ hours: 1 });
    await portal.press('Hent bestillingen igen');
    await portal.reads(w.ask);
  });

  it('its receipt says that there is no code yet', async () => {
    open({ employeeId: METTE, prepare: ({ setProvider }) => setProvider('down') });
    await toOrder();
    await portal.reads('Bestillingen venter på udstederen');
    await portal.press('Luk');
    await portal.press('Se bestillingen');
    await portal.sees('findes ikke endnu');
    await portal.sees('Den går videre af sig selv');
    await accessible();
  });
});
