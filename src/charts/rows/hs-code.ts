// The customs code that a row counts.
import { cell } from './take-rows.ts';

/**
 * The goods of a row by their code in the customs nomenclature: "HS 850511".
 * @throws RangeError naming the cell where the row counts no code
 */
export const hsCode = (row: { readonly hs_code: string | null }): string => `HS ${cell(row, 'hs_code')}`;
