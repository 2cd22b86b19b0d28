import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { createSimulation, type Simulation } from '../../mocks/index.ts';
import type { CodeReveal } from '../../src/components/code-reveal/code-reveal.element.ts';
import { plug } from '../../src/protocol/plug.ts';
import { button, heading, open, press, screen, textOf, tick, until } from './code-reveal.support.ts';

let simulation: Simulation;
let unplug: () => void;
beforeEach(() => {
  simulation = createSimulation();
  unplug = plug(simulation.adapter);
});
afterEach(() => unplug());

const ASKING = 'Er du klar til at se koden?';

function orderOf(employeeId: string) {
  const orders = [...simulation.world.orders.values()].filter((order) => order.employeeId === employeeId);
  const order = orders.at(-1);
  if (!order) throw new Error(`The demo company has no order for "${employeeId}"`);
  return order;
}

const secretOf = (employeeId: string) => simulation.world.secrets.get(orderOf(employeeId).id)!.at(-1)!;

async function openFor(employeeId: string): Promise<CodeReveal> {
  return open('da', orderOf(employeeId).id);
}

async function shown(el: CodeReveal): Promise<string> {
  await until(
    () => heading(el).startsWith('Installationskode til'),
    () => `a code; the screen is "${heading(el)}"`,
  );
  return el.shadowRoot!.querySelector('#code')!.textContent!;
}

describe('with the simulated service', () => {
  it('hands over the code that the service keeps, and ends its replay', async () => {
    const el = await openFor('emp-open-instant');
    await screen(el, ASKING);
    const kept = secretOf('emp-open-instant').sealed;
    await press(el, 'Vis koden');
    expect(await shown(el)).to.equal(kept);
    for (const number of [1, 2, 3]) await tick(el, `Jeg har læst punkt ${number}`);
    await tick(el, 'Jeg har givet koden videre');
    await press(el, 'Koden er givet videre – skjul den');
    await screen(el, 'Koden er skjult');
    await until(
      () => secretOf('emp-open-instant').sealed === null,
      () => 'the acknowledgement',
    );
    expect(orderOf('emp-open-instant').state).to.equal('awaiting_activation');
  });

  it.each(['lost-reply', 'network', 'nonsense'] as const)('gets the code after all (%s)', async (kind) => {
    const el = await openFor('emp-open-instant');
    await screen(el, ASKING);
    const kept = secretOf('emp-open-instant').sealed;
    simulation.faults.add({ kind, command: 'revealCode', times: 1 });
    await press(el, 'Vis koden');
    await screen(el, 'Vi fik ikke koden');
    await press(el, 'Prøv igen');
    expect(await shown(el)).to.equal(kept);
  });

  it('leads to a new code when the lost answer is asked for too late', async () => {
    const el = await openFor('emp-open-instant');
    await screen(el, ASKING);
    const lost = secretOf('emp-open-instant').sealed;
    simulation.faults.add({ kind: 'lost-reply', command: 'revealCode', times: 1 });
    await press(el, 'Vis koden');
    await screen(el, 'Vi fik ikke koden');
    simulation.advance((simulation.world.policy.replaySeconds + 1) * 1000);
    await press(el, 'Prøv igen');
    await screen(el, 'Koden er allerede vist');
    expect(textOf(el)).to.contain('fik koden vist');
    await press(el, 'Udsted en ny kode');
    await screen(el, ASKING);
    await press(el, 'Vis koden');
    expect(await shown(el)).not.to.equal(lost);
  });

  it('goes on after the session expired, with the code that was asked for', async () => {
    const el = await openFor('emp-open-instant');
    await screen(el, ASKING);
    const kept = secretOf('emp-open-instant').sealed;
    const administrator = simulation.caller as Exclude<typeof simulation.caller, null | 'expired'>;
    simulation.expireSession();
    await press(el, 'Vis koden');
    await screen(el, 'Log på igen');
    simulation.signIn(administrator.administratorId);
    el.resume();
    await screen(el, ASKING);
    await press(el, 'Vis koden');
    expect(await shown(el)).to.equal(kept);
  });

  it.each([
    ['emp-code-expired', 'Koden er udløbet', 'Udsted en ny kode'],
    ['emp-code-locked', 'Koden er spærret', 'Udsted en ny kode'],
    ['emp-code-lost', 'Koden er allerede vist', 'Udsted en ny kode'],
    ['emp-code-handed-over', 'Koden er allerede vist', 'Udsted en ny kode'],
    ['emp-order-cancelled', 'Bestillingen er annulleret', 'Luk'],
  ])('explains where the order of %s stands, and shows a way on', async (employeeId, title, way) => {
    const el = await openFor(employeeId);
    await screen(el, title);
    button(el, way);
  });
});
