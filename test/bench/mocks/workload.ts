import type { StoredEmployee } from '../../../mocks/core/world.ts';

/** One question: a text, or none and from which employee on. */
export interface Question {
  readonly q: string;
  readonly offset: number;
}

export const pageSize = 20;

/** 40 names typed letter by letter, up to five; after every fifth question a page from the middle of the whole list. */
export function typing(people: readonly StoredEmployee[]): Question[] {
  const names = Array.from({ length: 40 }, (_, index) => people[(index * 7919) % people.length]!.name);
  const typed = names.flatMap((name) =>
    [1, 2, 3, 4, 5].map((length) => name.toLowerCase().slice(0, length).trim()),
  );
  return typed.flatMap((q, index) => {
    const page = { q: '', offset: (index * 37) % people.length };
    return index % 5 === 4 ? [{ q, offset: 0 }, page] : [{ q, offset: 0 }];
  });
}

/** Surname and two letters of the first name, as one looks for a known person; each of them once. */
export function surnames(people: readonly StoredEmployee[], count: number): Question[] {
  const texts = Array.from({ length: count }, (_, index) => {
    const words = people[(index * 104_729) % people.length]!.name.toLowerCase().split(' ');
    return `${words.at(-1)} ${words[0]!.slice(0, 2)}`;
  });
  return [...new Set(texts)].map((q) => ({ q, offset: 0 }));
}
