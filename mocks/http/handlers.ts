import { http, type HttpHandler } from 'msw/http';
import { commands, type Command } from '../../src/contract/commands.ts';
import { problem } from '../../src/contract/result.ts';
import { createRoutes } from './routes.ts';
import { methodNotAllowed, refusal, serve } from './serve.ts';
import { serveSim } from './serve-sim.ts';
import type { Service } from './service.ts';
import { sessionTokenOf } from './session-cookie.ts';
import { simEndpoints } from './sim-endpoints.ts';
import type { Steering } from './steering.ts';

export interface HandlersOptions {
  /** Where `/v1` begins: an address, or a path on the page's own host (in Node: on any host). */
  readonly baseUrl: string;
  /** Answers `/sim/*` too, and heeds the session cookie that it hands out. */
  readonly steering?: Steering | undefined;
}

interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly answer: (request: Request, params: Record<string, string>) => Promise<Response>;
}

/**
 * MSW handlers for everything below `/v1` (and `/sim`), refusals included: one for each, which finds the endpoint
 * itself, because MSW asks its handlers one after the other.
 */
export function createHandlers(service: Service, { baseUrl, steering }: HandlersOptions): HttpHandler[] {
  const base = baseUrl.replace(/\/+$/, '');
  const routes = createRoutes(base);
  const names = Object.keys(commands) as Command[];
  const contract = names.map((command) => ({
    method: commands[command].method,
    path: commands[command].path,
    answer: (request: Request, params: Record<string, string>) => {
      const token = steering ? sessionTokenOf(request) : null;
      const callerNow = () => service.callerOf(token);
      return serve(service, { command, request, params, caller: callerNow(), callerNow }, base);
    },
  }));
  const sim = (steering ? simEndpoints : []).map((endpoint) => ({
    method: endpoint.method,
    path: endpoint.path,
    answer: (request: Request, params: Record<string, string>) =>
      serveSim(steering!, endpoint, request, params),
  }));

  const handler = (root: string, endpoints: readonly Endpoint[]) => {
    const table = endpoints.map((each) => ({ ...each, pattern: routes.pattern(each.path) }));
    return http.all(routes.pattern(`${root}/.*`), ({ request }) => {
      const address = withoutQuery(request.url);
      const here = table.filter(({ pattern }) => pattern.test(address));
      if (here.length === 0) return refusal(problem('not-found'));
      const endpoint = here.find(({ method }) => method === request.method);
      if (!endpoint) return methodNotAllowed(here.map(({ method }) => method));
      return endpoint.answer(request, routes.params(endpoint.path, endpoint.pattern.exec(address) ?? []));
    });
  };
  return [handler('/v1', contract), ...(steering ? [handler('/sim', sim)] : [])];
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '');
}
