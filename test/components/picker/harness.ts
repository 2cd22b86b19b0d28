import { fixture, html } from '@open-wc/testing';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EmployeePicker } from '../../../src/components/employee-picker/employee-picker.element.ts';
import type { EmployeePage, EmployeeQuery } from '../../../src/contract/employee.ts';
import type { Problem } from '../../../src/contract/problem.ts';
import { define } from '../../../src/lib/define.ts';
import type { Adapter } from '../../../src/protocol/adapter.ts';
import { plug } from '../../../src/protocol/plug.ts';
import { staffAdapter } from './staff.ts';

define('employee-picker', EmployeePicker);

/** A picker on a page of its own language, with an adapter around it. */
export async function picker(
  attributes: Readonly<Record<string, string>> = {},
  adapter: Adapter | null = staffAdapter(),
) {
  const page = await fixture<HTMLElement>(html`<main lang="da"></main>`);
  if (adapter) plug(adapter, page);
  const el = document.createElement('employee-picker') as EmployeePicker;
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  page.append(el);
  await el.updateComplete;
  return { el, page, ...parts(el) };
}

export function parts(el: EmployeePicker) {
  const find = <T extends HTMLElement = HTMLElement>(selector: string) =>
    el.shadowRoot!.querySelector<T>(selector);
  return {
    find,
    all: (selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)],
    input: () => find<HTMLInputElement>('#field')!,
    options: () => [...el.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')],
    rows: () => [...el.shadowRoot!.querySelectorAll<HTMLElement>('[part=row]')],
    /** The option that `aria-activedescendant` points at, in the same tree. */
    active: () => {
      const id = find('#field')!.getAttribute('aria-activedescendant');
      return id === null ? null : textOf(find(`#${id}`)!);
    },
    status: () => textOf(find('[role=status]')!),
    press: (keys: string) => userEvent.keyboard(keys),
    /** Types with real keys, and waits for the list that follows. */
    search: async (text: string) => {
      await userEvent.click(find('#field')!);
      await userEvent.keyboard(text);
      await expect.poll(() => find('[role=listbox]')?.getAttribute('aria-busy')).toBe(null);
    },
  };
}

export function textOf(element: Element): string {
  return element.textContent!.replaceAll(/\s+/g, ' ').trim();
}

/** An adapter whose searches stay unanswered until the test answers them. */
export function slowAdapter() {
  const asked: {
    readonly query: EmployeeQuery;
    readonly signal: AbortSignal;
    readonly answer: (answer: EmployeePage | Problem) => void;
  }[] = [];
  const adapter: Adapter = {
    searchEmployees: (query, { signal }) =>
      new Promise((answer) => {
        asked.push({ query, signal, answer });
      }),
  };
  return { asked, adapter };
}

/** Sets the text at once, as a paste does. */
export function paste(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Everything of one name that the page is told. */
export function facts(page: EventTarget, name: string): unknown[] {
  const told: unknown[] = [];
  page.addEventListener(name, (event) => told.push((event as CustomEvent<unknown>).detail));
  return told;
}
