// Where wheel and valve stand in the cover's drawing, and what its readout says of a month: one place for the page and its script.
import type { ValveFrame } from '../charts/cover-valve/layout-valve.ts';
import type { Kind, Month } from '../charts/cover-valve/rows.ts';
import { monthWords } from '../charts/cover-valve/words.ts';

/** In units of the cover's own drawing, 320 wide; the pipe runs off both its edges. */
export const coverValveFrame: ValveFrame = { x: 150, y: 276, reach: 74, half: 52, bore: 64 };
export const coverWheel = { x: 150, y: 112, r: 92 } as const;
/** Radius of the line that shows how far the wheel has turned. */
export const coverDial = 102;

/** A month as the readout says it; without a figure it has no opening. */
export interface CoverReading {
  readonly name: string;
  readonly amount: string;
  readonly status: string;
  readonly kind: Kind;
  readonly opening: number | null;
}

/** The three texts of the readout, the month cut to three letters as on an instrument; `instead` replaces how the figure is known. */
export function sayMonth(month: Month, instead?: string): Pick<CoverReading, 'name' | 'amount' | 'status'> {
  const { name, amount, status } = monthWords(month);
  const short = name.replace(/^(\p{L}{3})\p{L}*/u, '$1');
  if (month.kind === 'none')
    return { name: short, amount: 'No figure found', status: 'How far it stood open is not known' };
  return { name: short, amount, status: instead ?? status };
}
