import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';
import { execute } from '../../../mocks/core/backend.ts';
import type { StoredEmployee } from '../../../mocks/core/world.ts';
import { large } from '../../../mocks/scenarios/large.ts';
import type { EmployeeQuery } from '../../../src/contract/employee.ts';
import { createTestAmbient } from '../../support/ambient.ts';
import { pageSize, type Question } from './workload.ts';

export interface Answer {
  readonly total: number;
  readonly items: readonly unknown[];
}

/** Something that answers a search with a page of 20 and the number of all that match. */
export interface Subject {
  ask(question: Question): Answer | Promise<Answer>;
  close?(): void;
}

type Create = (people: readonly StoredEmployee[]) => Subject | Promise<Subject>;

const pageOf = (found: readonly unknown[], { offset }: Question): Answer => ({
  total: found.length,
  items: found.slice(offset, offset + pageSize),
});

const peers = createRequire(new URL('../peers/package.json', import.meta.url));
/** Not installed with the project: what is used of one is written down where it is used. */
const peer = async <T>(name: string) => (await import(pathToFileURL(peers.resolve(name)).href)) as T;

/** All names in one text, and where each begins: about as quickly as one can look at everybody. */
const preparedText: Create = (people) => {
  const starts = new Int32Array(people.length + 1);
  people.forEach(({ name }, index) => (starts[index + 1] = starts[index]! + name.length + 1));
  const text = people.map(({ name }) => name.toLowerCase()).join('\n');
  // The next row that matches is near where many do, so that a few steps are tried first.
  const rowAt = (place: number, from: number): number => {
    let low = from;
    for (const near = Math.min(from + 8, people.length - 1); low < near; low += 1) {
      if (starts[low + 1]! > place) return low;
    }
    let high = people.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle + 1]! > place) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    ask: ({ q, offset }) => {
      if (q === '') return { total: people.length, items: people.slice(offset, offset + pageSize) };
      const items: StoredEmployee[] = [];
      let [total, row] = [0, 0];
      for (let place = text.indexOf(q); place >= 0;) {
        row = rowAt(place, row);
        if (total >= offset && items.length < pageSize) items.push(people[row]!);
        total += 1;
        row += 1;
        place = row < people.length ? text.indexOf(q, starts[row]) : -1;
      }
      return { total, items };
    },
  };
};

const arrayFilter: Create = (people) => ({
  ask: (question) =>
    pageOf(
      question.q === '' ? people : people.filter(({ name }) => name.toLowerCase().includes(question.q)),
      question,
    ),
});

/** The core as an adapter calls it: sign-in, what time has brought about, the search, 20 rows with what they hold. */
export function createCore(size: number) {
  const ambient = createTestAmbient();
  const world = large(ambient, size);
  const people = [...world.employees.values()];
  const [administratorId] = world.administrators.keys();
  const caller = { administratorId: administratorId!, sessionId: 'ses' };
  const search = (query: EmployeeQuery): Answer => {
    const result = execute(world, ambient, 'searchEmployees', {
      input: { limit: pageSize, ...query },
      caller,
      idempotencyKey: undefined,
    });
    if (!result.ok) throw new Error(result.problem.type);
    return result.value;
  };
  const ask = ({ q, offset }: Question) =>
    search(q === '' && offset > 0 ? { cursor: people[offset]!.id } : { q });
  return { world, people, search, ask };
}

interface MswData {
  readonly Collection: new (options: { schema: unknown }) => {
    create(record: object): Promise<object>;
    findMany(query: ((it: Where) => unknown) | undefined): readonly object[];
  };
}
type Where = { where(it: object): unknown };

const mswData: Create = async (people) => {
  const { Collection } = await peer<MswData>('@msw/data');
  const schema = z.object({
    id: z.string(),
    name: z.string(),
    email: z.nullable(z.string()),
    unit: z.string(),
  });
  const employees = new Collection({ schema });
  for (const { id, name, email, unit } of people) await employees.create({ id, name, email, unit });
  const named = (q: string) => (it: Where) =>
    it.where({ name: (name: string) => name.toLowerCase().includes(q) });
  return {
    ask: (question) =>
      pageOf(employees.findMany(question.q === '' ? undefined : named(question.q)), question),
  };
};

interface Mirage {
  readonly Model: object;
  createServer(options: object): {
    readonly db: {
      createCollection(name: string): void;
      readonly employees: { insert(records: readonly object[]): void };
    };
    readonly schema: {
      readonly employees: {
        all(): MirageFound;
        where(test: (record: { readonly name: string }) => boolean): MirageFound;
      };
    };
    shutdown(): void;
  };
}
type MirageFound = { readonly models: readonly { readonly attrs: object }[] };

const mirage: Create = async (people) => {
  const { createServer, Model } = await peer<Mirage>('miragejs');
  const server = createServer({ environment: 'test', logging: false, models: { employee: Model } });
  server.db.createCollection('employees');
  server.db.employees.insert(people.map(({ id, name, email, unit }) => ({ id, name, email, unit })));
  return {
    ask: (question) => {
      const { q } = question;
      const found =
        q === ''
          ? server.schema.employees.all()
          : server.schema.employees.where(({ name }) => name.toLowerCase().includes(q));
      return pageOf(
        found.models.map(({ attrs }) => attrs),
        question,
      );
    },
    close: () => server.shutdown(),
  };
};

/** A server in a process of its own, spoken to over HTTP on the loopback interface. */
function overHttp(kind: string, read: (response: Response) => Promise<Answer>): Create {
  return async (people) => {
    const script = fileURLToPath(new URL('http-peer.ts', import.meta.url));
    const child = spawn(process.execPath, [script, kind, String(people.length)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const port = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (text) => resolve(/PORT (\d+)/.exec(String(text))?.[1] ?? ''));
      child.on('exit', (code) => reject(new Error(`The server ended with ${code}`)));
    });
    return {
      ask: async ({ q, offset }) => {
        const name = q === '' ? '' : `&name_like=${encodeURIComponent(q)}`;
        const address = `http://127.0.0.1:${port}/employees?_start=${offset}&_limit=${pageSize}${name}`;
        return read(await fetch(address));
      },
      close: () => void child.kill(),
    };
  };
}

const counted = async (response: Response): Promise<Answer> => ({
  total: Number(response.headers.get('X-Total-Count')),
  items: (await response.json()) as unknown[],
});

/** The first is what the others are compared with. */
export const subjects: Readonly<Record<string, Create>> = {
  'linear scan over prepared text': preparedText,
  'plain array filter': arrayFilter,
  'udsted core': (people) => createCore(people.length),
  '@msw/data': mswData,
  MirageJS: mirage,
  'json-server, over HTTP': overHttp('json-server', counted),
  'constant answer, over HTTP': overHttp('constant', counted),
};
