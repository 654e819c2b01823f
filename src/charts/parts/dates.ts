// Dates of the tables (2026, 2026-05, 2026-05-26) as spans on a time axis and in words: what is not known stays a span.

/** A span in decimal years; a day's is a day long. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function partsOf(date: string): { year: number; month: number | null; day: number | null } {
  const [, year, month, day] = pattern.exec(date) ?? [];
  if (year === undefined || Number(month ?? 1) < 1 || Number(month ?? 1) > 12)
    throw new RangeError(`date "${date}": expected 2026, 2026-05 or 2026-05-26`);
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

const inYears = (year: number, monthIndex: number, day: number): number => {
  const start = Date.UTC(year, 0, 1);
  return year + (Date.UTC(year, monthIndex, day) - start) / (Date.UTC(year + 1, 0, 1) - start);
};

/**
 * The span that a date covers, as far as it is known: a year, a month or a day.
 * @throws RangeError for anything but an ISO date cut to what is known
 */
export function spanOf(date: string): Span {
  const { year, month, day } = partsOf(date);
  if (month === null) return { from: year, to: year + 1 };
  if (day === null) return { from: inYears(year, month - 1, 1), to: inYears(year, month, 1) };
  return { from: inYears(year, month - 1, day), to: inYears(year, month - 1, day + 1) };
}

/** A date in words, no finer than its month: "2026", "May 2026". Throws RangeError as {@link spanOf}. */
export function monthName(date: string): string {
  const { year, month } = partsOf(date);
  return month === null ? String(year) : `${months[month - 1] ?? ''} ${year}`;
}

/** The same with a long month cut short: "Sept 2026", "Dec 2026", "June 2026". */
export function shortDate(date: string): string {
  const { year, month } = partsOf(date);
  if (month === null) return String(year);
  const name = months[month - 1] ?? '';
  return `${name.length < 6 ? name : name.slice(0, name === 'September' ? 4 : 3)} ${year}`;
}

/** First and last of some dates in words: "2021 to September 2026". Throws RangeError when there are none. */
export function monthSpan(dates: readonly string[]): string {
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a span needs at least one date');
  return first === last ? monthName(first) : `${monthName(first)} to ${monthName(last)}`;
}
