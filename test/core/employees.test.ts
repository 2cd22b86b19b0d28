import { describe, expect, it } from 'vitest';
import { Employee, EmployeePage } from '../../src/contract/employee.ts';
import type { Input } from '../../src/contract/commands.ts';
import { openOffice } from './office.ts';

function crowdedOffice() {
  const office = openOffice();
  office.world.employees.clear();
  office.world.signatures.clear();
  const hire = (id: string, name: string, unit = 'Salg', traits = {}) =>
    office.hire(id, { name, unit, email: `${id}@firma.example`, initials: id.slice(0, 3), ...traits });
  hire('zoe', 'Zoe Aagaard', 'Drift');
  hire('ash', 'Åse Holm', 'Drift');
  hire('mh1', 'Mette Holm', 'Økonomi');
  hire('mh2', 'Mette Holm', 'Salg', { status: 'departed' });
  hire('hmt', 'Holm Mettesen');
  hire('bo', 'Bo Ørsted', 'Mettevej');
  const search = (query: Input<'searchEmployees'>) => office.get('searchEmployees', query);
  const ids = (query: Input<'searchEmployees'>) => search(query).items.map(({ id }) => id as string);
  return { ...office, search, ids };
}

describe('searching employees', () => {
  it('lists everybody in Danish order', () => {
    const { ids, search } = crowdedOffice();
    expect(ids({})).toEqual(['bo', 'hmt', 'mh1', 'mh2', 'zoe', 'ash']);
    expect(EmployeePage.safeParse(search({})).error).toBeUndefined();
  });

  it('puts the exact name first, then names that begin so, then the rest', () => {
    const { ids } = crowdedOffice();
    expect(ids({ q: 'mette' })).toEqual(['mh1', 'mh2', 'hmt', 'bo']);
    expect(ids({ q: 'holm' })).toEqual(['hmt', 'mh1', 'mh2', 'ash']);
    expect(ids({ q: 'holm mette' })[0]).toBe('hmt');
  });

  it.each([
    { q: 'aagård', finds: ['zoe'] },
    { q: 'oersted', finds: ['bo'] },
    { q: 'okonomi mette', finds: ['mh1'] },
    { q: 'zoe@fir', finds: ['zoe'] },
    { q: 'firma', finds: [] },
    { q: 'olm', finds: [] },
  ])('finds $finds by “$q”', ({ q, finds }) => {
    expect(crowdedOffice().ids({ q })).toEqual(finds);
  });

  it('filters by status and by signature, and sorts by unit', () => {
    const { ids, sign, world } = crowdedOffice();
    expect(ids({ status: 'departed' })).toEqual(['mh2']);
    const [bo] = [...world.employees.keys()].filter((id) => id === 'bo');
    sign(bo!, 'keyfile');
    expect(ids({ has: 'keyfile' })).toEqual(['bo']);
    sign(bo!, 'keyfile', 'revoked');
    expect(ids({ has: 'keyfile' })).toEqual([]);
    expect(ids({ sort: 'unit' })).toEqual(['zoe', 'ash', 'bo', 'hmt', 'mh2', 'mh1']);
  });

  it('goes through all pages without losing or repeating anybody, and counts all of them', () => {
    const { search } = crowdedOffice();
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = search({ limit: 4, ...(cursor ? { cursor } : {}) });
      expect(page.total).toBe(6);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['bo', 'hmt', 'mh1', 'mh2', 'zoe', 'ash']);
    expect(search({ limit: 6 }).nextCursor).toBeNull();
  });

  it('notices people who come, go and change', () => {
    const { ids, hire, world } = crowdedOffice();
    expect(ids({ q: 'ny' })).toEqual([]);
    const id = hire('emp-x', { name: 'Ny Mand' });
    expect(ids({ q: 'ny' })).toEqual(['emp-x']);
    world.employees.set(id, { ...world.employees.get(id)!, name: 'Gammel Mand', email: null });
    expect(ids({ q: 'ny' })).toEqual([]);
    expect(ids({ q: 'gammel' })).toEqual(['emp-x']);
  });

  it('counts namesakes and shows signatures and open orders', () => {
    const { search, place, world } = crowdedOffice();
    const [mh1] = [...world.employees.keys()].filter((id) => id === 'mh1');
    place(mh1!);
    expect(search({ q: 'mette holm' }).items).toMatchObject([
      { id: 'mh1', namesakes: 1, hasOpenOrder: true, signatureTypes: ['keycard'] },
      { id: 'mh2', namesakes: 1, hasOpenOrder: false },
      { id: 'hmt', namesakes: 0 },
    ]);
  });

  it('folds and sorts the names once, not once for each search: there may be 100 000', () => {
    const { world, search } = crowdedOffice();
    let reads = 0;
    for (const [id, employee] of world.employees) {
      const { name } = employee;
      world.employees.set(id, {
        ...employee,
        get name() {
          reads += 1;
          return name;
        },
      });
    }
    search({ q: 'mette' });
    expect(reads).toBeGreaterThan(6);
    reads = 0;
    expect(search({ q: 'ås', limit: 1 }).items).toHaveLength(1);
    expect(reads).toBe(1);
  });
});

it('shows an employee with signatures and open orders only', () => {
  const { place, get, mette } = openOffice();
  const { id } = place(mette);
  const employee = get('getEmployee', { employeeId: mette });
  expect(Employee.safeParse(employee).error).toBeUndefined();
  expect(employee).toMatchObject({
    signatures: [
      { type: 'keycard', state: 'active' },
      { type: 'keyfile', state: 'ordered' },
    ],
    openOrders: [{ id, state: 'awaiting_reveal', delivery: 'instant' }],
  });
  get('cancelOrder', { orderId: id, reason: 'Fejl' });
  expect(get('getEmployee', { employeeId: mette }).openOrders).toEqual([]);
});
