import { it } from 'vitest';
import type { Input } from '../../src/contract/commands.ts';
import type { OrderId } from '../../src/contract/order.ts';
import { complete, enter, install, openedLink, openLink, tokenOf } from './employee-steps.ts';
import { jens, karen, revealConfirmation } from './office.ts';
import {
  type Attempt,
  type Case,
  change,
  expectRefusal,
  nothing,
  type Office,
  reissue,
  resend,
  reveal,
} from './refusal.ts';

const waiting = (o: Office): OrderId => {
  o.retune({ fourEyes: true });
  return o.place(o.mette).id;
};
const decide = ({ ask }: Office, orderId: OrderId, as = jens): Attempt => {
  return () => ask('decideApproval', { orderId, decision: 'approve', reason: 'Set' }, { as });
};
const handover = ({ ask }: Office, orderId: OrderId): Attempt => {
  return () => ask('recordHandover', { orderId, channel: 'in_person', identityCheck: 'photo_id' });
};
const report = (
  { ask }: Office,
  orderId: OrderId,
  kind: Input<'reportLetter'>['kind'] = 'missing',
): Attempt => {
  return () => ask('reportLetter', { orderId, kind });
};
const shown = (o: Office): { orderId: OrderId; code: string } => {
  const { id: orderId } = o.place(o.mette);
  const code = o.reveal(orderId).secret.value;
  o.ambient.advance({ seconds: 10 });
  return { orderId, code };
};
const stepUp = (o: Office, steppedUpAt?: number): Attempt => {
  o.retune({ stepUpForReveal: true });
  const as = { ...karen, ...(steppedUpAt !== undefined && { steppedUpAt }) };
  return reveal(o, o.place(o.mette).id, { as });
};

const cases: readonly Case[] = [
  { slug: 'approval-required', when: 'the code is to be shown', given: (o) => reveal(o, waiting(o)) },
  { slug: 'approval-required', when: 'a new code is asked for', given: (o) => reissue(o, waiting(o)) },
  { slug: 'approval-required', when: 'the mail is to be resent', given: (o) => resend(o, waiting(o)) },
  {
    slug: 'approval-by-same-person',
    when: 'the one who ordered approves',
    given: (o) => decide(o, waiting(o), karen),
  },
  {
    slug: 'order-not-in-state',
    when: 'nobody has to approve',
    extensions: { expected: ['awaiting_approval'] },
    given: (o) => decide(o, o.place(o.mette).id),
  },
  { slug: 'not-found', when: 'there is no such order to approve', given: (o) => decide(o, nothing) },
  {
    slug: 'employee-not-active',
    when: 'the employee was suspended before the approval',
    given: (o) => {
      const id = waiting(o);
      change(o, o.mette, { status: 'suspended' });
      return decide(o, id);
    },
  },
  {
    slug: 'contact-recently-changed',
    when: 'the address was changed before the approval',
    given: (o) => {
      const id = waiting(o);
      change(o, o.mette, { contactChangedAt: o.ambient.now() });
      return decide(o, id);
    },
  },
  {
    slug: 'contact-recently-changed',
    when: 'the address was changed before the code is shown',
    given: (o) => {
      const { id } = o.place(o.mette);
      change(o, o.mette, { contactChangedAt: o.ambient.now() });
      return reveal(o, id);
    },
  },
  {
    slug: 'step-up-required',
    when: 'the policy asks for a second sign-in',
    extensions: { acr: 'urn:udsted:acr:fresh-second-factor' },
    given: (o) => stepUp(o),
  },
  {
    slug: 'step-up-required',
    when: 'the second sign-in was five minutes ago',
    given: (o) => stepUp(o, o.ambient.now() - 5 * 60_000),
  },
  {
    slug: 'order-not-in-state',
    when: 'a code is handed over that nobody has seen',
    given: (o) => handover(o, o.place(o.mette).id),
  },
  {
    slug: 'order-not-in-state',
    when: 'a code is handed over that comes by letter',
    given: (o) => handover(o, o.place(o.mette, 'post').id),
  },
  {
    slug: 'order-not-in-state',
    when: 'a code is handed over twice',
    given: (o) => {
      const { orderId } = shown(o);
      handover(o, orderId)();
      return handover(o, orderId);
    },
  },
  {
    slug: 'secret-expired',
    when: 'a code is handed over that has run out',
    given: (o) => {
      const { orderId } = shown(o);
      o.ambient.advance({ days: 2 });
      return handover(o, orderId);
    },
  },
  {
    slug: 'order-not-in-state',
    when: 'a letter is reported where there is none',
    given: (o) => report(o, o.place(o.mette).id),
  },
  {
    slug: 'letter-not-yet-due',
    when: 'a letter is missed on the day it was ordered',
    extensions: { latest: '2026-11-30' },
    given: (o) => report(o, o.place(o.mette, 'post').id),
  },
  { slug: 'activation-link-invalid', when: 'nobody was sent the link', given: (o) => () => openLink(o, 'x') },
  {
    slug: 'activation-link-invalid',
    when: 'the mail has not gone yet',
    given: (o) => {
      const { id } = o.place(o.mette, 'post');
      return () => openLink(o, tokenOf(o, id));
    },
  },
  {
    slug: 'activation-already-used',
    when: 'the signature is installed',
    given: (o) => {
      const { orderId, code } = shown(o);
      install(o, orderId, code);
      return () => openLink(o, tokenOf(o, orderId));
    },
  },
  {
    slug: 'code-checksum',
    when: 'a code is mistyped',
    given: (o) => {
      const activation = openedLink(o, shown(o).orderId);
      return () => enter(o, activation, '0000-0000-0001');
    },
  },
  {
    slug: 'secret-locked',
    when: 'three wrong codes were entered',
    given: (o) => {
      const { orderId, code } = shown(o);
      const activation = openedLink(o, orderId);
      for (let attempt = 0; attempt < 3; attempt += 1) enter(o, activation, '0000-0000-0000');
      return () => enter(o, activation, code);
    },
  },
  {
    slug: 'order-not-in-state',
    when: 'the handover that policy asks for is not recorded',
    extensions: { expected: ['awaiting_activation'] },
    given: (o) => {
      o.retune({ handoverRequired: true });
      const { orderId, code } = shown(o);
      const activation = openedLink(o, orderId);
      return () => enter(o, activation, code);
    },
  },
  {
    slug: 'activation-already-used',
    when: 'the same grant is made good twice',
    given: (o) => {
      const { orderId, code } = shown(o);
      const begun = enter(o, openedLink(o, orderId), code);
      if (!begun.ok) throw new Error('The code was right');
      complete(o, begun.value.grant);
      return () => complete(o, begun.value.grant);
    },
  },
  {
    slug: 'order-expired',
    when: 'an activation goes on after the order has run out',
    given: (o) => {
      const { orderId, code } = shown(o);
      const activation = openedLink(o, orderId);
      o.ambient.advance({ days: 60 });
      return () => enter(o, activation, code);
    },
  },
  {
    slug: 'secret-already-revealed',
    when: 'the handover ended the replay',
    given: (o) => {
      const { id } = o.place(o.mette);
      const again = reveal(o, id, { key: 'k' });
      again();
      handover(o, id)();
      return () => o.ask('revealCode', { orderId: id, confirmation: revealConfirmation }, { key: 'k' });
    },
  },
];

it.each(cases)('$slug, and nothing changes: $when', expectRefusal);
