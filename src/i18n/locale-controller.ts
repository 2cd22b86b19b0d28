import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A language that the elements ship with. Danish is the source; it is used where a page's language is unknown. */
export type Locale = 'da' | 'en';

/** One sentence collection in every language that ships. */
export type Translations<T> = Readonly<Record<Locale, T>>;

/** Keeps an element in the language of the nearest `lang` attribute, live. */
export class LocaleController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #translations: Translations<T>;
  #stopWatching = () => {};
  #locale: Locale = 'da';

  constructor(host: ReactiveControllerHost & HTMLElement, translations: Translations<T>) {
    this.#host = host;
    this.#translations = translations;
    host.addController(this);
  }

  get locale(): Locale {
    return this.#locale;
  }

  /** The sentences in the current language. */
  get t(): T {
    return this.#translations[this.#locale];
  }

  hostConnected(): void {
    this.#look();
    this.#stopWatching = watchLang(this.#host, () => this.#look());
  }

  hostDisconnected(): void {
    this.#stopWatching();
  }

  #look(): void {
    const locale = nearestLocale(this.#host);
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#host.requestUpdate();
  }
}

export function nearestLocale(element: Element): Locale {
  for (let at: Element | null = element; at; at = parentAcrossShadows(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return /^en\b/i.test(lang) ? 'en' : 'da';
  }
  return 'da';
}

function parentAcrossShadows(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function watchLang(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => observer.disconnect();
}
