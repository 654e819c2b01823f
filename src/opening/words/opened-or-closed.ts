// The words at the open end.
import { percent } from '../../charts/look/format.ts';
import { dateWords } from '../../names/date-words.ts';
import type { Rows } from '../rows/opened-or-closed.ts';

const signed = (change: number): string => `${change < 0 ? '−' : '+'}${percent(Math.abs(change))}`;

/** The words at the open end; `says` is for readers who do not see the drawing. */
export const openedOrClosedWords = ({ year, all, heavy, ends }: Rows) => ({
  says: 'A wide pipe without a valve, and a thin branch with a large wheel. Both end open.',
  all: 'All rare earths, all buyers',
  allIs: `${signed(all)} in ${year}`,
  allShort: ['All rare earths,', 'all buyers'],
  heavy: ['Dysprosium to Japan,', 'by one site'],
  heavyIs: `${signed(heavy)} in ${year}`,
  ends: ['Evidence ends', dateWords(ends)],
});
export type Words = ReturnType<typeof openedOrClosedWords>;
