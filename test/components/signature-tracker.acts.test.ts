import { expect } from '@open-wc/testing';
import { userEvent } from 'vitest/browser';
import { describe, it } from 'vitest';
import { reveal } from '../../src/i18n/da/reveal.ts';
import { tracker as da } from '../../src/i18n/da/tracker.ts';
import { deepAll, until } from '../support/person.ts';
import { words } from '../support/words.ts';
import { open, orderFor, type Page } from './signature-tracker.support.ts';

const { acts, questions, done } = da;
const keyfile = da.nouns.signature.keyfile;
const accessible = (page: Page) => expect(page.tracker).to.be.accessible();
const calls = (page: Page, command: string) => page.asked.filter((each) => each.command === command);

async function choose(page: Page, reason: string): Promise<void> {
  const select = await until(() => deepAll(page.tracker, 'select')[0], 'the reasons', page.place);
  await userEvent.selectOptions(select, reason);
}

describe('asks once, names the consequence, and puts the focus on the safe choice', () => {
  it.each([
    ['emp-code-handed-over', acts.resend, questions.resend.question, 'Linket i den gamle mail'],
    ['emp-code-handed-over', acts.reissue, questions.reissue.question, 'Det kan ikke fortrydes'],
    [
      'emp-open-post',
      acts['report-missing'],
      questions['report-missing'].question,
      /ventes senest \d+\. november/,
    ],
    ['emp-open-post', acts.cancel, questions.cancel.question, 'Det kan ikke fortrydes'],
    [
      'emp-keyfile-due',
      /^Spær signaturen: .*nøglefil$/,
      questions.revoke.question(keyfile, 'Agnete Fogh'),
      'Det kan ikke fortrydes',
    ],
    ['emp-keyfile-due', acts.renew, questions.renew.question(keyfile, 'Agnete Fogh'), 'Du kan annullere'],
  ] as const)('%s: %s', async (employeeId, act, question, consequence) => {
    const page = open(employeeId);
    await page.press(act);
    await page.sees(question);
    await page.sees(consequence);
    await page.focusIsOn(da.no);
    await accessible(page);
    const before = page.asked.length;
    await page.press(da.no);
    await page.focusIsOn(act);
    expect(page.asked.length).to.equal(before);
  });
});

it('a new mail is sent, said and told', async () => {
  const page = open('emp-code-handed-over');
  const { id } = orderFor(page, 'emp-code-handed-over');
  const before = page.simulation.world.mails.filter(({ orderId }) => orderId === id).length;
  await page.press(acts.resend);
  await page.press(questions.resend.yes);
  await page.focusIsOn(done.resend);
  await accessible(page);
  expect(page.simulation.world.mails.filter(({ orderId }) => orderId === id).length).to.equal(before + 1);
  expect(page.facts).to.deep.equal([{ name: 'activation-mail-resent', detail: { orderId: id } }]);
});

it('a double press issues exactly one new code, which waits to be shown', async () => {
  const page = open('emp-code-lost');
  const { id } = orderFor(page, 'emp-code-lost');
  const before = page.simulation.world.secrets.get(id)!.length;
  await page.press(acts.reissue);
  await page.sees(questions.reissue.question);
  const yes = page.button(questions.reissue.yes)!;
  yes.click();
  yes.click();
  await page.focusIsOn(words.da.ask);
  expect(calls(page, 'reissueCode').length).to.equal(1);
  expect(page.simulation.world.secrets.get(id)!.length).to.equal(before + 1);
  expect(page.facts).to.deep.equal([{ name: 'code-reissued', detail: { orderId: id, reason: 'lost' } }]);
});

it('a lost reply and another try are one deed, with one key', async () => {
  const faults = [{ kind: 'lost-reply', command: 'reissueCode', times: 1 }] as const;
  const page = open('emp-code-expired', { faults });
  const { id } = orderFor(page, 'emp-code-expired');
  const before = page.simulation.world.secrets.get(id)!.length;
  await page.press(acts.reissue);
  await page.press(questions.reissue.yes);
  await page.focusIsOn('Forbindelsen blev afbrudt');
  await accessible(page);
  await page.press(da.tryAgain);
  await page.focusIsOn(words.da.ask);
  expect(new Set(calls(page, 'reissueCode').map(({ key }) => key)).size).to.equal(1);
  expect(page.simulation.world.secrets.get(id)!.length).to.equal(before + 1);
  expect(page.facts).to.deep.equal([{ name: 'code-reissued', detail: { orderId: id, reason: 'expired' } }]);
});

it('the code is shown, handed over, and the order then says so', async () => {
  const page = open('emp-open-instant');
  await page.press(da.orders.showCode);
  await page.focusIsOn(words.da.ask);
  await page.press(words.da.show);
  for (const tick of [...words.da.points, words.da.handedOver]) await page.choose(tick);
  await page.press(words.da.close);
  await page.sees(da.orders.nextHandedOver('Jakob Eskildsen'));
  await page.focusIsOn('nøglefil');
});

it('"not now" leaves the order as it was', async () => {
  const page = open('emp-open-instant');
  await page.press(da.orders.showCode);
  await page.press(reveal.asking.notNow);
  await page.focusIsOn('nøglefil');
  await page.sees(da.orders.nextReveal('Jakob Eskildsen'));
});

