export { createSimulation, type Simulation, type SimulationOptions } from './simulation.ts';
export type { Latency } from './latency.ts';
export type { WorldStore } from './engine.ts';
export type { FaultKind, FaultRule, Faults } from './http/faults.ts';
export type {
  Duration,
  EmployeeChange,
  KeyFileRequest,
  Origin,
  ResetOptions,
  SessionRequest,
  SimulationView,
  Steering,
  WorldSummary,
} from './http/steering.ts';
export { scenarios, type ScenarioName } from './scenarios/index.ts';
export type { Letterbox, ReceivedLetter, ReceivedMail } from './core/employee-side.ts';
export type { Policy } from './core/policy.ts';
export type { Ambient, Caller, World } from './core/world.ts';
