// Entries with dates stand under each other, and a date is said once.
import { expect, it } from 'vitest';
import { datedEntries, heightOfEntries } from '../../../../src/charts/kit/time/dated-entries.ts';

const entry = (key: string, date: string, lines: readonly string[]) => ({
  key,
  dateKey: `date-${key}`,
  date,
  lines,
});
const entries = [
  entry('a', '8 Jan', ['one', 'two']),
  entry('b', '8 Jan', ['three']),
  entry('c', '9 Jan', ['four']),
];

it('says a date once for the entries that share it, beside the first of them', () => {
  const texts = datedEntries(entries, { dateX: 10, x: 50, y: 100 });
  expect(texts.map(({ key }) => key)).toEqual(['date-a', 'a', 'b', 'date-c', 'c']);
  expect(texts.filter(({ key }) => key.startsWith('date-')).map(({ x, lines }) => [x, lines[0]])).toEqual([
    [10, '8 Jan'],
    [10, '9 Jan'],
  ]);
});

it('sets each entry below all lines of those before it, with the gap after each', () => {
  const texts = datedEntries(entries, { dateX: 10, x: 50, y: 100, gap: 4 });
  const y = (key: string) => texts.find((text) => text.key === key)?.y;
  expect([y('a'), y('b'), y('c')]).toEqual([100, 134, 153]);
  expect([y('date-a'), y('date-c')]).toEqual([y('a'), y('c')]);
  expect(heightOfEntries(entries, 4)).toBe(72);
});
