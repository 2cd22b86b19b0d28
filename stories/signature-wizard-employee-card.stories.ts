import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { sees, words } from './support/play.ts';
import { keycard, keyfile, refusal, wizard as t } from './support/sentences.ts';
import { wizard, wizardArgTypes, type WizardArgs } from './support/wizard.ts';
import { inWorld, met } from './support/world.ts';

const w = words.da;
const NOT_NOW = t.employee.notPossible;

const meta: Meta<WizardArgs> = {
  title: 'Elements/signature-wizard/Employee card',
  argTypes: wizardArgTypes,
  render: (args, { parameters }) => inWorld(wizard(args), parameters['world']),
};
export default meta;

type Story = StoryObj<WizardArgs>;

export const EverythingInOrder: Story = {
  args: { employeeId: 'emp-mette-holm' },
  parameters: met('A person meets this for most employees: active, with an e-mail address and a key card.'),
  play: sees(t.employee.hasKeycard('Mette Holm'), w.add),
};

export const Namesake: Story = {
  args: { employeeId: 'emp-mette-nielsen-salg' },
  parameters: met('A person meets this when somebody else carries the same name.'),
  play: sees(t.employee.namesakes(1), w.add),
};

export const HadAKeyFile: Story = {
  args: { employeeId: 'emp-keyfile-revoked' },
  parameters: met('A person meets this when an earlier key file was revoked: a new one may be ordered.'),
  play: sees(t.employee.signature(keyfile, t.employee.signatureStates.revoked), w.add),
};

export const OrderCancelled: Story = {
  args: { employeeId: 'emp-order-cancelled' },
  parameters: met(
    'A person meets this after an order was cancelled: nothing is open, a new one may be placed.',
  ),
  play: sees(w.add),
};

export const OpenOrderInstant: Story = {
  args: { employeeId: 'emp-open-instant' },
  parameters: met('A person meets this when a code was ordered but never shown: it can be resumed here.'),
  play: sees(t.employee.orderStates.awaiting_reveal, w.resume, NOT_NOW),
};

export const OpenOrderByPost: Story = {
  args: { employeeId: 'emp-open-post' },
  parameters: met('A person meets this while a letter is under way.'),
  play: sees(t.employee.orderStates.awaiting_letter, t.employee.open, NOT_NOW),
};

export const OpenOrderShown: Story = {
  args: { employeeId: 'emp-code-lost' },
  parameters: met('A person meets this when a code was shown but nobody said that it was handed over.'),
  play: sees(t.employee.orderStates.awaiting_handover, t.employee.open),
};

export const OpenOrderHandedOver: Story = {
  args: { employeeId: 'emp-code-handed-over' },
  parameters: met('A person meets this while the employee has everything and has not installed yet.'),
  play: sees(t.employee.orderStates.awaiting_activation, t.employee.open),
};

export const Suspended: Story = {
  args: { employeeId: 'emp-suspended' },
  parameters: met(
    'A person meets this when the employee is suspended; the reason stands where the button was.',
  ),
  play: sees(NOT_NOW, refusal('employee-not-active', 'Rasmus Kjær')),
};

export const Departed: Story = {
  args: { employeeId: 'emp-departed' },
  parameters: met('A person meets this when the employee has left the company.'),
  play: sees(NOT_NOW, refusal('employee-not-active', 'Birgit Østergaard')),
};

export const EmailMissing: Story = {
  args: { employeeId: 'emp-mail-missing' },
  parameters: met('A person meets this when there is no address for the activation mail.'),
  play: sees(NOT_NOW, refusal('employee-email-missing', 'Ove Bæk')),
};

export const EmailBounced: Story = {
  args: { employeeId: 'emp-mail-bounced' },
  parameters: met('A person meets this when an earlier mail to the employee came back.'),
  play: sees(NOT_NOW, refusal('employee-email-invalid', 'Dorthe Lyngsø')),
};

export const NoKeyCard: Story = {
  args: { employeeId: 'emp-no-keycard' },
  parameters: met('A person meets this when the employee has no key card, which a key file goes beside.'),
  play: sees(NOT_NOW, t.employee.noSignatures, refusal('prerequisite-signature-missing', 'Emil Toft')),
};

export const KeyCardRevoked: Story = {
  args: { employeeId: 'emp-keycard-revoked' },
  parameters: met('A person meets this when the only key card was revoked.'),
  play: sees(
    NOT_NOW,
    t.employee.signature(keycard, t.employee.signatureStates.revoked),
    refusal('prerequisite-signature-missing', 'Nanna Brink'),
  ),
};

export const HasAKeyFile: Story = {
  args: { employeeId: 'emp-has-keyfile' },
  parameters: met('A person meets this when the employee has a key file already.'),
  play: sees(NOT_NOW, refusal('signature-already-exists', 'Torben Skov')),
};

export const Unknown: Story = {
  args: { employeeId: 'emp-nobody' },
  parameters: met(
    'A person meets this with a link to an employee who was deleted or belongs to another company.',
  ),
  play: sees(refusal('not-found'), w.tryAgain),
};
