import type { ReactiveControllerHost } from 'lit';

/** Listens on the window, where every event of the page arrives, while the element is on the page. */
export function whenDispatched(
  host: ReactiveControllerHost,
  type: string,
  listener: (event: Event) => void,
): void {
  host.addController({
    hostConnected: () => addEventListener(type, listener),
    hostDisconnected: () => removeEventListener(type, listener),
  });
}
