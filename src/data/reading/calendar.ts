// Dates as the tables write them: ISO, cut to what is known (2026, 2026-05, 2026-05-26), and spans A/B of two of them.

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `text` is a year, a month or a day that exists in the calendar, between 1900 and 2100. */
export function isDate(text: string): boolean {
  const match = datePattern.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether `text` is a day that exists in the calendar, as 2026-05-26. */
export const isDay = (text: string): boolean => text.length === 10 && isDate(text);

/** Whether `text` is a date, or a span A/B of two dates that does not run backwards. */
export function isPeriod(text: string): boolean {
  const ends = text.split('/');
  const [first, last] = ends;
  if (ends.length > 2 || first === undefined || !ends.every(isDate)) return false;
  return last === undefined || notAfter(first, last);
}

/** Whether `first` is not later than `last`, as far as both are known: 2026 is not after 2026-05. */
export function notAfter(first: string, last: string): boolean {
  const known = Math.min(first.length, last.length);
  return first.slice(0, known) <= last.slice(0, known);
}

/** How much of a date is known. Throws nothing: `text` has passed isDate. */
export function precisionOf(text: string): 'year' | 'month' | 'day' {
  return text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day';
}
