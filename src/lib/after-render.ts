import type { ReactiveControllerHost } from 'lit';

/** Not waited for: what is told or focused is so once, also if the element leaves the page meanwhile. */
export function afterRender(host: Pick<ReactiveControllerHost, 'updateComplete'>, then: () => void): void {
  void host.updateComplete.then(then);
}
