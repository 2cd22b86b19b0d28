import { describe, expect, it } from 'vitest';
import { compareNames, fold, highlight, matches, searchByName } from '../../src/contract/name-search.ts';

const person = (name: string, more: object = {}) => ({
  name,
  email: 'mette.holm@nordlys.example',
  initials: 'MEH',
  rid: '1237553529373',
  unit: 'Økonomi',
  ...more,
});

describe('folding', () => {
  it.each([
    ['Ågård', 'Aagaard'],
    ['A\u030Age', 'Åge'],
    ['Ærø', 'AEROE'],
    ['Häggström', 'Hæggstrøm'],
    ['André', 'ANDRE'],
    ['Łukasz Şahin', 'lukasz sahin'],
  ])('makes “%s” and “%s” the same', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });
});

describe('a query', () => {
  it.each([
    ['Ågård', 'aagaard'],
    ['Aagaard', 'ågård'],
    ['Aagaard', 'a'],
    ['Åse', 'aa'],
    ['Søren', 'soeren'],
    ['Soeren', 'sø'],
    ['Søren', 'soren'],
    ['Kjær', 'kjaer'],
    ['Kjaer', 'kjæ'],
    ['Häggström', 'hægg'],
    ['Müller', 'muller'],
    ['Müller', 'myller'],
    ['Müller', 'mü'],
    ['Myller', 'müll'],
    ['André', 'andre'],
    ['Andre', 'andré'],
    ['Anne-Mette Kjær', 'mette anne'],
    ['Anne-Mette Kjær', 'anne-m'],
    ['Anne Mette Kjær', 'anne-mette'],
    ['Mette Holm', '  HOLM   mette '],
    ['Mette Holm', ''],
    ['Mette Holm', 'meh'],
    ['Mette Holm', '12375'],
    ['Mette Holm', 'holm økon'],
    ['Mette Holm', 'mette.holm@nord'],
  ])('finds %s by “%s”', (name, query) => {
    expect(matches(query, person(name))).toBe(true);
  });

  it.each([
    ['Mette Holm', 'olm'],
    ['Mette Holm', 'mette hansen'],
    ['Mette Holm', 'nordlys'],
    ['Ase Holm', 'å'],
  ])('does not find %s by “%s”', (name, query) => {
    expect(matches(query, person(name, { email: 'xx@nordlys.example' }))).toBe(false);
  });

  it('finds more with each letter taken away, so a list only shrinks while one types', () => {
    for (const [typed, name] of [
      ['aagaard', 'Ågård'],
      ['øster', 'Oestergaard'],
      ['sørens', 'Sørensen'],
      ['sorens', 'Sørensen'],
    ] as const) {
      for (let length = typed.length; length > 0; length -= 1) {
        expect(matches(typed.slice(0, length), person(name))).toBe(true);
      }
    }
  });

  it('is nothing that breaks on a missing e-mail', () => {
    expect(matches('mette', person('Mette', { email: null }))).toBe(true);
  });
});

describe('highlighting', () => {
  const marked = (query: string, text: string) =>
    highlight(query, text)
      .toReversed()
      .reduce((rest, [from, to]) => `${rest.slice(0, from)}[${rest.slice(from, to)}]${rest.slice(to)}`, text);

  it.each([
    ['aag', 'Åge Aagaard', '[Åg]e [Aag]aard'],
    ['å', 'Aagaard', '[Aa]gaard'],
    ['aa', 'A\u030Age', '[A\u030A]ge'],
    ['soer', 'Søren Sørensen', '[Sør]en [Sør]ensen'],
    ['kjær', 'Kjaergaard', '[Kjaer]gaard'],
    ['muller', 'Bjørn Müller', 'Bjørn [Müller]'],
    ['ho me', 'Mette Holm', '[Me]tte [Ho]lm'],
    ['m me', 'Mette', '[Me]tte'],
    ['mette.h', 'mette.holm@firma.dk', '[mette.h]olm@firma.dk'],
    ['olm', 'Mette Holm', 'Mette Holm'],
    ['', 'Mette Holm', 'Mette Holm'],
    ['straße', 'Strasse', '[Strasse]'],
    ['a', '👩‍💻 Anna', '👩‍💻 [A]nna'],
  ])('of “%s” in “%s” is “%s”', (query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });
});

it('sorts as Danes do: æ, ø and å last, aa as å, ü as y', () => {
  const sorted = ['Müller', 'Møller', 'Myrup', 'Zoe', 'Ærø', 'Ørsted', 'Aagaard', 'Ågerup', 'Andersen'];
  expect(sorted.toReversed().toSorted(compareNames)).toEqual([
    'Andersen',
    'Müller',
    'Myrup',
    'Møller',
    'Zoe',
    'Ærø',
    'Ørsted',
    'Ågerup',
    'Aagaard',
  ]);
});

it('ranks the exact one first, then names that begin so, then names that hold the word, then the rest', () => {
  const people = [
    person('Hans Bo', { email: null, initials: 'HB' }),
    person('Ib Dam', { email: null, initials: 'ID', unit: 'Bogholderi' }),
    person('Bodil Kjær', { email: null, initials: 'BK' }),
    person('Karl Ulv', { email: null, initials: 'BO' }),
  ];
  expect(searchByName('bo', people).map(({ name }) => name)).toEqual([
    'Karl Ulv',
    'Bodil Kjær',
    'Hans Bo',
    'Ib Dam',
  ]);
});
