// Dates in words: as far as they are known, held together.
import { expect, it } from 'vitest';
import { dateWords } from '../../src/names/date-words.ts';

it('dateWords writes as much of a date as is known, and spans', () => {
  expect(['2026', '2026-05', '2026-05-06', '2026-01/2026-04'].map(dateWords)).toEqual([
    '2026',
    'May\u00a02026',
    '6\u00a0May\u00a02026',
    'January\u00a02026 to April\u00a02026',
  ]);
});
