import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { figure, median, spread, table } from './figures.ts';
import type { Measured } from './mocks/measure.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface OfSubject extends Measured {
  readonly seedMs: number;
  readonly memory: number;
  readonly control: string;
  readonly total: number;
}
interface OfCore {
  readonly worldMs: number;
  readonly firstMs: number;
  readonly renameMs: number;
  readonly world: number;
  readonly index: number;
  readonly used: number;
  readonly results: Readonly<Record<string, Measured>>;
}
interface OfMsw {
  readonly constant: number;
  readonly simulated: number;
  readonly ratio: number;
}

/** In the order of the table; the first is what the others are compared with. */
const names = [
  'linear scan over prepared text',
  'udsted core',
  'plain array filter',
  '@msw/data',
  'MirageJS',
  'json-server, over HTTP',
  'constant answer, over HTTP',
];

function installPeers(): void {
  if (existsSync(here('./peers/node_modules/miragejs'))) return;
  console.error('Installing what it is measured beside into test/bench/peers …');
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  const { status } = spawnSync('npm', ['install', ...options], { cwd: here('./peers'), stdio: 'inherit' });
  if (status !== 0) throw new Error('The peers could not be installed: is there a network?');
}

/** Undefined where it failed: what it printed says why. */
function measure<T>(what: string, size: number, ms: string): T | undefined {
  const script = ['--expose-gc', '--no-warnings', here('./mocks/one.ts'), what, String(size), ms];
  const { stdout, status } = spawnSync(process.execPath, script, {
    encoding: 'utf8',
    timeout: 300_000,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) return void console.error(`${what} among ${size} failed`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as T;
}

const micro = (values: readonly number[]) => spread(values.map((ms) => ms * 1000));
const mega = (values: readonly number[]) => spread(values.map((bytes) => bytes / 1e6));

/**
 * Each measurement in a process of its own; the rounds go through all of them in turn, every second one backwards, so
 * that what else the machine does meets all alike.
 */
export async function benchMocks(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      sizes: { type: 'string', default: '1000,10000,100000' },
      ms: { type: 'string', default: '1000' },
      only: { type: 'string', default: '' },
    },
  });
  const sizes = values.sizes.split(',').map(Number);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const chosen = names.filter((name, index) => index === 0 || name.includes(values.only));
  if (chosen.length > 3) installPeers();

  const ofSubjects = new Map<string, OfSubject[]>();
  const ofCore: OfCore[] = [];
  const ofMsw: OfMsw[] = [];
  const at = (name: string, size: number) => ofSubjects.get(`${name} ${size}`) ?? [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const size of sizes) {
      for (const name of round % 2 === 0 ? chosen : chosen.toReversed()) {
        const measured = measure<OfSubject>(name, size, values.ms);
        if (measured) ofSubjects.set(`${name} ${size}`, [...at(name, size), measured]);
        console.error(
          `round ${round + 1}: ${name} among ${size}: ${figure((measured?.p50 ?? NaN) * 1000)} µs`,
        );
      }
    }
    const core = measure<OfCore>('core', largest, values.ms);
    if (core) ofCore.push(core);
    const msw = measure<OfMsw>('msw', largest, values.ms);
    if (msw) ofMsw.push(msw);
    console.error(`round ${round + 1}: through MSW ${figure(msw?.ratio ?? NaN)} × a constant answer`);
  }

  const p50 = (name: string, size: number) => at(name, size).map((each) => each.p50);
  const base = median(p50(names[0]!, largest));
  const report = [
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${values.rounds} rounds; median (lowest–highest round).`,
    '',
    '### List and search, 20 rows, called directly',
    '',
    table(
      [
        'µs a question',
        ...sizes.map((size) => `p50 among ${size}`),
        `p95 among ${largest}`,
        'beside the scan',
        `growth ${smallest} → ${largest}`,
        'ms to the first answer',
        'MB',
      ],
      chosen.map((name) => [
        name,
        ...sizes.map((size) => micro(p50(name, size))),
        micro(at(name, largest).map((each) => each.p95)),
        `${figure(median(p50(name, largest)) / base)} ×`,
        `${figure(median(p50(name, largest)) / median(p50(name, smallest)))} ×`,
        spread(at(name, largest).map((each) => each.seedMs)),
        name.includes('HTTP') ? '–' : mega(at(name, largest).map((each) => each.memory)),
      ]),
    ),
    '',
    `### The core among ${largest}, more closely`,
    '',
    table(
      ['µs a question', 'p50', 'p95', 'longest'],
      Object.keys(ofCore[0]?.results ?? {}).map((name) => [
        name,
        micro(ofCore.map(({ results }) => results[name]!.p50)),
        micro(ofCore.map(({ results }) => results[name]!.p95)),
        micro(ofCore.map(({ results }) => results[name]!.max)),
      ]),
    ),
    '',
    table(
      ['', 'ms', 'MB'],
      [
        [
          'the world is created',
          spread(ofCore.map(({ worldMs }) => worldMs)),
          mega(ofCore.map(({ world }) => world)),
        ],
        [
          'the first search builds the index',
          spread(ofCore.map(({ firstMs }) => firstMs)),
          mega(ofCore.map(({ index }) => index)),
        ],
        ['2 000 different questions later', '', mega(ofCore.map(({ used }) => used))],
        ['a rename and the next search', spread(ofCore.map(({ renameMs }) => renameMs)), ''],
      ],
    ),
    '',
    `### Through MSW in Node, among ${largest}`,
    '',
    table(
      ['µs a request', 'p50'],
      [
        ['a handler that always gives the same 20 rows', micro(ofMsw.map(({ constant }) => constant))],
        ['the simulation', micro(ofMsw.map(({ simulated }) => simulated))],
        ['ratio of turns side by side', `${spread(ofMsw.map(({ ratio }) => ratio))} ×`],
      ],
    ),
  ].join('\n');
  mkdirSync(here('./results'), { recursive: true });
  writeFileSync(here('./results/mocks.md'), `${report}\n`);
  const raw = { at: new Date().toISOString(), subjects: Object.fromEntries(ofSubjects), ofCore, ofMsw };
  writeFileSync(here('./results/mocks.json'), JSON.stringify(raw, null, 2));
  console.log(report);
}
