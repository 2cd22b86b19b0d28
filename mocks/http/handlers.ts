import { http, type HttpHandler } from 'msw/http';
import { commands, type Command } from '../../src/contract/commands.ts';
import { problem } from '../../src/contract/result.ts';
import { createRoutes } from './routes.ts';
import { methodNotAllowed, refusal, serve } from './serve.ts';
import type { Service } from './service.ts';

export interface HandlersOptions {
  /** Where `/v1` begins: an address, or a path on the page's own host (in Node: on any host). */
  readonly baseUrl: string;
}

interface Matched {
  readonly request: Request;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One MSW handler per command of the contract, then the refusals for everything else under `/v1`. */
export function createHandlers(service: Service, { baseUrl }: HandlersOptions): HttpHandler[] {
  const base = baseUrl.replace(/\/+$/, '');
  const routes = createRoutes(base);
  const names = Object.keys(commands) as Command[];

  const answering = names.map((command) => {
    const { method, path } = commands[command];
    const pattern = routes.pattern(path);
    const resolver = ({ request, params }: Matched) =>
      serve(service, command, request, routes.params(command, params), base);
    switch (method) {
      case 'GET':
        return http.get(pattern, resolver);
      case 'POST':
        return http.post(pattern, resolver);
      case 'PUT':
        return http.put(pattern, resolver);
    }
  });
  const refusing = [...new Set(names.map((command) => commands[command].path))].map((path) => {
    const allowed = names.filter((command) => commands[command].path === path);
    return http.all(routes.pattern(path), () =>
      methodNotAllowed(allowed.map((command) => commands[command].method)),
    );
  });
  return [...answering, ...refusing, http.all(routes.pattern('/v1/.*'), () => refusal(problem('not-found')))];
}
