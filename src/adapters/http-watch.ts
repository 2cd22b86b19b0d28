import type { Change, Changes } from '../contract/audit.ts';
import { readEvents } from './event-stream.ts';

export interface WatchSettings {
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly headers: () => HeadersInit | Promise<HeadersInit>;
  readonly credentials: RequestCredentials;
}

/** A service sends a sign of life far more often; a connection that is silent for longer is dead. */
const SILENCE_MS = 60_000;
const POLL_MS = 15_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** Answers that say that there will never be any events here. */
const neverStatuses = [400, 404, 405, 406, 410, 415, 422, 501];

/**
 * Follows `/v1/events` until `signal` is aborted or the service says that it has no such thing: as a stream where it
 * streams, else by asking every 15 seconds. A lost connection is taken up again where it broke off, ever more
 * patiently, from 1 to 30 seconds.
 */
export async function watchService(
  settings: WatchSettings,
  notify: (change: Change) => void,
  signal: AbortSignal,
): Promise<void> {
  let since: number | null = null;
  let failures = 0;
  const reached = (position: number) => {
    since = position;
    failures = 0;
  };

  while (!signal.aborted) {
    const outcome = await follow(settings, since, notify, reached, signal).catch(() => 'lost' as const);
    if (outcome === 'never') return;
    if (outcome === 'lost') failures += 1;
    await pause(outcome === 'polled' ? POLL_MS : patience(failures), signal);
  }
}

/** Half of it by chance, so that a thousand pages do not come back in the same moment. */
function patience(failures: number): number {
  const longest = Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1), LONGEST_RETRY_MS);
  return longest * (0.5 + Math.random() / 2);
}

async function follow(
  { baseUrl, fetch, headers, credentials }: WatchSettings,
  since: number | null,
  notify: (change: Change) => void,
  reached: (position: number) => void,
  signal: AbortSignal,
): Promise<'lost' | 'polled' | 'never'> {
  const sent = new Headers(await headers());
  sent.set('Accept', 'text/event-stream, application/json;q=0.9');
  if (since !== null) sent.set('Last-Event-ID', String(since));
  const silence = new AbortController();
  const ended = AbortSignal.any([signal, silence.signal]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE_MS);
  };
  alive();
  try {
    const response = await fetch(`${baseUrl}/v1/events${since === null ? '' : `?since=${since}`}`, {
      method: 'GET',
      headers: sent,
      credentials,
      cache: 'no-store',
      signal: ended,
    });
    if (neverStatuses.includes(response.status)) return 'never';
    const type = response.headers.get('Content-Type') ?? '';
    if (!response.ok || !response.body) return 'lost';
    if (!type.startsWith('text/event-stream')) {
      const { changes, latest } = (await response.json()) as Changes;
      if (typeof latest !== 'number' || !Array.isArray(changes)) return 'lost';
      reached(latest);
      // The first answer tells what is known already.
      if (since !== null) changes.forEach(notify);
      return 'polled';
    }
    for await (const { data, id } of readEvents(response.body, ended, alive)) {
      if (id !== null && /^\d+$/.test(id)) reached(Number(id));
      if (data !== '') notify(JSON.parse(data) as Change);
    }
    return 'lost';
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
