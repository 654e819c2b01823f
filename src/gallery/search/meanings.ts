// Words that mean one, by a sign for each meaning: "Dy", "dysprosium" and "镝" are found as the same.
import { isEastern } from './tokens.ts';

/** The sign of a meaning by each word, or words in a row, that has it: "rare earth" leads to "=3". */
export type Meanings = ReadonlyMap<string, string>;

/** No word of a text begins so. */
const mark = '=';
export const isSign = (word: string): boolean => word.startsWith(mark);

/** The longest row of words that has a meaning together. */
const longestOf = (meanings: Meanings): number =>
  Math.max(1, ...[...meanings.keys()].map((phrase) => phrase.split(' ').length));

/**
 * Meanings of lists of words; a list that shares a word with one before it adds to that.
 * @param lists words as `wordsOf` leaves them
 */
export function meaningsOf(lists: readonly (readonly (readonly string[])[])[]): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const [i, list] of lists.entries()) {
    const phrases = list.map((words) => words.join(' ')).filter((phrase) => phrase !== '');
    const sign = phrases.map((phrase) => meanings.get(phrase)).find((known) => known !== undefined);
    for (const phrase of phrases) if (!meanings.has(phrase)) meanings.set(phrase, sign ?? `${mark}${i}`);
  }
  return meanings;
}

/** Makes a function that finds the sign of each word in a row, and of each few together, that has a meaning. */
export function signsIn(meanings: Meanings): (words: readonly string[]) => string[] {
  const longest = longestOf(meanings);
  return (words) =>
    [...words.keys()].flatMap((from) =>
      Array.from({ length: longest }, (_, more) =>
        from + more < words.length ? meanings.get(words.slice(from, from + more + 1).join(' ')) : undefined,
      ).filter((sign) => sign !== undefined),
    );
}

/** Makes a function that puts signs in place of words that have a meaning, the longest rows of words first; other words stay. */
export function inSigns(meanings: Meanings): (words: readonly string[]) => string[] {
  const longest = longestOf(meanings);
  return (words) => {
    const said: string[] = [];
    for (let i = 0; i < words.length;) {
      let length = Math.min(longest, words.length - i);
      const row = () => words.slice(i, i + length).join(' ');
      while (length > 1 && !meanings.has(row())) length -= 1;
      said.push(meanings.get(row()) ?? row());
      i += length;
    }
    return said;
  };
}

/**
 * Makes a function that parts words which are written without spaces into those that have a meaning, the longest first; what none covers
 * is left out, and if none fits, all of it stays as one.
 */
export function partEastern(meanings: Meanings): (word: string) => string[] {
  const known = [...meanings.keys()]
    .filter((phrase) => isEastern(phrase))
    .sort((a, b) => b.length - a.length);
  return (word) => {
    if (!isEastern(word)) return [word];
    const found: string[] = [];
    for (let i = 0; i < word.length;) {
      const part = known.find((each) => word.startsWith(each, i)) ?? '';
      if (part !== '') found.push(part);
      i += Math.max(1, part.length);
    }
    return found.length > 0 ? found : [word];
  };
}
