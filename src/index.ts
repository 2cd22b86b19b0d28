export { CodeReveal } from './components/code-reveal/code-reveal.element.ts';
export { EmployeePicker } from './components/employee-picker/employee-picker.element.ts';
export { SignatureTracker } from './components/signature-tracker/signature-tracker.element.ts';
export { SignatureWizard } from './components/signature-wizard/signature-wizard.element.ts';
export { defineElements, type DefineOptions } from './components/define-elements.ts';
export type { Adapter, CallContext } from './protocol/adapter.ts';
export type { Fact, FactName, Facts, FlowStep } from './protocol/facts.ts';
export { IssuanceRequest } from './protocol/issuance-request.ts';
export { plug, type PlugOptions } from './protocol/plug.ts';
