import { fold } from '../../src/contract/name-search.ts';
import type { EmployeeId } from '../../src/contract/employee.ts';
import type { AdministratorId } from '../../src/contract/session.ts';
import type { SignatureId, SignatureState, SignatureType } from '../../src/contract/signature.ts';
import { daysAfter, hoursAfter } from '../core/act.ts';
import { addSignature, blankSignature } from '../core/signature-book.ts';
import { emptyWorld, type Instant, type StoredAdministrator, type World } from '../core/world.ts';
import { type DemoEmployee, demoEmployees } from './demo-employees.ts';

const mailDomain = 'nordlys-energi.example';

export const demoOrganisation = { name: 'Nordlys Energi A/S', cvr: '10000025' };

export const demoAdministrators: readonly StoredAdministrator[] = [
  {
    id: 'adm-karen-lund' as AdministratorId,
    name: 'Karen Lund',
    roles: ['administrator'],
    employeeId: 'emp-karen-lund' as EmployeeId,
  },
  { id: 'adm-jens-friis' as AdministratorId, name: 'Jens Friis', roles: ['administrator'], employeeId: null },
  {
    id: 'usr-line-berg' as AdministratorId,
    name: 'Line Berg',
    roles: [],
    employeeId: 'emp-line-berg' as EmployeeId,
  },
];

/** Nordlys Energi with everybody in it, before anything was ordered. */
export function demoCompany(now: Instant): World {
  const world = emptyWorld(demoOrganisation);
  for (const administrator of demoAdministrators) world.administrators.set(administrator.id, administrator);
  demoEmployees.forEach((each, index) => hire(world, each, index, now));
  return world;
}

/** `wanted`, or with the first number behind it that makes it the only one. */
function unique(wanted: string, taken: (candidate: string) => boolean): string {
  let candidate = wanted;
  for (let number = 2; taken(candidate); number += 1) candidate = `${wanted}${number}`;
  return candidate;
}

function hire(world: World, demo: DemoEmployee, index: number, now: Instant): void {
  const { name, unit, status = 'active', email, contactChangedHoursAgo, keycard, keyfile } = demo;
  const others = [...world.employees.values()];
  const words = fold(name).split(/[^\p{L}]+/u);
  const id = (demo.id ?? `emp-${words.join('-')}`) as EmployeeId;
  const short = `${words[0]!.slice(0, 2)}${words.at(-1)!.slice(0, 1)}`.toUpperCase();
  const mailbox = unique(words.join('.'), (box) =>
    others.some((each) => each.email === `${box}@${mailDomain}`),
  );
  world.employees.set(id, {
    id,
    name,
    initials: unique(short, (initials) => others.some((each) => each.initials === initials)),
    unit,
    // Both lengths occur among real holder ids.
    rid: String(index % 5 === 0 ? 62_810_708 + index * 1_301 : 1_237_281_362_460 + index * 7_919_003),
    email: email === 'missing' ? null : `${mailbox}@${mailDomain}`,
    emailBounced: email === 'bounced',
    mailboxRejects: email === 'will-bounce',
    status,
    contactChangedAt: contactChangedHoursAgo === undefined ? null : hoursAfter(now, -contactChangedHoursAgo),
  });
  const sign = (type: SignatureType, wanted: SignatureState, daysLeft: number) => {
    const signature = `sig-${id.slice('emp-'.length)}-${type}` as SignatureId;
    const state = status === 'departed' ? 'revoked' : wanted;
    const validTo = daysAfter(now, daysLeft);
    const validFrom = daysAfter(validTo, -3 * 365);
    addSignature(world, blankSignature({ id: signature, employeeId: id, type, state, validFrom, validTo }));
  };
  const ordinary = 200 + ((index * 37) % 500);
  const daysLeft: Readonly<Partial<Record<SignatureState, number>>> = { renewal_due: 20, expired: -40 };
  if (keycard !== 'none') sign('keycard', keycard ?? 'active', ordinary);
  if (keyfile !== undefined) sign('keyfile', keyfile, daysLeft[keyfile] ?? ordinary);
}
