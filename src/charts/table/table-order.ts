// The order of printed cells: "about 62,000 t", "4–9%" and "18 Nov 2026" sort as the numbers and dates they say. Pure.

export type ColumnKind = 'number' | 'date' | 'text';
export type Direction = 'ascending' | 'descending';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const partsOfYear: Readonly<Record<string, number>> = { early: 2, spring: 4, mid: 6, autumn: 10, late: 10 };
/** What a unit or a word of size makes of the number before it, in grams, metres, days or ones. */
const factors: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  mg: 1e-3,
  g: 1,
  grams: 1,
  kg: 1e3,
  t: 1e6,
  tonnes: 1e6,
  kt: 1e9,
  mt: 1e12,
  mm: 1e-3,
  cm: 1e-2,
  m: 1,
  km: 1e3,
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  month: 30.4,
  months: 30.4,
  year: 365.25,
  years: 365.25,
};
/** Words before a number, and to which side of it they put the cell among cells of the same number. */
const bounds: Readonly<Record<string, number>> = {
  'less than': -1,
  'up to': -1,
  almost: -1,
  under: -1,
  by: -1,
  'more than': 1,
  over: 1,
  'at least': 1,
};
const numeral =
  /^([a-z ]*?)\s*([−+-]?)\s*[$€¥]?(\d[\d,]*(?:\.\d+)?)(?:(?:–| to )[−+-]?[$€¥]?\d[\d,.]*)?\s*([a-z]*)/;

/**
 * The number that a cell says, a range by the end that it names first, in grams, metres or days where it has such a unit; undefined where
 * it says none, or has a unit of unknown size.
 */
export function numberIn(cell: string): number | undefined {
  const match = numeral.exec(cell.replaceAll('\u00a0', ' ').trim().toLowerCase());
  if (match === null) return undefined;
  const [, before = '', sign = '', digits = '', unit = ''] = match;
  const factor = unit === '' ? 1 : factors[unit];
  if (before.split(' ').length > 3 || factor === undefined) return undefined;
  const number = Number(digits.replaceAll(',', '')) * factor;
  return sign === '' || sign === '+' ? number : -number;
}

/** The side on which a bound lies of its number: "more than 90%" after "90%". */
const boundIn = (cell: string): number => {
  const lower = cell.toLowerCase();
  return Object.entries(bounds).find(([words]) => lower.startsWith(words))?.[1] ?? 0;
};

/** The date that a cell says as a number that grows with time, a year or a month before its days; undefined where it says none. */
export function dateIn(cell: string): number | undefined {
  const text = cell.replaceAll('\u00a0', ' ').trim().toLowerCase();
  const iso = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:–\d{2,4})?$/.exec(text);
  if (iso !== null) return Number(iso[1]) * 10_000 + Number(iso[2] ?? 0) * 100 + Number(iso[3] ?? 0);
  const said =
    /^(?:(?:by|in|from|since|after|before) )?(?:(\d{1,2}) )?(?:([a-z]+)[ -])?(\d{4})(?: to .*)?$/.exec(text);
  if (said === null) return undefined;
  const [, day, word, year] = said;
  const month = word === undefined ? 0 : months.indexOf(word.slice(0, 3)) + 1;
  const part = word === undefined ? 0 : (partsOfYear[word] ?? 0);
  if (word !== undefined && month === 0 && part === 0) return undefined;
  return Number(year) * 10_000 + (part === 0 ? month : part) * 100 + Number(day ?? 0);
}

/**
 * How a column sorts: as dates where most of its cells are dates, as numbers where the table sets it as numbers and one is
 * there, else as text.
 * @param asNumbers whether the table sets it flush right, as it does numbers
 */
export function kindOf(cells: readonly string[], asNumbers: boolean): ColumnKind {
  const known = cells.filter((cell) => cell.trim() !== '');
  const dates = known.filter((cell) => dateIn(cell) !== undefined);
  if (dates.length > known.length / 2) return 'date';
  return asNumbers && known.some((cell) => numberIn(cell) !== undefined) ? 'number' : 'text';
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * The places of a column's cells in order. Equal cells keep their order; cells without a number or date come after those
 * with one, and empty cells last, whichever the direction.
 */
export function orderOf(cells: readonly string[], kind: ColumnKind, direction: Direction): number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keys = cells.map((cell) => {
    const value = kind === 'text' ? undefined : kind === 'date' ? dateIn(cell) : numberIn(cell);
    const rank = cell.trim() === '' ? 2 : value === undefined && kind !== 'text' ? 1 : 0;
    return { cell, value, rank, bound: kind === 'number' ? boundIn(cell) : 0 };
  });
  return keys
    .map((key, place) => ({ ...key, place }))
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank - b.rank;
      const valued =
        a.value === undefined || b.value === undefined
          ? collator.compare(a.cell, b.cell)
          : a.value - b.value || a.bound - b.bound;
      return sign * valued || a.place - b.place;
    })
    .map(({ place }) => place);
}

/** A table as text to paste into a spreadsheet: cells separated by tabs, rows by line ends, no-break spaces as plain ones. */
export const asTabs = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t')).join('\n');
