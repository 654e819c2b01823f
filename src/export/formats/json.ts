// Everything about a chart, or about one view of it, in one JSON document: words, rows, sources, licence, addresses, heights.
import type { Chart } from '../../charts/contract/chart.ts';
import { countedIn, linesOf } from '../../charts/contract/data-lines.ts';
import { chartText, figureText, sourceLine, type FigureText } from '../../charts/figure/figure-text.ts';
import type { Cell } from '../../data/reading/columns.ts';
import { absolute } from '../../names/addresses.ts';
import { chartPaths, partPath, viewPaths } from '../../names/chart-paths.ts';
import { creditLine, licence } from '../../data/text/credit.ts';
import { placesBehind } from '../cite/place-credit.ts';
import { measuresOf } from '../embed/embed-measures.ts';
import { namedHeights, roomOf } from '../embed/embed-room.ts';
import { drawnTables, shownTable, tableParts, type FileTable } from '../tables/file-tables.ts';
import { releaseAddresses, releasesOf } from '../release/releases.ts';
import { sourceRecord } from '../tables/source-record.ts';

/** The part of the document about one view. */
const saidOf = (text: FigureText) => ({
  label: text.label,
  finding: text.finding,
  subtitle: text.subtitle,
  limits: text.limits,
  sourceLine: sourceLine(text),
  asOf: text.asOf,
});

/** A table: what each column is, and its rows by the names of the columns; lists as lists. The document names the sources once, by id. */
function tableJson({ name, title, key, columns, rows }: FileTable) {
  const kept = columns
    .map((column, i) => ({ ...column, i }))
    .filter((column) => column.name !== 'source_names');
  return {
    name,
    title,
    key,
    columns: kept.map(({ name: column, title: heading, traits, meaning }) => ({
      name: column,
      title: heading,
      type: traits.type,
      meaning: meaning === '' ? traits.expected : meaning,
    })),
    rows: rows.map((row) =>
      Object.fromEntries(kept.map(({ name: column, i }) => [column, told(column, row[i])])),
    ),
  };
}
const told = (column: string, cell: Cell | undefined): Cell => {
  if (column === 'views') return String(cell).split(';');
  return cell === '' || cell === undefined ? null : cell;
};

/** Some paths of a chart or a view as addresses. */
const inFull = <Name extends string>(
  paths: Readonly<Record<NoInfer<Name>, string>>,
  ...names: readonly Name[]
) => Object.fromEntries(names.map((name) => [name, absolute(paths[name])])) as Readonly<Record<Name, string>>;

/** The document of a chart, ready for JSON.stringify: addresses in full, heights in CSS pixels by width, dates as the tables have them. */
export function jsonOf(chart: Chart) {
  const paths = chartPaths(chart.id);
  const { finding, subtitle } = figureText(chart, chart.views[0]);
  const { sources, limits, asOf } = chartText(chart);
  return {
    id: chart.id,
    title: chart.name,
    finding,
    subtitle,
    tags: chart.tags,
    views: chart.views.map((view) => {
      const own = viewPaths(chart.id, view);
      const text = figureText(chart, view);
      return {
        id: view,
        ...saidOf(text),
        description: chart.describe(view),
        sources: text.sources.map(({ source_id }) => source_id),
        count: countedIn(linesOf(chart, view)),
        ...inFull(own, 'page', 'embed', 'svg', 'png', 'csv', 'json', 'xlsx'),
      };
    }),
    limits: limits.map(({ text }) => text),
    count: countedIn(chart.data.lines),
    table: tableJson(shownTable(chart)),
    tables: drawnTables(chart).map(tableJson),
    sources: sources.map(sourceRecord),
    asOf,
    licence,
    credit: creditLine(absolute(paths.page)) + placesBehind(chart),
    ...inFull(paths, 'page', 'embed'),
    heights: namedHeights(roomOf(measuresOf(chart), chart.views[0])),
    release: releasesOf(chart.id)[0] ?? null,
    releases: releasesOf(chart.id).map((date) => ({ date, ...releaseAddresses(chart.id, date) })),
    ...inFull(paths, 'feed', 'oembed', 'csv'),
    tableCsv: Object.fromEntries(
      tableParts(chart).map((table) => [table, absolute(partPath(chart.id, table))]),
    ),
    ...inFull(paths, 'csvMetadata', 'json', 'xlsx', 'svg', 'png'),
  };
}

/**
 * The document of one view, ready for JSON.stringify: only the rows that it draws, and their sources.
 * Throws RangeError for a view the chart does not have.
 */
export function viewJsonOf(chart: Chart, view: string) {
  const paths = viewPaths(chart.id, view);
  const text = figureText(chart, view);
  return {
    id: chart.id,
    view,
    title: chart.name,
    ...saidOf(text),
    description: chart.describe(view),
    count: countedIn(linesOf(chart, view)),
    table: tableJson(shownTable(chart, view)),
    tables: drawnTables(chart, view).map(tableJson),
    sources: text.sources.map(sourceRecord),
    licence,
    credit: creditLine(absolute(paths.page)) + placesBehind(chart),
    ...inFull(paths, 'page', 'embed', 'svg', 'png', 'csv', 'xlsx'),
    chart: absolute(chartPaths(chart.id).json),
  };
}
