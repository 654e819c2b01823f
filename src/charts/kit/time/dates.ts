// Dates of the tables (2026, 2026-05, 2026-05-26, spans A/B) as places on a time axis: what is not known stays a span.

/** A span in decimal years, or in months; a day's is a day long. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const pattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;
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

/**
 * The span that a date covers, in months since year 0, each month as long as the others: for distances in months.
 * @throws RangeError for anything but an ISO date cut to what is known
 */
export function monthSpanOf(date: string): Span {
  const { year, month, day } = partsOf(date);
  if (month === null) return { from: year * 12, to: (year + 1) * 12 };
  const from = year * 12 + month - 1;
  if (day === null) return { from, to: from + 1 };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: from + (day - 1) / days, to: from + day / days };
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

/** The month of a number of {@link monthSlot}. */
export const monthAt = (slot: number): string =>
  `${Math.floor(slot / 12)}-${String((slot % 12) + 1).padStart(2, '0')}`;
