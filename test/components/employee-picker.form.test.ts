import { expect as accessibility, fixture, html } from '@open-wc/testing';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EmployeePicker } from '../../src/components/employee-picker/employee-picker.element.ts';
import { plug } from '../../src/protocol/plug.ts';
import { parts, paste, textOf } from './picker/harness.ts';
import { mette, soeren, staffAdapter } from './picker/staff.ts';

async function form(content: unknown) {
  const page = await fixture<HTMLElement>(html`<main lang="da"></main>`);
  plug(staffAdapter(), page);
  const inside = await fixture<HTMLFormElement>(html`<form>${content}</form>`, { parentNode: page });
  const el = inside.querySelector<EmployeePicker>('employee-picker')!;
  await el.updateComplete;
  return { page, form: inside, el, ...parts(el) };
}

const picked = (inside: HTMLFormElement) => new FormData(inside).get('employee');

describe('in a form', () => {
  it('sends the id of the chosen employee under its name, and nothing where nobody is chosen', async () => {
    const {
      form: inside,
      el,
      search,
      options,
    } = await form(html`<employee-picker name="employee"></employee-picker>`);
    expect(picked(inside)).toBe(null);
    await search('mette holm');
    await userEvent.click(options()[0]!);
    expect(picked(inside)).toBe(mette.id);
    el.value = soeren.id;
    expect(picked(inside)).toBe(soeren.id);
    el.removeAttribute('value');
    expect(picked(inside)).toBe(null);
  });

  it('says in the language of the page that somebody must be chosen', async () => {
    const {
      page,
      form: inside,
      el,
      find,
      input,
    } = await form(html`<employee-picker name="employee" required></employee-picker>`);
    expect(inside.checkValidity()).toBe(false);
    expect(el.validity.valueMissing).toBe(true);
    expect(el.validationMessage).toBe('Vælg en medarbejder.');
    await expect.poll(() => textOf(find('[part=error]')!)).toBe('Vælg en medarbejder.');
    expect(input().getAttribute('aria-invalid')).toBe('true');
    expect(input().getAttribute('aria-required')).toBe('true');
    await accessibility(el).to.be.accessible();
    page.lang = 'en';
    await expect.poll(() => el.validationMessage).toBe('Choose an employee.');
    el.value = mette.id;
    await expect.poll(() => inside.checkValidity()).toBe(true);
    expect(textOf(find('[part=error]')!)).toBe('');
  });

  it('brings the person to the field when the form is sent too early', async () => {
    const {
      form: inside,
      el,
      input,
    } = await form(html`<employee-picker name="employee" required></employee-picker>`);
    inside.requestSubmit();
    await expect.poll(() => el.shadowRoot!.activeElement).toBe(input());
  });

  it('does not let a form be sent with a text that is nobody', async () => {
    const { form: inside, el, input } = await form(html`<employee-picker name="employee"></employee-picker>`);
    expect(inside.checkValidity()).toBe(true);
    paste(input(), 'Mette H');
    await expect.poll(() => inside.checkValidity()).toBe(false);
    expect(el.validationMessage).toBe('Vælg en medarbejder på listen, eller ryd feltet.');
  });

  it('goes back to what it was when the form is reset', async () => {
    const {
      form: inside,
      input,
      find,
    } = await form(html`<employee-picker name="employee" value=${mette.id}></employee-picker>`);
    await expect.poll(() => input().value).toBe('Mette Holm');
    await userEvent.click(find('[part=clear]')!);
    paste(input(), 'søren');
    inside.reset();
    expect(picked(inside)).toBe(mette.id);
    await expect.poll(() => input().value).toBe('Mette Holm');
  });

  it('forgets a text that is nobody when the form is reset', async () => {
    const { form: inside, input } = await form(html`<employee-picker name="employee"></employee-picker>`);
    paste(input(), 'søren');
    inside.reset();
    await expect.poll(() => input().value).toBe('');
  });

  it('takes back what the browser kept of it', async () => {
    const { form: inside, el, input } = await form(html`<employee-picker name="employee"></employee-picker>`);
    el.formStateRestoreCallback(soeren.id);
    expect(picked(inside)).toBe(soeren.id);
    await expect.poll(() => input().value).toBe('Søren Aagaard');
  });

  it('is disabled by its own attribute and by a fieldset around, and sends nothing then', async () => {
    const {
      form: inside,
      el,
      input,
      find,
    } = await form(
      html`<fieldset><employee-picker name="employee" value=${mette.id}></employee-picker></fieldset>`,
    );
    const fieldset = inside.querySelector('fieldset')!;
    expect(input().disabled).toBe(false);
    fieldset.disabled = true;
    await expect.poll(() => input().disabled).toBe(true);
    expect(picked(inside)).toBe(null);
    expect(find('[part=clear]')).toBe(null);
    await accessibility(el).to.be.accessible();
    fieldset.disabled = false;
    await expect.poll(() => input().disabled).toBe(false);
    el.disabled = true;
    await expect.poll(() => input().disabled).toBe(true);
  });

  it('is named, and focused, by a label of the page', async () => {
    const {
      form: inside,
      el,
      input,
      find,
    } = await form(
      html`<label for="who">Hvem gælder det?</label><employee-picker id="who"></employee-picker>`,
    );
    expect(input().getAttribute('aria-label')).toBe('Hvem gælder det?');
    expect(find('[part=label]')).toBe(null);
    await accessibility(el).to.be.accessible();
    await userEvent.click(inside.querySelector('label')!);
    expect(el.shadowRoot!.activeElement).toBe(input());
  });

  it('is named by its own label otherwise', async () => {
    const { el, find } = await form(html`<employee-picker label="Modtager"></employee-picker>`);
    expect(textOf(find('[part=label]')!)).toBe('Modtager');
    el.label = '';
    await el.updateComplete;
    expect(textOf(find('[part=label]')!)).toBe('Vælg medarbejder');
  });

  it('reflects its properties, and has no attributes of its own at first', async () => {
    const { el } = await form(html`<employee-picker></employee-picker>`);
    expect(el.getAttributeNames()).toEqual([]);
    Object.assign(el, {
      value: soeren.id,
      label: 'Modtager',
      name: 'to',
      required: true,
      disabled: true,
      presentation: 'list',
    });
    await el.updateComplete;
    expect(Object.fromEntries([...el.attributes].map(({ name, value }) => [name, value]))).toEqual({
      value: soeren.id,
      label: 'Modtager',
      name: 'to',
      required: '',
      disabled: '',
      presentation: 'list',
    });
  });
});
