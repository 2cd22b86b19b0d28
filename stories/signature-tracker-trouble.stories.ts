import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { presses, sees } from './support/play.ts';
import { refusal, tracker as t } from './support/sentences.ts';
import { tracker, type TrackerArgs } from './support/tracker.ts';
import { inWorld, met, withoutAdapter, worldOf } from './support/world.ts';

const meta: Meta<TrackerArgs> = {
  title: 'Elements/signature-tracker/When something is wrong',
  args: { employeeId: 'emp-code-handed-over' },
  render: (args, { parameters }) => inWorld(tracker(args), parameters['world']),
};
export default meta;

type Story = StoryObj<TrackerArgs>;

export const Loading: Story = {
  parameters: met('A person meets this when the first answer takes its time.', {
    faults: [{ kind: 'hang', command: 'getEmployee' }],
  }),
  play: sees(t.working),
};

export const Failed: Story = {
  parameters: met('A person meets this when nothing could be fetched.', {
    faults: [{ kind: 'problem', problem: 'provider-unavailable', command: 'listOrders' }],
  }),
  play: sees(refusal('provider-unavailable'), t.tryAgain),
};

export const DeliveriesUnknown: Story = {
  parameters: met('A person meets this when the deliveries cannot be fetched right now.', {
    faults: [{ kind: 'problem', problem: 'provider-unavailable', command: 'getDeliveries' }],
  }),
  play: sees(t.orders.unknown),
};

export const SignedOut: Story = {
  parameters: met('A person meets this when not signed in.', {
    prepare: (simulation) => simulation.signOut(),
  }),
  play: sees(refusal('unauthenticated'), t.signIn),
};

export const RefreshFailed: Story = {
  parameters: met('A person meets this when what stands there could not be renewed.'),
  play: async (context) => {
    await sees(t.refresh)(context);
    worldOf(context.canvasElement).faults.add({
      kind: 'problem',
      problem: 'internal',
      command: 'getEmployee',
    });
    await presses([t.refresh], refusal('internal'))(context);
  },
};

export const NoAdapter: Story = {
  parameters: met('A person meets this on a page that is not connected to a backend.'),
  render: (args) => withoutAdapter(tracker(args)),
  play: sees(refusal('adapter-missing')),
};

export const Nobody: Story = {
  args: { employeeId: '' },
  parameters: met('A person meets this before an employee is chosen.'),
  play: sees(t.nobody),
};
