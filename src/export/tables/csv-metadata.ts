// The companion of a chart's CSV in the W3C's vocabulary (CSV on the Web): licence, sources, columns and their types.
import type { Chart } from '../../charts/contract/chart.ts';
import { countedIn } from '../../charts/contract/data-lines.ts';
import { chartText, figureText } from '../../charts/figure/figure-text.ts';
import type { ColumnTraits } from '../../data/reading/columns.ts';
import { sourceName } from '../../data/facts/source-name.ts';
import { absolute } from '../../names/addresses.ts';
import { chartPaths } from '../../names/chart-paths.ts';
import { licence, siteName } from '../../data/text/credit.ts';
import { placeSentence, placeTerms } from '../cite/place-credit.ts';
import { partTable } from './csv.ts';
import { mainTable } from './file-tables.ts';
import { cutDate } from '../../names/date-words.ts';
import { literally } from '../../names/escapes.ts';

/** Dates are cut to what is known (2026, 2026-05), so they are strings with a pattern, not xsd:date. */
function datatypeOf({ type, minimum, maximum, values }: ColumnTraits): object | string {
  const bounds = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  switch (type) {
    case 'integer':
    case 'number':
      return { base: type === 'integer' ? 'integer' : 'decimal', ...bounds };
    case 'date':
      return { base: 'string', format: cutDate };
    case 'month':
      return 'gYearMonth';
    case 'url':
      return 'anyURI';
    case 'enum':
    case 'enums':
      return { base: 'string', format: (values ?? []).map(literally).join('|') };
    default:
      return 'string';
  }
}

const termsOf = (table: string): string => {
  const terms = placeTerms(table);
  return terms === undefined ? '' : ` ${terms.note}`;
};

/** The metadata document of the CSV of a chart, or of the rows that it draws of one table, ready for JSON.stringify. */
export function csvMetadataOf(chart: Chart, table?: string) {
  const text = chartText(chart);
  const { title, columns, key, rows } = table === undefined ? mainTable(chart) : partTable(chart, table);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${table ?? chart.id}.csv`,
    'dc:title': table === undefined ? chart.name : `${chart.name}: ${title}`,
    'dc:description': figureText(chart, chart.views[0]).subtitle,
    'dc:extent': table === undefined ? countedIn(chart.data.lines).words : `${rows.length} rows`,
    'dc:creator': siteName,
    'dc:identifier': absolute(chartPaths(chart.id).page),
    'dc:license': { '@id': licence.url },
    'dc:rights': `The selection and its notes are CC BY 4.0; the sources keep their own terms.${table === undefined ? placeSentence(chart) : termsOf(table)}`,
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
    tableSchema: {
      columns: columns.map(({ name, title: heading, traits, meaning }) => ({
        name,
        titles: [heading],
        datatype: datatypeOf(traits),
        required: traits.required,
        ...((traits.type === 'ids' || traits.type === 'enums' || name === 'views') && { separator: ';' }),
        'dc:description': meaning === '' ? traits.expected : meaning,
      })),
      primaryKey: key,
    },
  };
}
