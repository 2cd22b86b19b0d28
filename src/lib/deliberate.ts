/**
 * For what must not be done by accident: the second click of a double click belongs to the button that stood in this
 * place before.
 */
export function deliberate(then: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail < 2) then();
  };
}
