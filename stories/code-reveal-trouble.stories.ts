import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { IssuanceRequest } from '../src/protocol/issuance-request.ts';
import { presses, sees, words } from './support/play.ts';
import { reveal as t } from './support/sentences.ts';
import { reveal, revealArgTypes, UNSEEN, type RevealArgs } from './support/reveal.ts';
import { inWorld, met, orderOf, signInWithoutRole, withoutAdapter, worldOf } from './support/world.ts';

const w = words.da;

const meta: Meta<RevealArgs> = {
  title: 'Elements/code-reveal/When something is wrong',
  args: UNSEEN,
  argTypes: revealArgTypes,
  render: (args, { parameters }) => reveal(args, parameters['world']),
};
export default meta;

type Story = StoryObj<RevealArgs>;

export const LostReply: Story = {
  parameters: met(
    'A person meets this when the code was sent but never arrived: it can still be had for a minute.',
    {
      faults: [{ kind: 'lost-reply', command: 'revealCode', times: 1 }],
    },
  ),
  play: presses([w.show], t.interrupted.reveal.title, t.interrupted.reveal.help, w.tryAgain),
};

export const BackToALostReply: Story = {
  parameters: met('A person meets this when coming back to a code whose answer was lost.', {
    faults: [{ kind: 'lost-reply', command: 'revealCode', times: 1 }],
  }),
  play: presses([w.show, w.notNow, t.closed.reopen], w.ask, t.asking.again),
};

export const AlreadyRevealed: Story = {
  args: { employeeId: 'emp-code-lost' },
  parameters: met(
    'A person meets this when the code was shown before: who saw it, when, and the way to a new one.',
  ),
  play: sees(t.spent['already-revealed'].title, 'Karen Lund', t.reissue),
};

export const HandedOverBefore: Story = {
  args: { employeeId: 'emp-code-handed-over' },
  parameters: met('A person meets this when opening a code that was handed over yesterday.'),
  play: sees(t.spent['already-revealed'].title, t.reissue),
};

export const Expired: Story = {
  args: { employeeId: 'emp-code-expired' },
  parameters: met('A person meets this when the code ran out before anybody looked at it.'),
  play: sees(t.spent.expired.title, t.reissue),
};

export const Locked: Story = {
  args: { employeeId: 'emp-code-locked' },
  parameters: met('A person meets this after the employee entered a wrong code three times.'),
  play: sees(t.spent.locked.title, t.reissue),
};

export const ReissueUnknown: Story = {
  args: { employeeId: 'emp-code-lost' },
  parameters: met('A person meets this when a new code was asked for and no answer came.', {
    faults: [{ kind: 'lost-reply', command: 'reissueCode', times: 1 }],
  }),
  play: presses([t.reissue], t.interrupted.reissue.title, t.interrupted.reissue.help),
};

export const ReissueLimitReached: Story = {
  args: { employeeId: 'emp-reissue-limit' },
  parameters: met('A person meets this when three codes were issued anew today.'),
  play: async (context) => {
    await presses([w.show, t.closing.hide, t.closing.hideNow])(context);
    await presses([t.reissue], t.refused['reissue-limit-reached'].title)(context);
  },
};

export const CancelledOrder: Story = {
  args: { employeeId: 'emp-order-cancelled' },
  parameters: met('A person meets this with a link to an order that was cancelled.'),
  play: sees(t.refused['order-cancelled'].title, t.close),
};

export const PostOrder: Story = {
  args: { employeeId: 'emp-open-post' },
  parameters: met('A person meets this when the code stands in a letter: nobody is shown it here.'),
  play: sees(t.refused['secret-not-revealable'].title, t.refused['secret-not-revealable'].help),
};

export const LapsedOrder: Story = {
  parameters: met('A person meets this when an order has waited for more than sixty days.', {
    prepare: (simulation) => simulation.advance({ days: 61 }),
  }),
  play: sees(t.refused['order-expired'].title),
};

export const UnknownOrder: Story = {
  parameters: met('A person meets this with a link to an order that does not exist.'),
  render: (_, { parameters }) =>
    inWorld(html`<code-reveal order-id="ord-nowhere"></code-reveal>`, parameters['world']),
  play: sees(t.refused['not-found'].title),
};

export const NotAnAdministrator: Story = {
  parameters: met("A person meets this when signed in without the administrator's role.", {
    prepare: signInWithoutRole,
  }),
  play: sees(t.refused.forbidden.title),
};

export const SessionExpired: Story = {
  parameters: met('A person meets this when the session ended while they got ready: nothing is lost.'),
  play: async (context) => {
    await sees(w.ask)(context);
    worldOf(context.canvasElement).expireSession();
    await presses([w.show], t.signedOut.title, t.signedOut.help['session-expired'])(context);
  },
};

export const StepUp: Story = {
  parameters: met('A person meets this when the service wants them to prove once more who they are.', {
    faults: [{ kind: 'problem', problem: 'step-up-required', command: 'revealCode' }],
  }),
  play: presses([w.show], t.signedOut.title, t.signedOut.help['step-up-required']),
};

export const Busy: Story = {
  parameters: met('A person meets this when the service is down for a moment.', {
    faults: [{ kind: 'problem', problem: 'provider-unavailable', command: 'revealCode' }],
  }),
  play: presses([w.show], t.interrupted.reveal.title, w.tryAgain),
};

export const OrderNotFetched: Story = {
  parameters: met('A person meets this when not even the order could be fetched.', {
    faults: [{ kind: 'network', command: 'getOrder' }],
  }),
  play: sees(t.interrupted.load.title, w.tryAgain),
};

export const NoAdapter: Story = {
  parameters: met('A person meets this on a page whose makers have not plugged an adapter yet.'),
  render: () => withoutAdapter(html`<code-reveal order-id="ord-any"></code-reveal>`),
  play: sees(t.interrupted.unplugged),
};

export const Vetoed: Story = {
  parameters: met('A person meets this when the host page stops the reveal with `preventDefault()`.'),
  render: (args, { parameters }) => {
    const place = reveal(args, parameters['world']);
    const veto = (event: IssuanceRequest) => event.command === 'revealCode' && event.preventDefault();
    place.addEventListener('issuance-request', veto, { capture: true });
    return place;
  },
  play: presses([w.show], t.interrupted.reveal.title, t.interrupted.vetoed),
};

export const ChangedMeanwhile: Story = {
  parameters: met('A person meets this when another administrator issued a new code in the meantime.', {
    faults: [{ kind: 'problem', problem: 'secret-superseded', command: 'revealCode' }],
  }),
  play: presses([w.show], t.refused['order-not-in-state'].title, t.reload),
};

export const CancelledMeanwhile: Story = {
  parameters: met('A person meets this when another administrator cancelled the order in the meantime.'),
  play: async (context) => {
    await sees(w.ask)(context);
    const simulation = worldOf(context.canvasElement);
    await simulation.adapter.cancelOrder(
      { orderId: orderOf(simulation, UNSEEN.employeeId), reason: 'Ordered by mistake' },
      { signal: AbortSignal.timeout(5_000), idempotencyKey: 'elsewhere' },
    );
    await presses([w.show], t.refused['order-cancelled'].title)(context);
  },
};
