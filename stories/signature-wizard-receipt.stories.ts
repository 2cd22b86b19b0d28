import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { presses, sees, words } from './support/play.ts';
import { refusal, reveal, wizard as t } from './support/sentences.ts';
import { METTE, toCode, toReview, wizard, type WizardArgs } from './support/wizard.ts';
import { inWorld, met, worldOf } from './support/world.ts';

const w = words.da;
const OPEN = t.employee.open;
const { acts, questions, done } = t.receipt;
const { closing } = reveal;

const meta: Meta<WizardArgs> = {
  title: 'Elements/signature-wizard/Receipt',
  render: (args, { parameters }) => inWorld(wizard(args), parameters['world']),
};
export default meta;

type Story = StoryObj<WizardArgs>;

export const CodeNotShownYet: Story = {
  args: { employeeId: 'emp-open-instant' },
  parameters: met('A person meets this after opening an order whose code nobody has seen.'),
  play: presses([OPEN], t.receipt.nextReveal('Jakob Eskildsen')),
};

export const HiddenWithoutHandover: Story = {
  args: METTE,
  parameters: met('A person meets this after hiding the code without passing it on.'),
  play: async (context) => {
    await toCode(context.canvasElement);
    await presses([closing.hide, closing.hideNow], acts.reissue)(context);
    await sees(t.receipt.nextHandover('Mette Holm'))(context);
  },
};

export const HandedOver: Story = {
  args: { employeeId: 'emp-code-handed-over' },
  parameters: met('A person meets this while the employee has both halves and has not installed yet.'),
  play: presses([OPEN], t.receipt.handedOver, t.receipt.nextHandedOver('Henning Dahl')),
};

export const LetterUnderWay: Story = {
  args: { employeeId: 'emp-open-post' },
  parameters: met('A person meets this while the letter is on its way; the mail waits for it.'),
  play: presses([OPEN], t.receipt.codeInLetter, t.receipt.mailNotSent),
};

export const LetterArrived: Story = {
  args: { employeeId: 'emp-letter-arrived' },
  parameters: met('A person meets this when the letter should have arrived, and the mail was sent with it.'),
  play: presses([OPEN], t.receipt.letterStates.presumed_delivered),
};

export const MailCameBack: Story = {
  args: { employeeId: 'emp-mail-came-back' },
  parameters: met('A person meets this when the activation mail bounced: one half is missing.'),
  play: presses([OPEN], t.receipt.mailStates.bounced('gitte.kruse@nordlys-energi.example')),
};

export const CodeExpired: Story = {
  args: { employeeId: 'emp-code-expired' },
  parameters: met('A person meets this when nobody looked at the code before it ran out.'),
  play: presses([OPEN], t.receipt.codeStates.expired, acts.reissue),
};

export const CodeLocked: Story = {
  args: { employeeId: 'emp-code-locked' },
  parameters: met('A person meets this after the employee entered a wrong code three times.'),
  play: presses([OPEN], t.receipt.codeStates.locked, acts.reissue),
};

export const AskResend: Story = {
  args: { employeeId: 'emp-code-handed-over' },
  parameters: met(
    'A person meets this after pressing "send the mail again": it asks once, the focus on the safe choice.',
  ),
  play: presses([OPEN, acts.resend], questions.resend.question, questions.resend.yes),
};

export const Resent: Story = {
  args: { employeeId: 'emp-code-handed-over' },
  parameters: met('A person meets this after a new mail was sent.'),
  play: presses([OPEN, acts.resend, questions.resend.yes], done.resend),
};

export const ResendLimitReached: Story = {
  args: { employeeId: 'emp-resend-limit' },
  parameters: met('A person meets this when five mails were resent today.'),
  play: presses([OPEN, acts.resend, questions.resend.yes], refusal('resend-limit-reached')),
};

export const ResendUndeliverable: Story = {
  args: { employeeId: 'emp-mail-came-back' },
  parameters: met('A person meets this when another mail to the same address would come back too.'),
  play: presses([OPEN, acts.resend, questions.resend.yes], refusal('mail-undeliverable')),
};

export const AskReissue: Story = {
  args: { employeeId: 'emp-code-lost' },
  parameters: met('A person meets this before a new code is issued: the old one will stop working.'),
  play: presses([OPEN, acts.reissue], questions.reissue.question, questions.reissue.yes),
};

export const Reissued: Story = {
  args: { employeeId: 'emp-code-lost' },
  parameters: met('A person meets this after a new code was issued: it waits to be shown.'),
  play: presses([OPEN, acts.reissue, questions.reissue.yes], w.ask),
};

export const ReissueLimitReached: Story = {
  args: { employeeId: 'emp-reissue-limit' },
  parameters: met('A person meets this when three codes were reissued today.'),
  play: async (context) => {
    await presses([w.resume, w.show, closing.hide, closing.hideNow])(context);
    await presses([acts.reissue, questions.reissue.yes], refusal('reissue-limit-reached'))(context);
  },
};

export const AskCancel: Story = {
  args: { employeeId: 'emp-open-post' },
  parameters: met('A person meets this before an order is cancelled.'),
  play: presses([OPEN, acts.cancel], questions.cancel.question, questions.cancel.yes),
};

export const Cancelled: Story = {
  args: { employeeId: 'emp-open-post' },
  parameters: met('A person meets this after cancelling: neither code nor mail works any more.'),
  play: presses([OPEN, acts.cancel, questions.cancel.yes], done.cancel),
};

export const ReplyLost: Story = {
  args: { employeeId: 'emp-code-handed-over' },
  parameters: met(
    'A person meets this when the answer to an act is lost: another try does not do it twice.',
    {
      faults: [{ kind: 'lost-reply', command: 'resendActivationMail', times: 1 }],
    },
  ),
  play: presses([OPEN, acts.resend, questions.resend.yes], refusal('network-failed'), w.tryAgain),
};

export const StatusUnknown: Story = {
  args: METTE,
  parameters: met(
    'A person meets this when the order is placed, but its deliveries cannot be fetched right now.',
    {
      faults: [{ kind: 'problem', problem: 'provider-unavailable', command: 'getDeliveries' }],
    },
  ),
  play: async (context) => {
    await toReview(context.canvasElement, 'post');
    await presses([w.order, w.toReceipt], w.receipt)(context);
  },
};

export const Lapsed: Story = {
  args: METTE,
  parameters: met('A person meets this when a page stays open until the order has run out.'),
  play: async (context) => {
    await toReview(context.canvasElement, 'post');
    await presses([w.order, w.toReceipt], w.receipt)(context);
    worldOf(context.canvasElement).advance({ days: 61 });
    await presses([t.receipt.refresh], t.receipt.nextDead)(context);
  },
};
