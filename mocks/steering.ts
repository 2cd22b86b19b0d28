import { CannotBe } from './http/cannot-be.ts';
import { fail, type Result } from '../src/contract/result.ts';
import type { ActivationId } from '../src/contract/activation.ts';
import type { EmployeeId } from '../src/contract/employee.ts';
import type { AdministratorId } from '../src/contract/session.ts';
import type { Adapter } from '../src/protocol/adapter.ts';
import { authorityCertificate } from './certificates.ts';
import { startActivation } from './core/activations.ts';
import { searchEmployees } from './core/employees.ts';
import { type LetterFate, type MailFate, steerLetter, steerMail, steerProvider } from './core/steering.ts';
import { letterbox, mailbox } from './core/employee-side.ts';
import { changeEmployee, type EmployeeChange } from './core/staff.ts';
import { everyWorld, worldOfAdministrator, worldOfEmployee } from './core/tenants.ts';
import { tick } from './core/tick.ts';
import { viewWorld } from './core/world-view.ts';
import type { World } from './core/world.ts';
import type { Engine } from './engine.ts';
import type { Faults } from './http/faults.ts';
import type { CallerState } from './http/service.ts';
import type { SessionRequest, SimulationView, Steering } from './http/steering.ts';
import { scenarios } from './scenarios/index.ts';

type Carried = { readonly id: string };

/** What one may do to a world from outside: as the post, the mail server, the clock and the employee. */
export function createSteering(
  engine: Engine,
  faults: Faults,
  service: Pick<Required<Adapter>, 'startActivation' | 'installSignature'>,
): Steering {
  const holderOf = (world: World, kind: 'mails' | 'letters', id: string) =>
    everyWorld(world).find((each) => (each[kind] as readonly Carried[]).some((one) => one.id === id));

  const mailStep = (fate: MailFate) => (mailId: string) =>
    engine.run((world, ambient): Result<void> => {
      tick(world, ambient);
      return steerMail(holderOf(world, 'mails', mailId) ?? world, ambient, mailId, fate);
    });
  const letterStep = (fate: LetterFate) => (letterId: string) =>
    engine.run((world, ambient): Result<void> => {
      tick(world, ambient);
      return steerLetter(holderOf(world, 'letters', letterId) ?? world, ambient, letterId, fate);
    });
  /** What has happened since the last look, such as the delivery of a mail, happens before this one. */
  const look = <T>(read: (world: World) => T): T =>
    engine.run((world, ambient) => {
      tick(world, ambient);
      return read(world);
    }, 'if-happened');
  const lookAt = <T>(employeeId: string, read: (world: World, id: EmployeeId) => T): T => {
    const id = employeeId as EmployeeId;
    return look((world) => read(worldOfEmployee(world, id) ?? world, id));
  };

  const setCaller = (next: CallerState) => {
    engine.caller = next;
    engine.changed();
  };

  return {
    now: engine.clock.now,
    get origin() {
      return engine.origin;
    },
    faults,
    advance: (duration) => engine.run((world) => engine.clock.advance(duration, world.policy)),
    mailbox: (employeeId) => lookAt(employeeId, mailbox),
    letterbox: (employeeId) => lookAt(employeeId, letterbox),
    bounceMail: mailStep('bounce'),
    deferMail: mailStep('defer'),
    deliverMail: mailStep('deliver'),
    openMail: (mailId) =>
      engine.run((world, ambient) => {
        tick(world, ambient);
        const mail = holderOf(world, 'mails', mailId)?.mails.find(({ id }) => id === mailId);
        if (!mail) return fail('not-found');
        return startActivation({ world, ambient, now: ambient.now() }, { token: mail.token });
      }),
    printLetter: letterStep('print'),
    postLetter: letterStep('post'),
    deliverLetter: letterStep('deliver'),
    returnLetter: letterStep('return'),
    loseLetter: letterStep('lose'),
    setProvider: (state) => engine.run((world, ambient) => steerProvider(world, ambient, state)),
    changeEmployee: (employeeId, change) =>
      engine.run((world, ambient) => {
        const changed = changeEmployee(world, ambient, employeeId, change as EmployeeChange);
        if (change.status === 'erased' && changed.ok) forgetInstalled(engine);
        return changed;
      }),
    install: async (request) => {
      const [{ install }, { seededRandom }] = await Promise.all([
        import('./installer/install.ts'),
        import('./installer/seeded-random.ts'),
      ]);
      const random = seededRandom(`${engine.origin.seed} ${request.token}`);
      const installed = await install({ ...request, service, random });
      return installed.ok ? { ok: true, value: installed.pkcs12 } : { ok: false, problem: installed.problem };
    },
    authorityCertificate,
    reset: (options) => {
      faults.clear();
      engine.reset(options);
    },
    setSeed: engine.setSeed,
    openSession: (request) => openSession(engine, request),
    signIn: (administratorId) => {
      const id = administratorId as AdministratorId;
      if (!worldOfAdministrator(engine.world, id)) {
        throw new CannotBe(`There is no administrator "${administratorId}"`);
      }
      setCaller(engine.beginSession(id));
    },
    stepUp: () => {
      const { caller } = engine;
      if (caller === null || caller === 'expired') throw new CannotBe('Nobody is signed in');
      setCaller({ ...caller, steppedUpAt: engine.clock.now() });
    },
    signOut: () => setCaller(null),
    expireSession: () => setCaller('expired'),
    snapshot: () => look(() => engine.snapshot()),
    restore: engine.restore,
    summary: () => look((world) => summaryOf(engine, world)),
    view: () => look((world) => viewOf(engine, faults, world)),
    searchEmployees: (query) => look((world) => searchEmployees({ world }, query)),
  };
}

