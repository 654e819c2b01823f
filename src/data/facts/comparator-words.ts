// The words that stand before a value for its comparator, in prose, figures and files alike.
import type { Comparator } from '../tables/evidence-columns.ts';

const words: Readonly<Record<Comparator, string>> = {
  '=': '',
  '~': 'about ',
  '>': 'more than ',
  '<': 'less than ',
  '>=': 'at least ',
  '<=': 'at most ',
};

/** The words before a value, with a space after them: "~" → "about ". Nothing for an equals sign and for none. */
export const comparatorWords = (comparator: Comparator | null): string => words[comparator ?? '='];
