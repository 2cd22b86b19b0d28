import type { OrderId } from '../../contract/order.ts';
import type { Result } from '../../contract/result.ts';
import type { RevealId } from '../../contract/secret.ts';
import { request } from '../../protocol/request.ts';

const RETRY_AFTER_MS = 2000;

/**
 * Tells the service that the code was handed over, so that it ends the replay. Best effort: the code is closed
 * already, so a failure is tried once more and then left. The element may be gone by then, and the nearest ancestor
 * still on the page asks in its place.
 */
export function acknowledge(
  host: Node,
  { orderId, revealId }: { orderId: OrderId; revealId: RevealId },
): void {
  const ancestors = lineage(host);
  const ask = () => {
    const from = ancestors.find((node) => node.isConnected) ?? document;
    return request(from, 'acknowledgeReveal', { orderId, revealId, pointsRead: true });
  };
  void askTwice(ask);
}

async function askTwice(ask: () => Promise<Result<void>>): Promise<void> {
  if ((await ask()).ok) return;
  setTimeout(ask, RETRY_AFTER_MS);
}

function lineage(node: Node): readonly Node[] {
  const above = node instanceof ShadowRoot ? node.host : node.parentNode;
  return above ? [node, ...lineage(above)] : [node];
}
