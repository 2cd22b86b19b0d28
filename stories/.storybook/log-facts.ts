import type { Decorator } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import type { FactName } from '../../src/protocol/facts.ts';
import type { IssuanceRequest } from '../../src/protocol/issuance-request.ts';

const facts: Readonly<Record<FactName, true>> = {
  'employee-selected': true,
  'employee-cleared': true,
  'step-changed': true,
  'order-placed': true,
  'code-revealed': true,
  'handover-acknowledged': true,
  'reveal-closed': true,
  'flow-completed': true,
  'flow-cancelled': true,
  'activation-mail-resent': true,
  'code-reissued': true,
  'order-cancelled': true,
  'signature-revoked': true,
  'session-required': true,
};

/** Shows in the Actions panel what the elements ask and tell; answers, and with them codes, reach nobody but the asker. */
export const logFacts: Decorator = (makeStory) => {
  const story = makeStory();
  if (!(story instanceof HTMLElement)) return story;
  for (const name of Object.keys(facts)) {
    story.addEventListener(name, (event) => action(name)((event as CustomEvent).detail));
  }
  story.addEventListener('issuance-request', ({ command, input, idempotencyKey }: IssuanceRequest) =>
    action(`asks ${command}`)({ ...input, ...(idempotencyKey && { idempotencyKey }) }),
  );
  return story;
};
