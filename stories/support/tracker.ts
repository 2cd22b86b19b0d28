import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

export interface TrackerArgs {
  employeeId: string;
}

export const trackerArgTypes: Partial<ArgTypes<TrackerArgs>> = {
  employeeId: { control: 'text', description: 'Whose orders and signatures are shown' },
};

export const tracker = ({ employeeId }: TrackerArgs): TemplateResult =>
  html`<signature-tracker employee-id=${employeeId}></signature-tracker>`;
