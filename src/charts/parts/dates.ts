// Dates of rows as places on a time axis, in years: what is known to the month lies in its middle, never on its first day.

interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** @throws RangeError for anything but 2026, 2026-05 or 2026-05-26 */
function partsOf(date: string): Parts {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(date);
  if (match === null) throw new RangeError(`date "${date}": expected 2026, 2026-05 or 2026-05-26`);
  const [, year = '', month, day] = match;
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

const start = (year: number, month: number, day = 1): number => {
  const first = Date.UTC(year, 0, 1);
  return year + (Date.UTC(year, month - 1, day) - first) / (Date.UTC(year + 1, 0, 1) - first);
};

/**
 * From when to when a period lasts, in years: "2025-05" → from 2025.33 to 2025.41. A span A/B includes both its ends.
 * @throws RangeError for anything else than a date or two joined by a slash
 */
export function spanOf(period: string): readonly [from: number, to: number] {
  const [from = '', to = from, ...rest] = period.split('/');
  if (rest.length > 0) throw new RangeError(`period "${period}": expected a date or a span A/B`);
  const a = partsOf(from);
  const b = partsOf(to);
  return [
    start(a.year, a.month ?? 1, a.day ?? 1),
    b.day !== null && b.month !== null
      ? start(b.year, b.month, b.day + 1)
      : b.month !== null
        ? start(b.year, b.month + 1)
        : b.year + 1,
  ];
}

/** The middle of a period, in years: where a point stands that is known to the year, the month or the day. */
export function middleOf(period: string): number {
  const [from, to] = spanOf(period);
  return (from + to) / 2;
}

/** Number of a month since year 0: neighbours differ by one. Throws a RangeError for what is not a month. */
export function monthSlot(month: string): number {
  const { year, month: number, day } = partsOf(month);
  if (number === null || day !== null) throw new RangeError(`month "${month}": expected 2026-05`);
  return year * 12 + number - 1;
}