/** Certificates that are kept for a repeated call name their holder: they go with the activation they answered. */
function forgetInstalled({ world, installed }: Engine): void {
  for (const id of installed.keys()) {
    if (!everyWorld(world).some(({ activations }) => activations.has(id as ActivationId)))
      installed.delete(id);
  }
}

function openSession(engine: Engine, { administratorId, steppedUp, minutes }: SessionRequest): string {
  return engine.run((world, ambient) => {
    if (administratorId === null) {
      const token = ambient.newId('ses');
      engine.sessions.set(token, null);
      return token;
    }
    if (!worldOfAdministrator(world, administratorId)) {
      throw new CannotBe(`There is no administrator "${administratorId}"`);
    }
    const now = ambient.now();
    const session = {
      ...engine.beginSession(administratorId),
      ...(minutes === undefined ? {} : { expiresAt: now + minutes * 60_000 }),
      ...(steppedUp ? { steppedUpAt: now } : {}),
    };
    engine.sessions.set(session.sessionId, session);
    return session.sessionId;
  });
}

function summaryOf({ origin, clock }: Engine, world: World): ReturnType<Steering['summary']> {
  const all = everyWorld(world);
  return {
    ...origin,
    now: new Date(clock.now()).toISOString(),
    organisation: { ...world.organisation },
    administrators: all.flatMap(({ administrators }) =>
      [...administrators.values()].map(({ id, name, roles }) => ({ id, name, roles: [...roles] })),
    ),
    employees: world.employees.size,
    signatures: world.signatures.size,
    auditEvents: world.audit.length,
    orders: [...world.orders.values()].map(({ id, reference, employeeId, delivery, state }) => ({
      id,
      reference,
      employeeId,
      delivery,
      state,
    })),
    mails: world.mails.map(({ id, orderId, to, state }) => ({ id, orderId, to, state })),
    letters: world.letters.map(({ id, orderId, state }) => ({ id, orderId, state })),
  };
}

function viewOf({ origin, clock, caller, ambient }: Engine, faults: Faults, world: World): SimulationView {
  const now = clock.now();
  const isSignedIn = caller !== null && caller !== 'expired';
  return {
    ...origin,
    ...viewWorld(world, ambient),
    now: new Date(now).toISOString(),
    scenarios: Object.keys(scenarios),
    administrators: everyWorld(world).flatMap(({ administrators, organisation }) =>
      [...administrators.values()].map(({ id, name, roles }) => ({
        id,
        name,
        roles: [...roles],
        organisation: organisation.name,
      })),
    ),
    caller: isSignedIn
      ? {
          administratorId: caller.administratorId,
          isSteppedUp: now - (caller.steppedUpAt ?? -Infinity) < world.policy.stepUpMinutes * 60_000,
        }
      : caller,
    faults: faults.list(),
  };
}
