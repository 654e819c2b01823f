// A share, printed as `print_as` of its row says: with its comparator, or in words.
import type { Comparator, PrintAs } from '../../data/tables/evidence-columns.ts';
import { comparatorWords, percent } from './format.ts';

const printed: Readonly<Record<PrintAs, (share: number) => string>> = {
  about: (share) => `about ${percent(share)}`,
  almost: (share) => `almost ${percent(share)}`,
  more_than_two_thirds: () => 'more than two thirds',
};

/** "about 70%", "almost 100%", "more than two thirds", "58%". */
export const shareText = (
  row: { readonly print_as: PrintAs | null; readonly comparator: Comparator | null },
  share: number,
): string =>
  row.print_as === null ? comparatorWords(row.comparator) + percent(share) : printed[row.print_as](share);
