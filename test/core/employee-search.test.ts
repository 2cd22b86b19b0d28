import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEmployees, type ListedEmployee } from '../../mocks/core/employee-search.ts';
import { blankSignature } from '../../mocks/core/signature-book.ts';
import { emptyWorld, type StoredEmployee, type World } from '../../mocks/core/world.ts';
import type { EmployeeId, EmployeeQuery, EmployeeStatus } from '../../src/contract/employee.ts';
import { compareNames, fold, prepare, prepareQuery, rank } from '../../src/contract/name-search.ts';
import type { SignatureId } from '../../src/contract/signature.ts';

/** Few enough that people share words, and every way of writing å, æ, ø, ä, ö and ü is among them. */
const nameWords =
  'Mette Meta Holm Holmgård Holmgaard Ågård Aagaard Åse Aase Ase Søren Soeren Soren Kjær Kjaer Müller Myller Bo B Anne-Mette Häggström Åge A\u030Age Łukasz René'.split(
    ' ',
  );
const typed = [
  ...nameWords,
  'meh',
  'bo2',
  '1237',
  '12375535',
  'salg',
  'øko',
  'it-drift',
  'firma',
  'mette.holm',
];
const statuses: readonly EmployeeStatus[] = ['active', 'suspended', 'departed'];

type Traits = Pick<StoredEmployee, 'name' | 'unit' | 'initials' | 'rid' | 'email' | 'status'>;

const employee: fc.Arbitrary<Traits> = fc.record({
  name: fc
    .array(fc.constantFrom(...nameWords), { minLength: 1, maxLength: 3 })
    .map((words) => words.join(' ')),
  unit: fc.constantFrom('Salg', 'Økonomi', 'IT-drift', 'Oekonomi Aarhus', 'salg'),
  initials: fc.constantFrom('MEH', 'BO', 'BO2', 'm.h', 'mette', 'SØ'),
  rid: fc.constantFrom('1237', '1237553529373', 'R-12', '62810708'),
  email: fc.constantFrom(
    null,
    'mette.holm@firma.example',
    'bo@firma.example',
    'soeren_k2@firma.example',
    'bo lund@firma.example',
    'x',
    'bo',
  ),
  status: fc.constantFrom(...statuses),
});

/** As somebody types: words of any field, cut short, in other cases, with a hyphen or a space too many. */
const typedWord = fc
  .tuple(fc.constantFrom(...typed), fc.integer({ min: 1, max: 12 }), fc.boolean())
  .map(([word, length, isUpper]) => (isUpper ? word.toUpperCase() : word).slice(0, length));
const typedText = fc
  .tuple(fc.array(typedWord, { maxLength: 3 }), fc.constantFrom(' ', '  ', '-', '.'))
  .map(([words, between]) => words.join(between));
const wholeText = fc.constantFrom(
  'mette holm',
  'Bo Lund@firma.example',
  'soeren_k2@firma.example',
  '1237',
  'anne-mette aase',
);
const query = fc.record(
  {
    q: fc.oneof(
      { weight: 5, arbitrary: typedText },
      { weight: 1, arbitrary: wholeText },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
    status: fc.constantFrom(...statuses),
    has: fc.constantFrom('keycard' as const, 'keyfile' as const),
    sort: fc.constantFrom('name' as const, 'unit' as const),
  },
  { requiredKeys: ['q'] },
);

type Change =
  | { readonly do: 'put'; readonly who: number; readonly traits: Partial<Traits> }
  | { readonly do: 'remove' | 'revoke' | 'sign'; readonly who: number }
  | { readonly do: 'clear'; readonly what: 'employees' | 'signatures' };
const newTraits = {
  name: fc.constantFrom('Mette Holm', 'Aage Å', 'Søren Kjær'),
  status: fc.constantFrom(...statuses),
  unit: fc.constantFrom('Salg', 'Drift'),
  email: fc.constantFrom(null, 'ny@firma.example'),
};
const who = fc.nat(24);
const smallChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constant('put' as const), who, traits: fc.record(newTraits, { requiredKeys: [] }) }),
  fc.record({ do: fc.constant('put' as const), who, traits: fc.record({ status: newTraits.status }) }),
  fc.record({ do: fc.constantFrom('remove' as const, 'revoke' as const, 'sign' as const), who }),
);
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 12, arbitrary: smallChange },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clear' as const),
      what: fc.constantFrom('employees' as const, 'signatures' as const),
    }),
  },
);

const idOf = (who: number) => `emp-${who}` as EmployeeId;

function put({ employees }: World, who: number, traits: Partial<Traits>): void {
  const id = idOf(who);
  const blank = {
    name: 'Ny Mand',
    unit: 'Salg',
    initials: 'NM',
    rid: '1',
    email: null,
    status: 'active',
  } as const;
  const unchanged = { emailBounced: false, mailboxRejects: false, contactChangedAt: null };
  employees.set(id, { ...unchanged, ...blank, ...employees.get(id), ...traits, id });
}

function sign({ signatures }: World, who: number, state: 'active' | 'revoked'): void {
  const id = `sig-${who}` as SignatureId;
  const type = who % 3 === 0 ? 'keyfile' : 'keycard';
  signatures.set(id, blankSignature({ id, employeeId: idOf(who), type, state }));
}

