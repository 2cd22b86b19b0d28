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

describe('the keys of an editable combobox', () => {
  async function opened(keys = '') {
    const it = await picker({}, staffAdapter(five));
    await userEvent.click(it.input());
    await expect.poll(() => it.options().length).toBe(5);
    if (keys) await it.press(keys);
    await it.el.updateComplete;
    return it;
  }

  it('Down opens a closed list and goes to the first option', async () => {
    const { input, press, active } = await picker({}, staffAdapter(five));
    input().focus();
    await press('{ArrowDown}');
    await expect.poll(active).toContain('Ida Krogh');
    expect(input().getAttribute('aria-expanded')).toBe('true');
  });

  it('Up opens a closed list and goes to the last option', async () => {
    const { input, press, active } = await picker({}, staffAdapter(five));
    input().focus();
    await press('{ArrowUp}');
    await expect.poll(active).toContain('Søren Aagaard');
  });

  it('Alt+Down opens and leaves the options alone', async () => {
    const { input, options, press, active } = await picker({}, staffAdapter(five));
    input().focus();
    await press('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => options().length).toBe(5);
    expect(active()).toBe(null);
  });

  it.each([
    ['Down', '{ArrowDown}{ArrowDown}', 'Lars Jensen'],
    ['Up', '{ArrowUp}', 'Søren Aagaard'],
    ['Down past the last option', '{ArrowUp}{ArrowDown}', 'Ida Krogh'],
    ['Up past the first option', '{ArrowDown}{ArrowUp}', 'Søren Aagaard'],
    ['PageDown', '{PageDown}', 'Søren Aagaard'],
    ['PageUp', '{ArrowUp}{PageUp}', 'Ida Krogh'],
  ])('%s moves the active option', async (_, keys, name) => {
    const { active } = await opened(keys);
    expect(active()).toContain(name);
  });

  it.each([
    ['{Home}', 0],
    ['{End}', 2],
    ['{ArrowLeft}', 0],
    ['{ArrowRight}', 2],
  ])('%s goes back into the text', async (key, caret) => {
    const { input, active, search, press, el } = await opened();
    await search('la');
    await press('{ArrowDown}');
    await expect.poll(active).not.toBe(null);
    input().setSelectionRange(1, 1);
    await press(key);
    await el.updateComplete;
    expect(active()).toBe(null);
    expect(input().getAttribute('aria-expanded')).toBe('true');
    expect(input().selectionStart).toBe(caret);
  });

  it('Enter takes the active option and closes', async () => {
    const { el, page, input, press } = await opened('{ArrowDown}');
    const told = facts(page, 'employee-selected');
    await press('{Enter}');
    await el.updateComplete;
    expect(told).toEqual([{ employeeId: ida.id, name: 'Ida Krogh' }]);
    expect(el.value).toBe(ida.id);
    expect(el.getAttribute('value')).toBe(ida.id);
    expect(input().value).toBe('Ida Krogh');
    expect(input().getAttribute('aria-expanded')).toBe('false');
  });

  it('the value is already the new one when the page is told', async () => {
    const { el, page, press } = await opened('{ArrowDown}');
    const values: string[] = [];
    page.addEventListener('employee-selected', () => values.push(el.value));
    await press('{Enter}');
    expect(values).toEqual([ida.id]);
  });

  it('Enter with no active option takes nothing', async () => {
    const { el, page, press } = await opened();
    const told = facts(page, 'employee-selected');
    await press('{Enter}');
    expect(told).toEqual([]);
    expect(el.value).toBe('');
  });

  it('Escape closes, then clears, then is left to the page', async () => {
    const { el, page, input, press } = await opened('{ArrowDown}{Enter}');
    const cleared = facts(page, 'employee-cleared');
    const escapes: string[] = [];
    page.addEventListener('keydown', ({ key }) => escapes.push(key));
    await press('{ArrowDown}');
    await expect.poll(() => input().getAttribute('aria-expanded')).toBe('true');
    await press('{Escape}');
    await expect.poll(() => input().getAttribute('aria-expanded')).toBe('false');
    expect(el.value).toBe(ida.id);
    await press('{Escape}');
    await el.updateComplete;
    expect(el.value).toBe('');
    expect(input().value).toBe('');
    expect(cleared).toEqual([{ employeeId: ida.id }]);
    expect(escapes).not.toContain('Escape');
    await press('{Escape}');
    expect(escapes).toContain('Escape');
  });

  it('Tab leaves and chooses nobody', async () => {
    const { el, page, input, press } = await opened('{ArrowDown}');
    const told = facts(page, 'employee-selected');
    await press('{Tab}');
    await expect.poll(() => input().getAttribute('aria-expanded')).toBe('false');
    expect(told).toEqual([]);
    expect(el.value).toBe('');
  });
});

describe('what a screen reader is given', () => {
  it('aria-controls only while the list is open, aria-selected only on the active option', async () => {
    const { input, find, all, search, press, el } = await picker({}, staffAdapter(five));
    expect(input().getAttribute('aria-controls')).toBe(null);
    expect(input().getAttribute('aria-autocomplete')).toBe('list');
    await search('lars');
    expect(input().getAttribute('aria-controls')).toBe('listbox');
    expect(find('#listbox')!.getAttribute('aria-label')).toBe('Medarbejdere, der passer til søgningen');
    expect(all('[aria-selected]')).toEqual([]);
    await press('{ArrowDown}');
    await el.updateComplete;
    expect(all('[aria-selected]')).toEqual([find('[aria-selected=true]')]);
    expect(find('[aria-selected=true]')!.id).toBe(input().getAttribute('aria-activedescendant'));
  });

  it('the true total, also where only a page has been fetched', async () => {
    const { input, options, status } = await picker();
    await userEvent.click(input());
    await expect.poll(() => options().length).toBe(20);
    expect(options()[0]!.getAttribute('aria-setsize')).toBe('64');
    expect(options()[19]!.getAttribute('aria-posinset')).toBe('20');
    await expect.poll(status).toBe('64 medarbejdere');
  });

  it('a status region that is there and empty from the start', async () => {
    const { find } = await picker();
    expect(find('[role=status]')).not.toBe(null);
    expect(textOf(find('[role=status]')!)).toBe('');
  });

  it('the same number twice, because the region is emptied in between', async () => {
    const { input, find } = await picker({}, staffAdapter(five));
    const spoken: string[] = [];
    const region = find('[role=status]')!;
    new MutationObserver(() => spoken.push(textOf(region))).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    input().focus();
    paste(input(), 'ida');
    await expect.poll(() => spoken).toEqual(['1 medarbejder']);
    paste(input(), 'mette');
    await expect.poll(() => spoken).toEqual(['1 medarbejder', '', '1 medarbejder']);
  });

  it('that nobody was found, in words of its own', async () => {
    const { search, status, input, find } = await picker({}, staffAdapter(five));
    await search('zzz');
    await expect.poll(status).toContain('Ingen medarbejdere passer til »zzz«');
    expect(input().getAttribute('aria-expanded')).toBe('false');
    expect(textOf(find('[part=popup]')!)).toContain('Ingen medarbejdere');
  });

  it('that a slow search is under way', async () => {
    const { input, status } = await picker({}, slowAdapter().adapter);
    await userEvent.click(input());
    await expect.poll(status, { timeout: 3000 }).toBe('Henter medarbejdere …');
  });
});

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
