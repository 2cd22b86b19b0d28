import { codeFrom } from '../../mocks/core/code.ts';
import { install, type InstallOutcome } from '../../mocks/installer/install.ts';
import { createSimulation, type Simulation } from '../../mocks/simulation.ts';
import { createHttpAdapter } from '../../src/adapters/http.ts';
import type { Output } from '../../src/contract/commands.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { OrderId } from '../../src/contract/order.ts';
import { slugOf } from '../../src/contract/result.ts';
import type { InstallationCode } from '../../src/contract/secret.ts';
import { get, place, reveal } from './flow.ts';
import { password } from './installer.support.ts';

export const start = '2026-11-23T09:00:00Z';

/** Both parts of an order, and the way to the service. */
export interface Parts {
  readonly simulation: Simulation;
  readonly service: Simulation['adapter'];
  readonly order: Output<'placeOrder'>;
  readonly code: InstallationCode;
  readonly token: string;
}

export const hosts = {
  'the adapter in the page': (simulation: Simulation) => simulation.adapter,
  HTTP: ({ baseUrl, fetch }: Simulation) => createHttpAdapter({ baseUrl, fetch }),
};

/** An order whose code was shown and handed over, and whose mail has come; with `clock` null, by the real time. */
export async function order(
  connect = hosts['the adapter in the page'],
  seed = 1,
  clock: string | null = start,
): Promise<Parts> {
  const simulation = createSimulation({ seed, ...(clock === null ? {} : { clock }) });
  const service = connect(simulation);
  const placed = await place(service);
  const { revealId, secret } = await reveal(service, placed.id);
  await get(service, 'acknowledgeReveal', { orderId: placed.id, revealId, pointsRead: true });
  simulation.advance({ hours: 1 });
  const token = newestToken(simulation, placed.employeeId);
  return { simulation, service, order: placed, code: secret.value, token };
}

export function newestToken(simulation: Simulation, employeeId: EmployeeId): string {
  const [mail] = simulation.mailbox(employeeId);
  return /#([0-9a-f]{32})\b/.exec(mail!.body)![1]!;
}

export function tryInstall(
  { service, token, code }: Parts,
  change: { readonly token?: string; readonly secret?: string } = {},
): Promise<InstallOutcome> {
  return install({ service, token, secret: code, password, ...change });
}

export const slug = (outcome: InstallOutcome) => (outcome.ok ? 'installed' : slugOf(outcome.problem));

/** A code with a right check symbol that is not this one. */
export function otherThan(code: InstallationCode, number = 1): InstallationCode {
  const guess = codeFrom([...Array.from({ length: 10 }, () => 7), number]);
  return guess === code ? otherThan(code, number + 10) : guess;
}

export function mistyped(code: InstallationCode): string {
  return code.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
}

/** How often, by the trail. */
export function happened(
  { simulation, order }: { simulation: Simulation; order: { id: OrderId } },
  type: string,
): number {
  return simulation.world.audit.filter((event) => event.type === type && event.subject === order.id).length;
}
