import type { ArgTypes } from '@storybook/web-components-vite';
import { html } from 'lit';
import { spyOn } from 'storybook/test';
import { inWorld, orderOf, type WorldOptions } from './world.ts';

export interface RevealArgs {
  /** Whose latest order it is. */
  employeeId: string;
  maskAfter: number;
}

/** An order whose code nobody has seen yet. */
export const UNSEEN: RevealArgs = { employeeId: 'emp-open-instant', maskAfter: 60 };

export const revealArgTypes: Partial<ArgTypes<RevealArgs>> = {
  employeeId: { control: 'text', description: 'The employee whose latest order is opened' },
  maskAfter: { control: 'number', description: 'Seconds without activity until the code is masked' },
};

export function reveal({ employeeId, maskAfter }: RevealArgs, world: WorldOptions): HTMLElement {
  return inWorld(
    (simulation) =>
      html`<code-reveal
        order-id=${orderOf(simulation, employeeId)}
        mask-after=${maskAfter}
      ></code-reveal>`,
    world,
  );
}

/** The browser's clipboard, so that a story neither asks for permission nor overwrites what somebody copied. */
export function clipboard(takes: boolean): void {
  // Missing on a page without HTTPS, where copying fails by itself.
  if (!navigator.clipboard) return;
  const write = spyOn(navigator.clipboard, 'writeText');
  if (takes) write.mockResolvedValue();
  else write.mockRejectedValue(new DOMException('Denied', 'NotAllowedError'));
}
