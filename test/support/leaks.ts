import { vi } from 'vitest';
import { deepAll } from './person.ts';

export interface LeakWatch {
  /** Every place outside the text on the screen where the code stands or stood. */
  leaksOf(code: string): string[];
  /** Every place where the code still stands after it was closed, the page's text included. */
  remainsOf(code: string, ...detached: Element[]): string[];
  stop(): void;
}

/** Watches the page from before a code exists: what is said in events, in the console and to the browser's storage. */
export function watchForLeaks(): LeakWatch {
  const heard: { where: string; what: string }[] = [];
  const hear = (where: string, ...what: unknown[]) =>
    heard.push({ where, what: what.map(inWords).join(' ') });

  const methods = ['log', 'info', 'debug', 'warn', 'error', 'dir', 'table', 'trace'] as const;
  const spies = methods.map((method) =>
    vi
      .spyOn(console, method)
      .mockImplementation((...args: unknown[]) => void hear(`console.${method}`, ...args)),
  );
  const dispatch = vi.spyOn(EventTarget.prototype, 'dispatchEvent').mockImplementation(function (
    this: EventTarget,
    event,
  ) {
    if (event instanceof CustomEvent) hear(`detail of ${event.type}`, event.detail);
    hear(`event ${event.type}`, { ...event }, Reflect.get(event, 'input'));
    return Reflect.apply(nativeDispatch, this, [event]);
  });

  const elsewhere = () => [
    { where: 'the address', what: location.href },
    { where: 'the history', what: inWords(history.state) },
    { where: 'localStorage', what: inWords({ ...localStorage }) },
    { where: 'sessionStorage', what: inWords({ ...sessionStorage }) },
    { where: 'cookies', what: document.cookie },
    { where: 'the title', what: document.title },
    ...deepAll(document, '*').flatMap((element) => [
      ...Array.from(element.attributes, ({ name, value }) => ({ where: `attribute ${name}`, what: value })),
      ...ownWords(element),
    ]),
  ];
  const where = (code: string, places: { where: string; what: string }[]) =>
    places.filter(({ what }) => contains(what, code)).map((place) => place.where);

  return {
    leaksOf: (code) => where(code, [...heard, ...elsewhere()]),
    remainsOf: (code, ...detached) =>
      where(code, [
        ...heard,
        ...elsewhere(),
        { where: 'the text of the page', what: markup(document.documentElement) },
        ...detached.map((element) => ({ where: 'a removed element', what: markup(element) })),
      ]),
    stop: () => {
      for (const spy of spies) spy.mockRestore();
      dispatch.mockRestore();
    },
  };
}

const nativeDispatch = EventTarget.prototype.dispatchEvent;

/** With or without its hyphens, whole or as its groups in a row. */
function contains(text: string, code: string): boolean {
  const plain = (value: string) => value.replace(/[\s,.-]+/g, '').toUpperCase();
  return plain(text).includes(plain(code));
}

/** What a script finds on an element without knowing its class: own enumerable properties. */
function ownWords(element: Element): { where: string; what: string }[] {
  return Object.keys(element).map((key) => ({
    where: `property ${key}`,
    what: inWords(Reflect.get(element, key)),
  }));
}

function markup(root: Element | ShadowRoot): string {
  const shadows = [root, ...deepAll(root, '*')].flatMap((at) =>
    at instanceof Element && at.shadowRoot ? [at.shadowRoot.innerHTML] : [],
  );
  return [root.innerHTML, root.textContent, ...shadows].join('\n');
}

function inWords(value: unknown): string {
  const seen = new Set<object>();
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Node || part instanceof Window) return undefined;
    if (typeof part === 'object' && part !== null) {
      if (seen.has(part)) return undefined;
      seen.add(part);
    }
    return part instanceof Error ? `${part.message} ${part.stack}` : part;
  });
  return text ?? String(value);
}
