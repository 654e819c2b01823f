// Reads what a row says about one of its cells: the other end of a range, the comparator, the date, the scope.
import { comparators, type Comparator } from '../tables/evidence-columns.ts';
import { cellText, type AnyRow } from '../reading/load-table.ts';

/** The column of the other end: value_low → value_high, price_low_usd_per_kg → price_high_usd_per_kg, value → value_high. */
export function upperEnd(row: AnyRow, column: string): number | undefined {
  const name = /_low(_|$)/.test(column) ? column.replace('_low', '_high') : `${column}_high`;
  const high = row[name];
  return typeof high === 'number' ? high : undefined;
}

/** The column that holds the lower end, where this column is the upper end of a range. */
export function lowerEnd(row: AnyRow, column: string): string | undefined {
  if (!/_high(_|$)/.test(column)) return undefined;
  const candidates = [column.replace('_high', '_low'), column.replace(/_high$/, '')];
  return candidates.find((name) => name !== column && typeof row[name] === 'number');
}

const comparatorColumns: Readonly<Record<string, string>> = {
  approved_pct: 'approved_comparator',
  yoy_pct: 'yoy_comparator',
  progress_value: 'progress_comparator',
};
const readByComparator = /^(value|share_pct$|volume_t$|reserves_t_reo$)/;

/** The comparator that the row wants printed instead of its own. */
const printed: Readonly<Record<string, Comparator>> = { about: '~' };

/** How the cell is to be read. For prices it follows from the cells that are filled: only a low is "above", only a high "below". */
export function comparatorOf(row: AnyRow, column: string): Comparator {
  const wanted = readByComparator.test(column) ? printed[cellText(row['print_as'])] : undefined;
  if (wanted !== undefined) return wanted;
  const name = comparatorColumns[column] ?? (readByComparator.test(column) ? 'comparator' : '');
  const found = comparators.find((each) => each === row[name]);
  if (found !== undefined) return found;
  if (column.startsWith('price_low_') && upperEnd(row, column) === undefined) return '>';
  if (column.startsWith('price_high_')) return '<';
  return '=';
}

const dateColumns = ['year', 'month', 'period', 'date', 'published', 'statement_date', 'status_as_of'];

/** The date of what a cell says: its own year, month, period or date; empty where the row has none. */
export function dateOf(row: AnyRow, column: string): string {
  const own = column.startsWith('progress_')
    ? ['progress_as_of']
    : column.startsWith('target_')
      ? ['target_year', 'target_date', 'date']
      : [];
  return [...own, ...dateColumns].map((name) => cellText(row[name])).find((date) => date !== '') ?? '';
}

/** What is counted, in the words of the row; empty where the table has no such column. */
export function scopeOf(row: AnyRow): string {
  // In capacity_outlook `scope` is an area and `basis` says what is counted, so basis comes first.
  return (
    ['definition', 'basis', 'material_scope', 'market_basis', 'scope']
      .map((name) => cellText(row[name]))
      .find((scope) => scope !== '') ?? ''
  );
}
