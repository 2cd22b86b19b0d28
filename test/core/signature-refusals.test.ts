import { it } from 'vitest';
import type { Input } from '../../src/contract/commands.ts';
import type { SignatureId } from '../../src/contract/signature.ts';
import { orderConfirmation } from './office.ts';
import { type Attempt, type Case, expectRefusal, type Office, order, reissue } from './refusal.ts';

const revoke = ({ ask }: Office, signatureId: SignatureId): Attempt => {
  return () => ask('revokeSignature', { signatureId, reason: 'other' });
};
const bulk = ({ ask }: Office, input: Partial<Input<'placeBulkOrder'>>): Attempt => {
  const content = 'EMAIL;SIGNATUR-TYPE;LEVERING\nemp-mette@firma.example;keyfile;post';
  return () => ask('placeBulkOrder', { content, confirmation: orderConfirmation, ...input });
};
const noSignature = 'sig-none' as SignatureId;

const cases: readonly Case[] = [
  { slug: 'not-found', when: 'there is no such signature', given: (o) => revoke(o, noSignature) },
  {
    slug: 'revocation-reason-required',
    when: 'there is no reason',
    given: (o) => {
      const signatureId = o.sign(o.mette, 'keyfile');
      return () => o.ask('revokeSignature', { signatureId });
    },
  },
  {
    slug: 'order-not-in-state',
    when: 'a signature is revoked twice',
    extensions: { state: 'revoked' },
    given: (o) => revoke(o, o.sign(o.mette, 'keyfile', 'revoked')),
  },
  {
    slug: 'order-not-in-state',
    when: 'a signature is revoked that has run out',
    given: (o) => revoke(o, o.sign(o.mette, 'keyfile', 'expired')),
  },
  {
    slug: 'capability-not-supported',
    when: 'a key file of OCES2 is to be suspended',
    extensions: { capability: 'suspension' },
    given: (o) => {
      const signatureId = o.sign(o.mette, 'keyfile');
      return () => o.ask('suspendSignature', { signatureId, reason: 'Orlov' });
    },
  },
  {
    slug: 'order-not-in-state',
    when: 'a signature is reactivated that was not suspended',
    given: (o) => {
      o.retune({ suspension: true });
      const signatureId = o.sign(o.mette, 'keyfile');
      return () => o.ask('reactivateSignature', { signatureId, reason: 'Tilbage' });
    },
  },
  {
    slug: 'order-not-in-state',
    when: 'a signature is renewed long before its end',
    extensions: { state: 'active', expected: ['renewal_due'] },
    given: (o) => {
      const signatureId = o.sign(o.mette, 'keyfile');
      return () => o.ask('renewSignature', { signatureId });
    },
  },
  {
    slug: 'capability-not-supported',
    when: 'a key card is to be renewed',
    given: (o) => {
      const signatureId = o.sign(o.mette, 'keycard', 'renewal_due');
      return () => o.ask('renewSignature', { signatureId });
    },
  },
  {
    slug: 'quota-exceeded',
    when: 'the organisation has all the open orders it may have',
    extensions: { limit: 1 },
    given: (o) => {
      o.retune({ maxOpenOrders: 1 });
      o.place(o.hire('emp-x'));
      return order(o);
    },
  },
  {
    slug: 'stale-version',
    when: 'somebody else was quicker',
    extensions: { currentEtag: '"2"' },
    given: (o) => {
      const { id: orderId } = o.place(o.mette);
      o.reveal(orderId);
      return () => o.ask('cancelOrder', { orderId, reason: 'Fejl', version: 1 });
    },
  },
  {
    slug: 'stale-version',
    when: 'the signature was changed meanwhile',
    given: (o) => {
      const signatureId = o.sign(o.mette, 'keyfile');
      return () => o.ask('revokeSignature', { signatureId, reason: 'other', version: 7 });
    },
  },
  {
    slug: 'precondition-required',
    when: 'the policy asks for the version that was seen',
    given: (o) => {
      const { id } = o.place(o.mette);
      o.retune({ requireVersion: true });
      return reissue(o, id);
    },
  },
  {
    slug: 'confirmation-required',
    when: 'a mass order was not confirmed',
    given: (o) => bulk(o, { confirmation: undefined }),
  },
  { slug: 'validation-failed', when: 'a mass order cannot be read', given: (o) => bulk(o, { content: 'x' }) },
  {
    slug: 'not-found',
    when: 'there is no such mass order',
    given: (o) => () => o.ask('getBulkOrder', { bulkOrderId: 'blk-none' as never }),
  },
  {
    slug: 'validation-failed',
    when: 'the cursor of the trail is unknown',
    given: (o) => () => o.ask('listAuditEvents', { cursor: '99' }),
  },
];

it.each(cases)('$slug, and nothing changes: $when', expectRefusal);
