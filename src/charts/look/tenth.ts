// Apart from the formats of numbers, so that the script of the cover, which needs no other, loads nothing of them.

/** Rounds a coordinate to a tenth, so that files stay small and snapshots stable. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
