import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { presses, words } from './support/play.ts';
import { keyfile, refusal, tracker as t } from './support/sentences.ts';
import { tracker, type TrackerArgs } from './support/tracker.ts';
import { inWorld, met } from './support/world.ts';

const { acts, questions, done } = t;

const meta: Meta<TrackerArgs> = {
  title: 'Elements/signature-tracker/Acts',
  render: (args, { parameters }) => inWorld(tracker(args), parameters['world']),
};
export default meta;

type Story = StoryObj<TrackerArgs>;

export const AskResend: Story = {
  args: { employeeId: 'emp-code-handed-over' },
  parameters: met(
    'A person meets this after pressing "send the mail again": it asks once, the focus on the safe choice.',
  ),
  play: presses([acts.resend], questions.resend.question),
};

export const Resent: Story = {
  args: { employeeId: 'emp-code-handed-over' },
  parameters: met('A person meets this after a new mail was sent.'),
  play: presses([acts.resend, questions.resend.yes], done.resend),
};

export const ResendLimitReached: Story = {
  args: { employeeId: 'emp-resend-limit' },
  parameters: met('A person meets this when five mails were resent today.'),
  play: presses([acts.resend, questions.resend.yes], refusal('resend-limit-reached')),
};

export const AskReissue: Story = {
  args: { employeeId: 'emp-code-lost' },
  parameters: met('A person meets this before a new code is issued: the old one will stop working.'),
  play: presses([acts.reissue], questions.reissue.question),
};

export const Reissued: Story = {
  args: { employeeId: 'emp-code-lost' },
  parameters: met('A person meets this after a new code was issued: it waits to be shown.'),
  play: presses([acts.reissue, questions.reissue.yes], words.da.ask),
};

export const ShowCode: Story = {
  args: { employeeId: 'emp-open-instant' },
  parameters: met('A person meets this after choosing to see the code.'),
  play: presses([t.orders.showCode], words.da.ask),
};

export const AskReportMissing: Story = {
  args: { employeeId: 'emp-open-post' },
  parameters: met(
    'A person meets this before a letter is reported missing: the last expected day stands there.',
  ),
  play: presses([acts['report-missing']], questions['report-missing'].question),
};

export const LetterNotYetDue: Story = {
  args: { employeeId: 'emp-open-post' },
  parameters: met(
    'A person meets this when a letter may still arrive: from which day on it can be reported.',
  ),
  play: presses([acts['report-missing'], questions['report-missing'].yes], refusal('letter-not-yet-due')),
};

export const LetterReported: Story = {
  args: { employeeId: 'emp-letter-overdue' },
  parameters: met('A person meets this after an overdue letter was reported missing.'),
  play: presses([acts['report-missing'], questions['report-missing'].yes], done['report-missing']),
};

export const AskCancel: Story = {
  args: { employeeId: 'emp-open-post' },
  parameters: met('A person meets this before an order is cancelled.'),
  play: presses([acts.cancel], questions.cancel.question),
};

export const Cancelled: Story = {
  args: { employeeId: 'emp-open-post' },
  parameters: met('A person meets this after cancelling: neither code nor mail works any more.'),
  play: presses([acts.cancel, questions.cancel.yes], done.cancel),
};

export const AskRevoke: Story = {
  args: { employeeId: 'emp-keyfile-due' },
  parameters: met('A person meets this before a signature is revoked, which needs a reason.'),
  play: presses([/^Spær signaturen: .*nøglefil$/], questions.revoke.question(keyfile, 'Agnete Fogh')),
};

export const RevokeWithoutReason: Story = {
  args: { employeeId: 'emp-keyfile-due' },
  parameters: met('A person meets this after pressing "yes" without a reason.'),
  play: presses([/^Spær signaturen: .*nøglefil$/, questions.revoke.yes], t.reasonMissing),
};

export const Renewed: Story = {
  args: { employeeId: 'emp-keyfile-due' },
  parameters: met('A person meets this after a renewal was ordered: the order stands on top.'),
  play: presses([acts.renew, questions.renew.yes], done.renew),
};

export const ReplyLost: Story = {
  args: { employeeId: 'emp-code-handed-over' },
  parameters: met(
    'A person meets this when the answer to an act is lost: another try does not do it twice.',
    {
      faults: [{ kind: 'lost-reply', command: 'resendActivationMail', times: 1 }],
    },
  ),
  play: presses([acts.resend, questions.resend.yes], refusal('network-failed'), t.tryAgain),
};