function apply(world: World, each: Change): void {
  switch (each.do) {
    case 'put':
      return put(world, each.who, each.traits);
    case 'remove':
      return void world.employees.delete(idOf(each.who));
    case 'clear':
      return world[each.what].clear();
    case 'sign':
      return sign(world, each.who, 'active');
    case 'revoke':
      return sign(world, each.who, 'revoked');
  }
}

/** What a search is to find, worked out by looking at everybody. */
function scan(world: World, { q = '', status, has, sort = 'name' }: EmployeeQuery): StoredEmployee[] {
  const isHolder = ({ id }: StoredEmployee) =>
    [...world.signatures.values()].some(
      (each) => each.employeeId === id && each.type === has && each.state === 'active',
    );
  const prepared = prepareQuery(q);
  return [...world.employees.values()]
    .filter((each) => (!status || each.status === status) && (!has || isHolder(each)))
    .map((each) => ({ each, rank: rank(prepared, prepare(each)) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => {
      const best = sort === 'name' ? a.rank! - b.rank! : compareNames(a.each.unit, b.each.unit);
      return best || compareNames(a.each.name, b.each.name) || (a.each.id < b.each.id ? -1 : 1);
    })
    .map(({ each }) => each);
}

/** All pages, one after the other. */
function leaf(world: World, query: EmployeeQuery, limit: number) {
  const listed: ListedEmployee[] = [];
  const totals = new Set<number>();
  for (let cursor: string | undefined; ;) {
    const page = findEmployees(world, cursor === undefined ? query : { ...query, cursor }, limit);
    if (page === null) throw new Error(`The cursor ${cursor} was turned away`);
    listed.push(...page.listed);
    totals.add(page.total);
    if (page.isLast) return { listed, totals: [...totals] };
    cursor = page.listed.at(-1)!.employee.id;
  }
}

function companyOf(people: readonly Traits[]): World {
  const world = emptyWorld({ name: 'Prøvefirma A/S', cvr: '10000009' });
  people.forEach((traits, who) => {
    put(world, who, traits);
    if (who % 2 === 0) sign(world, who, 'active');
  });
  return world;
}

describe('the index of employees', () => {
  it('finds those that a look at everybody finds, in the same order, whatever has changed since it was built', () => {
    fc.assert(
      fc.property(
        fc.array(employee, { maxLength: 20 }),
        fc.array(fc.tuple(query, fc.array(change, { maxLength: 4 })), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 50 }),
        (people, steps, limit) => {
          const world = companyOf(people);
          for (const [query, changes] of steps) {
            const expected = scan(world, query);
            const { listed, totals } = leaf(world, query, limit);
            expect(listed.map(({ employee }) => employee)).toEqual(expected);
            expect(totals).toEqual([expected.length]);
            for (const { employee, namesakes, types } of listed) {
              const own = [...world.signatures.values()].filter((each) => each.employeeId === employee.id);
              expect(types).toEqual(own.filter(({ state }) => state === 'active').map(({ type }) => type));
              const same = [...world.employees.values()].filter(
                ({ name }) => fold(name) === fold(employee.name),
              );
              expect(namesakes).toBe(same.length - 1);
            }
            changes.forEach((each) => apply(world, each));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('does so where thousands share a word', () => {
    const people = fc.sample(employee, { numRuns: 2500, seed: 7 });
    // And a few share one that nobody else has, twice.
    const world = companyOf(
      people.map((each, who) => (who % 80 > 0 ? each : { ...each, name: `${each.name} Zoega Zorn` })),
    );
    fc.assert(
      fc.property(query, fc.array(smallChange, { maxLength: 2 }), (query, changes) => {
        const expected = scan(world, query);
        const { listed, totals } = leaf(world, query, 30);
        expect(totals).toEqual([expected.length]);
        expect(listed.map(({ employee }) => employee.id)).toEqual(expected.map(({ id }) => id));
        changes.forEach((each) => apply(world, each));
      }),
      {
        numRuns: 60,
        examples: [
          [{ q: 'zo' }, []],
          [{ q: 'zo', sort: 'unit' }, []],
        ],
      },
    );
  });
});

it('leaves the maps of a world plain: copied, compared and kept they show no trace of the index', () => {
  const world = companyOf([{ ...fc.sample(employee, { numRuns: 1, seed: 1 })[0]!, name: 'Mette Holm' }]);
  const before = structuredClone(world);
  findEmployees(world, { q: 'mette', status: 'active', has: 'keycard' }, 20);
  expect(world).toEqual(before);
  const copy = structuredClone(world);
  copy.employees.set(idOf(1), { ...copy.employees.get(idOf(0))!, id: idOf(1) });
  expect(findEmployees(copy, { q: 'mette' }, 20)).toMatchObject({ total: 2 });
  expect(findEmployees(world, { q: 'mette' }, 20)).toMatchObject({ total: 1 });
});

it('turns a cursor away that is nobody’s, or somebody’s who is not found', () => {
  const world = companyOf(fc.sample(employee, { numRuns: 5, seed: 3 }));
  expect(findEmployees(world, { cursor: 'emp-99' }, 20)).toBeNull();
  expect(findEmployees(world, { q: 'zzz', cursor: 'emp-1' }, 20)).toBeNull();
});
