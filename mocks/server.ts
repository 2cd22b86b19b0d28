import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { getResponse } from 'msw';
import { problem, slugOf } from '../src/contract/result.ts';
import { methodNotAllowed, refusal } from './http/serve.ts';
import { createFileStore } from './server/file-store.ts';
import { answerPage, type Pages } from './server/pages.ts';
import { announcesTooMuch, readRequest } from './server/read-request.ts';
import { refuseOnSocket, sendResponse } from './server/send-response.ts';
import {
  type Admission,
  answerPreflight,
  corsHeaders,
  inUrl,
  refuseStrangers,
} from './server/who-may-ask.ts';
import { createSimulation, type Simulation, type SimulationOptions } from './simulation.ts';

export type { Pages } from './server/pages.ts';

export interface ServerOptions extends Omit<SimulationOptions, 'baseUrl' | 'sim' | 'persist' | 'store'> {
  /** Default 0: any that is free. */
  readonly port?: number;
  /** Default `127.0.0.1`, which other computers cannot reach. */
  readonly host?: string;
  /** A file that the world is kept in: before each answer goes out, what it says is on disk. */
  readonly persist?: string;
  /** Origins whose pages may ask too, such as `http://localhost:5173`; `*` for all, without cookies. */
  readonly cors?: string | readonly string[];
  /** Further pages, such as a console: what to answer for a path, or null. */
  readonly pages?: Pages;
  /** Where news for the one who started the server goes. Default `console.warn`. */
  readonly warn?: (message: string) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:41873` */
  readonly url: string;
  readonly simulation: Simulation;
  /** Lets the answers that are under way go out, then closes. */
  stop(): Promise<void>;
}

/** How long `stop` waits for answers that are under way. */
const GRACE_MS = 1_000;
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
const everyMethod = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * The simulated service as an HTTP server: the contract below `/v1`, what steers it below `/sim`, its description at
 * `/openapi.json`.
 *
 * @throws TypeError for options that cannot work; rejects with the system's error where the port cannot be had.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', persist, cors = [], pages, warn = console.warn, ...world } = options;
  const store = persist === undefined ? undefined : createFileStore(resolve(persist), warn);
  const simulation = createSimulation({ ...world, baseUrl: '', sim: true, ...(store ? { store } : {}) });
  const admission: Admission = { host, cors: typeof cors === 'string' ? [cors] : cors };
  const serve = (incoming: IncomingMessage, outgoing: ServerResponse) =>
    void answer(simulation, admission, pages, incoming, outgoing).catch((error: unknown) => {
      console.error('udsted: the server could not answer', error);
      outgoing.destroy();
    });
  const server = createServer({ requireHostHeader: false, keepAliveTimeout: 5_000 }, serve);
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.on('clientError', refuseOnSocket);
  server.on('checkContinue', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (announcesTooMuch(incoming)) return void refuseUnread(outgoing, refusal(problem('malformed-request')));
    outgoing.writeContinue();
    serve(incoming, outgoing);
  });
  await listen(server, port, host);
  return {
    url: `http://${inUrl(host)}:${(server.address() as AddressInfo).port}`,
    simulation,
    stop: () => stop(server, simulation),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ port, host }, () => {
      server.off('error', fail);
      done();
    });
  });
}

function stop(server: Server, simulation: Simulation): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    simulation.faults.release();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    simulation.close();
  });
}

async function answer(
  simulation: Simulation,
  admission: Admission,
  pages: Pages | undefined,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const read = await readRequest(incoming, 'http://localhost', gone.signal);
  if (read === null) return void outgoing.destroy();
  if (!read.ok) {
    const isMethod = slugOf(read.problem) === 'method-not-allowed';
    return refuseUnread(outgoing, isMethod ? methodNotAllowed(everyMethod) : refusal(read.problem));
  }
  const request = read.value;
  const response = await respond(simulation, admission, pages, request).catch((error: unknown) => {
    if (gone.signal.aborted) return Response.error();
    console.error('udsted: the simulation has a bug', error);
    return refusal(problem('internal'));
  });
  // Somebody who is to believe that the network failed gets what a failed network gives.
  if (response.type === 'error') return void outgoing.destroy();
  for (const [name, value] of Object.entries(corsHeaders(request, admission)))
    outgoing.setHeader(name, value);
  await sendResponse(outgoing, response, { withoutBody: incoming.method === 'HEAD' });
}

/** What may still be on its way on this connection is of no interest any more. */
function refuseUnread(outgoing: ServerResponse, refused: Response): Promise<void> {
  outgoing.setHeader('Connection', 'close');
  return sendResponse(outgoing, refused, { withoutBody: false });
}

async function respond(
  { handlers }: Simulation,
  admission: Admission,
  pages: Pages | undefined,
  request: Request,
): Promise<Response> {
  const turnedAway = answerPreflight(request, admission) ?? refuseStrangers(request, admission);
  if (turnedAway) return turnedAway;
  return (
    (await answerPage(request, pages)) ??
    (await getResponse(handlers, request)) ??
    refusal(problem('not-found'))
  );
}
