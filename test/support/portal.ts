import { createSimulation, type Simulation, type SimulationOptions } from '../../mocks/index.ts';
import '../../src/define/all.ts';
import type { SignatureWizard } from '../../src/components/signature-wizard/signature-wizard.element.ts';
import { plug } from '../../src/protocol/plug.ts';
import { person, until, type Person } from './person.ts';

export interface Portal extends Person {
  readonly simulation: Simulation;
  readonly wizard: SignatureWizard;
  /** Every fact that went out, in order. */
  readonly facts: { readonly name: string; readonly detail: unknown }[];
  close(): void;
}

export const factNames = [
  'employee-selected',
  'employee-cleared',
  'step-changed',
  'order-placed',
  'code-revealed',
  'handover-acknowledged',
  'reveal-closed',
  'flow-completed',
  'flow-cancelled',
  'activation-mail-resent',
  'code-reissued',
  'order-cancelled',
  'signature-revoked',
  'session-required',
] as const;

export interface PortalOptions extends SimulationOptions {
  readonly lang?: 'da' | 'en';
  readonly employeeId?: string;
  readonly orderId?: string;
  /** Brings the world about before the wizard wakes up. */
  readonly prepare?: (simulation: Simulation) => void;
  readonly plugged?: boolean;
}

/** A page of a host with the wizard on it, in front of a simulated backend of its own. */
export function openPortal(options: PortalOptions = {}): Portal {
  const { lang = 'da', employeeId, orderId, prepare, plugged = true, ...world } = options;
  const simulation = createSimulation({ clock: '2026-11-22T12:00:00+01:00', ...world });
  prepare?.(simulation);
  const place = document.createElement('main');
  place.lang = lang;
  document.body.append(place);
  const unplug = plugged ? plug(simulation.adapter, place) : () => {};
  const facts: Portal['facts'] = [];
  for (const name of factNames) {
    place.addEventListener(name, (event) => facts.push({ name, detail: (event as CustomEvent).detail }));
  }
  const wizard = document.createElement('signature-wizard') as SignatureWizard;
  if (employeeId) wizard.setAttribute('employee-id', employeeId);
  if (orderId) wizard.setAttribute('order-id', orderId);
  place.append(wizard);
  const close = () => {
    unplug();
    place.remove();
  };
  return { simulation, wizard, facts, close, ...person(place) };
}

/** The one order for an employee that the simulation holds, or how many there are instead. */
export function ordersFor({ simulation }: Portal, employeeId: string) {
  return [...simulation.world.orders.values()].filter((order) => order.employeeId === employeeId);
}

/** The code on the screen, read as a person reads it. */
export async function codeOnScreen(portal: Portal): Promise<string> {
  const pattern = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/;
  return until(() => pattern.exec(portal.text().replace(/\s*-\s*/g, '-'))?.[0], 'a code on the screen');
}
