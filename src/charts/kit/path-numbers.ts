// The numbers of paths: read from a path, rounded to its grid, and as it writes them.

/** The numbers of a path or of a part of one, also packed ones: `.5-1.5.2` are three. */
export const numbersIn = (path: string): number[] => (path.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);

/** To the nearest half unit, the grid of coasts. */
export const half = (value: number): number => Math.round(value * 2) / 2;

/** A number as short as a path may write it: ".5", "-.5". */
export const short = (value: number): string => String(value).replace(/^(-?)0\./, '$1.');

/** Pairs of numbers one after another, a minus in place of the space before it: "3 2.5-1.5 2". */
export const pairs = (all: readonly (readonly [number, number])[]): string =>
  all
    .map((pair) => pair.join(' '))
    .join(' ')
    .replaceAll(' -', '-');
