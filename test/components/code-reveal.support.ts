import { expect, fixture, html } from '@open-wc/testing';
import { afterEach } from 'vitest';
import { CodeReveal } from '../../src/components/code-reveal/code-reveal.element.ts';
import type { Command } from '../../src/contract/commands.ts';
import { problem } from '../../src/contract/result.ts';
import type { Locale } from '../../src/i18n/locale-controller.ts';
import { define } from '../../src/lib/define.ts';
import type { Adapter } from '../../src/protocol/adapter.ts';
import type { FactName } from '../../src/protocol/facts.ts';
import { plug } from '../../src/protocol/plug.ts';
import { CODE, order, reveal } from '../support/samples.ts';

export { CODE, order, reveal };

define('code-reveal', CodeReveal);

export interface Asked {
  readonly command: Command;
  readonly input: Record<string, unknown>;
  readonly idempotencyKey: string | undefined;
}

export interface Service {
  /** Everything that was asked, oldest first. */
  readonly asked: readonly Asked[];
  readonly of: (command: Command) => readonly Asked[];
  readonly unplug: () => void;
}

/** Answers in turn; the last answer of a list goes on. */
export type Script = { readonly [C in Command]?: readonly NonNullable<Adapter[C]>[] };

export const refuse =
  (...args: Parameters<typeof problem>) =>
  () =>
    problem(...args);

/** The service that answers now. */
export let service: Service;
afterEach(() => service?.unplug());

/** Answers by script from now on, in place of the service before; what is not scripted goes well. */
export function serve(script: Script = {}): void {
  service?.unplug();
  service = plugService(script);
}

function plugService(script: Script): Service {
  const asked: Asked[] = [];
  const usual: Script = {
    getOrder: [({ orderId }) => order({ id: orderId })],
    revealCode: [() => reveal()],
    reissueCode: [() => order({ version: 3 })],
    acknowledgeReveal: [() => undefined],
  };
  const all = { ...usual, ...script };
  const adapter = Object.fromEntries(
    Object.entries(all).map(([command, answers]) => {
      const queue = [...answers] as ((input: unknown, context: unknown) => unknown)[];
      return [
        command,
        (input: Record<string, unknown>, context: { idempotencyKey?: string }) => {
          asked.push({ command: command as Command, input, idempotencyKey: context.idempotencyKey });
          const answer = queue.length > 1 ? queue.shift() : queue[0];
          return answer?.(input, context);
        },
      ];
    }),
  ) as Adapter;
  const unplug = plug(adapter);
  return { asked, unplug, of: (command) => asked.filter((one) => one.command === command) };
}

export async function open(lang: Locale = 'da', orderId = 'ord-1'): Promise<CodeReveal> {
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang}><code-reveal order-id=${orderId}></code-reveal></div>`,
  );
  return frame.querySelector('code-reveal')!;
}

/** What is on screen, as one line. */
export function textOf(el: CodeReveal): string {
  return (el.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
}

export function heading(el: CodeReveal): string {
  return el.shadowRoot?.querySelector('h2')?.textContent?.trim() ?? '';
}

/** Waits until the screen has this heading. */
export async function screen(el: CodeReveal, title: string): Promise<void> {
  await until(
    () => heading(el) === title,
    () => `the screen "${title}"; it is "${heading(el)}"`,
  );
}

export async function until(met: () => boolean, what: () => string): Promise<void> {
  const end = Date.now() + 4000;
  while (!met()) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what()}`);
    await new Promise(requestAnimationFrame);
  }
}

export function button(el: CodeReveal, name: string): HTMLElement {
  const buttons = [...(el.shadowRoot?.querySelectorAll<HTMLElement>('button, summary') ?? [])];
  const found = buttons.find((one) => one.textContent?.trim() === name);
  if (!found)
    throw new Error(
      `No button "${name}" among: ${buttons.map((one) => one.textContent?.trim()).join(' | ')}`,
    );
  return found;
}

export async function press(el: CodeReveal, name: string): Promise<void> {
  button(el, name).click();
  await el.updateComplete;
}

export async function tick(el: CodeReveal, name: string): Promise<void> {
  const label = [...(el.shadowRoot?.querySelectorAll('label') ?? [])].find(
    (one) => one.textContent?.trim() === name,
  );
  if (!label) throw new Error(`No checkbox "${name}"`);
  label.click();
  await el.updateComplete;
}

export async function openShown(lang: Locale = 'da'): Promise<CodeReveal> {
  const el = await open(lang);
  await screen(el, lang === 'da' ? 'Er du klar til at se koden?' : 'Ready to see the code?');
  await press(el, lang === 'da' ? 'Vis koden' : 'Show the code');
  await screen(el, lang === 'da' ? 'Installationskode til Mette Holm' : 'Installation code for Mette Holm');
  return el;
}

export function focused(el: CodeReveal): Element | null | undefined {
  return el.shadowRoot?.activeElement;
}

export function expectHeadingFocused(el: CodeReveal): void {
  expect(focused(el)).to.equal(el.shadowRoot?.querySelector('h2'));
}

const factNames: readonly FactName[] = [
  'code-revealed',
  'handover-acknowledged',
  'reveal-closed',
  'session-required',
];

/** Every fact that went out, in order. */
export function factsOf(target: EventTarget): { readonly name: string; readonly detail: unknown }[] {
  const facts: { name: string; detail: unknown }[] = [];
  for (const name of factNames) {
    target.addEventListener(
      name,
      (event) => facts.push({ name, detail: (event as CustomEvent).detail }),
      true,
    );
  }
  return facts;
}
