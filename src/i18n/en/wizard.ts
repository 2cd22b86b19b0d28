import type { Wizard } from '../da/wizard.ts';
import { nouns } from './nouns.ts';
import { orders } from './orders.ts';
import { picker } from './picker.ts';
import { problems } from './problems.ts';

export const wizard: Wizard = {
  nouns,
  problems,

  step: (number, of) => `Step ${number} of ${of}`,
  working: 'One moment …',
  slow: 'This takes longer than expected. You can stay here; nothing is done twice.',
  tryAgain: 'Try again',
  back: 'Back',
  cancel: 'Stop ordering',
  continue: 'Continue',
  change: 'Change',
  signIn: 'Sign in',
  errorSummary: 'Something is missing',
  error: 'Error:',

  notAdministrator: {
    heading: 'You must be an administrator',
    body: (name) => `You are signed in as ${name}, but only an administrator can order employee signatures.`,
    help: 'Ask your company’s administrator to order, or sign in as an administrator.',
    checkAgain: 'Check again',
  },

  overview: {
    heading: 'Manage employees',
    lead: (org) => `These are the employees of ${org} and their signatures. Choose who needs a new one.`,
    prerequisite: 'Make sure the employee’s e-mail address is correct before you order.',
    pick: 'Search for an employee',
  },

  employee: {
    hasKeycard: (name) => `${name} has a key card.`,
    unit: 'Unit',
    email: 'E-mail',
    noEmail: 'Missing',
    rid: 'ID number (RID)',
    status: 'Status',
    statuses: picker.status,
    namesakes: (n) =>
      n === 1
        ? 'Another employee has the same name. Check the unit and ID number (RID).'
        : `${n} other employees have the same name. Check the unit and ID number (RID).`,
    signatures: 'Signatures',
    noSignatures: 'No signatures yet.',
    signature: (noun, state) => `${noun.title}: ${state}`,
    signatureStates: orders.signatureStates,
    validTo: (date) => `valid until ${date}`,
    openOrders: 'Open orders',
    order: (noun, reference) => `${noun.title}, order ${reference}`,
    orderStates: orders.orderStates,
    resume: 'Continue: show the code',
    open: 'See the order',
    add: 'Add employee signature',
    notPossible: 'A signature cannot be ordered at the moment',
    another: 'Choose another employee',
  },

  delivery: {
    heading: 'Type and delivery',
    type: 'Which signature should be ordered?',
    typeHints: {
      keyfile: 'A file that the employee installs on a computer and uses in addition to the key card.',
      keycard: 'A card with one-time codes.',
    },
    question: 'How should the code be delivered?',
    instant: 'Show it now (instant issuance)',
    instantHint: 'You see the installation code (temporary password) on screen and pass it on yourself.',
    post: 'Send it by post',
    postHint: (from, to) => `The letter is expected between ${from} and ${to}.`,
    postHintUndated: (from, to) => `The letter is expected after ${from}-${to} weekdays.`,
    missing: 'Choose how the code should be delivered',
  },

  review: {
    heading: 'Check the order',
    lead: (name, noun, besideKeycard) =>
      besideKeycard
        ? `${name} will get ${noun.a} in addition to the key card.`
        : `${name} will get ${noun.a}.`,
    employee: 'Employee',
    unit: 'Unit and RID',
    type: 'Signature',
    delivery: 'Delivery',
    email: 'Activation e-mail to',
    expected: 'Letter expected',
    between: (from, to) => `between ${from} and ${to}`,
    changeEmployee: 'employee',
    changeType: 'signature',
    changeDelivery: 'delivery',
    sure: (name, noun) =>
      `Are you sure that ${name} should have ${noun.a}? Once ordered, the employee can act on the company’s behalf.`,
    order: (name, noun) => `Order ${noun.bare} for ${name}`,
    ordering: (name, noun) => `Ordering ${noun.bare} for ${name} …`,
  },

  letter: {
    heading: 'The code is on its way by post',
    expected: (from, to) => `The letter is expected between ${from} and ${to}.`,
    addressed: (name) =>
      `The letter with the installation code is sent to ${name}. You will not see the code.`,
    mail: (email) =>
      `The activation e-mail goes to ${email} when the letter is posted, so that both arrive at about the same time.`,
    both: 'The employee needs both the code and the e-mail to install the signature.',
    toReceipt: 'See the receipt',
  },

  receipt: {
    ...orders,
    heading: (noun) => `${capital(noun.the)} is ordered`,
    opened: (noun, reference) => `Order of ${noun.a}, ${reference}`,
    employee: 'Employee',
    toEmployee: 'To the employee',
    another: 'Order for somebody else',
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
