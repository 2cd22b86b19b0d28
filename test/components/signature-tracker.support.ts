import { afterEach } from 'vitest';
import { createSimulation, type Simulation, type SimulationOptions } from '../../mocks/index.ts';
import '../../src/define/signature-tracker.ts';
import type { SignatureTracker } from '../../src/components/signature-tracker/signature-tracker.element.ts';
import type { Command } from '../../src/contract/commands.ts';
import type { Fact, FactName } from '../../src/protocol/facts.ts';
import type { IssuanceRequest } from '../../src/protocol/issuance-request.ts';
import { plug } from '../../src/protocol/plug.ts';
import { deepActive, person, until, type Person } from '../support/person.ts';

export interface Page extends Person {
  readonly simulation: Simulation;
  readonly tracker: SignatureTracker;
  readonly place: HTMLElement;
  /** Every fact that went out, in order. */
  readonly facts: { readonly name: string; readonly detail: unknown }[];
  /** Everything that was asked. */
  readonly asked: { readonly command: Command; readonly key: string | undefined }[];
  /** Waits until what has the focus reads so. */
  focusIsOn(text: string | RegExp): Promise<void>;
}

export interface PageOptions extends SimulationOptions {
  readonly lang?: 'da' | 'en';
  readonly prepare?: (simulation: Simulation) => void;
  readonly plugged?: boolean;
}

const factNames: readonly FactName[] = [
  'activation-mail-resent',
  'code-reissued',
  'order-cancelled',
  'signature-revoked',
  'session-required',
];

let close = () => {};
afterEach(() => close());

/** A page of a host with the tracker on it, in front of a simulated backend of its own. */
export function open(employeeId: string, options: PageOptions = {}): Page {
  const { lang = 'da', prepare, plugged = true, ...world } = options;
  const simulation = createSimulation({ clock: '2026-11-22T12:00:00+01:00', ...world });
  prepare?.(simulation);
  const place = document.createElement('main');
  place.lang = lang;
  document.body.append(place);
  const facts: { name: string; detail: unknown }[] = [];
  for (const name of factNames) {
    place.addEventListener(name, (event) => facts.push({ name, detail: (event as Fact<FactName>).detail }));
  }
  const asked: { command: Command; key: string | undefined }[] = [];
  const hear = (event: Event) => {
    const { command, idempotencyKey } = event as IssuanceRequest<Command>;
    asked.push({ command, key: idempotencyKey });
  };
  place.addEventListener('issuance-request', hear, { capture: true });
  const unplug = plugged ? plug(simulation.adapter, place) : () => {};
  const tracker = document.createElement('signature-tracker');
  tracker.setAttribute('employee-id', employeeId);
  place.append(tracker);
  close = () => {
    unplug();
    simulation.close();
    place.remove();
  };
  const focusIsOn = async (text: string | RegExp) => {
    const fits = (found: string) => (typeof text === 'string' ? found.includes(text) : text.test(found));
    await until(
      () => fits(deepActive()?.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
      `the focus on "${text}"`,
      place,
    );
  };
  return { simulation, tracker, place, facts, asked, focusIsOn, ...person(place) };
}

/** The latest order for an employee. */
export function orderFor({ simulation }: Page, employeeId: string) {
  return [...simulation.world.orders.values()].findLast((order) => order.employeeId === employeeId)!;
}
