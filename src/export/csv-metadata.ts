// The companion of a chart's CSV in the W3C's vocabulary (CSV on the Web): licence, sources, columns and their types.
import type { Chart } from '../charts/chart.ts';
import { chartText, figureText } from '../charts/figure-text.ts';
import type { ColumnTraits } from '../data/columns.ts';
import { sourceName } from '../data/source-name.ts';
import { absolute } from '../addresses.ts';
import { chartPaths } from './chart-paths.ts';
import { columnsOf } from './chart-columns.ts';
import { licence, siteName } from './credit.ts';
import { viewsColumn } from './csv.ts';

/** Dates are cut to what is known (2026, 2026-05), so they are strings with a pattern, not xsd:date. */
function datatypeOf({ type, minimum, maximum, values }: ColumnTraits): object | string {
  const bounds = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  switch (type) {
    case 'integer':
    case 'number':
      return { base: type === 'integer' ? 'integer' : 'decimal', ...bounds };
    case 'date':
      return { base: 'string', format: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?' };
    case 'month':
      return 'gYearMonth';
    case 'url':
      return 'anyURI';
    case 'enum':
    case 'enums':
      return { base: 'string', format: (values ?? []).map(escapePattern).join('|') };
    default:
      return 'string';
  }
}

const escapePattern = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "production_t_reo" → "Production t reo": a readable title where the file has only a name. */
const titleOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');

/** The metadata document of a chart's CSV, ready for JSON.stringify. */
export function csvMetadataOf(chart: Chart) {
  const text = chartText(chart);
  const columns = columnsOf(chart).map(({ name, traits, meaning }) => ({
    name,
    titles: [name, titleOf(name)],
    datatype: datatypeOf(traits),
    required: traits.required,
    ...((traits.type === 'ids' || traits.type === 'enums') && { separator: ';' }),
    'dc:description': meaning === '' ? traits.expected : meaning,
  }));
  const views = {
    name: viewsColumn,
    titles: [viewsColumn, titleOf(viewsColumn)],
    datatype: 'string',
    required: true,
    separator: ';',
    'dc:description': 'views of the chart that draw this row',
  };
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${chart.id}.csv`,
    'dc:title': chart.name,
    'dc:description': figureText(chart, chart.views[0]).subtitle,
    'dc:creator': siteName,
    'dc:identifier': absolute(chartPaths(chart.id).page),
    'dc:license': { '@id': licence.url },
    'dc:rights': 'The selection and its notes are CC BY 4.0; the sources keep their own terms.',
    'dc:date': text.asOf,
    'dc:source': text.sources.map((item) => ({
      'dc:identifier': item.source_id,
      'dc:title': item.title,
      'dc:publisher': sourceName(item),
      ...(item.url !== null && { 'schema:url': item.url }),
    })),
    dialect: {
      encoding: 'utf-8',
      lineTerminators: ['\n'],
      delimiter: ',',
      quoteChar: '"',
      header: true,
      headerRowCount: 1,
    },
    tableSchema: { columns: [...columns, views] },
  };
}
