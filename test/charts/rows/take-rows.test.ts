// pickOne, rowWithId and known: a figure asks for exactly one row and a filled cell, or the build stops.
import { expect, it } from 'vitest';
import { required, pickOne, rowWithId } from '../../../src/charts/rows/take-rows.ts';

const rows = [
  { id: 'a', n: 1 },
  { id: 'b', n: 1 },
  { id: 'c', n: 2 },
];

it('takes the one row that fits', () => {
  expect(pickOne(rows, 'n = 2', (row) => row.n === 2)).toBe(rows[2]);
});

it('refuses none and several, and says which row was wanted', () => {
  expect(() => pickOne(rows, 'id "d"', (row) => row.id === 'd')).toThrow(
    new RangeError('no publishable row: id "d"'),
  );
  expect(() => pickOne(rows, 'n = 1', (row) => row.n === 1)).toThrow(
    new RangeError('2 rows where one is needed: n = 1'),
  );
});

it('takes a filled cell, zero and the empty text among them, and refuses an empty one', () => {
  expect(required(0, 'x')).toBe(0);
  expect(required('', 'x')).toBe('');
  for (const empty of [null, undefined])
    expect(() => required(empty, 'share of x')).toThrow(
      new RangeError('empty cell where a value is needed: share of x'),
    );
});

it('finds a row by its id, and names table and id where there is none', () => {
  const table = { name: 'events', rows };
  expect(rowWithId(table, 'b')).toBe(rows[1]);
  expect(() => rowWithId(table, 'd')).toThrow(new RangeError('no publishable row: events id "d"'));
});
