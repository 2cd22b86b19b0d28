import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { deepAll, person, presses, sees, until, words } from './support/play.ts';
import { reveal as t } from './support/sentences.ts';
import { clipboard, reveal, revealArgTypes, UNSEEN, type RevealArgs } from './support/reveal.ts';
import { met } from './support/world.ts';

const w = words.da;
const JAKOB = 'Jakob Eskildsen';

const meta: Meta<RevealArgs> = {
  title: 'Elements/code-reveal/Showing a code',
  args: UNSEEN,
  argTypes: revealArgTypes,
  render: (args, { parameters }) => reveal(args, parameters['world']),
};
export default meta;

type Story = StoryObj<RevealArgs>;

export const Fetching: Story = {
  parameters: met('A person meets this while the order is being fetched.', {
    faults: [{ kind: 'hang', command: 'getOrder' }],
  }),
  play: sees(t.loading),
};

export const Asking: Story = {
  parameters: met('A person meets this first: nothing is shown before they say that they are ready.'),
  play: sees(w.ask, t.asking.once(JAKOB), w.show, w.notNow),
};

export const Revealing: Story = {
  parameters: met('A person meets this between the press and the code.', {
    faults: [{ kind: 'hang', command: 'revealCode' }],
  }),
  play: presses([w.show], t.revealing),
};

export const Shown: Story = {
  parameters: met('A person meets this once: the code, its life, the mail, and the three points.'),
  play: presses([w.show], t.shown.title(JAKOB), t.shown.validUntil, ...w.points),
};

export const Masked: Story = {
  parameters: met(
    'A person meets this after hiding the code on screen, after a pause, or back from another tab.',
  ),
  play: presses([w.show, t.shown.mask], t.shown.maskedWhy['by-hand'], t.shown.unmask),
};

export const KeptVisible: Story = {
  parameters: met('A person meets this after asking for the code not to be masked, whatever time they take.'),
  play: presses([w.show, t.shown.keepVisible], t.shown.keptVisible),
};

export const Spelled: Story = {
  parameters: met('A person meets this when reading the code out over the phone, group by group.'),
  play: async (context) => {
    await presses([w.show], t.shown.title(JAKOB))(context);
    (
      await until(() => deepAll(context.canvasElement, 'summary')[0], 'the spelling', context.canvasElement)
    ).click();
    await sees(t.spelling.group(1, 3))(context);
    await person(context.canvasElement).choose(t.spelling.readBack(1));
  },
};

export const Copied: Story = {
  beforeEach: () => clipboard(true),
  parameters: met('A person meets this after copying; the code stays where it is.'),
  play: presses([w.show, t.shown.copy], t.shown.copied),
};

export const CopyFailed: Story = {
  beforeEach: () => clipboard(false),
  parameters: met(
    'A person meets this when the browser does not let the page copy: the code is selected instead.',
  ),
  play: presses([w.show, t.shown.copy], t.shown.copyFailed),
};

export const PointsMissing: Story = {
  parameters: met('A person meets this after trying to close before everything is read and said.'),
  play: presses(
    [w.show, w.close],
    t.closing.errorsTitle,
    t.closing.missingPoint(1),
    t.closing.missingHandover,
  ),
};

export const Doubt: Story = {
  parameters: met('A person meets this before hiding a code that nobody got: the focus is on staying.'),
  play: presses([w.show, t.closing.hide], t.closing.doubtTitle),
};

export const HandedOver: Story = {
  parameters: met('A person meets this after handing the code over; it is gone from the page.'),
  play: async (context) => {
    await presses([w.show], t.shown.title(JAKOB))(context);
    for (const tick of [...w.points, w.handedOver]) await person(context.canvasElement).choose(tick);
    await presses([w.close], t.closed.handedOver.title, t.closed.handedOver.help(JAKOB))(context);
  },
};

export const Hidden: Story = {
  parameters: met(
    'A person meets this after hiding the code without passing it on; a new one can be issued.',
  ),
  play: presses([w.show, t.closing.hide, t.closing.hideNow], t.closed.hidden.help(JAKOB), t.reissue),
};

export const NotNow: Story = {
  parameters: met('A person meets this after putting the code off.'),
  play: presses([w.notNow], t.closed.notNow.title, t.closed.reopen),
};
