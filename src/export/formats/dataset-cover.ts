// What the rows behind a chart are about, for search engines: the years they cover and what they measure.
import type { Chart } from '../../charts/contract/chart.ts';
import { columnUnit } from '../tables/column-unit.ts';
import { drawnTables, namedRows } from '../tables/file-tables.ts';

/** Columns that say when a row holds; not those that say when it was read or written. */
const whenColumns: readonly string[] = [
  ...['year', 'month', 'period', 'date', 'start_date', 'end_date'],
  ...['target_year', 'sum_target_year', 'target_date', 'latest_target_date'],
];

/** The years that the drawn rows cover, first and last, as an interval of ISO 8601: "2010/2026"; undefined where no row has one. */
export function temporalCoverage(chart: Chart): string | undefined {
  const years = drawnTables(chart).flatMap(({ columns, rows }) => {
    const places = columns.flatMap(({ name }, i) => (whenColumns.includes(name) ? [i] : []));
    return rows.flatMap((row) => places.flatMap((i) => String(row[i] ?? '').match(/\b\d{4}\b/g) ?? []));
  });
  const [first, last] = [years.toSorted()[0], years.toSorted().at(-1)];
  return first === undefined ? undefined : first === last ? first : `${first}/${last}`;
}

/** The columns of numbers of the drawn tables, each heading once, with its unit where it has one. */
export function variablesMeasured(chart: Chart): { readonly [name: string]: string }[] {
  const found = drawnTables(chart).flatMap((table) =>
    table.columns
      .filter(
        ({ name, traits }) =>
          traits.type === 'number' || (traits.type === 'integer' && !whenColumns.includes(name)),
      )
      .map((column) => ({ title: column.title, unit: columnUnit(column, namedRows(table)) })),
  );
  return [...new Map(found.map((each) => [each.title, each])).values()].map(({ title, unit }) => ({
    '@type': 'PropertyValue',
    name: title,
    ...(unit !== '' && { unitText: unit.replace(/^by row: /, '') }),
  }));
}
