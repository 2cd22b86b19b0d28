import { until } from './person.ts';
import { codeOnScreen, type Portal } from './portal.ts';
import type { Words } from './words.ts';

/** Goes through every screen of the flow and stops at each. The wizard must begin at Mette Holm. */
export async function walk(
  portal: Portal,
  w: Words,
  delivery: 'instant' | 'post',
  stop: (screen: string) => Promise<void>,
): Promise<void> {
  await portal.sees(w.add);
  await stop('employee card');
  await portal.press(w.add);
  await portal.reads(w.delivery);
  await stop('delivery');
  await portal.press(w.continue);
  await portal.sees(w.missing);
  await stop('delivery, nothing chosen');
  await portal.choose(w[delivery]);
  await portal.press(w.continue);
  await portal.reads(w.review);
  await stop('review');
  await portal.press(w.order);
  await (delivery === 'instant' ? throughCode(portal, w, stop) : throughLetter(portal, w, stop));
  await portal.reads(w.receipt);
  await until(() => !portal.text().includes('…'), 'the receipt to be complete');
  await stop('receipt');
}

async function throughCode(portal: Portal, w: Words, stop: (screen: string) => Promise<void>): Promise<void> {
  await portal.reads(w.ask);
  await stop('confirm the reveal');
  await portal.press(w.show);
  await portal.reads(w.code);
  await codeOnScreen(portal);
  await stop('code');
  await portal.press(w.close);
  await stop('code, nothing ticked');
  for (const point of w.points) await portal.choose(point);
  await portal.choose(w.handedOver);
  await portal.press(w.close);
}

async function throughLetter(
  portal: Portal,
  w: Words,
  stop: (screen: string) => Promise<void>,
): Promise<void> {
  await portal.reads(w.letter);
  await stop('letter');
  await portal.press(w.toReceipt);
}
