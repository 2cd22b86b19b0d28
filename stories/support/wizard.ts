import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { person, words } from './play.ts';

export interface WizardArgs {
  employeeId?: string;
  orderId?: string;
}

export const METTE: WizardArgs = { employeeId: 'emp-mette-holm' };

export const wizardArgTypes: Partial<ArgTypes<WizardArgs>> = {
  employeeId: { control: 'text', description: 'Start at this employee instead of the overview' },
  orderId: { control: 'text', description: 'Resume this order' },
};

export const wizard = ({ employeeId, orderId }: WizardArgs): TemplateResult =>
  html`<signature-wizard
    employee-id=${ifDefined(employeeId)}
    order-id=${ifDefined(orderId)}
  ></signature-wizard>`;

const w = words.da;

/** From the employee card to the page where everything is checked. */
export async function toReview(canvas: HTMLElement, delivery: 'instant' | 'post'): Promise<void> {
  const administrator = person(canvas);
  await administrator.press(w.add);
  await administrator.choose(w[delivery]);
  await administrator.press(w.continue);
  await administrator.reads(w.review);
}

/** From the employee card to the code on the screen. */
export async function toCode(canvas: HTMLElement): Promise<void> {
  await toReview(canvas, 'instant');
  const administrator = person(canvas);
  await administrator.press(w.order);
  await administrator.press(w.show);
  await administrator.reads(w.code);
}

/** Everything is read and ticked, and the code closed. */
export async function handOver(canvas: HTMLElement): Promise<void> {
  const administrator = person(canvas);
  for (const tick of [...w.points, w.handedOver]) await administrator.choose(tick);
  await administrator.press(w.close);
}
