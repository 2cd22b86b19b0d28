import type { RevealTexts } from '../da/reveal.ts';
import { nouns } from './nouns.ts';

export const reveal: RevealTexts = {
  order: (reference) => `Order ${reference}`,

  loading: 'Fetching the order …',
  revealing: 'Fetching the code …',
  reissuing: 'Issuing a new code …',

  slow: 'This takes longer than expected. You can stay here; the code is not lost.',

  asking: {
    title: 'Ready to see the code?',
    what: (name) => `It is the installation code (temporary password) for ${name}.`,
    once: (name) =>
      `The code is shown only once. Make sure nobody else can see your screen and that you can reach ${name}.`,
    again:
      'The code may already have been shown. If that was only a moment ago, you can see it again. Otherwise you issue a new one.',
    show: 'Show the code',
    notNow: 'Not now',
  },

  shown: {
    title: (name) => `Installation code for ${name}`,
    validUntil: 'Valid until',
    maskedCode: 'The code is hidden.',
    spelled: (groups) =>
      `The code, symbol by symbol: ${groups.map((group) => group.join(', ')).join('. Hyphen. ')}.`,
    maskedWhy: {
      'by-hand': 'The code is hidden on screen. It is not lost.',
      'left-tab': 'The code was hidden on screen when you left the tab. It is not lost.',
      idle: 'The code was hidden on screen because you had been inactive for a while. It is not lost.',
    },
    maskAfter: (seconds) =>
      `The code is hidden on screen after ${seconds} seconds without activity. You can show it again.`,
    keptVisible: 'The code is not hidden by itself, only when you leave the tab.',
    keepVisible: 'Keep the code visible',
    notPrinted: 'The code is not printed.',
    mask: 'Hide on screen',
    unmask: 'Show again',
    copy: 'Copy the code',
    copied: 'Copied. The code stays on the clipboard until you copy something else.',
    copyFailed: 'The code could not be copied. It is selected, so you can copy it with Ctrl+C (Mac: ⌘C).',
    copyFailedMasked: 'The code could not be copied. Show it again and try once more.',
    mail: (name, email) => `${name} also gets an activation e-mail at ${email}.`,
    bothNeeded: (type) => `Both are needed to install ${nouns.signature[type].the}.`,
  },

  spelling: {
    toggle: 'Read the code out on the phone',
    hint: 'Read one group at a time and let the employee read it back.',
    masked: 'Show the code again to read it out.',
    group: (number, of) => `Group ${number} of ${of}`,
    readBack: (number) => `Group ${number} was read back correctly`,
    words: {
      '0': 'zero',
      '1': 'one',
      '2': 'two',
      '3': 'three',
      '4': 'four',
      '5': 'five',
      '6': 'six',
      '7': 'seven',
      '8': 'eight',
      '9': 'nine',
      A: 'Alfa',
      B: 'Bravo',
      C: 'Charlie',
      D: 'Delta',
      E: 'Echo',
      F: 'Foxtrot',
      G: 'Golf',
      H: 'Hotel',
      J: 'Juliett',
      K: 'Kilo',
      M: 'Mike',
      N: 'November',
      P: 'Papa',
      Q: 'Quebec',
      R: 'Romeo',
      S: 'Sierra',
      T: 'Tango',
      V: 'Victor',
      W: 'Whiskey',
      X: 'X-ray',
      Y: 'Yankee',
      Z: 'Zulu',
    },
  },

  points: {
    title: 'When you pass the code on',
    intro: 'Read the three points and tick each of them.',
    text: {
      'give-directly': (name) => ({
        title: `Give the code straight to ${name}`,
        text: 'Face to face, or call a number you already know. Be sure it is the right person.',
      }),
      'not-by-mail': () => ({
        title: 'Do not send the code to the mailbox that gets the activation e-mail',
        text: 'Nor by chat or shared document. Whoever has both can install the signature.',
      }),
      'do-not-keep': () => ({
        title: 'Do not keep the code',
        text: 'No screenshots, no copy. If it is lost or seen by others, issue a new one; the old one stops working.',
      }),
    },
    read: (number) => `I have read point ${number}`,
  },

  closing: {
    title: 'Hide the code',
    handedOver: 'I have handed over the code',
    close: 'The code is handed over – hide it',
    errorsTitle: 'The code is not hidden yet',
    missingPoint: (number) => `Read point ${number} and tick it`,
    missingHandover: 'Tick that you have handed over the code',
    error: 'Error:',
    hide: 'Hide without handing over',
    doubtTitle: 'Hide the code without handing it over?',
    doubt: (name) =>
      `The code cannot be shown again. If ${name} is to have a code, you must issue a new one, and this one stops working.`,
    stay: 'Keep the code on screen',
    hideNow: 'Hide the code',
  },

  closed: {
    handedOver: { title: 'The code is hidden', help: (name) => `You have handed it over to ${name}.` },
    hidden: {
      title: 'The code is hidden',
      help: (name) => `It has not been handed over. ${name} cannot start until you have issued a new code.`,
    },
    notNow: { title: 'The code is not shown now', help: 'You can come back to it when you are ready.' },
    reopen: 'I am ready now',
  },

  spent: {
    'already-revealed': {
      title: 'The code has already been shown',
      help: 'A code is shown only once. If it has not reached the employee, issue a new one.',
    },
    expired: { title: 'The code has expired', help: 'It no longer works. Issue a new code.' },
    locked: {
      title: 'The code is locked',
      help: 'A wrong code was entered too many times. Issue a new code.',
    },
  },
  revealedBy: (by, when) => `${by} was shown the code on ${when}.`,
  revealedAt: (when) => `The code was shown on ${when}.`,
  reissue: 'Issue a new code',
  reissueConsequence: (name) => `The old code stops working, and ${name} is sent a new activation e-mail.`,

  interrupted: {
    load: { title: 'We could not fetch the order', help: 'No code has been shown. Try again.' },
    reveal: {
      title: 'We did not get the code',
      help: 'The answer did not arrive. Try again right away: it still counts as the same showing.',
    },
    reissue: {
      title: 'We do not know whether the new code was issued',
      help: 'The answer did not arrive. Try again: no more than one code will be issued.',
    },
    busy: 'The system is overloaded. Wait a moment and try again.',
    down: 'The system is not answering right now. Wait a moment and try again.',
    inProgress: 'The system is not finished yet. Wait a moment and try again.',
    unplugged: 'There is no connection to the system. Try again, or talk to those who run the portal.',
    vetoed: 'The system stopped the action. Try again, or talk to those who run the portal.',
    again: 'Try again',
  },

  signedOut: {
    title: 'Sign in again',
    help: {
      unauthenticated: 'You must be signed in to see the code. Nothing is lost.',
      'session-expired':
        'You have been signed out. Sign in again and we will carry on here. Nothing is lost.',
      'step-up-required': 'You must confirm who you are before the code is shown. Nothing is lost.',
    },
    resume: 'I am signed in – continue',
  },

  refused: {
    'provider-unavailable': {
      title: 'The order waits for the issuer',
      help: 'The issuer does not answer at the moment, so there is no code yet. The order goes on by itself.',
    },
    'provider-rejected': {
      title: 'The order failed',
      help: 'There is no code to show. Order again.',
    },
    'order-cancelled': {
      title: 'The order is cancelled',
      help: 'There is no code to show. Order again if needed.',
    },
    'order-expired': { title: 'The order has expired', help: 'There is no code to show. Order again.' },
    'not-found': {
      title: 'The order does not exist',
      help: 'Find the employee again and look at the open orders there.',
    },
    'secret-not-revealable': {
      title: 'The code cannot be shown here',
      help: 'It is sent by post straight to the employee.',
    },
    'approval-required': {
      title: 'The order awaits approval',
      help: 'The code can be shown once somebody else has approved the order.',
    },
    'order-not-in-state': {
      title: 'The order has changed',
      help: 'Fetch it again to see what can be done now.',
    },
    consumed: {
      title: 'The code has been used',
      help: 'The signature is installed. There is nothing more to do.',
    },
    'reissue-limit-reached': {
      title: 'No more codes can be issued right now',
      help: 'The limit of new codes for this order has been reached. Try again tomorrow.',
    },
    forbidden: {
      title: 'You do not have access to the code',
      help: 'Only an administrator may see it. Ask an administrator to show it.',
    },
    'capability-not-supported': {
      title: 'The code cannot be shown here',
      help: 'It must be fetched in the system that issues the signature.',
    },
    'employee-not-active': {
      title: 'The employee is not active',
      help: 'The code can be shown once the employee is active.',
    },
    'self-order-not-allowed': {
      title: 'You cannot be shown your own code',
      help: 'Code and activation e-mail must not end with the same person. Ask another administrator to show it.',
    },
    fallback: {
      title: 'The code cannot be shown',
      help: 'The system refused. Try again later, or talk to those who run the portal.',
    },
  },
  reload: 'Fetch the order again',
  close: 'Close',
};
