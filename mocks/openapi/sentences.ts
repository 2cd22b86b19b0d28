import type { Command } from '../../src/contract/commands.ts';

/** What each command does, in one line. */
export const sentences: Readonly<Record<Command, string>> = {
  getSession: 'Who is signed in, for which organisation, and by which rules.',
  searchEmployees: 'Finds employees by folded prefixes of name, e-mail, initials and RID.',
  getEmployee: 'One employee with signatures and open orders.',
  getOrderOptions: 'What may be ordered for an employee, and why the rest may not.',
  placeOrder: 'Orders a signature. Without the confirmation of step 5 it is refused.',
  getOrder: 'One order; never its code.',
  getDeliveries: 'How far mails and letters of an order have come: no bodies, no link, no code.',
  revealCode: 'Shows a code once. The same key and session may fetch a lost answer again for a minute.',
  acknowledgeReveal: 'The three points were read and the code is passed on: it cannot be fetched again.',
  reissueCode: 'Replaces a code that is lost or dead; the old code and link stop working.',
  resendActivationMail: 'Sends the activation mail once more, with a new link.',
  cancelOrder: 'Withdraws an order; code and link stop working at once.',
  listOrders: 'The orders of the organisation, newest first.',
  decideApproval: 'A second administrator lets an order go on, or turns it down.',
  recordHandover: 'Takes down how the code was passed on.',
  reportLetter: 'Takes down what became of a letter.',
  getSignature: 'One signature with its certificate reference and, where there is one, its revocation.',
  revokeSignature: 'Revokes a signature for good.',
  suspendSignature: 'Takes a signature out of use for a while, where the provider can.',
  reactivateSignature: 'Puts a suspended signature back into use.',
  renewSignature: 'Begins the renewal of a signature that is about to end.',
  listAuditEvents: 'The trail, newest first: append-only, each event chained to the one before it.',
  listChanges:
    'What has changed since an event was seen; as a stream for those who accept `text/event-stream`.',
  placeBulkOrder: 'Orders line by line from a `;`-separated file; a refused line stops no other.',
  getBulkOrder: 'One mass order with what became of each line.',
  startActivation: 'The employee opens the link of the activation mail.',
  installSignature: 'The employee enters the code and has a certificate issued for a key of their own.',
  estimateDelivery: 'When a letter is expected: a range of dates, never a promise.',
};
