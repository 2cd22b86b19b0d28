import { commands, type Command, type Input } from '../contract/commands.ts';

export interface DescribedRequest {
  readonly url: string;
  readonly init: RequestInit;
  /** The version that was seen, as an entity tag, on a command that minds it. */
  readonly ifMatch: string | null;
}

/** Method, address and body of one command, read off the table; null where no URL can name what is asked for. */
export function describeRequest<C extends Command>(
  base: string,
  command: C,
  input: Input<C>,
): DescribedRequest | null {
  const { method, path } = commands[command];
  const rest: Record<string, unknown> = { ...input };
  let addressable = true;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const segment = toSegment(rest[name]);
    delete rest[name];
    if (segment === null) addressable = false;
    return segment ?? '';
  });
  if (!addressable) return null;
  let ifMatch: string | null = null;
  if ('precondition' in commands[command]) {
    ifMatch = typeof rest['version'] === 'number' ? `"${rest['version']}"` : null;
    delete rest['version'];
  }
  if (method !== 'GET') return { url: base + filled, init: { method, body: JSON.stringify(rest) }, ifMatch };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  return { url: base + filled + (query.size > 0 ? `?${query}` : ''), init: { method }, ifMatch };
}

/** `.` and `..` climb up the path even when percent-encoded, and an empty segment names another resource. */
function toSegment(value: unknown): string | null {
  if (typeof value !== 'string' || value === '' || value === '.' || value === '..') return null;
  try {
    return encodeURIComponent(value);
  } catch {
    return null;
  }
}
