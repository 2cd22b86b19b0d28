import { expect } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { startInBrowser } from '../../mocks/browser.ts';
import { fromServer } from '../../mocks/console/from-server.ts';
import { openConsole, type Console } from '../support/console.ts';
import { deepActive, deepAll, until } from '../support/person.ts';
import { codeOnScreen, openPortal, ordersFor, type Portal, type PortalOptions } from '../support/portal.ts';
import { words } from '../support/words.ts';

const METTE = 'emp-mette-holm';
const w = words.da;

let portal: Portal;
let desk: Console;
let stop = () => Promise.resolve();

/** Both ways in which a console reaches its world. */
const reaches = {
  'on its own page': async (options: PortalOptions) => {
    portal = openPortal({ employeeId: METTE, ...options });
    desk = await openConsole(portal, options.lang);
  },
  'of a server': async (options: PortalOptions) => {
    portal = openPortal({ employeeId: METTE, baseUrl: '/api', sim: true, ...options });
    ({ stop } = await startInBrowser(portal.simulation));
    desk = await openConsole(portal, options.lang, fromServer('/api'));
  },
};
const open = (options: PortalOptions = {}) => reaches['on its own page'](options);

afterEach(async () => {
  desk?.close();
  portal?.close();
  await stop();
  stop = () => Promise.resolve();
});

async function toConfirmation(delivery: 'instant' | 'post'): Promise<void> {
  await portal.press(w.add);
  await portal.choose(w[delivery]);
  await portal.press(w.continue);
  await portal.reads(w.review);
}

async function order(delivery: 'instant' | 'post' = 'instant'): Promise<void> {
  await toConfirmation(delivery);
  await portal.press(w.order);
  await (delivery === 'instant' ? portal.reads(w.ask) : portal.reads(w.letter));
}

async function revealed(): Promise<string> {
  await order();
  await portal.press(w.show);
  return codeOnScreen(portal);
}

const saidByConsole = () => JSON.stringify(portal.simulation.view()) + desk.text();

