import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { facts, picker } from './picker/harness.ts';
import { ida, larsOfHr, larsOfIt, mette, soeren, staffAdapter } from './picker/staff.ts';

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
