// Dates as a reader says them: 2025-05-23 → 23 May 2025, 2024/2026 → 2024 to 2026.

const months = [
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

/** An ISO date cut to what is known, or a span A/B of two, in English words. */
export function dateWords(iso: string): string {
  return iso
    .split('/')
    .map((date) => {
      const [year, month, day] = date.split('-');
      return [
        day === undefined ? '' : String(Number(day)),
        month === undefined ? '' : months[Number(month) - 1],
        year,
      ]
        .filter(Boolean)
        .join(' ');
    })
    .join(' to ');
}
