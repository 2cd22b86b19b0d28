import { parseArgs } from 'node:util';
import type { ServerOptions } from '../server.ts';
import { scenarios, type ScenarioName } from '../scenarios/index.ts';

export const usage = `udsted-mock: a simulated issuance service over HTTP

  --port NUMBER       default 4010; 0 for any that is free
  --host ADDRESS      default 127.0.0.1, which other computers cannot reach
  --scenario NAME     ${Object.keys(scenarios).join(', ')}; default demo
  --seed NUMBER       the same gives the same ids, codes and tokens; default 1
  --clock INSTANT     stops the clock, e.g. 2026-11-23T09:00:00Z; default real time
  --persist FILE      keeps the world in a file and goes on from it
  --cors ORIGIN       lets pages of this origin ask, e.g. http://localhost:5173; may be repeated
  --help
`;

/** A wish that cannot be granted, with a message for the one who typed it. */
export class BadArguments extends Error {}

export type Arguments = ServerOptions & { readonly help: boolean; readonly begins: readonly string[] };

/** @throws BadArguments for an unknown flag or a value that cannot work. */
export function readArguments(args: readonly string[]): Arguments {
  const given = parse(args);
  const { port = '4010', host, scenario, seed, clock, persist, cors = [], help = false } = given;
  const complain = (what: string): never => {
    throw new BadArguments(what);
  };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) complain(`--port must be 0 to 65535, not "${port}"`);
  if (host !== undefined && !/^[\w.:-]+$/.test(host))
    complain(`--host must be an address or name, not "${host}"`);
  if (scenario !== undefined && !Object.hasOwn(scenarios, scenario)) {
    complain(`--scenario must be one of ${Object.keys(scenarios).join(', ')}, not "${scenario}"`);
  }
  if (seed !== undefined && !(/^-?\d+$/.test(seed) && Number.isSafeInteger(Number(seed)))) {
    complain(`--seed must be a whole number, not "${seed}"`);
  }
  if (clock !== undefined && !Number.isFinite(Date.parse(clock))) {
    complain(`--clock must be an instant such as 2026-11-23T09:00:00Z, not "${clock}"`);
  }
  if (persist === '') complain('--persist must name a file');
  for (const origin of cors) {
    if (origin !== '*' && !isOrigin(origin)) {
      complain(`--cors must be an origin such as http://localhost:5173, not "${origin}"`);
    }
  }
  return {
    port: Number(port),
    cors,
    help,
    begins: (['scenario', 'seed', 'clock'] as const).filter((name) => given[name] !== undefined),
    ...(host === undefined ? {} : { host }),
    ...(scenario === undefined ? {} : { scenario: scenario as ScenarioName }),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(clock === undefined ? {} : { clock }),
    ...(persist === undefined ? {} : { persist }),
  };
}

function parse(args: readonly string[]) {
  const one = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        port: one,
        host: one,
        scenario: one,
        seed: one,
        clock: one,
        persist: one,
        cors: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error));
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}
