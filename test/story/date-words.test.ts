// dateWords: ISO dates, whole or cut short, and spans of two, as a reader says them.
import { expect, it } from 'vitest';
import { dateWords } from '../../src/story/date-words.ts';

it.each([
  ['2025', '2025'],
  ['2025-05', 'May 2025'],
  ['2025-05-03', '3 May 2025'],
  ['2026-01-31', '31 January 2026'],
  ['2024-12', 'December 2024'],
  ['2024/2026', '2024 to 2026'],
  ['2025-07/2026-06', 'July 2025 to June 2026'],
  ['', ''],
])('says %s as "%s"', (iso, words) => {
  expect(dateWords(iso)).toBe(words);
});
