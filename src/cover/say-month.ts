// What the cover's readout says of a month. The page says it; the script of the cover has it from there.
import type { Month } from '../charts/cover-valve/rows.ts';
import { monthWords } from '../charts/cover-valve/words.ts';
import type { CoverReading } from './cover-drawing.ts';

/** The three texts of the readout, the month cut to three letters as on an instrument; `instead` replaces how the figure is known. */
export function sayMonth(month: Month, instead?: string): Pick<CoverReading, 'name' | 'amount' | 'status'> {
  const { name, amount, status } = monthWords(month);
  const short = name.replace(/^(\p{L}{3})\p{L}*/u, '$1');
  if (month.kind === 'none')
    return { name: short, amount: 'No figure found', status: 'How far it stood open is not known' };
  return { name: short, amount, status: instead ?? status };
}
