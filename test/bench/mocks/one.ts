import { setupServer } from 'msw/node';
import { http, HttpResponse } from 'msw';
import { createSimulation } from '../../../mocks/simulation.ts';
import { largeCompany } from '../../../mocks/scenarios/large-company.ts';
import { median } from '../figures.ts';
import { memoryInUse, summarize, timed, timedOnce } from './measure.ts';
import { createCore, subjects } from './subjects.ts';
import { surnames, typing } from './workload.ts';

// One measurement in a process of its own; its result is the last line that it prints.
const [what = '', size = '', forMs = ''] = process.argv.slice(2);
const [n, ms] = [Number(size), Number(forMs)];

/** One of the subjects: seeded, warmed up, measured. */
async function subject(name: string) {
  const people = largeCompany(n);
  const questions = typing(people);
  const before = memoryInUse();
  const begun = performance.now();
  const created = await subjects[name]!(people);
  await created.ask(questions[0]!);
  const seedMs = performance.now() - begun;
  const memory = memoryInUse() - before;
  await timed(created.ask, questions, ms);
  const times = await timed(created.ask, questions, ms);
  const control = questions.find(({ q }) => q.length === 5)!;
  const { total } = await created.ask(control);
  created.close?.();
  return { ...summarize(times), seedMs, memory, control: control.q, total };
}

/** What the core takes beside typing: the start, questions never asked before, filters, other orders. */
async function core() {
  const empty = memoryInUse();
  const begun = performance.now();
  const { world, people, search, ask } = createCore(n);
  const worldMs = performance.now() - begun;
  const withWorld = memoryInUse();
  const asked = performance.now();
  search({ q: 'mette' });
  const firstMs = performance.now() - asked;
  const withIndex = memoryInUse();
  // Once through each, so that every question is new to the index; the code itself is warmed up by another company.
  const other = createCore(5000);
  await timed(other.ask, surnames(other.people, 500), ms / 2);
  const fresh = await timedOnce(ask, surnames(people, 500));
  const known = surnames(people, 500);
  const of = async (extra: object) =>
    summarize(await timed(({ q }) => search({ q, ...extra }), known, ms / 2));
  await of({});
  const results = {
    'never asked before': summarize(fresh),
    'surname and two letters': await of({}),
    'with a status': await of({ status: 'departed' }),
    'with a key file': await of({ has: 'keyfile' }),
    'by unit': await of({ sort: 'unit' }),
  };
  const touched = people[1]!;
  const changed = performance.now();
  world.employees.set(touched.id, { ...touched, name: 'Mette Navneløs' });
  search({ q: 'mette' });
  const renameMs = performance.now() - changed;
  const afterwards = memoryInUse();
  return {
    worldMs,
    firstMs,
    renameMs,
    world: withWorld - empty,
    index: withIndex - withWorld,
    used: afterwards - withIndex,
    results,
  };
}

/** The large company behind MSW, in turns with a handler that always gives the same 20 rows. */
async function msw() {
  const simulation = createSimulation({ scenario: 'large', baseUrl: 'http://localhost/api' });
  const address = 'http://localhost/api/v1/employees';
  const people = [...simulation.world.employees.values()];
  const questions = typing(people);
  const ask = async ({ q, offset }: { q: string; offset: number }) => {
    const cursor = q === '' && offset > 0 ? `&cursor=${people[offset]!.id}` : '';
    const response = await fetch(`${address}?q=${encodeURIComponent(q)}&limit=20${cursor}`);
    return (await response.json()) as { total: number; items: unknown[] };
  };
  const page = await (await simulation.fetch(`${address}?limit=20`)).json();
  const constant = [http.get(address, () => HttpResponse.json(page))];
  const turns: { constant: number; simulated: number }[] = [];
  const during = async (handlers: typeof simulation.handlers) => {
    const server = setupServer(...handlers);
    server.listen({ onUnhandledFrame: 'error' });
    const times = await timed(ask, questions, ms / 4);
    server.close();
    return summarize(times).p50;
  };
  await during(constant);
  await during(simulation.handlers);
  for (let turn = 0; turn < 8; turn += 1) {
    const isFirst = turn % 2 === 0;
    const early = await during(isFirst ? constant : simulation.handlers);
    const late = await during(isFirst ? simulation.handlers : constant);
    turns.push(isFirst ? { constant: early, simulated: late } : { constant: late, simulated: early });
  }
  return {
    constant: median(turns.map((turn) => turn.constant)),
    simulated: median(turns.map((turn) => turn.simulated)),
    ratio: median(turns.map((turn) => turn.simulated / turn.constant)),
  };
}

const result = what === 'core' ? await core() : what === 'msw' ? await msw() : await subject(what);
console.log(JSON.stringify(result));
process.exit(0);