it('a letter that may still arrive is reported only after its last day, which is named', async () => {
  const page = open('emp-open-post');
  await page.press(acts['report-missing']);
  await page.press(questions['report-missing'].yes);
  await page.focusIsOn('Brevet kan stadig nå frem');
  await page.sees(/Brevet ventes senest \d+\. november 2026\. Fra dagen efter/);
  await accessible(page);
});

it('an overdue letter is reported missing, and a new code is the way on', async () => {
  const page = open('emp-letter-overdue');
  await page.press(acts['report-missing']);
  await page.press(questions['report-missing'].yes);
  await page.focusIsOn(done['report-missing']);
  await page.sees(da.order.nextLetter('Finn Barfod'));
  await page.press(acts.reissue);
  await page.press(questions.reissue.yes);
  await page.focusIsOn(done.reissue);
  expect(page.facts.map(({ name, detail }) => [name, (detail as { reason: string }).reason])).to.deep.equal([
    ['code-reissued', 'never_arrived'],
  ]);
});

it('an order is cancelled, and then offers nothing more', async () => {
  const page = open('emp-open-post');
  const { id } = orderFor(page, 'emp-open-post');
  await page.press(acts.cancel);
  await page.press(questions.cancel.yes);
  await page.focusIsOn(done.cancel);
  await page.sees(da.orders.nextDead);
  expect(page.button(acts.cancel)).to.equal(undefined);
  expect(page.facts).to.deep.equal([{ name: 'order-cancelled', detail: { orderId: id } }]);
});

it('a signature is revoked only with a reason, and says from then on when, by whom and why', async () => {
  const page = open('emp-keyfile-due');
  const card = () =>
    deepAll(page.tracker, '[part="signature"]').find((each) => /nøglefil/.test(each.textContent))!;
  await until(card, 'the key file', page.place);
  const id = card().dataset['id'];
  card().querySelector<HTMLElement>('[data-act="revoke"]')!.click();
  await page.sees(da.reasonHint);
  await page.press(questions.revoke.yes);
  await page.sees(da.reasonMissing);
  const select = deepAll(page.tracker, 'select')[0]!;
  await until(
    () => page.tracker.shadowRoot?.activeElement === select,
    'the focus on the reasons',
    page.place,
  );
  await accessible(page);
  expect(calls(page, 'revokeSignature')).to.deep.equal([]);
  await choose(page, 'device_lost');
  await page.press(questions.revoke.yes);
  await page.focusIsOn(done.revoke);
  await page.sees(da.reasons.device_lost);
  await page.sees(/af Karen Lund/);
  expect(page.facts).to.deep.equal([
    { name: 'signature-revoked', detail: { signatureId: id, reason: 'device_lost' } },
  ]);
  await accessible(page);
});

it('a renewal is an order on top, and is not offered twice', async () => {
  const page = open('emp-keyfile-due');
  await page.press(acts.renew);
  await page.press(questions.renew.yes);
  await page.focusIsOn(done.renew);
  await page.sees(da.orders.nextReveal('Agnete Fogh'));
  expect(page.button(acts.renew)).to.equal(undefined);
});

it.each([
  ['emp-resend-limit', acts.resend, questions.resend.yes, 'Mailen kan ikke sendes flere gange i dag'],
  ['emp-mail-came-back', acts.resend, questions.resend.yes, 'Aktiveringsmailen kunne ikke leveres'],
] as const)('explains a refusal without another try: %s', async (employeeId, act, yes, title) => {
  const page = open(employeeId);
  await page.press(act);
  await page.press(yes);
  await page.focusIsOn(title);
  await accessible(page);
  expect(page.button(da.tryAgain)).to.equal(undefined);
  expect(page.facts).to.deep.equal([]);
});

it('after signing in again the same deed goes on with its key', async () => {
  const page = open('emp-code-handed-over');
  await page.sees(acts.resend);
  page.simulation.expireSession();
  await page.press(acts.resend);
  await page.press(questions.resend.yes);
  await page.focusIsOn('Du er blevet logget af');
  await accessible(page);
  page.simulation.signIn([...page.simulation.world.administrators.keys()][0]!);
  page.tracker.resume();
  await page.sees(done.resend);
  const keys = calls(page, 'resendActivationMail').map(({ key }) => key);
  expect([keys.length, new Set(keys).size]).to.deep.equal([2, 1]);
});

it('works in strict, where every change says which version was seen', async () => {
  const page = open('emp-code-handed-over', { scenario: 'strict' });
  await page.press(acts.resend);
  await page.press(questions.resend.yes);
  await page.focusIsOn(done.resend);
});

it('everything is done with the keyboard alone', async () => {
  const page = open('emp-code-handed-over');
  await page.sees(acts.resend);
  const tabTo = async (text: string) => {
    for (let at = 0; at < 12; at++) {
      await userEvent.tab();
      if (page.tracker.shadowRoot?.activeElement?.textContent.includes(text)) return;
    }
    throw new Error(`No tab stop "${text}"`);
  };
  await tabTo(acts.resend);
  await userEvent.keyboard('{Enter}');
  await page.focusIsOn(da.no);
  await userEvent.keyboard('{Enter}');
  await page.focusIsOn(acts.resend);
  await userEvent.keyboard('{Enter}');
  await page.focusIsOn(da.no);
  await tabTo(questions.resend.yes);
  await userEvent.keyboard('{Enter}');
  await page.focusIsOn(done.resend);
});
