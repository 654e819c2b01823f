// A share, printed as `print_as` of its row says: with its comparator, or in words; and how the number behind a cell is to be read.
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

/** Words before a share, where its row asks for others than its comparator gives. */
const readWords: Readonly<Record<PrintAs, string>> = {
  about: 'about',
  almost: 'almost',
  more_than_two_thirds: 'more than',
};

/** What says how a value is to be read. A row without `print_as` is read by its comparator alone. */
interface Compared {
  readonly comparator: Comparator | null;
  readonly print_as?: PrintAs | null;
}

/** "=", "about", "almost", "more than", "less than", "at least", "at most"; empty where the row says nothing. */
export function readAs({ comparator, print_as = null }: Compared): string {
  if (print_as !== null) return readWords[print_as];
  if (comparator === null || comparator === '=') return comparator ?? '';
  return comparatorWords(comparator).trim();
}
