// A file of its own, so that scripts which need no other format do not load the number formats.

/** Rounds a coordinate to a tenth, so that files stay small and snapshots stable. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
