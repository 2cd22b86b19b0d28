import { createHttpAdapter } from '../../src/adapters/http.ts';
import type { EmployeePage } from '../../src/contract/employee.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { fail, looksLikeProblem, ok, type Result } from '../../src/contract/result.ts';
import type { SimulationView } from '../http/steering.ts';
import { install } from '../installer/install.ts';
import { LOOK_EVERY_MS, type SteeredWorld } from './steered-world.ts';

/** The world of a mock server: steered over `/sim`, its installer run on this page. */
export function fromServer(baseUrl: string): SteeredWorld {
  const service = createHttpAdapter({ baseUrl });
  const watchers = new Set<() => void>();

  async function send<T>(method: string, path: string, body?: unknown): Promise<Result<T>> {
    try {
      const response = await fetch(`${baseUrl}/sim${path}`, {
        method,
        ...(body === undefined
          ? {}
          : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      if (looksLikeProblem(answer)) return { ok: false, problem: answer as Problem };
      return response.ok ? ok(answer as T) : fail('answer-invalid');
    } catch {
      return fail('network-failed');
    }
  }
  /** What was done is seen at once. */
  const change = async (method: string, path: string, body?: unknown) => {
    const done = await send(method, path, body);
    for (const look of watchers) look();
    return done;
  };
  const id = encodeURIComponent;

  return {
    watch: (tell) => {
      let asked = 0;
      const look = async () => {
        const turn = ++asked;
        const view = await send<SimulationView>('GET', '/view');
        // An older answer that comes late would turn time back.
        if (turn === asked && watchers.has(look)) tell(view.ok ? view.value : 'unreachable');
      };
      const lookIfSeen = () => void (document.visibilityState === 'visible' && look());
      watchers.add(look);
      const timer = setInterval(lookIfSeen, LOOK_EVERY_MS);
      void look();
      return () => {
        watchers.delete(look);
        clearInterval(timer);
      };
    },
    advance: (duration) =>
      change('POST', '/clock/advance', typeof duration === 'number' ? { ms: duration } : duration),
    steerMail: (mail, fate) => change('POST', `/mails/${id(mail)}/${fate}`),
    steerLetter: (letter, fate) => change('POST', `/letters/${id(letter)}/${fate}`),
    addFault: (rule) => change('POST', '/faults', rule),
    clearFaults: () => change('DELETE', '/faults'),
    signIn: (administratorId) => change('POST', '/caller', { administratorId }),
    expireSession: () => change('POST', '/caller', { event: 'expire' }),
    stepUp: () => change('POST', '/caller', { event: 'step-up' }),
    changeEmployee: (employee, what) => change('PATCH', `/employees/${id(employee)}`, what),
    searchEmployees: ({ q, cursor }) => {
      const query = new URLSearchParams({ ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) });
      return send<EmployeePage>('GET', `/employees?${query}`);
    },
    reset: (options) => change('POST', '/reset', options),
    install: async (request) => {
      const outcome = await install({ ...request, service });
      for (const look of watchers) look();
      return outcome;
    },
  };
}
