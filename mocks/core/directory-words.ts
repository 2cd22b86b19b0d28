import { fold, mailboxOf, type SearchFields, wordsOf } from '../../src/contract/name-search.ts';
import type { MarkedWords } from './prefix-index.ts';

/** A field that can be meant exactly: name, e-mail, initials or RID, whole. */
export const exactMark = 1;
export const fullNameMark = 2;
export const nameWordMark = 4;
const otherMark = 0;

const oneWord = /^[a-z0-9]*$/;

/** The words by which people are found. Each text is folded once, however many share it. */
export function markWords(people: readonly SearchFields[]): MarkedWords {
  const words: string[] = [];
  const marks: number[] = [];
  const owners: number[] = [];
  const known = new Map<string, readonly string[]>();
  const readOnce = (text: string) => {
    let read = known.get(text);
    if (!read) known.set(text, (read = wordsOf(text)));
    return read;
  };

  people.forEach((person, position) => {
    const first = words.length;
    const add = (word: string, mark: number) => {
      for (let index = first; index < words.length; index += 1) {
        if (words[index] === word) {
          marks[index]! |= mark;
          return;
        }
        // What begins a longer word is found with it.
        const says = mark === otherMark || (mark === nameWordMark && (marks[index]! & nameWordMark) !== 0);
        if (says && words[index]!.startsWith(word)) return;
      }
      words.push(word);
      marks.push(mark);
      owners.push(position);
    };
    const { name, initials, rid, unit } = person;
    const email = person.email ?? '';
    if (name !== '') add(fold(name), exactMark | fullNameMark | nameWordMark);
    for (const [text, within] of [
      [email, mailboxOf(email)],
      [initials, initials],
      [rid, rid],
    ] as const) {
      const whole = fold(text);
      if (whole !== '') add(whole, exactMark);
      if (!oneWord.test(whole)) for (const word of wordsOf(within)) add(word, otherMark);
    }
    for (const text of name.split(/\s+/)) for (const word of readOnce(text)) add(word, nameWordMark);
    for (const word of readOnce(unit)) add(word, otherMark);
  });
  return {
    words,
    marks: Uint8Array.from(marks),
    owners: Int32Array.from(owners),
    capacity: people.length,
  };
}
