import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Simulation } from '../mocks/index.ts';
import { orderConfirmationText } from '../src/contract/confirmation-texts.ts';
import type { EmployeeId } from '../src/contract/employee.ts';
import type { IssuanceRequest } from '../src/protocol/issuance-request.ts';
import { presses, sees, words } from './support/play.ts';
import { help, refusal, wizard as t } from './support/sentences.ts';
import { METTE, toReview, wizard, type WizardArgs } from './support/wizard.ts';
import { inWorld, met, signInWithoutRole, withoutAdapter, worldOf } from './support/world.ts';

const w = words.da;

const meta: Meta<WizardArgs> = {
  title: 'Elements/signature-wizard/When something is wrong',
  args: METTE,
  render: (args, { parameters }) => inWorld(wizard(args), parameters['world']),
};
export default meta;

type Story = StoryObj<WizardArgs>;

/** Orders by showing the code, and reads what comes of it. */
const orders =
  (...texts: readonly string[]): NonNullable<Story['play']> =>
  async (context) => {
    await toReview(context.canvasElement, 'instant');
    await presses([w.order], ...texts)(context);
  };

async function orderElsewhere({ adapter }: Simulation): Promise<void> {
  await adapter.placeOrder(
    {
      employeeId: METTE.employeeId as EmployeeId,
      signatureType: 'keyfile',
      delivery: 'post',
      confirmation: { ...orderConfirmationText, locale: 'da' },
    },
    { signal: AbortSignal.timeout(5_000), idempotencyKey: 'elsewhere' },
  );
}

export const Waiting: Story = {
  parameters: met('A person meets this when the first answer takes its time.', {
    faults: [{ kind: 'hang', command: 'getSession' }],
  }),
  play: sees(t.working),
};

export const SignedOut: Story = {
  parameters: met(
    'A person meets this when not signed in: the page is told, and asked again by the button.',
    {
      prepare: (simulation) => simulation.signOut(),
    },
  ),
  play: sees(refusal('unauthenticated'), t.signIn),
};

export const NotAnAdministrator: Story = {
  parameters: met("A person meets this when signed in without the administrator's role.", {
    prepare: signInWithoutRole,
  }),
  play: sees(t.notAdministrator.heading, t.notAdministrator.body('Line Berg'), t.notAdministrator.checkAgain),
};

export const NoAdapter: Story = {
  parameters: met('A person meets this on a page whose makers have not plugged an adapter yet.'),
  render: (args) => withoutAdapter(wizard(args)),
  play: sees(refusal('adapter-missing'), w.tryAgain),
};

export const BackendDown: Story = {
  parameters: met('A person meets this when the service answers that it is down.', {
    faults: [{ kind: 'problem', problem: 'provider-unavailable', command: 'getEmployee' }],
  }),
  play: sees(refusal('provider-unavailable'), w.tryAgain),
};

export const ConnectionBroken: Story = {
  parameters: met('A person meets this when the network fails before anything was ordered.', {
    faults: [{ kind: 'network', command: 'getEmployee' }],
  }),
  play: sees(refusal('network-failed'), w.tryAgain),
};

export const Nonsense: Story = {
  parameters: met('A person meets this when something else answers in place of the service.', {
    faults: [{ kind: 'nonsense', command: 'getOrderOptions' }],
  }),
  play: sees(refusal('answer-invalid'), w.tryAgain),
};

export const SessionExpired: Story = {
  parameters: met('A person meets this when the session ended before the order: what was chosen is kept.'),
  play: async (context) => {
    await toReview(context.canvasElement, 'instant');
    worldOf(context.canvasElement).expireSession();
    await presses([w.order], refusal('session-expired'), t.signIn)(context);
  },
};

export const LostReply: Story = {
  parameters: met('A person meets this when the order was placed but the answer never arrived.', {
    faults: [{ kind: 'lost-reply', command: 'placeOrder', times: 1 }],
  }),
  play: orders(refusal('network-failed'), help('network-failed')),
};

export const OutcomeUnknown: Story = {
  parameters: met('A person meets this when the service behind the service did not answer in time.', {
    faults: [{ kind: 'problem', problem: 'provider-timeout', command: 'placeOrder', times: 1 }],
  }),
  play: orders(refusal('provider-timeout'), help('provider-timeout')),
};

export const Busy: Story = {
  parameters: met('A person meets this when too much is asked of the service at once.', {
    faults: [{ kind: 'problem', problem: 'rate-limited', command: 'placeOrder' }],
  }),
  play: orders(refusal('rate-limited'), w.tryAgain),
};

export const OrderedByAnother: Story = {
  parameters: met('A person meets this when another administrator was faster: it leads to that order.'),
  play: async (context) => {
    await toReview(context.canvasElement, 'instant');
    await orderElsewhere(worldOf(context.canvasElement));
    await presses([w.order], refusal('open-order-exists'), t.employee.open)(context);
  },
};

export const QuotaExceeded: Story = {
  parameters: met('A person meets this when the company may not order more under its agreement.', {
    faults: [{ kind: 'problem', problem: 'quota-exceeded', command: 'placeOrder' }],
  }),
  play: orders(refusal('quota-exceeded'), t.receipt.toEmployee),
};

export const TextChanged: Story = {
  parameters: met(
    'A person meets this when the confirmed text is no longer the one that the service asks for.',
    {
      faults: [{ kind: 'problem', problem: 'confirmation-outdated', command: 'placeOrder' }],
    },
  ),
  play: orders(refusal('confirmation-outdated')),
};

export const RejectedByIssuer: Story = {
  parameters: met('A person meets this when the issuer behind the service says no.', {
    faults: [{ kind: 'problem', problem: 'provider-rejected', command: 'placeOrder' }],
  }),
  play: orders(refusal('provider-rejected'), help('provider-rejected')),
};

export const Vetoed: Story = {
  parameters: met('A person meets this when the host page stops an order with `preventDefault()`.'),
  render: (args, { parameters }) => {
    const place = inWorld(wizard(args), parameters['world']);
    const veto = (event: IssuanceRequest) => event.command === 'placeOrder' && event.preventDefault();
    place.addEventListener('issuance-request', veto, { capture: true });
    return place;
  },
  play: orders(refusal('request-vetoed'), help('request-vetoed')),
};

export const UnknownOrder: Story = {
  args: { orderId: 'ord-nowhere' },
  parameters: met('A person meets this with a link to an order that does not exist.'),
  play: sees(refusal('not-found'), t.back),
};
