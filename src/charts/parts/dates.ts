// Dates of the tables (2026, 2026-05, 2026-05-26, spans A/B) as places on a time axis and in words: what is not known stays a span.

/** A span in decimal years; a day's is a day long. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const pattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function partsOf(date: string): { year: number; month: number | null; day: number | null } {
  const [, year, month, day] = pattern.exec(date) ?? [];
  if (year === undefined) throw new RangeError(`date "${date}": expected 2026, 2026-05 or 2026-05-26`);
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

const inYears = (year: number, month: number, day = 1): number => {
  const start = Date.UTC(year, 0, 1);
  return year + (Date.UTC(year, month - 1, day) - start) / (Date.UTC(year + 1, 0, 1) - start);
};

/**
 * The span that a date covers, as far as it is known: a year, a month or a day; of a period A/B, from the start of A to the end of B.
 * @throws RangeError for anything but an ISO date cut to what is known, or two joined by a slash
 */
export function spanOf(period: string): Span {
  const [first = '', last = first, ...rest] = period.split('/');
  if (rest.length > 0) throw new RangeError(`period "${period}": expected a date or a span A/B`);
  const a = partsOf(first);
  const { year, month, day } = partsOf(last);
  return {
    from: inYears(a.year, a.month ?? 1, a.day ?? 1),
    to: month === null ? year + 1 : day === null ? inYears(year, month + 1) : inYears(year, month, day + 1),
  };
}

/** The middle of a period, in years: where a point stands that is known to the year, the month or the day. */
export function middleOf(period: string): number {
  const { from, to } = spanOf(period);
  return (from + to) / 2;
}

/** Number of a month since year 0: neighbours differ by one. Throws a RangeError for what is not a month. */
export function monthSlot(month: string): number {
  const { year, month: number, day } = partsOf(month);
  if (number === null || day !== null) throw new RangeError(`month "${month}": expected 2026-05`);
  return year * 12 + number - 1;
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
