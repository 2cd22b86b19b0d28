import { setupServer } from 'msw/node';
import type { Simulation } from './simulation.ts';

/** Answers this process's own requests from the simulation until stopped. Everything else goes through. */
export function startInNode(simulation: Pick<Simulation, 'handlers'>): { stop(): void } {
  const server = setupServer(...simulation.handlers);
  let running = true;
  server.listen({ onUnhandledFrame: 'bypass' });
  return {
    stop: () => {
      if (running) server.close();
      running = false;
    },
  };
}
