import { expect as accessibility } from '@open-wc/testing';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { facts, paste, picker, slowAdapter, textOf } from './picker/harness.ts';
import {
  ida,
  larsOfHr,
  larsOfIt,
  mark,
  mette,
  page as pageOf,
  soeren,
  staffAdapter,
} from './picker/staff.ts';

const five = [ida, larsOfHr, larsOfIt, mette, soeren];

describe('searching', () => {
  it('asks once for what is typed in one go', async () => {
    const { asked, adapter } = slowAdapter();
    const { input } = await picker({}, adapter);
    input().focus();
    for (const text of ['m', 'me', 'met']) paste(input(), text);
    await expect.poll(() => asked.length).toBe(1);
    expect(asked[0]!.query).toMatchObject({ q: 'met', limit: 20 });
  });

  it('aborts a superseded search and does not look at its answer', async () => {
    const { asked, adapter } = slowAdapter();
    const { input, options } = await picker({}, adapter);
    input().focus();
    paste(input(), 'm');
    await expect.poll(() => asked.length).toBe(1);
    paste(input(), 'ida');
    await expect.poll(() => asked.length).toBe(2);
    expect(asked[0]!.signal.aborted).toBe(true);
    asked[1]!.answer(pageOf([ida], {}));
    await expect.poll(() => options().length).toBe(1);
    asked[0]!.answer(pageOf([mette, soeren], {}));
    await expect.poll(() => options().map(textOf)).toEqual([expect.stringContaining('Ida Krogh')]);
  });

  it('keeps the last results while the next load', async () => {
    const { asked, adapter } = slowAdapter();
    const { input, options, find } = await picker({}, adapter);
    input().focus();
    paste(input(), 'm');
    await expect.poll(() => asked.length).toBe(1);
    asked[0]!.answer(pageOf([mette], {}));
    await expect.poll(() => options().length).toBe(1);
    paste(input(), 'me');
    await expect.poll(() => asked.length).toBe(2);
    expect(options().length).toBe(1);
    expect(find('#listbox')!.getAttribute('aria-busy')).toBe('true');
  });

  it('fetches the next page when the list is scrolled to its end', async () => {
    const { input, options, find } = await picker();
    await userEvent.click(input());
    await expect.poll(() => options().length).toBe(20);
    find('#listbox')!.scrollTo(0, 1e6);
    await expect.poll(() => options().length).toBe(40);
  });

  it('fetches the next page when Down goes beyond the last row, and moves on', async () => {
    const { input, options, press, active } = await picker();
    await userEvent.click(input());
    await expect.poll(() => options().length).toBe(20);
    await press('{ArrowUp}{ArrowDown}');
    await expect.poll(() => options().length).toBeGreaterThan(20);
    await expect.poll(active).toBe(textOf(options()[20]!));
  });
});

describe('the options', () => {
  it('carry everything that tells two people apart as visible text', async () => {
    const { search, options } = await picker({}, staffAdapter(five));
    await search('lars');
    const [first, second] = options().map(textOf);
    for (const text of ['Lars Jensen', 'HR og løn', 'RID 35613330', 'En anden har samme navn'])
      expect(first).toContain(text);
    for (const text of ['IT-drift', 'RID 35613331']) expect(second).toContain(text);
  });

  it('show who is suspended or has no mail, and let them be chosen', async () => {
    const { el, search, options } = await picker({}, staffAdapter(five));
    await search('ida');
    expect(textOf(options()[0]!)).toContain('Suspenderet');
    await userEvent.clear(el.shadowRoot!.querySelector('#field')!);
    await search('søren');
    expect(textOf(options()[0]!)).toContain('Ingen e-mail');
    await userEvent.click(options()[0]!);
    expect(el.value).toBe(soeren.id);
  });

  it('mark the match in the text as it stands, also where spelling folds', async () => {
    const { search, all } = await picker({}, staffAdapter(five));
    await search('soeren ågård');
    expect(all('.name mark').map(textOf)).toEqual(['Søren', 'Aagaard']);
  });

  it('show HTML in a name as text', async () => {
    const { search, options, find } = await picker({}, staffAdapter([mark]));
    await search('mark');
    expect(textOf(options()[0]!.querySelector('.name')!)).toBe('<b>Mark</b> & Søn');
    expect(find('b')).toBe(null);
  });
});

describe('the field', () => {
  it('names a preset employee and tells nobody', async () => {
    const told: unknown[] = [];
    const { page, input } = await picker({ value: mette.id });
    page.addEventListener('employee-selected', (event) => told.push(event));
    await expect.poll(() => input().value).toBe('Mette Holm');
    expect(told).toEqual([]);
  });

  it('gives a choice up when its text is changed, so that what is read is what is sent', async () => {
    const { el, page, input, press } = await picker({ value: mette.id });
    const cleared = facts(page, 'employee-cleared');
    await expect.poll(() => input().value).toBe('Mette Holm');
    input().focus();
    await press('{End}{Backspace}');
    expect(el.value).toBe('');
    expect(cleared).toEqual([{ employeeId: mette.id }]);
  });

  it('is emptied by a real button, and takes the focus back', async () => {
    const { el, input, find } = await picker({ value: mette.id });
    await expect.poll(() => input().value).toBe('Mette Holm');
    const clear = find<HTMLButtonElement>('[part=clear]')!;
    expect(clear.tagName).toBe('BUTTON');
    await userEvent.click(clear);
    await el.updateComplete;
    expect(el.value).toBe('');
    expect(el.shadowRoot!.activeElement).toBe(input());
    expect(find('[part=clear]')).toBe(null);
  });

  it('follows the language of the page, live', async () => {
    const { el, page, search, find, status } = await picker({}, staffAdapter(five));
    await search('lars');
    await expect.poll(status).toBe('2 medarbejdere');
    page.lang = 'en';
    await expect.poll(() => textOf(find('[part=label]')!)).toBe('Choose an employee');
    expect(textOf(find('[role=option]')!)).toContain('Another person has the same name');
    expect(status()).toBe('2 employees');
    await accessibility(el).to.be.accessible();
  });
});

describe('is accessible', () => {
  it('when empty', async () => {
    const { el, input } = await picker();
    expect(input().getAttribute('aria-expanded')).toBe('false');
    await accessibility(el).to.be.accessible();
  });

  it('when open, with an active option', async () => {
    const { el, search, press, active } = await picker();
    await search('a');
    await press('{ArrowDown}');
    await expect.poll(active).not.toBe(null);
    await accessibility(el).to.be.accessible();
  });

  it('while loading, when nobody is found and when someone is chosen', async () => {
    const slow = await picker({}, slowAdapter().adapter);
    await userEvent.click(slow.input());
    await expect.poll(() => textOf(slow.find('[part=popup]')!)).toContain('Henter');
    await accessibility(slow.el).to.be.accessible();
    const none = await picker();
    await none.search('zzz');
    await expect.poll(() => textOf(none.find('[part=popup]')!)).toContain('Ingen');
    await accessibility(none.el).to.be.accessible();
    const chosen = await picker({ value: mette.id });
    await expect.poll(() => chosen.input().value).toBe('Mette Holm');
    await accessibility(chosen.el).to.be.accessible();
  });
});
