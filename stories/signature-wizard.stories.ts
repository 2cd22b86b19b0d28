import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { presses, sees, words } from './support/play.ts';
import { keyfile, refusal, wizard as t } from './support/sentences.ts';
import {
  handOver,
  METTE,
  toCode,
  toReview,
  wizard,
  wizardArgTypes,
  type WizardArgs,
} from './support/wizard.ts';
import { inWorld, met } from './support/world.ts';

const w = words.da;
/** Three and four business days after the Sunday on which every story stands. */
const DATES = ['25. november 2026', '26. november 2026'] as const;

const meta: Meta<WizardArgs> = {
  title: 'Elements/signature-wizard/Steps',
  argTypes: wizardArgTypes,
  render: (args, { parameters }) => inWorld(wizard(args), parameters['world']),
};
export default meta;

type Story = StoryObj<WizardArgs>;

export const Overview: Story = {
  name: '1 Overview',
  parameters: met('A person meets this first: everybody in the company, and what they have.'),
  play: sees(w.overview, t.step(1, 4), 'Anders'),
};

export const EmployeeCard: Story = {
  name: '2-3 Employee card',
  args: METTE,
  parameters: met('A person meets this after choosing an employee; one button adds a signature.'),
  play: sees(t.employee.hasKeycard('Mette Holm'), w.add),
};

export const Delivery: Story = {
  name: '4 Type and delivery',
  args: METTE,
  parameters: met('A person meets this to take a stand: no way of delivery is chosen beforehand.'),
  play: presses([w.add], w.delivery, t.delivery.postHint(...DATES)),
};

export const DeliveryMissing: Story = {
  name: '4 Nothing chosen',
  args: METTE,
  parameters: met('A person meets this after going on without having said how the code should be delivered.'),
  play: presses([w.add, w.continue], t.errorSummary, w.missing),
};

export const DeliveryToOneself: Story = {
  name: '4 Ordering for oneself',
  args: { employeeId: 'emp-karen-lund' },
  parameters: met(
    'A person meets this when administrator and employee are the same: code and mail must not meet in one hand.',
  ),
  play: presses([w.add], refusal('self-order-not-allowed')),
};

export const DeliveryAfterANewAddress: Story = {
  name: '4 E-mail changed recently',
  args: { employeeId: 'emp-mail-changed' },
  parameters: met('A person meets this when the e-mail address was changed within the last five days.'),
  play: presses([w.add], refusal('contact-recently-changed', 'Signe Ravn')),
};

export const ReviewInstant: Story = {
  name: '5 Check the order (instant)',
  args: METTE,
  parameters: met('A person meets this before anything is ordered: every value can be changed from here.'),
  play: async (context) => {
    await toReview(context.canvasElement, 'instant');
    await sees(w.order, t.review.lead('Mette Holm', keyfile, true))(context);
  },
};

export const ReviewPost: Story = {
  name: '5 Check the order (by post)',
  args: METTE,
  parameters: met('A person meets this before ordering by post: the letter has its dates.'),
  play: async (context) => {
    await toReview(context.canvasElement, 'post');
    await sees(t.review.expected, t.review.between(...DATES))(context);
  },
};

export const ReviewNamesake: Story = {
  name: '5 Check the order (namesake)',
  args: { employeeId: 'emp-mette-nielsen-salg' },
  parameters: met('A person meets this when ordering for one of two employees with the same name.'),
  play: async (context) => {
    await toReview(context.canvasElement, 'instant');
    await sees(t.employee.namesakes(1))(context);
  },
};

export const Ordering: Story = {
  name: '5 Ordering',
  args: METTE,
  parameters: met('A person meets this while the order is on its way: a second press does nothing.', {
    faults: [{ kind: 'hang', command: 'placeOrder' }],
  }),
  play: async (context) => {
    await toReview(context.canvasElement, 'instant');
    await presses([w.order], t.review.ordering('Mette Holm', keyfile))(context);
  },
};

export const ConfirmReveal: Story = {
  name: '6 Ready to see the code?',
  args: METTE,
  parameters: met(
    'A person meets this after an instant order: the code is shown only once, so not by surprise.',
  ),
  play: async (context) => {
    await toReview(context.canvasElement, 'instant');
    await presses([w.order], w.ask, w.show, w.notNow)(context);
  },
};

export const NotNow: Story = {
  name: '6 Not now',
  args: METTE,
  parameters: met('A person meets this after putting the code off: it waits on the employee card.'),
  play: async (context) => {
    await toReview(context.canvasElement, 'instant');
    await presses([w.order, w.notNow], w.resume, t.employee.orderStates.awaiting_reveal)(context);
  },
};

export const Code: Story = {
  name: '7 The code',
  args: METTE,
  parameters: met('A person meets this once: the code, when it expires, the mail, and the three points.'),
  play: async (context) => {
    await toCode(context.canvasElement);
    await sees(...w.points)(context);
  },
};

export const Letter: Story = {
  name: '6-7 The letter is on its way',
  args: METTE,
  parameters: met('A person meets this after ordering by post: nothing is shown, the dates are.'),
  play: async (context) => {
    await toReview(context.canvasElement, 'post');
    await presses([w.order], w.letter, t.letter.expected(...DATES))(context);
  },
};

export const ReceiptInstant: Story = {
  name: '8 Receipt (instant)',
  args: METTE,
  parameters: met('A person meets this after the code was handed over: what happens now, and both halves.'),
  play: async (context) => {
    await toCode(context.canvasElement);
    await handOver(context.canvasElement);
    await sees(w.receipt, t.receipt.handedOver, t.receipt.nextHandedOver('Mette Holm'))(context);
  },
};

export const ReceiptPost: Story = {
  name: '8 Receipt (by post)',
  args: METTE,
  parameters: met('A person meets this at the end of an order by post.'),
  play: async (context) => {
    await toReview(context.canvasElement, 'post');
    await presses([w.order, w.toReceipt], w.receipt, t.receipt.mailNotSent)(context);
  },
};