describe.each(Object.keys(reaches) as (keyof typeof reaches)[])(
  'The console, steering a world %s,',
  (reach) => {
    it('tells the whole story: ordered in the portal, mailed, installed, completed', async () => {
      await reaches[reach]({});
      const code = await revealed();
      await desk.sees('Hos Mette Holm');
      await desk.sees('Aktiveringsmail til mette.holm@nordlys-energi.example');
      expect(desk.text()).not.to.contain('https://');

      await desk.press('Lever nu');
      await desk.sees('Aktivér din nøglefil hos Nordlys Energi A/S');
      await desk.press('Brug linket i installationen');
      expect(deepActive()).to.equal(await desk.field('Installationskode'));

      const wrong = portal.simulation.act((_, ambient) => ambient.newCode());
      await desk.fill('Installationskode', wrong);
      await desk.fill('Adgangskode til nøglefilen', 'hemmelig nok');
      await desk.press('Lav nøglefil');
      await desk.sees('Koden er forkert. Der er 2 forsøg tilbage.');

      expect(saidByConsole()).not.to.contain(code);
      await desk.fill('Installationskode', code.toLowerCase());
      await desk.press('Lav nøglefil');
      await desk.sees('Nøglefilen er lavet');
      const link = deepAll(desk.element, 'a[download]')[0] as HTMLAnchorElement;
      expect(link.download).to.equal('noeglefil-mette-holm.p12');
      const file = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
      expect([file[0], file.length > 1_000]).to.deep.equal([0x30, true]);

      expect((await desk.field('Installationskode')).value).to.equal('');
      await expect(desk.element).to.be.accessible();

      await desk.sees(/Mette Holm Installeret/);
      expect(ordersFor(portal, METTE)).to.have.deep.nested.property('[0].state', 'completed');
      await desk.sees('Kæden er hel');
    });

    it('lets a mail bounce', async () => {
      await reaches[reach]({});
      await order();
      await desk.sees('Hos Mette Holm');
      await desk.press('Send retur');
      await desk.sees('Mailen er kommet retur.');
      expect(portal.simulation.world.mails.at(-1)!.state).to.equal('bounced');
    });

    it('moves the clock, and a code runs out', async () => {
      await reaches[reach]({});
      await order();
      await desk.sees('Forseglet, ikke vist');
      await desk.press('+30 dage');
      await desk.sees('22. december 2026');
      await desk.sees(/Koden Udløbet/);
    });

    it('adds a fault, which the portal meets, and removes it', async () => {
      await reaches[reach]({});
      await desk.open('Fejl');
      await desk.fill('Hvad går galt', 'problem');
      await desk.fill('Hvilket problem', 'rate-limited');
      await desk.fill('Ved hvilket kald', 'placeOrder');
      await desk.fill('Gange (valgfrit)', '1');
      await desk.press('Tilføj fejl');
      await desk.sees('1 aktiv');
      await toConfirmation('instant');
      await portal.press(w.order);
      await portal.sees('Systemet er overbelastet');
      await desk.open('Fejl');
      await desk.sees('ingen');
      await portal.press(w.tryAgain);
      await portal.reads(w.ask);
      expect(ordersFor(portal, METTE)).to.have.lengthOf(1);
    });

    it('signs somebody else in, lets the session expire, and signs in once more', async () => {
      await reaches[reach]({});
      const select = await until(
        () => deepAll(desk.element, 'select[aria-labelledby="session"]')[0],
        'who is signed in',
      );
      await userEvent.selectOptions(select, 'adm-jens-friis');
      await desk.sees('En anden er logget på.');
      expect(portal.simulation.caller).to.deep.include({ administratorId: 'adm-jens-friis' });
      await desk.press('Log på én gang til');
      await desk.sees('Har netop logget på én gang til.');
      await desk.press('Lad sessionen udløbe');
      await until(() => portal.simulation.caller === 'expired', 'the end of the session');
      await until(
        () => (select as HTMLSelectElement).selectedOptions[0]?.text === 'Sessionen er udløbet',
        'the end',
      );
      await userEvent.selectOptions(select, '');
      await until(() => portal.simulation.caller === null, 'nobody');
    });

    it('changes an employee whom it finds without anybody being signed in', async () => {
      await reaches[reach]({ prepare: (simulation) => simulation.signOut() });
      await desk.open('Medarbejdere');
      await desk.fill('Find medarbejder', 'emil toft');
      const option = await until(() => deepAll(desk.element, '[role="option"]')[0], 'Emil Toft');
      await userEvent.click(option);
      await desk.fill('E-mailadresse', 'emil.ny@nordlys-energi.example');
      await desk.fill('Status', 'suspended');
      await desk.press('Ret medarbejder');
      await desk.sees('Emil Toft er rettet.');
      const emil = [...portal.simulation.world.employees.values()].find(({ name }) => name === 'Emil Toft');
      expect(emil).to.deep.include({ email: 'emil.ny@nordlys-energi.example', status: 'suspended' });
    });

    it('begins anew with another company', async () => {
      await reaches[reach]({});
      await desk.open('Scenarie');
      await desk.fill('Virksomhed og regler', 'empty');
      await desk.fill('Seed', '7');
      await desk.press('Begynd forfra');
      await desk.sees('Der er ingen bestillinger endnu.');
      expect(portal.simulation.origin).to.deep.equal({ scenario: 'empty', seed: 7 });
    });
  },
);

describe('A letter', () => {
  it('shows its code only once it lies in the letterbox', async () => {
    await open();
    await order('post');
    const { code } = portal.simulation.world.letters.at(-1)!;
    const printed = code.replaceAll('-', '   ');
    await desk.sees('Brev med koden');
    for (const [step, done] of [
      ['Print', 'Brevet er printet.'],
      ['Læg i posten', 'Brevet er lagt i posten.'],
    ] as const) {
      await desk.press(new RegExp(`^${step}$`));
      await desk.sees(done);
      expect(saidByConsole()).not.to.contain(code).and.not.to.contain(printed);
    }
    const letterbox = () => deepAll(desk.element, '.item.letter')[0];
    const deliver = deepAll(desk.element, 'button').filter((each) => each.textContent.trim() === 'Lever nu');
    deliver.at(-1)!.click();
    await until(letterbox, 'the letter');
    expect(letterbox()!.textContent).to.contain(printed);
  });

  it('may get lost, which nobody in the world knows', async () => {
    await open();
    await order('post');
    await desk.press('Lad det forsvinde');
    await desk.sees('Forsvundet i posten, men det ved ingen endnu');
    await desk.press('+30 dage');
    expect(portal.simulation.world.letters.at(-1)!.state).to.equal('posted');
  });
});

