import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { userEvent } from 'storybook/test';
import { deepAll, person, presses, searches, sees, until } from './support/play.ts';
import { picker as t } from './support/sentences.ts';
import { inWorld, met, signInWithoutRole, withoutAdapter } from './support/world.ts';

interface Args {
  value?: string;
  disabled: boolean;
}

const list = ({ value, disabled }: Args) =>
  html`<employee-picker presentation="list" value=${ifDefined(value)} ?disabled=${disabled}></employee-picker>`;

const meta: Meta<Args> = {
  title: 'Elements/employee-picker/Overview',
  args: { disabled: false },
  argTypes: { value: { control: 'text', description: 'The id of the chosen employee' } },
  render: (args, { parameters }) => inWorld(list(args), parameters['world']),
};
export default meta;

type Story = StoryObj<Args>;

async function filter(canvas: HTMLElement, status: string): Promise<void> {
  const select = await until(() => deepAll(canvas, '#status')[0], 'the filter', canvas);
  await userEvent.selectOptions(select, status);
}

export const Everybody: Story = {
  parameters: met('A person meets this as step 1 of the flow: the employees, what they have, what is open.'),
  play: sees('Anders', t.openOrder, t.more),
};

export const Searched: Story = {
  parameters: met('A person meets this after typing part of a name above the list.'),
  play: searches('mette h', t.count('1', true), /^(?!.*Anders)/),
};

export const Filtered: Story = {
  parameters: met('A person meets this after choosing a status beside the search field.'),
  play: async (context) => {
    await sees(t.more)(context);
    await filter(context.canvasElement, 'departed');
    await sees('Birgit Østergaard', /^(?!.*Anders)/)(context);
  },
};

export const NobodyFound: Story = {
  parameters: met('A person meets this after typing what fits nobody.'),
  play: searches('xyz', t.none('xyz')),
};

export const NobodyWithThisStatus: Story = {
  parameters: met('A person meets this when the search fits somebody, but nobody of the chosen status.'),
  play: async (context) => {
    await filter(context.canvasElement, 'suspended');
    await searches('mette', t.noneFiltered)(context);
  },
};

export const NobodyIsEmployed: Story = {
  parameters: met('A person meets this in a company that has no employees yet.', { scenario: 'empty' }),
  play: sees(t.none('')),
};

export const SecondPage: Story = {
  parameters: met('A person meets this after asking for more: the focus goes to the first new row.'),
  play: presses([t.more], t.showing('40', '').trim()),
};

export const NextPageFailed: Story = {
  parameters: met('A person meets this when the next page could not be fetched: what is there stays.', {
    faults: [{ kind: 'network', command: 'searchEmployees', nth: 2 }],
  }),
  play: presses([t.more], t.failure.failed.title, t.retry),
};

export const Loading: Story = {
  parameters: met('A person meets this while the service takes its time.', {
    faults: [{ kind: 'hang', command: 'searchEmployees' }],
  }),
  play: sees(t.loading),
};

export const Failed: Story = {
  parameters: met('A person meets this when the service is down; one press asks again.', {
    faults: [{ kind: 'problem', problem: 'provider-unavailable', command: 'searchEmployees' }],
  }),
  play: sees(t.failure.failed.title, t.retry),
};

export const Nonsense: Story = {
  parameters: met('A person meets this when something else answers in place of the service.', {
    faults: [{ kind: 'nonsense', command: 'searchEmployees' }],
  }),
  play: sees(t.failure.failed.title, t.retry),
};

export const SignedOut: Story = {
  parameters: met('A person meets this after the session ended; the page is told so, and signs them in.', {
    prepare: (simulation) => simulation.signOut(),
  }),
  play: sees(t.failure['signed-out'].title),
};

export const NotAnAdministrator: Story = {
  parameters: met("A person meets this when signed in without the administrator's role.", {
    prepare: signInWithoutRole,
  }),
  play: sees(t.failure['not-allowed'].title),
};

export const NoAdapter: Story = {
  parameters: met('A person meets this on a page whose makers have not plugged an adapter yet.'),
  render: (args) => withoutAdapter(list(args)),
  play: sees(t.failure['not-connected'].title),
};

export const Chosen: Story = {
  parameters: met('A person meets this after choosing somebody on a page that keeps the list open.'),
  play: async (context) => {
    await person(context.canvasElement).press(/^Anders/);
    await until(
      () => deepAll(context.canvasElement, '[aria-current="true"]')[0],
      'the chosen row',
      context.canvasElement,
    );
  },
};

export const Disabled: Story = {
  args: { disabled: true },
  parameters: met('A person meets this where the page allows no choice right now.'),
  play: async (context) => {
    await sees('Anders')(context);
    await until(
      () => deepAll(context.canvasElement, '.pick:disabled')[0],
      'disabled rows',
      context.canvasElement,
    );
  },
};
