// pickOne, rowWithId, required and cell: a figure gets exactly one row and a filled cell, or the build stops.
import { expect, it } from 'vitest';
import { japanDependence } from '../../../src/data/tables/trade/japan-dependence.ts';
import { events } from '../../../src/data/tables/record/events.ts';
import { cell, required, pickOne, rowWithId } from '../../../src/charts/rows/take-rows.ts';

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

it('names the file in which no row fits, and the lines of several that do', () => {
  const [one, other] = events.rows;
  if (one === undefined || other === undefined) throw new Error('fewer than two events');
  expect(() => pickOne(events.rows, 'none', () => false)).toThrow(
    new RangeError('content/data/events.csv: no publishable row: none'),
  );
  expect(() => pickOne(events.rows, 'two', (row) => row === one || row === other)).toThrow(
    new RangeError(
      `2 rows where one is needed: two (content/data/events.csv:${events.line(one)}, content/data/events.csv:${events.line(other)})`,
    ),
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

it('takes a cell of a row by its column, and says in which file and line an empty one stands', () => {
  const filled = pickOne(events.rows, 'any', (row) => row === events.rows[0]);
  expect(cell(filled, 'date')).toBe(filled.date);
  const empty = japanDependence.rows.find((row) => row.value === null);
  if (empty === undefined) throw new Error('every row has a value');
  expect(() => cell(empty, 'value')).toThrow(
    new RangeError(
      `content/data/japan_dependence.csv:${japanDependence.line(empty)}, value: empty, and a figure needs it`,
    ),
  );
});

it('names a row that is in no file by its first words', () => {
  expect(() => cell({ id: 'a', n: null, says: 'less' }, 'n')).toThrow(
    new RangeError('the row “a, less”, n: empty, and a figure needs it'),
  );
});

it('finds a row by its id, and names table and id where there is none', () => {
  const table = { name: 'events', rows };
  expect(rowWithId(table, 'b')).toBe(rows[1]);
  expect(() => rowWithId(table, 'd')).toThrow(new RangeError('no publishable row: events id "d"'));
});
