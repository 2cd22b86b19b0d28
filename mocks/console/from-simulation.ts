import { fail, ok, type Result } from '../../src/contract/result.ts';
import type { Simulation } from '../simulation.ts';
import { LOOK_EVERY_MS, type SteeredWorld } from './steered-world.ts';

/** A world that lives on this page. */
export function fromSimulation(simulation: Simulation): SteeredWorld {
  return {
    watch: (tell) => {
      let isTold = true;
      const look = () => {
        isTold = true;
        tell(simulation.view());
      };
      // One press of a button may change the world several times; looking lets time pass, which changes it too.
      const lookSoon = () => {
        if (!isTold) return;
        isTold = false;
        queueMicrotask(() => !isTold && look());
      };
      const leave = simulation.subscribe(lookSoon);
      const timer = setInterval(look, LOOK_EVERY_MS);
      look();
      return () => {
        leave();
        clearInterval(timer);
        isTold = true;
      };
    },
    advance: (duration) => attempt(() => simulation.advance(duration)),
    steerMail: (id, fate) => {
      const { bounceMail, deferMail, deliverMail, openMail } = simulation;
      return attempt(
        { bounce: bounceMail, defer: deferMail, deliver: deliverMail, open: openMail }[fate],
        id,
      );
    },
    steerLetter: (id, fate) => {
      const { printLetter, postLetter, deliverLetter, returnLetter, loseLetter } = simulation;
      const steps = {
        print: printLetter,
        post: postLetter,
        deliver: deliverLetter,
        return: returnLetter,
        lose: loseLetter,
      };
      return attempt(steps[fate], id);
    },
    addFault: (rule) => attempt(() => simulation.faults.add(rule)),
    clearFaults: () => attempt(() => simulation.faults.clear()),
    signIn: (id) => attempt(() => (id === null ? simulation.signOut() : simulation.signIn(id))),
    expireSession: () => attempt(() => simulation.expireSession()),
    stepUp: () => attempt(() => simulation.stepUp()),
    changeEmployee: (id, change) => attempt(() => simulation.changeEmployee(id, change)),
    searchEmployees: (query) => Promise.resolve(simulation.searchEmployees(query)),
    reset: (options) => attempt(() => simulation.reset(options)),
    install: async (request) => {
      const [{ install }, { seededRandom }] = await Promise.all([
        import('../installer/install.ts'),
        import('../installer/seeded-random.ts'),
      ]);
      const random = seededRandom(`${simulation.origin.seed} ${request.token}`);
      return install({ ...request, service: simulation.adapter, random });
    },
  };
}

/** What the simulation throws for a wish that cannot be granted is a refusal here. */
async function attempt<Args extends readonly unknown[]>(
  step: (...args: Args) => Result<unknown> | void,
  ...args: Args
): Promise<Result<unknown>> {
  try {
    return step(...args) ?? ok(undefined);
  } catch (error) {
    if (error instanceof TypeError) return fail('validation-failed');
    throw error;
  }
}
