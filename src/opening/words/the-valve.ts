// The words on the tag, and what the drawing says to readers who do not see it.
import { dateWords } from '../../names/date-words.ts';
import type { Rows } from '../rows/the-valve.ts';

/** The words on the tag; `says` is for readers who do not see the drawing. */
export const theValveWords = ({ number, date }: Rows) => ({
  says: 'A tag hangs from the wheel of a valve. It bars military users and purposes, and names no rare earths.',
  plate: `No. ${number} of ${date.slice(0, 4)}`.toUpperCase(),
  bars: 'Not to Japan',
  /** What the order names, each in one line or two. */
  named: [['military users'], ['military purposes'], ['what adds to', 'military strength']],
  namedShort: ['military users', 'military purposes', 'military strength'],
  unnamed: 'rare earths',
  notNamed: 'not named',
  inForce: `${dateWords(date)}, in force at once`,
  by: 'Ministry of Commerce, China',
  sliver: ['its dysprosium is', 'not on the tag'],
});
export type Words = ReturnType<typeof theValveWords>;
