// Where wheel and valve stand in the cover's drawing, and what its readout has of a month: one place for the page and its script.
import type { ValveFrame } from '../charts/cover-valve/layout-valve.ts';
import type { Kind } from '../charts/cover-valve/rows.ts';

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
