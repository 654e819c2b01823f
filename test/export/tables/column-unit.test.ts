// The unit of a column in the words of people, as the notes of a workbook print it.
import { expect, it } from 'vitest';
import { tableNamed } from '../../../src/data/tables/tables.ts';
import { columnsOfTable } from '../../../src/export/tables/chart-columns.ts';
import { columnUnit } from '../../../src/export/tables/column-unit.ts';

it.each([
  ['demand', 'value', 'by row: multiple, per cent, thousand tonnes, per cent a year'],
  ['prices', 'price_usd_per_kg', 'US dollars per kilogram'],
  ['prices', 'price_low_cny_per_kg', 'yuan per kilogram'],
  ['separation_projects', 'public_money_usd_m', 'million US dollars'],
  ['separation_projects', 'target_capacity', 'tonnes a year'],
  ['mine_production', 'production_t_reo', 'tonnes'],
  ['licensing', 'approved_n', 'number'],
  [
    'magnet_content',
    'value_low',
    'by row: kilograms, per cent, grams per cubic centimetre, number, millimetres, degrees Celsius, per cent per degree Celsius',
  ],
  [
    'japan_diversification',
    'amount',
    'by row: billion yen, million US dollars, million Canadian dollars, million Australian dollars, million euros',
  ],
  [
    'exposure_estimates',
    'value',
    'by row: billion yen, per cent of annual GDP, per cent of real GDP, million people, per cent of the GDP of a sector, per cent of GDP',
  ],
  ['build_times', 'value_low', 'by row: years, per cent of nameplate, US dollars per tonne a year'],
  ['events', 'title', ''],
])('%s.%s', (table, name, unit) => {
  const column = columnsOfTable(table).find((each) => each.name === name);
  if (column === undefined) throw new Error(`${table} has no column ${name}`);
  expect(columnUnit(column, tableNamed(table).rows)).toBe(unit);
});
