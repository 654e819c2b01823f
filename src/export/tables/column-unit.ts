// The unit of a column in words, for those who read a data file without its page.
import { unitOf } from '../../data/reading/cell-unit.ts';
import type { AnyRow } from '../../data/reading/load-table.ts';
import type { FileColumn } from './chart-columns.ts';

const words: Readonly<Record<string, string>> = {
  pct: 'per cent',
  pct_per_year: 'per cent a year',
  pct_of_gdp: 'per cent of GDP',
  pct_of_real_gdp: 'per cent of real GDP',
  pct_of_annual_gdp: 'per cent of annual GDP',
  pct_of_sector_gdp: 'per cent of the GDP of a sector',
  pct_of_nameplate: 'per cent of nameplate',
  pct_per_deg_c: 'per cent per degree Celsius',
  deg_c: 'degrees Celsius',
  mm: 'millimetres',
  g_per_cm3: 'grams per cubic centimetre',
  t: 'tonnes',
  kt: 'thousand tonnes',
  kg: 'kilograms',
  t_per_yr: 'tonnes a year',
  usd_per_kg: 'US dollars per kilogram',
  cny_per_kg: 'yuan per kilogram',
  usd_per_t_per_yr: 'US dollars per tonne a year',
  usd_m: 'million US dollars',
  usd_bn: 'billion US dollars',
  jpy_m: 'million yen',
  jpy_bn: 'billion yen',
  aud_m: 'million Australian dollars',
  cad_m: 'million Canadian dollars',
  eur_m: 'million euros',
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
