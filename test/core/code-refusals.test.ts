import { expect, it } from 'vitest';
import { countWrongAttempt } from '../../mocks/core/secrets.ts';
import type { Command, Input } from '../../src/contract/commands.ts';
import type { RevealId } from '../../src/contract/secret.ts';
import { jens } from './office.ts';
import {
  type Case,
  expectRefusal,
  order,
  reveal,
  acknowledge,
  reissue,
  resend,
  cancel,
  change,
  cancelled,
  lapsed,
  completed,
  nobody,
  nothing,
  type Office,
} from './refusal.ts';

const cases: readonly Case[] = [
  {
    slug: 'secret-not-revealable',
    when: 'the code comes by post',
    given: (o) => reveal(o, o.place(o.mette, 'post').id),
  },
  {
    slug: 'secret-already-revealed',
    when: 'a colleague has seen it',
    extensions: { revealedBy: 'Karen', revealedAt: '2026-11-24T09:00:00.000Z' },
    given: (o) => {
      const { id } = o.place(o.mette);
      o.reveal(id);
      return reveal(o, id, { as: jens });
    },
  },
  {
    slug: 'secret-expired',
    when: 'the code was not shown in time',
    given: (o) => {
      const { id } = o.place(o.mette);
      o.ambient.advance({ hours: 48 });
      return reveal(o, id);
    },
  },
  {
    slug: 'secret-expired',
    when: 'the code was handed over too late',
    given: (o) => {
      const { id } = o.place(o.mette);
      const { revealId } = o.reveal(id);
      o.ambient.advance({ hours: 48 });
      return acknowledge(o, id, revealId);
    },
  },
  {
    slug: 'secret-locked',
    when: 'three wrong codes were entered',
    given: (o) => {
      const { id } = o.place(o.mette);
      for (let attempt = 0; attempt < 3; attempt += 1) countWrongAttempt(o.world, o.ambient, id);
      return reveal(o, id);
    },
  },
  {
    slug: 'secret-superseded',
    when: 'an old reveal is asked for again',
    given: (o) => {
      const { id } = o.place(o.mette);
      o.reveal(id, { key: 'k' });
      o.get('reissueCode', { orderId: id, reason: 'lost' });
      return reveal(o, id, { key: 'k' });
    },
  },
  {
    slug: 'secret-superseded',
    when: 'an old reveal is acknowledged',
    given: (o) => {
      const { id } = o.place(o.mette);
      const { revealId } = o.reveal(id);
      o.get('reissueCode', { orderId: id, reason: 'lost' });
      return acknowledge(o, id, revealId);
    },
  },
  {
    slug: 'forbidden',
    when: 'somebody else acknowledges what they have not seen',
    given: (o) => {
      const { id } = o.place(o.mette);
      return acknowledge(o, id, o.reveal(id).revealId, { as: jens });
    },
  },
  {
    slug: 'employee-not-active',
    when: 'the employee left before the code was shown',
    given: (o) => {
      const { id } = o.place(o.mette);
      change(o, o.mette, { status: 'departed' });
      return reveal(o, id);
    },
  },
  {
    slug: 'mail-undeliverable',
    when: 'the activation mail came back',
    given: (o) => {
      const { id } = o.place(o.hire('emp-x', { mailboxRejects: true }));
      o.ambient.advance({ seconds: 10 });
      return resend(o, id);
    },
  },
  {
    slug: 'reissue-limit-reached',
    when: 'it is the fourth new code of the day',
    extensions: { limit: 3, retryAfter: 86_400 },
    given: (o) => {
      const { id } = o.place(o.mette);
      for (let time = 0; time < 3; time += 1) o.get('reissueCode', { orderId: id, reason: 'lost' });
      return reissue(o, id);
    },
  },
  {
    slug: 'resend-limit-reached',
    when: 'it is the sixth mail of the day',
    extensions: { limit: 5, retryAfter: 86_400 },
    given: (o) => {
      const { id } = o.place(o.mette);
      for (let time = 0; time < 5; time += 1) o.get('resendActivationMail', { orderId: id });
      return resend(o, id);
    },
  },
  ...[reveal, reissue, resend, cancel].flatMap((attempt) => [
    {
      slug: 'order-cancelled',
      when: `${attempt.name}: cancelled`,
      given: (o: Office) => attempt(o, cancelled(o)),
    },
    { slug: 'order-expired', when: `${attempt.name}: lapsed`, given: (o: Office) => attempt(o, lapsed(o)) },
    {
      slug: 'order-not-in-state',
      when: `${attempt.name}: completed`,
      extensions: { state: 'completed', expected: expect.arrayContaining(['awaiting_reveal']) as unknown },
      given: (o: Office) => attempt(o, completed(o)),
    },
    { slug: 'not-found', when: `${attempt.name}: no such order`, given: (o: Office) => attempt(o, nothing) },
  ]),
  { slug: 'not-found', when: 'there is no such employee', given: (o) => order(o, { employeeId: nobody }) },
  {
    slug: 'not-found',
    when: 'there is no such reveal',
    given: (o) => acknowledge(o, o.place(o.mette).id, 'rev-nothing' as RevealId),
  },
  ...(
    [
      ['getEmployee', { employeeId: nobody }],
      ['getOrderOptions', { employeeId: nobody }],
      ['getOrder', { orderId: nothing }],
      ['getDeliveries', { orderId: nothing }],
    ] satisfies [Command, object][]
  ).map(([command, input]) => ({
    slug: 'not-found',
    when: `${command} of nothing`,
    given: (o: Office) => () => o.ask(command, input as Input<typeof command>),
  })),
  {
    slug: 'validation-failed',
    when: 'a cursor belongs to no page',
    given: (o) => () => o.ask('searchEmployees', { cursor: 'nowhere' }),
  },
];

it.each(cases)('$slug, and nothing changes: $when', expectRefusal);
