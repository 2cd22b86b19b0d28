import type { Tracker } from '../da/tracker.ts';
import { nouns } from './nouns.ts';
import { orders } from './orders.ts';
import { problems } from './problems.ts';

export const tracker: Tracker = {
  nouns,
  problems,
  orders,

  working: 'One moment …',
  slow: 'This takes longer than expected. You can stay here; nothing is done twice.',
  tryAgain: 'Try again',
  signIn: 'Sign in',
  error: 'Error:',

  heading: (name) => `Signatures and orders for ${name}`,
  nobody: 'Choose an employee to see orders and signatures.',
  empty: 'No orders or signatures',
  emptyHelp: (name) => `Nothing has been ordered for ${name} yet.`,
  orderList: 'Orders',
  signatureList: 'Signatures',
  refresh: 'Refresh status',
  older: (shown, of) => `Show older orders (showing ${shown} of ${of})`,

  order: {
    title: (noun, reference) => `Order ${reference}: ${noun.bare}`,
    state: 'Status',
    placed: 'Ordered',
    placedBy: (when, who) => `${when} by ${who}`,
    expires: 'The order expires',
    since: (what, when) => `${what} (${when})`,
    linkLives: (what, until) => `${what}; the link is valid until ${until}`,
    letterExpected: (what, from, to) => `${what}; expected between ${from} and ${to}`,
    nextApproval: 'Another administrator must approve the order. Until then there is no code.',
    nextLetter: (name) =>
      `The letter has not arrived. Issue a new code, and a new letter is sent to ${name}.`,
  },

  signature: {
    title: (noun) => `Signature: ${noun.bare}`,
    state: 'Status',
    valid: 'Valid',
    between: (from, to) => `from ${from} to ${to}`,
    until: (to) => `until ${to}`,
    serial: 'Serial number',
    revoked: 'Revoked',
    revokedBy: (when, who) => `${when} by ${who}`,
    reason: 'Reason',
    next: {
      ordered: 'It can be used once the employee has installed it. Follow the order.',
      awaiting_activation: 'It can be used once the employee has installed it. Follow the order.',
      active: (until) => (until ? `It works until ${until}.` : 'It works.'),
      renewal_due: (until) =>
        until ? `It stops working on ${until}. Renew it before then.` : 'Renew it soon.',
      renewing: (until) =>
        until
          ? `The renewal is under way. The old one works until the new one is installed, but no longer than ${until}.`
          : 'The renewal is under way. The old one works until the new one is installed.',
      suspended: 'It is suspended and does not work.',
      expired: 'It no longer works. Order a new one if the employee still needs one.',
      revoked: 'It no longer works and cannot be put back into use.',
    },
  },

  acts: {
    ...orders.acts,
    'report-missing': 'Report the letter missing',
    revoke: 'Revoke the signature',
    renew: 'Renew the signature',
  },
  questions: {
    ...orders.questions,
    'report-missing': {
      question: 'Report the letter missing?',
      consequence: (latest) =>
        latest
          ? `The letter is expected by ${latest}; it can only be reported after that day. The code in it works until you issue a new one. This cannot be undone.`
          : 'The code in the letter works until you issue a new one. This cannot be undone.',
      yes: 'Yes, report it missing',
    },
    revoke: {
      question: (noun, name) => `Revoke ${noun.the} of ${name}?`,
      consequence: 'The signature stops working at once. This cannot be undone.',
      yes: 'Yes, revoke the signature',
    },
    renew: {
      question: (noun, name) => `Renew ${noun.the} of ${name}?`,
      consequence: (email) =>
        `An order is made, with a new code and an activation e-mail to ${email}. The old one works until the new one is installed. You can cancel the order again.`,
      yes: 'Yes, renew the signature',
    },
  },
  no: orders.no,
  reason: 'Why is the signature revoked?',
  reasonHint: 'The reason is kept together with your name.',
  chooseReason: 'Choose a reason',
  reasonMissing: 'Choose why the signature is revoked',
  reasons: {
    key_compromise: 'The password or key is known to others',
    device_lost: 'The computer or card is lost or stolen',
    employee_departed: 'The employee has left',
    data_incorrect: 'The details in the signature are wrong',
    superseded: 'It has been replaced by a new one',
    organisation_closed: 'The company is closed',
    misuse: 'It has been misused',
    other: 'Other',
  },
  done: {
    ...orders.done,
    'report-missing': 'The letter is reported missing. Issue a new code, and a new letter is sent.',
    revoke: 'The signature is revoked.',
    renew: 'The renewal is ordered. You find the order at the top.',
  },
  letterDue: (latest) =>
    `The letter is expected by ${latest}. It can be reported missing from the day after.`,
  availableAt: (when) => `It can be done again ${when}.`,
};
