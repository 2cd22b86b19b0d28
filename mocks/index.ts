export { createSimulation, type Simulation, type SimulationOptions } from './simulation.ts';
export type { Duration } from './clock.ts';
export type { FaultKind, FaultRule, Faults } from './http/faults.ts';
export { scenarios, type ScenarioName } from './scenarios/index.ts';
export type { Letterbox, ReceivedLetter, ReceivedMail } from './core/employee-side.ts';
export type { Ambient, Caller, World } from './core/world.ts';
