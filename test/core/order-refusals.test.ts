import { it } from 'vitest';
import { guest, jens, karen, orderConfirmation, revealConfirmation as confirmation } from './office.ts';
import { type Case, expectRefusal, order, orderFor, reveal, reissue, resend, change } from './refusal.ts';

const cases: readonly Case[] = [
  { slug: 'unauthenticated', when: 'nobody is signed in', given: (o) => order(o, {}, { as: null }) },
  {
    slug: 'unauthenticated',
    when: 'the person signed in is not known here',
    given: (o) =>
      order(o, {}, { as: { ...karen, administratorId: 'adm-stranger' as typeof karen.administratorId } }),
  },
  { slug: 'session-expired', when: 'the session has run out', given: (o) => order(o, {}, { as: 'expired' }) },
  {
    slug: 'session-expired',
    when: 'the session has just come to its end',
    given: (o) => order(o, {}, { as: { ...karen, expiresAt: o.ambient.now() } }),
  },
  { slug: 'forbidden', when: 'the person lacks the role', given: (o) => order(o, {}, { as: guest }) },
  {
    slug: 'idempotency-key-missing',
    when: 'there is no key',
    given: (o) => order(o, {}, { key: undefined }),
  },
  {
    slug: 'idempotency-key-reused',
    when: 'the key was used for another order',
    given: (o) => {
      o.place(o.mette, 'post', { key: 'k' });
      return order(o, {}, { key: 'k' });
    },
  },
  {
    slug: 'idempotency-key-reused',
    when: 'the key was used for another command',
    given: (o) => reveal(o, o.place(o.mette, 'instant', { key: 'k' }).id, { key: 'k' }),
  },
  {
    slug: 'employee-not-active',
    when: 'the employee is suspended',
    extensions: { status: 'suspended' },
    given: (o) => orderFor(o, 'emp-x', { status: 'suspended' }),
  },
  {
    slug: 'employee-not-active',
    when: 'the employee has left',
    extensions: { status: 'departed' },
    given: (o) => orderFor(o, 'emp-x', { status: 'departed' }),
  },
  {
    slug: 'employee-email-missing',
    when: 'there is no e-mail',
    given: (o) => orderFor(o, 'emp-x', { email: null }),
  },
  {
    slug: 'employee-email-invalid',
    when: 'an earlier mail bounced',
    given: (o) => orderFor(o, 'emp-x', { emailBounced: true }),
  },
  {
    slug: 'prerequisite-signature-missing',
    when: 'there is no key card',
    given: (o) => {
      o.world.signatures.clear();
      return order(o);
    },
  },
  {
    slug: 'prerequisite-signature-missing',
    when: 'the key card was revoked',
    given: (o) => {
      o.sign(o.mette, 'keycard', 'revoked');
      return order(o);
    },
  },
  {
    slug: 'signature-already-exists',
    when: 'there is a key file',
    extensions: { signatureId: 'sig-emp-mette-keyfile' },
    given: (o) => {
      o.sign(o.mette, 'keyfile');
      return order(o);
    },
  },
  {
    slug: 'open-order-exists',
    when: 'a key file is on order',
    extensions: { orderId: 'ord_1' },
    given: (o) => {
      o.place(o.mette, 'post');
      return order(o, {}, { as: jens });
    },
  },
  {
    slug: 'self-order-not-allowed',
    when: 'administrators order for themselves',
    given: (o) => orderFor(o, 'emp-karen'),
  },
  {
    slug: 'self-order-not-allowed',
    when: 'a colleague ordered, but the employee would see the code',
    given: (o) => reveal(o, o.place(o.hire('emp-karen'), 'instant', { as: jens }).id),
  },
  {
    slug: 'self-order-not-allowed',
    when: 'a colleague ordered, but the employee would reissue the code',
    given: (o) => reissue(o, o.place(o.hire('emp-karen'), 'instant', { as: jens }).id),
  },
  {
    slug: 'contact-recently-changed',
    when: 'the e-mail is an hour old',
    extensions: { availableAt: '2026-11-29T08:00:00.000Z' },
    given: (o) => orderFor(o, 'emp-x', { contactChangedAt: o.ambient.now() - 3_600_000 }),
  },
  {
    slug: 'contact-recently-changed',
    when: 'the e-mail was changed after the order and the mail would follow it',
    given: (o) => {
      const { id } = o.place(o.mette);
      change(o, o.mette, { email: 'other@firma.example', contactChangedAt: o.ambient.now() });
      return resend(o, id);
    },
  },
  {
    slug: 'contact-recently-changed',
    when: 'the e-mail was changed after the order and a new code is wanted',
    given: (o) => {
      const { id } = o.place(o.mette);
      change(o, o.mette, { email: 'other@firma.example', contactChangedAt: o.ambient.now() });
      return reissue(o, id);
    },
  },
  {
    slug: 'delivery-not-available',
    when: 'the organisation sends no letters',
    extensions: { allowed: ['instant'] },
    given: (o) => {
      o.retune({ deliveries: ['instant'] });
      return order(o, { delivery: 'post' });
    },
  },
  {
    slug: 'delivery-not-available',
    when: 'it is a key card',
    extensions: { allowed: [] },
    given: (o) => {
      o.world.signatures.clear();
      return order(o, { signatureType: 'keycard' });
    },
  },
  {
    slug: 'confirmation-required',
    when: 'step 5 was left out',
    extensions: { textId: 'order-confirmation', textVersion: orderConfirmation.textVersion },
    given: (o) => order(o, { confirmation: undefined }),
  },
  {
    slug: 'confirmation-required',
    when: 'another text was confirmed',
    given: (o) => order(o, { confirmation }),
  },
  {
    slug: 'confirmation-outdated',
    when: 'the order text has changed',
    given: (o) => order(o, { confirmation: { ...orderConfirmation, textVersion: '2020-01' } }),
  },
  {
    slug: 'confirmation-required',
    when: 'step 6 was left out',
    extensions: { textId: 'reveal-confirmation' },
    given: (o) => {
      const { id } = o.place(o.mette);
      return () => o.ask('revealCode', { orderId: id });
    },
  },
  {
    slug: 'confirmation-outdated',
    when: 'the reveal text has changed',
    given: (o) => {
      const { id } = o.place(o.mette);
      return () =>
        o.ask('revealCode', { orderId: id, confirmation: { ...confirmation, textVersion: '2020-01' } });
    },
  },
];

it.each(cases)('$slug, and nothing changes: $when', expectRefusal);
