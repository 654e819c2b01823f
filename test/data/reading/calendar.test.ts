// Days of the calendar, as changes, releases and the end of the evidence are dated.
import { expect, it } from 'vitest';
import { isDay } from '../../../src/data/reading/calendar.ts';

it('a day is written in full and exists', () => {
  const days = ['2026-11-25', '2028-02-29'];
  const others = ['2026-02-31', '2026-02-29', '2026-1-1', '2026-11', '2026', '2026-11-25/2026-11-26', 'soon'];
  expect([...days, ...others].filter(isDay)).toEqual(days);
});
