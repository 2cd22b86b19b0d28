import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import type { CodeReveal } from '../../src/components/code-reveal/code-reveal.element.ts';
import {
  button,
  CODE,
  factsOf,
  open,
  openShown,
  press,
  refuse,
  order,
  reveal,
  screen,
  serve,
  service,
  textOf,
  tick,
  until,
} from './code-reveal.support.ts';

/** The code as it is stored, typed, shown in groups, read out and spelled. */
const traces = [CODE, '7KQ2M4TXK9RD', '7KQ2', 'M4TX', 'K9RD', '7, K, Q, 2', 'Quintus'];
const leaked = (text: string) => traces.filter((trace) => text.includes(trace));

let logged: unknown[];
let facts: ReturnType<typeof factsOf>;
const consoleMethods = ['log', 'info', 'warn', 'error', 'debug'] as const;

beforeEach(() => {
  serve();
  logged = [];
  for (const method of consoleMethods) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => void logged.push(...args));
  }
  facts = factsOf(window);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Every element in a tree, through open shadow roots. */
function* everyNode(root: ParentNode): Iterable<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyNode(element.shadowRoot);
  }
}

/** What can be read off an object by following its own and public properties, a few steps deep. */
function readable(value: unknown, depth = 14, seen = new Set<unknown>()): string {
  if (typeof value === 'string' || typeof value === 'number') return `${value} `;
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return '';
  if (depth === 0 || seen.has(value) || value === window || value === document) return '';
  seen.add(value);
  if (value instanceof Map || value instanceof Set) return readable([...value], depth, seen);
  let text = '';
  for (const key of Reflect.ownKeys(value)) {
    try {
      text += `${String(key)} ${readable((value as Record<PropertyKey, unknown>)[key], depth - 1, seen)}`;
    } catch {
      // A getter that refuses holds nothing that can be read.
    }
  }
  return text;
}

function publicProperties(el: CodeReveal): string {
  let text = '';
  for (const key in el) {
    const value = (el as unknown as Record<string, unknown>)[key];
    if (typeof value === 'string') text += `${value} `;
  }
  return text;
}

/** Where a code may never be, shown or not. */
function expectNeverOutside(el: CodeReveal): void {
  const outside: Record<string, string> = {
    'light DOM': document.documentElement.outerHTML,
    attributes: [el, ...everyNode(el.shadowRoot!)]
      .flatMap((one) => [...one.attributes].map(({ value }) => value))
      .join(' '),
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    location: location.href + document.title + JSON.stringify(history.state) + window.name,
    console: readable(logged),
    facts: JSON.stringify(facts),
    'public properties': publicProperties(el),
  };
  for (const [place, text] of Object.entries(outside)) expect(leaked(text), place).to.deep.equal([]);
}

/** Where it may not be any more. */
function expectGone(el: CodeReveal): void {
  expectNeverOutside(el);
  const inside: Record<string, string> = {
    'shadow DOM': el.shadowRoot!.innerHTML + el.shadowRoot!.textContent,
    'own properties': readable(el),
    selection: String(getSelection()),
  };
  for (const [place, text] of Object.entries(inside)) expect(leaked(text), place).to.deep.equal([]);
  for (const node of [document.documentElement, ...everyNode(document)]) {
    expect(leaked(node.shadowRoot?.innerHTML ?? ''), node.localName).to.deep.equal([]);
  }
}

async function openEverywhere(): Promise<CodeReveal> {
  const el = await openShown();
  button(el, 'Læs koden op i telefonen').click();
  await until(
    () => textOf(el).includes('Quintus'),
    () => 'the spelling alphabet',
  );
  getSelection()?.selectAllChildren(el.shadowRoot!.querySelector('#code')!);
  return el;
}

it('can find a code where it is allowed to be', async () => {
  const el = await openEverywhere();
  expect(leaked(el.shadowRoot!.innerHTML + el.shadowRoot!.textContent)).to.include.members([
    CODE,
    '7, K, Q, 2',
    'Quintus',
  ]);
  expect(leaked(readable(el))).not.to.deep.equal([]);
});

it('keeps the code inside while it is shown, copied, masked, complained about and doubted', async () => {
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: () => Promise.reject(new Error('denied')) },
  });
  const el = await openEverywhere();
  expectNeverOutside(el);
  for (const name of [
    'Kopiér koden',
    'Koden er givet videre – skjul den',
    'Skjul uden at videregive',
    'Skjul på skærmen',
  ]) {
    await press(el, name);
    expectNeverOutside(el);
  }
  Reflect.deleteProperty(navigator, 'clipboard');
});

