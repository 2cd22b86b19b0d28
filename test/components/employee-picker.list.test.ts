import { expect as accessibility } from '@open-wc/testing';
import { describe, expect, it } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { problem } from '../../src/contract/result.ts';
import { facts, paste, picker, slowAdapter, textOf } from './picker/harness.ts';
import {
  ida,
  larsOfHr,
  larsOfIt,
  mark,
  mette,
  page as pageOf,
  soeren,
  staff,
  staffAdapter,
} from './picker/staff.ts';

async function overview(among = staff, attributes: Record<string, string> = {}) {
  const it = await picker({ presentation: 'list', ...attributes }, staffAdapter(among));
  await expect.poll(() => it.rows().length).toBe(Math.min(20, among.length));
  return it;
}

describe('the overview of employees', () => {
  it('shows what an administrator goes by', async () => {
    const { rows, el } = await overview([larsOfHr, larsOfIt, ida, soeren]);
    const [hr, it_, suspended, noMail] = rows().map(textOf);
    for (const text of [
      'Lars Jensen',
      'HR og løn',
      'lars.jensen@eksempel.dk',
      'RID 35613330',
      'Aktiv',
      'Nøglekort',
    ])
      expect(hr).toContain(text);
    expect(hr).toContain('En anden har samme navn');
    expect(it_).toContain('Åben bestilling');
    for (const text of ['Suspenderet', 'Nøglekort', 'Nøglefil']) expect(suspended).toContain(text);
    for (const text of ['Ingen e-mail', 'Ingen']) expect(noMail).toContain(text);
    await accessibility(el).to.be.accessible();
  });

  it('has one button for each employee, named by name and unit', async () => {
    const { rows } = await overview([larsOfHr, larsOfIt]);
    const buttons = rows().map((row) => [...row.querySelectorAll('button')]);
    expect(buttons.map((list) => list.length)).toEqual([1, 1]);
    expect(buttons.map(([button]) => textOf(button!))).toEqual([
      'Lars Jensen, HR og løn',
      'Lars Jensen, IT-drift',
    ]);
  });

  it('tells who was chosen, by mouse and by keyboard, and again when the same is chosen again', async () => {
    const { el, page, find, press } = await overview([larsOfHr, larsOfIt]);
    const told = facts(page, 'employee-selected');
    await userEvent.click(find('#row-1')!);
    expect(el.value).toBe(larsOfIt.id);
    expect(find('#row-1')!.getAttribute('aria-current')).toBe('true');
    find('#row-0')!.focus();
    await press('{Enter}');
    await press('{Enter}');
    expect(told).toEqual([
      { employeeId: larsOfIt.id, name: 'Lars Jensen' },
      { employeeId: larsOfHr.id, name: 'Lars Jensen' },
      { employeeId: larsOfHr.id, name: 'Lars Jensen' },
    ]);
  });

  it('says how many there are in all, and fetches more when asked to', async () => {
    const { el, rows, find, status } = await overview();
    expect(textOf(find('.summary')!)).toBe('64 medarbejdere');
    expect(textOf(find('.more')!)).toContain('Viser 20 af 64');
    await userEvent.click(find('[part=more]')!);
    await expect.poll(() => rows().length).toBe(40);
    await expect.poll(() => el.shadowRoot!.activeElement?.id).toBe('row-20');
    await expect.poll(status).toBe('Viser 40 af 64');
    await userEvent.click(find('[part=more]')!);
    await expect.poll(() => rows().length).toBe(60);
    await userEvent.click(find('[part=more]')!);
    await expect.poll(() => rows().length).toBe(64);
    expect(find('[part=more]')).toBe(null);
    expect(textOf(find('.more')!)).toBe('Viser 64 af 64');
  });

  it('searches as one types, and keeps the rows meanwhile', async () => {
    const { asked, adapter } = slowAdapter();
    const { rows, input, status } = await picker({ presentation: 'list' }, adapter);
    await expect.poll(() => asked.length).toBe(1);
    expect(asked[0]!.query).toEqual({ limit: 20 });
    asked[0]!.answer(pageOf([mette, ida], {}));
    await expect.poll(() => rows().length).toBe(2);
    paste(input(), 'met');
    await expect.poll(() => asked.length).toBe(2);
    expect(rows().length).toBe(2);
    asked[1]!.answer(pageOf([mette], {}));
    await expect.poll(() => rows().length).toBe(1);
    await expect.poll(status).toBe('1 medarbejder');
  });

  it('shows only those of one status, and all again', async () => {
    const { rows, find } = await overview();
    await userEvent.selectOptions(find('[part=filter]')!, 'Suspenderede');
    await expect.poll(() => rows().map((row) => textOf(row.querySelector('.name')!))).toEqual(['Ida Krogh']);
    await userEvent.selectOptions(find('[part=filter]')!, 'Alle');
    await expect.poll(() => rows().length).toBe(20);
  });

  it('says that nobody was found', async () => {
    const { el, rows, input, find, status } = await overview();
    await userEvent.click(input());
    await userEvent.keyboard('zzz');
    await expect.poll(() => rows().length).toBe(0);
    expect(textOf(find('.summary')!)).toContain('Ingen medarbejdere passer til »zzz«');
    await expect.poll(status).toContain('Ingen medarbejdere');
    await accessibility(el).to.be.accessible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => rows().length).toBe(20);
    expect(input().value).toBe('');
  });

  it('offers the next page again when it did not come, and keeps what there is', async () => {
    const good = staffAdapter();
    let broken = true;
    const { el, rows, find } = await picker(
      { presentation: 'list' },
      {
        searchEmployees: (query, context) =>
          query.cursor && broken ? problem('provider-unavailable') : good.searchEmployees(query, context),
      },
    );
    await expect.poll(() => rows().length).toBe(20);
    await userEvent.click(find('[part=more]')!);
    await expect.poll(() => textOf(find('[part=failure]')!)).toContain('Medarbejderne kunne ikke hentes');
    expect(rows().length).toBe(20);
    await accessibility(el).to.be.accessible();
    broken = false;
    await userEvent.click(find('[part=more]')!);
    await expect.poll(() => rows().length).toBe(40);
    expect(find('[part=failure]')).toBe(null);
  });

  it('marks the employee that the page has set, without asking for a name', async () => {
    const { rows, find } = await overview([larsOfHr, larsOfIt], { value: larsOfIt.id });
    expect(rows().length).toBe(2);
    expect(find('#row-0')!.hasAttribute('aria-current')).toBe(false);
    expect(find('#row-1')!.getAttribute('aria-current')).toBe('true');
  });

  it('shows HTML in a name as text', async () => {
    const { find } = await overview([mark]);
    expect(textOf(find('#row-0 .name')!)).toBe('<b>Mark</b> & Søn');
    expect(find('b')).toBe(null);
  });

  it('is read as a table, also where the rows are cards on a page of 320 pixels', async () => {
    await browser.viewport(320, 700);
    try {
      const { el, find } = await overview();
      expect(getComputedStyle(find('[part=row]')!).display).toBe('flex');
      expect(find('table')!.getAttribute('role')).toBe('table');
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      await accessibility(el).to.be.accessible();
    } finally {
      await browser.viewport(900, 900);
    }
  });

  it('follows the language of the page, live', async () => {
    const { el, page, find, rows } = await overview([ida, soeren]);
    page.lang = 'en';
    await expect.poll(() => textOf(find('.summary')!)).toBe('2 employees');
    expect(textOf(rows()[0]!)).toContain('Suspended');
    expect(textOf(rows()[0]!)).toContain('Key file');
    await accessibility(el).to.be.accessible();
  });
});
