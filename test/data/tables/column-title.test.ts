// The heading of a column for people says the unit that its name says.
import { expect, it } from 'vitest';
import { columnTitle } from '../../../src/data/tables/column-title.ts';
import { tables } from '../../../src/data/tables/tables.ts';

const titled = tables.flatMap(({ name, columns }) =>
  columns.map((column) => ({ column, title: columnTitle(column, name) })),
);

it.each([
  [/_usd_/, /US dollars/],
  [/_cny_/, /yuan/],
  [/_t(_reo)?$/, /\btonnes\b/i],
  [/_t_per_yr$/, /\btonnes a year$/],
  [/_pct$/, /per cent$/],
  [/_m$/, /\bmillions?\b/],
])('of a name like %s says %s', (names, words) => {
  const named = titled.filter(({ column }) => names.test(column));
  expect(named).not.toEqual([]);
  expect(named.filter(({ title }) => !words.test(title) || /thousand|kilo/.test(title))).toEqual([]);
});

it.each([
  ['price_usd_per_kg', 'Price, US dollars per kg'],
  ['price_low_cny_per_kg', 'Price, lower end, yuan per kg'],
  ['production_t_reo', 'Output, tonnes of rare earth oxide'],
])('%s is "%s"', (column, title) => {
  expect(titled.find((each) => each.column === column)?.title).toBe(title);
});
