import { EmployeePicker } from '../components/employee-picker/employee-picker.element.ts';
import { define } from '../lib/define.ts';

define('employee-picker', EmployeePicker);