describe('leaves no copy behind', () => {
  it('when it was handed over', async () => {
    const el = await openEverywhere();
    for (const n of [1, 2, 3]) await tick(el, `Jeg har læst punkt ${n}`);
    await tick(el, 'Jeg har givet koden videre');
    await press(el, 'Koden er givet videre – skjul den');
    await screen(el, 'Koden er skjult');
    expectGone(el);
  });

  it('when it was hidden', async () => {
    const el = await openEverywhere();
    await press(el, 'Skjul uden at videregive');
    await press(el, 'Skjul koden');
    await screen(el, 'Koden er skjult');
    expectGone(el);
  });

  it('on the screen by the time the host hears that it is closed', async () => {
    const el = await openEverywhere();
    let heard: string | undefined;
    el.addEventListener(
      'reveal-closed',
      () => (heard = el.shadowRoot!.innerHTML + el.shadowRoot!.textContent),
    );
    await press(el, 'Skjul uden at videregive');
    await press(el, 'Skjul koden');
    await until(
      () => heard !== undefined,
      () => 'the fact',
    );
    expect(leaked(heard!)).to.deep.equal([]);
  });

  it('when it expired', async () => {
    serve({ revealCode: [() => reveal({ lifetime: 300 })] });
    const el = await openShown();
    await screen(el, 'Koden er udløbet');
    expectGone(el);
  });

  it.each([
    ['it', (el: CodeReveal) => el.remove()],
    ['what it stands in', (el: CodeReveal) => el.parentElement!.remove()],
    ['everything around it', (el: CodeReveal) => el.parentElement!.replaceChildren()],
  ])('when %s is taken off the page', async (_, remove) => {
    const el = await openEverywhere();
    remove(el);
    await el.updateComplete;
    await el.updateComplete;
    expect(el.isConnected).to.equal(false);
    expectGone(el);
  });

  it('when the page is left', async () => {
    const el = await openEverywhere();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await screen(el, 'Er du klar til at se koden?');
    expectGone(el);
  });

  it('when another order is shown', async () => {
    const el = await openEverywhere();
    el.orderId = 'ord-2';
    await screen(el, 'Er du klar til at se koden?');
    expectGone(el);
  });

  it('when the answer comes after the element was taken away', async () => {
    let answer!: (given: ReturnType<typeof reveal>) => void;
    serve({
      revealCode: [() => new Promise((resolve) => (answer = resolve)), refuse('no-answer')],
    });
    const el = await open();
    await screen(el, 'Er du klar til at se koden?');
    await press(el, 'Vis koden');
    const frame = el.parentElement!;
    el.remove();
    await el.updateComplete;
    answer(reveal());
    await new Promise(requestAnimationFrame);
    expectGone(el);
    frame.append(el);
    await screen(el, 'Er du klar til at se koden?');
    expectGone(el);
    await press(el, 'Vis koden');
    await screen(el, 'Vi fik ikke koden');
    const [one, two] = service.of('revealCode');
    expect(one?.idempotencyKey).to.equal(two?.idempotencyKey);
  });
});

it('shows the code again to the one who puts the element back, while the service allows it', async () => {
  const el = await openShown();
  const frame = el.parentElement!;
  el.remove();
  await el.updateComplete;
  frame.append(el);
  await screen(el, 'Er du klar til at se koden?');
  await press(el, 'Vis koden');
  await screen(el, 'Installationskode til Mette Holm');
  const [one, two] = service.of('revealCode');
  expect(one).to.deep.equal(two);
});

it('gives the code to nobody who listens to the request', async () => {
  const overheard: unknown[] = [];
  const listen = (event: Event) => overheard.push(event);
  window.addEventListener('issuance-request', listen, true);
  await openShown();
  window.removeEventListener('issuance-request', listen, true);
  expect(overheard).to.have.length(2);
  expect(leaked(readable(overheard))).to.deep.equal([]);
});

it('is shown masked in a tab that nobody looks at', async () => {
  serve();
  const el = await open();
  await screen(el, 'Er du klar til at se koden?');
  Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  await press(el, 'Vis koden');
  await screen(el, 'Installationskode til Mette Holm');
  Reflect.deleteProperty(document, 'hidden');
  expectGone(el);
});

it('is kept from the page’s translator', async () => {
  const el = await openShown();
  for (const secret of el.shadowRoot!.querySelectorAll<HTMLElement>('.secret'))
    expect(secret.translate).to.equal(false);
});

it('is not shown for an answer about another order', async () => {
  serve({ getOrder: [() => order({ id: 'ord-9' })] });
  const el = await open();
  await screen(el, 'Vi kunne ikke hente bestillingen');
});
