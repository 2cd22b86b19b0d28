import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { Words } from '../../test/support/words.ts';
import { person, searchField, words } from '../support/play.ts';
import { inWorld, met, worldOf } from '../support/world.ts';

const meta: Meta = {
  title: 'Flows/Issuing a key file',
  parameters: { controls: { disable: true } },
  render: (_, { parameters }) => inWorld(html`<signature-wizard></signature-wizard>`, parameters['world']),
};
export default meta;

type Story = StoryObj;
type Step = Parameters<NonNullable<Story['play']>>[0]['step'];

interface Walk {
  readonly canvas: HTMLElement;
  readonly step: Step;
  readonly w: Words;
}

/** Steps 1 to 5: from the overview to an order that is confirmed. */
async function order({ canvas, step, w }: Walk, delivery: 'instant' | 'post'): Promise<void> {
  const administrator = person(canvas);
  await step('1 Manage employees', () => administrator.sees(w.overview));
  await step('2 Choose the employee', async () => {
    await userEvent.type(await searchField(canvas), 'mette h');
    await administrator.press(/^Mette Holm/);
    await administrator.reads('Mette Holm');
  });
  await step('3 Add an employee signature', async () => {
    await administrator.press(w.add);
    await administrator.reads(w.delivery);
  });
  await step('4 A key file; say how the code is delivered', async () => {
    await administrator.choose(w[delivery]);
    await administrator.press(w.continue);
    await administrator.reads(w.review);
  });
  await step('5 Confirm that you are sure', () => administrator.press(w.order));
}

async function show({ canvas, step, w }: Walk): Promise<void> {
  await step('6 Confirm that the code is shown', async () => {
    await person(canvas).reads(w.ask);
    await person(canvas).press(w.show);
  });
}

async function handOver({ canvas, step, w }: Walk): Promise<void> {
  const administrator = person(canvas);
  await step('7 The code, the mail and the three points', async () => {
    await administrator.reads(w.code);
    for (const tick of [...w.points, w.handedOver]) await administrator.choose(tick);
    await administrator.press(w.close);
  });
}

async function done({ canvas, step, w }: Walk): Promise<void> {
  await step('8 Done', async () => {
    await person(canvas).reads(w.receipt);
    await expect(ordersForMette(canvas)).toHaveLength(1);
  });
}

function ordersForMette(canvas: HTMLElement) {
  const { world } = worldOf(canvas);
  return [...world.orders.values()].filter(({ employeeId }) => employeeId === 'emp-mette-holm');
}

const instant =
  (w: Words): NonNullable<Story['play']> =>
  async ({ canvasElement: canvas, step }) => {
    const walk = { canvas, step, w };
    await order(walk, 'instant');
    await show(walk);
    await handOver(walk);
    await done(walk);
  };

const post =
  (w: Words): NonNullable<Story['play']> =>
  async ({ canvasElement: canvas, step }) => {
    const walk = { canvas, step, w };
    await order(walk, 'post');
    await step('6 and 7 The letter is on its way; nothing is shown', async () => {
      await person(canvas).reads(w.letter);
      await person(canvas).press(w.toReceipt);
    });
    await done(walk);
  };

export const Instant: Story = {
  name: 'Instant, in Danish',
  globals: { language: 'da' },
  parameters: met('An administrator is shown the code and hands it over: all eight steps.'),
  play: instant(words.da),
};

export const ByPost: Story = {
  name: 'By post, in Danish',
  globals: { language: 'da' },
  parameters: met('An administrator has the code sent by letter, and never sees it.'),
  play: post(words.da),
};

export const InstantInEnglish: Story = {
  name: 'Instant, in English',
  globals: { language: 'en' },
  parameters: met('The same on a page in English.'),
  play: instant(words.en),
};

export const ByPostInEnglish: Story = {
  name: 'By post, in English',
  globals: { language: 'en' },
  parameters: met('The same by letter on a page in English.'),
  play: post(words.en),
};

export const NotNowAndResumed: Story = {
  name: 'Not now, and resumed',
  globals: { language: 'da' },
  parameters: met('An administrator is not ready for the code, and finds it again on the employee card.'),
  play: async ({ canvasElement: canvas, step }) => {
    const w = words.da;
    const walk = { canvas, step, w };
    const administrator = person(canvas);
    await order(walk, 'instant');
    await step('6 Not now', async () => {
      await administrator.reads(w.ask);
      await administrator.press(w.notNow);
      await administrator.reads('Mette Holm');
    });
    await step('2 Back on the employee card: go on with the open order', () => administrator.press(w.resume));
    await show(walk);
    await handOver(walk);
    await done(walk);
  },
};

export const LostReplies: Story = {
  name: 'Lost replies',
  globals: { language: 'da' },
  parameters: met(
    'The answers to the order and to the reveal are both lost on the way: one order, and the code arrives after all.',
    {
      faults: [
        { kind: 'lost-reply', command: 'placeOrder', times: 1 },
        { kind: 'lost-reply', command: 'revealCode', times: 1 },
      ],
    },
  ),
  play: async ({ canvasElement: canvas, step }) => {
    const w = words.da;
    const walk = { canvas, step, w };
    const administrator = person(canvas);
    await order(walk, 'instant');
    await step('5 The answer is lost; the same order is sent again', async () => {
      await administrator.reads('Forbindelsen blev afbrudt');
      await administrator.press(w.tryAgain);
    });
    await show(walk);
    await step('6 The code is lost on the way; the same code is fetched again', async () => {
      await administrator.reads('Vi fik ikke koden');
      await administrator.press(w.tryAgain);
    });
    await handOver(walk);
    await done(walk);
  },
};
