/** Start and end (exclusive) of a match in the original text. */
export type Range = readonly [number, number];

/** What a search looks in. */
export interface SearchFields {
  readonly name: string;
  readonly email: string | null;
  readonly initials: string;
  readonly rid: string;
  readonly unit: string;
}

/** An employee's fields folded once, so that a search among many compares strings only. */
export interface PreparedFields {
  /** The fields that can be meant exactly: name, e-mail, initials and RID. */
  readonly exact: readonly string[];
  readonly nameWords: readonly string[];
  readonly otherWords: readonly string[];
}

/** A query folded once. */
export interface PreparedQuery {
  readonly text: string;
  /** Each word as it was typed, and the parts that hyphens and dots divide it into. */
  readonly words: readonly { readonly whole: string; readonly parts: readonly string[] }[];
}

/** Letters that two keyboards write differently, by what Danish takes them for. */
const danish: Readonly<Record<string, string>> = {
  å: 'aa',
  æ: 'ae',
  ä: 'ae',
  ø: 'oe',
  ö: 'oe',
  ő: 'oe',
  œ: 'oe',
  ü: 'y',
  ű: 'y',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** The same letters by what they look like: `Sorensen` and `Muller` are what a foreign keyboard offers. */
const lookalike: typeof danish = { ...danish, å: 'a', ä: 'a', ø: 'o', ö: 'o', ő: 'o', ü: 'u', ű: 'u' };

const cluster = /\P{M}\p{M}*|\p{M}+/gu;
const word = /[\p{L}\p{N}]+/gu;
const marks = /\p{M}/gu;
const plain = /^[\x20-\x7e]*$/;
/** One unit a letter, none of them combining: what nearly every Danish text is made of. */
const latin = /^[\x20-\x7e\xc0-\xff]*$/;
const beyondAscii = /[^\x20-\x7e]/g;

function foldLetter(letter: string, table: typeof danish): string {
  const lower = letter.normalize('NFC').toLowerCase();
  return table[lower] ?? lower.normalize('NFD').replace(marks, '');
}

function foldWith(text: string, table: typeof danish): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  if (latin.test(text)) return lower.replace(beyondAscii, (letter) => foldLetter(letter, table));
  return (text.normalize('NFC').match(cluster) ?? []).map((letter) => foldLetter(letter, table)).join('');
}

/**
 * The form in which names are compared: lower case, no accents, and the Danish letters written out (å as `aa`,
 * æ as `ae`, ø as `oe`), so that `Aagård` and `Ågaard` are the same and each typed letter narrows the search.
 */
export function fold(text: string): string {
  return foldWith(text, danish);
}

const oneWord = /^[a-z0-9]+$/i;

/** Both ways of reading the words of a text: the Danish one and the one of a foreign keyboard. */
export function wordsOf(text: string): string[] {
  if (oneWord.test(text)) return [text.toLowerCase()];
  const found = new Set<string>();
  for (const table of plain.test(text) ? [danish] : [danish, lookalike]) {
    for (const whole of foldWith(text, table).split(/\s+/)) {
      if (whole !== '') found.add(whole);
      for (const part of whole.match(word) ?? []) found.add(part);
    }
  }
  return [...found];
}

/** What stands before the domain, which everybody shares: as a word of its own it would find them all. */
export function mailboxOf(email: string): string {
  return email.slice(0, Math.max(0, email.lastIndexOf('@')));
}

/** Folds an employee's fields; do it once for each employee, not once for each search. */
export function prepare(fields: SearchFields): PreparedFields {
  const email = fields.email ?? '';
  return {
    exact: [fields.name, email, fields.initials, fields.rid].filter((text) => text !== '').map(fold),
    nameWords: wordsOf(fields.name),
    otherWords: [
      fold(email),
      ...wordsOf(mailboxOf(email)),
      ...wordsOf(fields.initials),
      ...wordsOf(fields.rid),
    ]
      .concat(wordsOf(fields.unit))
      .filter((text) => text !== ''),
  };
}

/** Folds a query; do it once for each search. */
export function prepareQuery(query: string): PreparedQuery {
  const words = fold(query)
    .split(/\s+/)
    .map((whole) => ({ whole, parts: whole.match(word) ?? [] }))
    .filter(({ parts }) => parts.length > 0);
  return { text: words.map(({ whole }) => whole).join(' '), words };
}

function startsOne(prefix: string, words: readonly string[]): boolean {
  return words.some((candidate) => candidate.startsWith(prefix));
}

function findsAll(query: PreparedQuery, ...fields: (readonly string[])[]): boolean {
  const starts = (prefix: string) => fields.some((words) => startsOne(prefix, words));
  return query.words.every(({ whole, parts }) => starts(whole) || (parts.length > 1 && parts.every(starts)));
}

/**
 * How well a query finds an employee: 0 is the exact name, e-mail, initials or RID; 1 a name that begins so;
 * 2 words of the name in any order; 3 words anywhere; null not at all.
 */
export function rank(query: PreparedQuery, fields: PreparedFields): 0 | 1 | 2 | 3 | null {
  if (query.words.length === 0) return 0;
  if (fields.exact.includes(query.text)) return 0;
  if (fields.exact[0]?.startsWith(query.text)) return 1;
  if (findsAll(query, fields.nameWords)) return 2;
  return findsAll(query, fields.nameWords, fields.otherWords) ? 3 : null;
}

/** True where every word of the query begins some word of the name, e-mail, initials, RID or unit, in any order. */
export function matches(query: string, fields: SearchFields): boolean {
  return rank(prepareQuery(query), prepare(fields)) !== null;
}

/** One folded text, and where in the original each of its letters came from. */
interface Traced {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function trace(text: string, table: typeof danish): Traced {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(cluster)) {
    const letters = foldLetter(match[0], table);
    folded += letters;
    for (let index = 0; index < letters.length; index += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { folded, starts, ends };
}

function rangesIn({ folded, starts, ends }: Traced, prefixes: readonly string[]): Range[] {
  const found: Range[] = [];
  for (const { index } of folded.matchAll(word)) {
    for (const prefix of prefixes) {
      if (folded.startsWith(prefix, index)) found.push([starts[index]!, ends[index + prefix.length - 1]!]);
    }
  }
  return found;
}

/** Where the words of a query begin words of a text: ranges in the text as it stands, in order, none overlapping. */
export function highlight(query: string, text: string): Range[] {
  const prefixes = prepareQuery(query).words.flatMap(({ whole, parts }) => [whole, ...parts]);
  const found = [danish, lookalike]
    .flatMap((table) => rangesIn(trace(text, table), prefixes))
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: Range[] = [];
  for (const range of found) {
    const last = merged.at(-1);
    if (last && range[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
}

const collator = new Intl.Collator('da');

/** Danish order: æ, ø and å last, `aa` as å, ü as y. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Those of a list that a query finds, the best first; equally good ones keep their order. */
export function searchByName<T extends SearchFields>(query: string, among: readonly T[]): T[] {
  const prepared = prepareQuery(query);
  return among
    .map((item) => ({ item, rank: rank(prepared, prepare(item)) }))
    .filter((hit) => hit.rank !== null)
    .toSorted((a, b) => a.rank! - b.rank!)
    .map(({ item }) => item);
}
