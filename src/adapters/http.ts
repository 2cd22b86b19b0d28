import { commands, type Command, type Input } from '../contract/commands.ts';
import { problem } from '../contract/result.ts';
import type { CallContext, CompleteAdapter } from '../protocol/adapter.ts';
import { readAnswer } from './http-answer.ts';
import { describeRequest } from './http-request.ts';
import { watchService } from './http-watch.ts';

export interface HttpAdapterOptions {
  /** Where the service's `/v1` begins: `https://example.dk/issuance`, or a path such as `/api` on the page's own host. */
  readonly baseUrl: string;
  /** Used in place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /**
   * Sent with each request; a function is asked anew each time, for a CSRF or access token that changes. The stream
   * of changes asks for those of `listChanges`.
   */
  readonly headers?: HeadersInit | ((command: Command) => HeadersInit | Promise<HeadersInit>);
  /** Whether cookies go along. Default `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** Milliseconds until a service that has not answered is given up (`no-answer`). Default 15 000. */
  readonly timeout?: number;
}

/**
 * Connects the elements to a service that speaks the REST contract. Every failure is answered as a problem; only an
 * aborted call, or a `headers` function that throws, rejects. `watch` follows the service's change events; spread the
 * adapter with `watch: undefined` where no connection is to be kept.
 *
 * @throws TypeError at once for options that cannot work.
 */
export function createHttpAdapter(options: HttpAdapterOptions): CompleteAdapter {
  const settings = checked(options);
  const names = Object.keys(commands) as Command[];
  const calls = Object.fromEntries(
    names.map((command) => [
      command,
      (input: Input<typeof command>, context: CallContext) => call(settings, command, input, context),
    ]),
  );
  const { headers } = settings;
  const watch: CompleteAdapter['watch'] = (notify, signal) =>
    watchService(
      { ...settings, headers: () => (typeof headers === 'function' ? headers('listChanges') : headers) },
      notify,
      signal,
    );
  return { ...calls, watch } as unknown as CompleteAdapter;
}

/** A longer timer would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

type Settings = Required<HttpAdapterOptions>;

/** Races against the clock and the signal instead of trusting that the given `fetch` and `headers` heed them. */
async function call<C extends Command>(
  settings: Settings,
  command: C,
  input: Input<C>,
  context: CallContext,
): Promise<unknown> {
  const { signal } = context;
  signal.throwIfAborted();
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      exchange(settings, command, input, context.idempotencyKey, stop.signal),
      new Promise((resolve) => {
        if (settings.timeout > LONGEST_TIMER_MS) return;
        timer = setTimeout(() => resolve(problem('no-answer')), settings.timeout);
      }),
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: stop.signal });
      }),
    ]);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

async function exchange<C extends Command>(
  { baseUrl, fetch, headers, credentials }: Settings,
  command: C,
  input: Input<C>,
  idempotencyKey: string | undefined,
  signal: AbortSignal,
): Promise<unknown> {
  const request = describeRequest(baseUrl, command, input);
  if (!request) return problem('not-found');
  const sent = new Headers(typeof headers === 'function' ? await headers(command) : headers);
  if (request.ifMatch !== null) sent.set('If-Match', request.ifMatch);
  sent.set('Accept', 'application/json, application/problem+json');
  if (request.init.body) sent.set('Content-Type', 'application/json');
  if (commands[command].changes && idempotencyKey) sent.set('Idempotency-Key', idempotencyKey);
  try {
    return await readAnswer(
      await fetch(request.url, {
        ...request.init,
        headers: sent,
        credentials,
        cache: 'no-store',
        redirect: 'manual',
        signal,
      }),
    );
  } catch {
    return problem('network-failed');
  }
}

function checked(options: HttpAdapterOptions): Settings {
  const complain = (what: string): never => {
    throw new TypeError(`createHttpAdapter: ${what}`);
  };
  const { baseUrl, fetch, headers = {}, credentials = 'same-origin', timeout = 15_000 } = options ?? {};
  if (typeof baseUrl !== 'string')
    return complain('baseUrl must be a string such as "/api" or "https://example.dk/api"');
  if (/[?#\s]/.test(baseUrl)) complain('baseUrl must have no query, fragment or white space');
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(baseUrl) && !isWebAddress(baseUrl)) {
    complain('an absolute baseUrl must be an http: or https: address without a user name');
  }
  if (fetch !== undefined && typeof fetch !== 'function') complain('fetch must be a function');
  if (!['omit', 'same-origin', 'include'].includes(credentials)) {
    complain('credentials must be "omit", "same-origin" or "include"');
  }
  if (typeof timeout !== 'number' || !(timeout > 0))
    complain('timeout must be a number of milliseconds above zero');
  if (typeof headers !== 'function' && !areHeaders(headers)) {
    complain('headers must be an object of header names and values, or a function that returns one');
  }
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    fetch: fetch ?? ((...request) => globalThis.fetch(...request)),
    headers,
    credentials,
    timeout,
  };
}

function isWebAddress(baseUrl: string): boolean {
  try {
    const url = new URL(baseUrl, 'https://relative.invalid');
    return /^https?:$/.test(url.protocol) && !url.username && !url.password;
  } catch {
    return false;
  }
}

function areHeaders(headers: HeadersInit): boolean {
  try {
    return !!new Headers(headers);
  } catch {
    return false;
  }
}
