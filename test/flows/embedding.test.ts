import { expect } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { createSimulation } from '../../mocks/index.ts';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import { defineElements } from '../../src/components/define-elements.ts';
import { plug } from '../../src/protocol/plug.ts';
import { deepAll, person, until } from '../support/person.ts';
import { words } from '../support/words.ts';
import '../../src/define/all.ts';

const w = words.da;
const clock = '2026-11-22T12:00:00+01:00';
const unplugs: (() => void)[] = [];

afterEach(() => {
  while (unplugs.length) unplugs.pop()?.();
  document.body.replaceChildren();
});

/** A part of a page with its own backend. */
function part(markup: string, simulation = createSimulation({ clock })) {
  const place = document.createElement('section');
  place.lang = 'da';
  unplugs.push(plug(simulation.adapter, place));
  place.innerHTML = markup;
  document.body.append(place);
  return { place, simulation, ...person(place) };
}

describe('the elements on a host page', () => {
  it('may carry a prefix, those inside the wizard too', async () => {
    defineElements({ prefix: 'acme' });
    const { place, ...at } = part(
      '<acme-signature-wizard employee-id="emp-mette-holm"></acme-signature-wizard>',
    );
    await at.press(w.add);
    await at.choose(w.instant);
    await at.press(w.continue);
    await at.press(w.order);
    await at.reads(w.ask);
    expect(deepAll(place, 'acme-code-reveal')).to.have.lengthOf(1);
    expect(deepAll(place, 'code-reveal')).to.have.lengthOf(0);
  });

  it('may carry a prefix, the one inside the tracker too', async () => {
    defineElements({ prefix: 'acme' });
    const { place, ...at } = part(
      '<acme-signature-tracker employee-id="emp-open-instant"></acme-signature-tracker>',
    );
    await at.press(w.show);
    await at.reads(w.ask);
    expect(deepAll(place, 'acme-code-reveal')).to.have.lengthOf(1);
    expect(deepAll(place, 'code-reveal')).to.have.lengthOf(0);
  });

  it.runIf('customElementRegistry' in document)('may live in a registry of their own', async () => {
    const registry = new CustomElementRegistry();
    defineElements({ prefix: 'scoped', registry });
    const simulation = createSimulation({ clock });
    const place = document.createElement('section');
    place.lang = 'da';
    unplugs.push(plug(simulation.adapter, place));
    document.body.append(place);
    const root = place.attachShadow({ mode: 'open', customElementRegistry: registry });
    root.innerHTML = '<scoped-signature-wizard></scoped-signature-wizard>';
    await person(place).sees('Anders Poulsen');
    expect(customElements.get('scoped-employee-picker')).to.equal(undefined);
  });

  it('may be defined twice without harm', () => {
    defineElements();
    defineElements({ prefix: 'acme' });
    expect(customElements.get('signature-wizard')).not.to.equal(undefined);
  });

  it('stand beside each other, each with its own backend', async () => {
    const one = part('<signature-wizard employee-id="emp-mette-holm"></signature-wizard>');
    const two = part('<signature-wizard employee-id="emp-mette-holm"></signature-wizard>');
    await one.press(w.add);
    await one.choose(w.instant);
    await one.press(w.continue);
    await one.press(w.order);
    await one.reads(w.ask);
    await two.sees(w.add);
    const orders = ({ simulation }: typeof one) =>
      [...simulation.world.orders.values()].filter(({ employeeId }) => employeeId === 'emp-mette-holm')
        .length;
    expect([orders(one), orders(two)]).to.deep.equal([1, 0]);
  });

  it('survive being moved while an order is on its way', async () => {
    const simulation = createSimulation({ clock, latency: 60 });
    const at = part('<signature-wizard employee-id="emp-mette-holm"></signature-wizard>', simulation);
    await at.press(w.add);
    await at.choose(w.instant);
    await at.press(w.continue);
    await at.press(w.order);
    const elsewhere = document.createElement('div');
    at.place.append(elsewhere);
    elsewhere.append(at.place.querySelector('signature-wizard')!);
    await at.sees(w.ask);
  });

  it('go on with the same order after they were taken off the page and put back', async () => {
    const simulation = createSimulation({ clock, latency: 60 });
    const at = part('<signature-wizard employee-id="emp-mette-holm"></signature-wizard>', simulation);
    await at.press(w.add);
    await at.choose(w.instant);
    await at.press(w.continue);
    await at.press(w.order);
    const wizard = at.place.querySelector('signature-wizard')!;
    wizard.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    at.place.append(wizard);
    await at.sees(w.ask);
    const orders = [...simulation.world.orders.values()].filter(
      ({ employeeId }) => employeeId === 'emp-mette-holm',
    );
    expect(orders).to.have.lengthOf(1);
  });

  it('work over HTTP as they do in process', async () => {
    const simulation = createSimulation({ clock });
    const adapter = createHttpAdapter({ baseUrl: simulation.baseUrl, fetch: simulation.fetch });
    const place = document.createElement('section');
    place.lang = 'da';
    place.lang = 'da';
    unplugs.push(plug(adapter, place));
    place.innerHTML = '<signature-wizard employee-id="emp-mette-holm"></signature-wizard>';
    document.body.append(place);
    const at = person(place);
    await at.press(w.add);
    await at.choose(w.instant);
    await at.press(w.continue);
    await at.press(w.order);
    await at.reads(w.ask);
    await at.press(w.show);
    await at.reads(w.code);
  });

  it('begin at another employee when the host says so', async () => {
    const at = part('<signature-wizard employee-id="emp-mette-holm"></signature-wizard>');
    await at.sees('Mette Holm');
    at.place.querySelector('signature-wizard')!.setAttribute('employee-id', 'emp-suspended');
    await at.sees('Rasmus Kjær');
    await until(() => !at.text().includes('Mette Holm'), 'the former employee to be gone');
  });
});
