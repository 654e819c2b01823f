// Dates of rows in words, and how tables write them. Browsers load this file with guesses and models.
const noBreak = '\u00A0';

/** A date as tables have it, cut to what is known: 2026, 2026-05, 2026-05-17. A regular expression for schemas of files, without anchors. */
export const cutDate = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?';

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date as far as it is known, held together by no-break spaces: 2026 → "2026", 2026-05 → "May 2026", 2026-05-26 → "26 May 2026", A/B → "A to B". */
export function dateWords(date: string): string {
  return date
    .split('/')
    .map((part) => {
      const [year, month, day] = part.split('-');
      const name = month === undefined ? undefined : monthNames[Number(month) - 1];
      return [day === undefined ? undefined : String(Number(day)), name, year]
        .filter((piece) => piece !== undefined)
        .join(noBreak);
    })
    .join(' to ');
}
