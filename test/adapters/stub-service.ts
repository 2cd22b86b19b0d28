import { createHttpAdapter, type HttpAdapterOptions } from '../../src/adapters/http.ts';
import { looksLikeProblem, slugOf } from '../../src/contract/result.ts';
import type { Problem } from '../../src/contract/problem.ts';

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
}

/** An adapter to a service that always answers the same; what it was asked is kept. */
export function stubService(
  respond: () => Response | Promise<Response>,
  options: Partial<HttpAdapterOptions> = {},
) {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (url, init = {}) => {
    asked.push({ url: String(url), init, headers: new Headers(init.headers) });
    return respond();
  };
  return { asked, adapter: createHttpAdapter({ baseUrl: '/api', fetch, ...options }) };
}

export const context = (idempotencyKey?: string) => ({
  signal: new AbortController().signal,
  idempotencyKey,
});

export const json = (body: unknown) => Response.json(body);

export const problemJson = (body: unknown, status: number) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

export const slugFrom = (answer: unknown) =>
  looksLikeProblem(answer) ? slugOf(answer as Problem) : 'not a problem';
