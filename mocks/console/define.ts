/** Registers `issuance-console` and what it is made of. */
import { EmployeePicker } from '../../src/components/employee-picker/employee-picker.element.ts';
import { define } from '../../src/lib/define.ts';
import { ConsoleInstaller } from './installer.element.ts';
import { IssuanceConsole } from './issuance-console.element.ts';

define('employee-picker', EmployeePicker);
define('issuance-console-installer', ConsoleInstaller);
define('issuance-console', IssuanceConsole);

export { IssuanceConsole } from './issuance-console.element.ts';
export { fromSimulation } from './from-simulation.ts';
export type { SteeredWorld } from './steered-world.ts';
