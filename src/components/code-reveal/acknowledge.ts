import type { OrderId } from '../../contract/order.ts';
import { isRetryable, type Result } from '../../contract/result.ts';
import type { RevealId } from '../../contract/secret.ts';
import { request } from '../../protocol/request.ts';

/** Lost answers come back soon; somebody who must sign in again needs minutes. */
const RETRY_AFTER_MS = [2_000, 10_000, 30_000, 60_000, 120_000, 300_000];

/**
 * Tells the service that the code was handed over, so that it ends the replay. Best effort: the code is closed
 * already, so a failure is tried again for some minutes, longest where somebody must sign in first. The element may be gone by then, and the nearest ancestor
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
  void persist(ask, RETRY_AFTER_MS);
}

async function persist(
  ask: () => Promise<Result<void>>,
  [pause, ...later]: readonly number[],
): Promise<void> {
  const result = await ask();
  if (result.ok || !isRetryable(result.problem) || pause === undefined) return;
  setTimeout(() => void persist(ask, later), pause);
}

function lineage(node: Node): readonly Node[] {
  const above = node instanceof ShadowRoot ? node.host : node.parentNode;
  return above ? [node, ...lineage(above)] : [node];
}
