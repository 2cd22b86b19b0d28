import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { userEvent } from 'storybook/test';
import { person, presses, searches, searchField, sees, until } from './support/play.ts';
import { picker as t } from './support/sentences.ts';
import { inWorld, met, signInWithoutRole, withoutAdapter } from './support/world.ts';

interface Args {
  value?: string;
  label?: string;
  name: string;
  required: boolean;
  disabled: boolean;
}

const field = ({ value, label, name, required, disabled }: Args) =>
  html`<employee-picker
    name=${name}
    value=${ifDefined(value)}
    label=${ifDefined(label)}
    ?required=${required}
    ?disabled=${disabled}
  ></employee-picker>`;

const form = (args: Args) =>
  html`<form @submit=${(event: Event) => event.preventDefault()}>
    ${field(args)}
    <p><button>Send</button></p>
  </form>`;

const meta: Meta<Args> = {
  title: 'Elements/employee-picker/Field',
  args: { name: 'employee', required: false, disabled: false },
  argTypes: {
    value: { control: 'text', description: 'The id of the chosen employee' },
    label: { control: 'text', description: 'Instead of the usual label' },
  },
  render: (args, { parameters }) => inWorld(field(args), parameters['world']),
};
export default meta;

type Story = StoryObj<Args>;

export const Empty: Story = {
  parameters: met('A person meets this where a form asks for an employee and nobody is chosen yet.'),
  play: sees(t.label, t.hint),
};

export const WithResults: Story = {
  parameters: met(
    'A person meets this after typing the beginning of a name, an e-mail, initials, a unit or a RID.',
  ),
  play: async (context) => {
    await searches('ka', t.count('3', false))(context);
    await userEvent.keyboard('{ArrowDown}');
  },
};

export const TypedOnAForeignKeyboard: Story = {
  parameters: met('A person meets this after writing ø as oe: the match is marked on the real name.'),
  play: searches('oester', 'Kundeservice', t.status.departed),
};

export const Namesakes: Story = {
  parameters: met(
    'A person meets this where two employees carry the same name: unit and RID tell them apart.',
  ),
  play: searches('mette n', t.namesakes(1)),
};

export const NoResults: Story = {
  parameters: met('A person meets this after typing what fits nobody.'),
  play: searches('xyz', t.none('xyz')),
};

export const NobodyIsEmployed: Story = {
  parameters: met('A person meets this in a company that has no employees yet.', { scenario: 'empty' }),
  play: async (context) => {
    await userEvent.click(await searchField(context.canvasElement));
    await sees(t.none(''))(context);
  },
};

export const Loading: Story = {
  parameters: met('A person meets this while the service takes its time to answer a search.', {
    faults: [{ kind: 'hang', command: 'searchEmployees' }],
  }),
  play: searches('mette', t.loading),
};

export const Failed: Story = {
  parameters: met('A person meets this when the service is down; one press asks again.', {
    faults: [{ kind: 'problem', problem: 'provider-unavailable', command: 'searchEmployees' }],
  }),
  play: searches('mette', t.failure.failed.title, t.retry),
};

export const SignedOut: Story = {
  parameters: met('A person meets this after the session ended; the page is told so, and signs them in.', {
    prepare: (simulation) => simulation.signOut(),
  }),
  play: searches('mette', t.failure['signed-out'].title),
};

export const NotAnAdministrator: Story = {
  parameters: met("A person meets this when signed in without the administrator's role.", {
    prepare: signInWithoutRole,
  }),
  play: searches('mette', t.failure['not-allowed'].title),
};

export const NoAdapter: Story = {
  parameters: met('A person meets this on a page whose makers have not plugged an adapter yet.'),
  render: (args) => withoutAdapter(field(args)),
  play: searches('mette', t.failure['not-connected'].title),
};

export const Preselected: Story = {
  args: { value: 'emp-mette-holm' },
  parameters: met('A person meets this where the page already knows whom it is about.'),
  play: async (context) => {
    const input = await searchField(context.canvasElement);
    await until(() => input.value === 'Mette Holm', 'the name of the employee', context.canvasElement);
  },
};

export const NameUnderWay: Story = {
  args: { value: 'emp-mette-holm' },
  parameters: met('A person meets this while the name of a preselected employee is being fetched.', {
    faults: [{ kind: 'hang', command: 'getEmployee' }],
  }),
  play: async (context) => {
    const input = await searchField(context.canvasElement);
    await until(() => input.placeholder === t.loadingName, 'the placeholder', context.canvasElement);
  },
};

export const NameFailed: Story = {
  args: { value: 'emp-mette-holm' },
  parameters: met('A person meets this when the name of a preselected employee could not be fetched.', {
    faults: [{ kind: 'network', command: 'getEmployee' }],
  }),
  play: sees(t.nameFailed),
};

export const RequiredAndMissing: Story = {
  args: { required: true },
  parameters: met('A person meets this after sending a form that needs an employee, without one.'),
  render: (args, { parameters }) => inWorld(form(args), parameters['world']),
  play: presses(['Send'], t.required),
};

export const TextThatIsNobody: Story = {
  parameters: met('A person meets this after sending a form with a name typed but nobody chosen.'),
  render: (args, { parameters }) => inWorld(form(args), parameters['world']),
  play: async (context) => {
    await searches('mette', 'Økonomi')(context);
    await person(context.canvasElement).press('Send');
    await sees(t.notChosen)(context);
  },
};

export const Disabled: Story = {
  args: { value: 'emp-mette-holm', disabled: true },
  parameters: met('A person meets this where the choice is made already and may not be changed.'),
  play: async (context) => {
    const input = await searchField(context.canvasElement);
    await until(
      () => input.disabled && input.value === 'Mette Holm',
      'a disabled field',
      context.canvasElement,
    );
  },
};
