import type { About, Problems, ProblemText } from '../da/problems.ts';

const again = ({ met }: About): string =>
  ({
    reading: 'Try again in a moment. What you have chosen is not lost.',
    ordering: 'Try again. You will not get two orders: the system can tell that it is the same one.',
    acting: 'Try again. It will not be done twice: the system can tell that it is the same.',
  })[met];

const outcomeUnknown = (about: About): ProblemText => ({
  title: about.met === 'reading' ? 'The system does not answer' : 'We do not know yet whether it worked',
  help: again(about),
});

export const problems: Problems = {
  'validation-failed': () => ({
    title: 'Something in the details is not right',
    help: 'Go back, correct the details and try again.',
  }),
  unauthenticated: () => ({
    title: 'You are not signed in',
    help: 'Sign in to self-service as an administrator to continue.',
  }),
  'session-expired': () => ({
    title: 'You have been signed out',
    help: 'Sign in again to continue where you left off. What you have chosen is not lost.',
  }),
  'step-up-required': () => ({
    title: 'Confirm that it is you',
    help: 'Sign in again before the code can be shown.',
  }),
  forbidden: () => ({
    title: 'You do not have access to this',
    help: 'Only an administrator can order employee signatures. Talk to your company’s administrator.',
  }),
  'not-found': () => ({
    title: 'We cannot find what you are looking for',
    help: 'It may have been deleted or belong to another company. Choose the employee again.',
  }),
  'idempotency-key-reused': () => ({
    title: 'The order changed along the way',
    help: 'Go back, check the order and confirm it again.',
  }),
  'request-in-progress': (about) => ({ title: 'The order is being processed', help: again(about) }),
  'stale-version': () => ({
    title: 'Somebody else changed it meanwhile',
    help: 'Go back and see how it looks now.',
  }),
  'confirmation-required': () => ({
    title: 'The confirmation is missing',
    help: 'Go back, check the details and confirm again.',
  }),
  'confirmation-outdated': () => ({
    title: 'The text that you confirmed has changed',
    help: 'Reload the page, read the new text and confirm again.',
  }),
  'employee-not-active': ({ name }) => ({
    title: `${name} is not active`,
    help: 'Only active employees can get a signature. See Status on the employee.',
  }),
  'employee-email-missing': ({ name }) => ({
    title: `${name} has no e-mail address`,
    help: 'The activation e-mail cannot be sent. Add an e-mail address to the employee before you order.',
  }),
  'employee-email-invalid': ({ name }) => ({
    title: `E-mail to ${name} bounces`,
    help: 'An earlier e-mail could not be delivered. Correct the e-mail address before you order.',
  }),
  'prerequisite-signature-missing': ({ name, noun }) => ({
    title: `${name} has no key card`,
    help: `A key card is needed to get ${noun.a}. Order a key card for the employee first.`,
  }),
  'signature-already-exists': ({ name, noun }) => ({
    title: `${name} already has ${noun.a}`,
    help: `One can have only ${noun.a} at a time. If ${noun.the} is lost, revoke it before you order again.`,
  }),
  'open-order-exists': ({ name }) => ({
    title: `There is already an open order for ${name}`,
    help: 'Continue the order that is under way, or cancel it before you order again.',
  }),
  'self-order-not-allowed': () => ({
    title: 'You cannot be shown a code for yourself',
    help: 'Code and e-mail would both end with one person. Ask another administrator to order, or choose post.',
  }),
  'delivery-not-available': () => ({
    title: 'That delivery cannot be chosen at the moment',
    help: 'Go back and choose another way to deliver the code.',
  }),
  'letter-address-invalid': () => ({
    title: 'The address for the letter is not valid',
    help: 'Correct the address and try again.',
  }),
  'contact-recently-changed': ({ name }) => ({
    title: `${name} has a new e-mail address`,
    help: 'It changed recently, so the code cannot be shown on screen yet. Send it by post, or wait some days.',
  }),
  'quota-exceeded': () => ({
    title: 'The company cannot order more at the moment',
    help: 'The limit of the agreement is reached. Talk to whoever manages the agreement.',
  }),
  'approval-required': () => ({
    title: 'Another administrator must approve',
    help: 'The order waits for approval. You can continue from the employee once it is approved.',
  }),
  'approval-by-same-person': () => ({
    title: 'You cannot approve your own order',
    help: 'Ask another administrator to approve it.',
  }),
  'order-not-in-state': () => ({
    title: 'The order has moved on meanwhile',
    help: 'Go to the employee and see how far it has come.',
  }),
  'order-expired': () => ({ title: 'The order has expired', help: 'Go to the employee and order again.' }),
  'order-cancelled': () => ({
    title: 'The order is cancelled',
    help: 'The code does not work. Go to the employee if you want to order again.',
  }),
  'secret-not-revealable': () => ({
    title: 'The code cannot be shown',
    help: 'It is sent by post and stands only in the letter.',
  }),
  'secret-already-revealed': () => ({
    title: 'The code has already been shown',
    help: 'It is shown only once. If it is lost, issue a new code.',
  }),
  'secret-expired': () => ({ title: 'The code has expired', help: 'Issue a new code.' }),
  'secret-locked': () => ({
    title: 'The code is locked after too many wrong attempts',
    help: 'Issue a new code.',
  }),
  'secret-superseded': () => ({ title: 'A newer code has been issued', help: 'Use the newest code.' }),
  'reissue-limit-reached': () => ({
    title: 'No more codes can be issued today',
    help: 'The number is limited for security. Try again tomorrow, or cancel the order.',
  }),
  'mail-undeliverable': ({ name }) => ({
    title: 'The activation e-mail could not be delivered',
    help: `Correct the e-mail address of ${name} and send the e-mail again.`,
  }),
  'resend-limit-reached': () => ({
    title: 'The e-mail cannot be sent more times today',
    help: 'Ask the employee to look in the junk mail. Try again tomorrow.',
  }),
  'letter-already-posted': () => ({
    title: 'The letter has already been posted',
    help: 'It cannot be called back. Cancel the order, and the code in the letter stops working.',
  }),
  'letter-not-yet-due': () => ({
    title: 'The letter may still arrive',
    help: 'Wait until the last expected day before you report it missing.',
  }),
  'revocation-reason-required': () => ({ title: 'A reason is missing', help: 'Choose a reason.' }),
  'last-administrator': () => ({
    title: 'The company must have at least one administrator',
    help: 'Appoint another administrator first.',
  }),
  'capability-not-supported': () => ({
    title: 'This portal cannot do that',
    help: 'Talk to those who run the portal.',
  }),
  'rate-limited': (about) => ({ title: 'The system is busy', help: again(about) }),
  'provider-rejected': () => ({
    title: 'The issuer refused the order',
    help: 'Nothing has been ordered. Talk to those who run the portal.',
  }),
  'provider-unavailable': (about) => ({ title: 'The system does not answer', help: again(about) }),
  'provider-timeout': outcomeUnknown,
  internal: (about) => ({ title: 'Something went wrong on our side', help: again(about) }),
  'adapter-missing': () => ({
    title: 'There is no connection to self-service',
    help: 'The page is not connected to a system yet. Talk to those who run the portal.',
  }),
  'adapter-failed': outcomeUnknown,
  'answer-invalid': (about) => ({ title: 'We got an answer that we do not understand', help: again(about) }),
  'no-answer': outcomeUnknown,
  'network-failed': (about) => ({ title: 'The connection was interrupted', help: again(about) }),
  'request-vetoed': () => ({
    title: 'The portal stopped the action',
    help: 'Nothing has happened. Try again.',
  }),
};
