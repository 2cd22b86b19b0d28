import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { paste, picker, slowAdapter, textOf } from './picker/harness.ts';
import { ida, larsOfHr, larsOfIt, mette, soeren, staffAdapter } from './picker/staff.ts';

const five = [ida, larsOfHr, larsOfIt, mette, soeren];

/** Everything that a status region has said since. */
function spoken(region: Element): () => readonly string[] {
  const said: string[] = [];
  new MutationObserver(() => said.push(textOf(region))).observe(region, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return () => said;
}

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
    const said = spoken(find('[role=status]')!);
    input().focus();
    paste(input(), 'ida');
    await expect.poll(said).toEqual(['1 medarbejder']);
    paste(input(), 'mette');
    await expect.poll(said).toEqual(['1 medarbejder', '', '1 medarbejder']);
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

  describe('when a choice is given up', () => {
    it('that it is, in words', async () => {
      const { input, find, press } = await picker({ value: mette.id }, staffAdapter(five));
      await expect.poll(() => input().value).toBe('Mette Holm');
      const said = spoken(find('[role=status]')!);
      input().focus();
      await press('{Escape}');
      await expect.poll(said).toEqual(['Valget er ryddet.']);
    });

    it('nothing where nobody was chosen', async () => {
      const { input, find, press, search, el } = await picker({}, staffAdapter(five));
      const said = spoken(find('[role=status]')!);
      await search('mette');
      await expect.poll(said).toEqual(['1 medarbejder']);
      await press('{Escape}{Escape}');
      await el.updateComplete;
      expect(input().value).toBe('');
      await search('lars');
      await expect.poll(said).toContain('2 medarbejdere');
      expect(said()).not.toContain('Valget er ryddet.');
    });
  });
});
