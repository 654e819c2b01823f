// Which unit a numeric cell has: from the row's unit column, or from the end of the column's name.
import type { AnyRow } from './load-table.ts';

const unitColumns: Readonly<Record<string, string>> = {
  value: 'unit',
  value_low: 'unit',
  value_central: 'unit',
  value_high: 'unit',
  target_value: 'target_unit',
  progress_value: 'progress_unit',
  target_capacity: 'target_unit',
  current_capacity: 'target_unit',
  actual_output: 'actual_output_unit',
};

const endings: readonly (readonly [RegExp, string])[] = [
  [/_pct$/, 'pct'],
  [/_usd_per_kg$/, 'usd_per_kg'],
  [/_cny_per_kg$/, 'cny_per_kg'],
  [/_usd_m$/, 'usd_m'],
  [/_t_per_(yr|year)$/, 't_per_yr'],
  [/_t(_reo)?$/, 't'],
  [/_n$/, 'count'],
  [/(^|_)year$/, 'year'],
  [/_order$/, 'count'],
];

/** The unit of a cell as the tables write it ("pct", "t", "kg" …); empty for cells that are words. */
export function unitOf(row: AnyRow, column: string): string {
  const named = unitColumns[column];
  const unit = named === undefined ? undefined : row[named];
  if (typeof unit === 'string') return massUnit(unit);
  if (column === 'amount') return moneyUnit(row);
  return endings.find(([ending]) => ending.test(column))?.[1] ?? '';
}

/** `t_dy_oxide`, `t_ndpr_oxide_per_yr`: the material is the row's business, the unit is tonnes, or tonnes a year. */
function massUnit(unit: string): string {
  if (!unit.startsWith('t_')) return unit;
  return unit.endsWith('per_yr') ? 't_per_yr' : 't';
}

function moneyUnit(row: AnyRow): string {
  const { currency, amount_unit: size } = row;
  if (typeof currency !== 'string' || typeof size !== 'string') return '';
  return `${currency.toLowerCase()}_${size === 'mn' ? 'm' : size}`;
}
