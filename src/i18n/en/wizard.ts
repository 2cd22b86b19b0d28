import type { Wizard } from '../da/wizard.ts';
import { nouns } from './nouns.ts';
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
    signatureStates: {
      ordered: 'ordered',
      awaiting_activation: 'waiting for activation',
      active: 'active',
      renewal_due: 'due for renewal',
      suspended: 'suspended',
      expired: 'expired',
      revoked: 'revoked',
    },
    validTo: (date) => `valid until ${date}`,
    openOrders: 'Open orders',
    order: (noun, reference) => `${noun.title}, order ${reference}`,
    orderStates: {
      awaiting_approval: 'waiting for approval',
      placed: 'received',
      awaiting_reveal: 'the code has not been shown yet',
      awaiting_handover: 'the code has been shown but not handed over',
      awaiting_letter: 'the letter is on its way',
      awaiting_activation: 'waiting for the employee to install',
      completed: 'installed',
      rejected: 'rejected',
      cancelled: 'cancelled',
      expired: 'expired',
      failed: 'failed',
    },
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
    heading: (noun) => `${capital(noun.the)} is ordered`,
    opened: (noun, reference) => `Order of ${noun.a}, ${reference}`,
    reference: 'Order',
    employee: 'Employee',
    placed: 'Ordered',
    next: 'What happens now',
    nextHandedOver: (name) =>
      `${name} opens the activation e-mail, enters the code and installs the signature. This page shows how far it has come.`,
    nextReveal: (name) => `Show the code when you are ready to give it to ${name}.`,
    nextHandover: (name) =>
      `If ${name} has not got the code, or others have seen it, issue a new one; the old one stops working.`,
    nextPost: (name, from, to) =>
      `The letter is expected between ${from} and ${to}. With both letter and e-mail, ${name} can install the signature.`,
    nextNewCode: (name) => `The code no longer works. Issue a new code and give it to ${name}.`,
    nextMail: (name, email) =>
      `The activation e-mail to ${email} cannot be used. Check the address with ${name}, have it corrected, and send the e-mail again.`,
    nextPlaced:
      'The order is received, but the issuer does not answer at the moment. It goes on by itself when the issuer is back.',
    nextDead: 'This order can no longer be used. Order again from the employee.',
    nextDone: 'The signature is installed. There is nothing more to do.',
    halves: 'Code and e-mail',
    code: 'The code',
    mail: 'The activation e-mail',
    letter: 'The letter',
    codeStates: {
      sealed: 'not shown yet',
      printed: 'printed in the letter',
      revealed: 'shown',
      consumed: 'used',
      expired: 'expired',
      locked: 'locked after too many wrong attempts',
      superseded: 'replaced by a new one',
      destroyed: 'deleted',
    },
    handedOver: 'handed over',
    codeNotYet: 'does not exist yet',
    codeInLetter: 'is in the letter; it is not shown here',
    codeLives: (how, until) => `${how}; valid until ${until}`,
    mailStates: {
      queued: (to) => `will soon be sent to ${to}`,
      sent: (to) => `sent to ${to}`,
      delivered: (to) => `delivered to ${to}`,
      opened_link: () => 'the link was opened',
      used: () => 'used',
      bounced: (to) => `bounced from ${to}`,
      deferred: (to) => `delayed on its way to ${to}`,
      cancelled: () => 'cancelled; the link does not work',
      superseded: () => 'replaced by a new one',
      expired: () => 'the link has expired',
    },
    unknown: 'unknown at the moment',
    refreshed: 'The status is up to date.',
    mailNotSent: 'will be sent when the letter is posted',
    letterStates: {
      queued: 'waiting to be printed',
      printed: 'printed',
      posted: 'posted',
      presumed_delivered: 'presumed delivered',
      cancelled: 'cancelled',
      returned: 'returned',
      reported_missing: 'reported missing',
    },
    showCode: 'Show the code',
    refresh: 'Refresh status',
    toEmployee: 'To the employee',
    another: 'Order for somebody else',
    acts: { resend: 'Send the e-mail again', reissue: 'Issue a new code', cancel: 'Cancel the order' },
    questions: {
      resend: {
        question: 'Send a new activation e-mail?',
        consequence: (email) => `It goes to ${email}. The link in the old e-mail stops working.`,
        yes: 'Yes, send a new e-mail',
      },
      reissue: {
        question: 'Issue a new code?',
        consequence: (_email, byPost) =>
          `The old code stops working, and a new ${byPost ? 'letter and a new ' : ''}activation e-mail is sent. This cannot be undone.`,
        yes: 'Yes, issue a new code',
      },
      cancel: {
        question: 'Cancel the order?',
        consequence: () => 'Both code and e-mail stop working. This cannot be undone.',
        yes: 'Yes, cancel the order',
      },
    },
    no: 'No, keep it as it is',
    done: {
      resend: 'A new activation e-mail has been sent.',
      reissue: 'A new code has been issued.',
      cancel: 'The order is cancelled.',
    },
    cancelReason: 'Cancelled by the administrator',
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
