/** The simulated backend as one file for a script tag: gives `udstedMocks.createSimulation`. */
export { createSimulation } from './simulation.ts';
