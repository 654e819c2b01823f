// The customs code that a row counts.
import { required } from './take-rows.ts';

/**
 * The goods of a row by their code in the customs nomenclature: "HS 850511".
 * @throws RangeError naming the row where it counts no code
 */
export const hsCode = ({ id, hs_code }: { readonly id: string; readonly hs_code: string | null }): string =>
  `HS ${required(hs_code, `hs_code of ${id}`)}`;
