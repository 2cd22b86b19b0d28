/** Registers an element class unless the tag is taken. A class may be defined once, so each tag gets its own. */
export function define(
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry = customElements,
): void {
  if (registry.get(tag)) return;
  registry.define(tag, class extends element {});
}