describe('The console', () => {
  it('follows the newest order until somebody chooses another', async () => {
    await open();
    await desk.press(/^Inger Højgaard/);
    await desk.sees('Hos Inger Højgaard');
    await order();
    await desk.sees(/Mette Holm Venter på, at koden vises/);
    expect(desk.text()).to.contain('Hos Inger Højgaard');
    await desk.press(/^Mette Holm/);
    await desk.sees('Hos Mette Holm');
  });

  it('is steered with the keyboard alone', async () => {
    await open();
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (name.test(deepActive()?.textContent?.replace(/\s+/g, ' ').trim() ?? '')) return;
        await userEvent.keyboard('{Tab}');
      }
      throw new Error(`Tabbed in vain to ${name}`);
    };
    const press = async (name: RegExp) => {
      await tabTo(name);
      await userEvent.keyboard('{Enter}');
    };
    desk.element.shadowRoot!.querySelector('select')!.focus();
    await press(/^Vis alle 17$/);
    await press(/^Eskild Grøn/);
    await desk.sees('Hos Eskild Grøn');
    await press(/^Brug linket i installationen$/);
    await userEvent.keyboard('0000 0000 0000{Tab}hemmelig nok{Enter}');
    await desk.sees('Linket er udløbet. Administratoren må sende en ny mail.');
    await press(/^Revisionsspor/);
    await desk.sees('Vis for');
  });

  it('says why a step was refused', async () => {
    await open();
    await order();
    await desk.press('Lever nu');
    await desk.press('+30 dage');
    await desk.press('Brug linket i installationen');
    await desk.fill('Installationskode', '0000-0000-0000');
    await desk.fill('Adgangskode til nøglefilen', 'hemmelig nok');
    await desk.press('Lav nøglefil');
    await desk.sees('Linket er udløbet. Administratoren må sende en ny mail.');
  });

  it('shows the trail of one order, and where the chain is broken', async () => {
    await open();
    await order();
    await desk.open('Revisionsspor');
    const [placed] = ordersFor(portal, METTE);
    await desk.fill('Vis for', placed!.id);
    const rows = () =>
      deepAll(desk.element, '.trail li').map((row) => row.querySelector('code')!.textContent);
    await until(() => !rows().includes('order.expired'), 'the filter');
    expect(rows().at(-1)).to.equal('order.placed');
    portal.simulation.act(({ audit }) => (audit[3] = { ...audit[3]!, actor: 'somebody else' }));
    await desk.sees('Kæden er brudt ved nr. 4');
  });

  it('says that the server does not answer, and goes on when it does', async () => {
    await reaches['of a server']({});
    await stop();
    await desk.sees('Serveren svarer ikke. Konsollen prøver igen af sig selv.');
    ({ stop } = await startInBrowser(portal.simulation));
    await until(() => !desk.text().includes('Serveren svarer ikke'), 'the server');
  });
});

describe.each(['da', 'en'] as const)('For everybody, in %s,', (lang) => {
  it.each(['light', 'dark'])('the console is accessible when it is %s', async (scheme) => {
    await open({ lang });
    portal.wizard.remove();
    await someTimeLater();
    const place = desk.element.parentElement!;
    place.style.colorScheme = scheme;
    place.style.background = scheme === 'dark' ? '#171b20' : '#ffffff';
    for (const summary of deepAll(desk.element, '.tool > summary')) summary.click();
    await until(() => deepAll(desk.element, '.trail li').length > 0, 'the trail');
    await expect(desk.element).to.be.accessible();
  });

  it('it fits a page of 320 pixels, everything open', async () => {
    await open({ lang });
    const place = desk.element.parentElement!;
    place.style.inlineSize = '320px';
    await someTimeLater();
    for (const summary of deepAll(desk.element, '.tool > summary')) summary.click();
    await until(() => deepAll(desk.element, '.trail li').length > 0, 'the trail');
    expect(desk.element.scrollWidth).to.be.at.most(320);
  });

  /** A world with a letter and a mail to read, and a key file to make. */
  async function someTimeLater(): Promise<void> {
    portal.simulation.advance({ businessDays: 5 });
    await desk.press(/^Inger Højgaard/);
    await until(() => deepAll(desk.element, '.item.letter').length > 0, 'a letter');
    await until(() => deepAll(desk.element, '#code').length > 0, 'the installer');
  }
});
