/** Looks and acts as a person would: by what stands on the buttons and on the page, through every shadow root. */
export interface Person {
  /** Presses the button or link that reads so. */
  press(name: string | RegExp): Promise<void>;
  /** Ticks or chooses the box that is labelled so. */
  choose(label: string | RegExp): Promise<void>;
  /** Waits until the page reads so. */
  sees(text: string | RegExp): Promise<void>;
  /** Waits until this is the heading of the page, and the focus is on it. */
  reads(heading: string | RegExp): Promise<void>;
  /** The button that reads so, now; undefined where there is none. */
  button(name: string | RegExp): HTMLElement | undefined;
  /** Everything that can be read, now. */
  text(): string;
}

export function person(root: Element | ShadowRoot): Person {
  const button = (name: string | RegExp) => find(root, 'button, a[href]', name);
  return {
    button,
    press: async (name) => (await until(() => button(name), `a button "${name}"`, root)).click(),
    choose: async (label) => {
      const named = await until(() => find(root, 'label', label), `a choice "${label}"`, root);
      const input = named.querySelector('input') ?? (named as HTMLLabelElement).control;
      input?.click();
    },
    sees: async (text) =>
      void (await until(() => fits(readable(root), text) || undefined, `"${text}"`, root)),
    reads: async (heading) => {
      const reached = () => find(root, 'h1, h2', heading);
      const found = await until(reached, `the heading "${heading}"`, root);
      await until(() => (hasFocus(found) ? found : undefined), `the focus on "${heading}"`, root);
    },
    text: () => readable(root),
  };
}

/** Every element that fits the selector, in document order, through open shadow roots. */
export function deepAll(root: ParentNode, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) found.push(element);
    if (element.shadowRoot) found.push(...deepAll(element.shadowRoot, selector));
  }
  if (root instanceof Element && root.shadowRoot) found.unshift(...deepAll(root.shadowRoot, selector));
  return found;
}

/** The element that has the focus, inside whichever shadow root. */
export function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Waits for something to be there. */
export async function until<T>(
  look: () => T | undefined | null | false,
  what: string,
  root?: ParentNode,
): Promise<T> {
  const end = Date.now() + 5_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) {
      throw new Error(`Waited in vain for ${what}.${root ? ` The page reads: ${readable(root)}` : ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

function hasFocus(element: Element): boolean {
  return deepActive() === element;
}

function find(root: ParentNode, selector: string, name: string | RegExp): HTMLElement | undefined {
  return deepAll(root, selector).find((element) => isShown(element) && fits(element.textContent, name));
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function fits(text: string | null, wanted: string | RegExp): boolean {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  return typeof wanted === 'string' ? plain.includes(wanted) : wanted.test(plain);
}

function readable(root: ParentNode): string {
  return textsOf(root).join(' ').replace(/\s+/g, ' ').trim();
}

function textsOf(node: Node): string[] {
  if (node instanceof Text) return [node.data];
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return [];
  if (node instanceof HTMLElement && !isShown(node)) return [];
  const inside = node instanceof Element && node.shadowRoot ? textsOf(node.shadowRoot) : [];
  return [...inside, ...Array.from(node.childNodes).flatMap(textsOf)];
}
