import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { sees } from './support/play.ts';
import { keycard, keyfile, tracker as t } from './support/sentences.ts';
import { tracker, trackerArgTypes, type TrackerArgs } from './support/tracker.ts';
import { inWorld, met } from './support/world.ts';

const meta: Meta<TrackerArgs> = {
  title: 'Elements/signature-tracker/Orders and signatures',
  argTypes: trackerArgTypes,
  render: (args, { parameters }) => inWorld(tracker(args), parameters['world']),
};
export default meta;

type Story = StoryObj<TrackerArgs>;

export const CodeNotShownYet: Story = {
  args: { employeeId: 'emp-open-instant' },
  parameters: met('A person meets this while nobody has seen the code.'),
  play: sees(t.orders.nextReveal('Jakob Eskildsen'), t.orders.showCode),
};

export const CodeHandedOver: Story = {
  args: { employeeId: 'emp-code-handed-over' },
  parameters: met('A person meets this while the employee has both halves and has not installed yet.'),
  play: sees(t.orders.nextHandedOver('Henning Dahl')),
};

export const CodeExpired: Story = {
  args: { employeeId: 'emp-code-expired' },
  parameters: met('A person meets this when nobody looked at the code before it ran out.'),
  play: sees(t.orders.codeStates.expired, t.orders.nextNewCode('Vibeke Storm')),
};

export const CodeLocked: Story = {
  args: { employeeId: 'emp-code-locked' },
  parameters: met('A person meets this after the employee entered a wrong code three times.'),
  play: sees(t.orders.codeStates.locked),
};

export const LetterUnderWay: Story = {
  args: { employeeId: 'emp-open-post' },
  parameters: met('A person meets this while the letter is on its way; the mail waits for it.'),
  play: sees(t.orders.codeInLetter, t.orders.mailNotSent),
};

export const LetterOverdue: Story = {
  args: { employeeId: 'emp-letter-overdue' },
  parameters: met('A person meets this when the letter should have come: it may be reported missing.'),
  play: sees(t.acts['report-missing']),
};

export const LetterCameBack: Story = {
  args: { employeeId: 'emp-letter-returned' },
  parameters: met('A person meets this when the letter came back, and its code died with it.'),
  play: sees(t.order.nextLetter('Gerda Hviid'), t.acts.reissue),
};

export const MailCameBack: Story = {
  args: { employeeId: 'emp-mail-came-back' },
  parameters: met('A person meets this when the activation mail bounced: one half is missing.'),
  play: sees(t.orders.mailStates.bounced('gitte.kruse@nordlys-energi.example')),
};

export const AwaitingApproval: Story = {
  args: { employeeId: 'emp-awaiting-approval' },
  parameters: met('A person meets this while a second administrator has to approve.', {
    scenario: 'four-eyes',
  }),
  play: sees(t.order.nextApproval),
};

export const Installed: Story = {
  args: { employeeId: 'emp-installed' },
  parameters: met('A person meets this when the signature is installed.'),
  play: sees(t.orders.nextDone, t.signature.title(keyfile)),
};

export const RenewalDue: Story = {
  args: { employeeId: 'emp-keyfile-due' },
  parameters: met('A person meets this in the last weeks of a signature.'),
  play: sees(t.acts.renew),
};

export const Suspended: Story = {
  args: { employeeId: 'emp-signature-suspended' },
  parameters: met('A person meets this while a signature is suspended.'),
  play: sees(t.signature.next.suspended),
};

export const Revoked: Story = {
  args: { employeeId: 'emp-keyfile-revoked' },
  parameters: met('A person meets this after a signature was revoked.'),
  play: sees(t.signature.next.revoked),
};

export const KeycardOnly: Story = {
  args: { employeeId: 'emp-mette-holm' },
  parameters: met('A person meets this where nothing is ordered.'),
  play: sees(t.signature.title(keycard)),
};

export const Empty: Story = {
  args: { employeeId: 'emp-no-keycard' },
  parameters: met('A person meets this where there is neither order nor signature.'),
  play: sees(t.empty),
};
