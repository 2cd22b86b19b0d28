import { adoptStyles, type LitElement } from 'lit';

/** The shadow root of an element whose inner elements are made by the registry in which they are defined. */
export function attachScopedRoot(host: LitElement, registry: CustomElementRegistry): ShadowRoot {
  const { shadowRootOptions, elementStyles } = host.constructor as typeof LitElement;
  const root = host.attachShadow({ ...shadowRootOptions, customElementRegistry: registry });
  adoptStyles(root, elementStyles);
  host.renderOptions.creationScope = {
    importNode: (node, deep) =>
      document.importNode(node, { selfOnly: !deep, customElementRegistry: registry }),
  };
  return root;
}
