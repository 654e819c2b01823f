// The unit of a column in words, for those who read a data file without its page.
import { unitOf } from '../../data/reading/cell-unit.ts';
import type { AnyRow } from '../../data/reading/load-table.ts';
import type { FileColumn } from './chart-columns.ts';

const words: Readonly<Record<string, string>> = {
  pct: 'per cent',
  t: 'tonnes',
  kt: 'thousand tonnes',
  kg: 'kilograms',
  t_per_yr: 'tonnes a year',
  usd_per_kg: 'US dollars per kilogram',
  cny_per_kg: 'yuan per kilogram',
  usd_m: 'million US dollars',
  usd_bn: 'billion US dollars',
  jpy_m: 'million yen',
  jpy_bn: 'billion yen',
  count: 'number',
};
const inWords = (unit: string): string => words[unit] ?? unit.replaceAll('_', ' ');

/** "tonnes"; "by row: kilograms, per cent" where rows differ; empty for a column of words. */
export function columnUnit({ name, traits }: FileColumn, rows: readonly AnyRow[]): string {
  if (traits.type !== 'integer' && traits.type !== 'number') return '';
  const filled = rows.filter((row) => typeof row[name] === 'number');
  const units = [...new Set(filled.map((row) => unitOf(row, name)))].filter((unit) => unit !== '');
  return units.length > 1 ? `by row: ${units.map(inWords).join(', ')}` : units.map(inWords).join('');
}
