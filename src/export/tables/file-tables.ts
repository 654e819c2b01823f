// What a chart's data files hold, as tables: the figure's own table, line by line, and the rows of each table it draws on.
import type { Chart } from '../../charts/contract/chart.ts';
import { twinsOf } from '../../charts/contract/twins.ts';
import { type RawRow, linesOf, type DataLine } from '../../charts/contract/data-lines.ts';
import { knownWords } from '../../charts/rows/how-known.ts';
import { rowName, tableOf } from '../../charts/rows/row-name.ts';
import { dateWords } from '../../names/date-words.ts';
import type { Cell, ColumnTraits } from '../../data/reading/columns.ts';
import { knownBys, weakestKnown } from '../../data/tables/evidence-columns.ts';
import { cellText, type AnyRow } from '../../data/reading/load-table.ts';
import { howRead, isReadSecondHand, sourceName } from '../../data/facts/source-name.ts';
import { source } from '../../data/facts/sources.ts';
import { tableTitle } from '../../data/tables/table-title.ts';
import { tableNamed } from '../../data/tables/tables.ts';
import { newestEvidence } from '../../data/text/site.ts';
import { columnsOfTable, type FileColumn } from './chart-columns.ts';
import { inKnownWord, inKnownWords } from './known-cells.ts';
import { shownMeaning } from './shown-meanings.ts';
import { plainSpaces } from '../../names/plain-spaces.ts';

/** A table as a file or a sheet holds it: one heading a column, one key a row, no column without a value. */
export interface FileTable {
  /** Machine name: of the table in content/data, or `shown` for the figure's own. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly FileColumn[];
  /** Names of the columns that tell its rows apart. */
  readonly key: readonly string[];
  /** A cell a column, in the order of the columns. */
  readonly rows: readonly (readonly Cell[])[];
}

const text: ColumnTraits = { type: 'text', required: false, expected: 'text' };
const column = (name: string, title: string, meaning: string, traits: ColumnTraits = text): FileColumn => ({
  name,
  title,
  traits,
  meaning,
});

/** Who says so, in one cell: publisher, title, date, address, and how it was read where that was not the text itself. */
function sourceWords(ids: readonly string[]): string {
  return ids
    .map(source)
    .map((item) => {
      const { title, published, url } = item;
      return [
        ...[sourceName(item), `“${title}”`],
        ...(published === null ? [] : [plainSpaces(dateWords(published))]),
        ...(url === null ? [] : [url]),
        ...(isReadSecondHand(item) ? [howRead(item)] : []),
      ].join(', ');
    })
    .join(' | ');
}
const sourceMeaning = 'publisher, title, date and address of each source, parted by |';
const viewsMeaning = 'views of the chart that draw it, joined by ;';

/** Rows by name, as the units of columns are found. */
export const namedRows = ({ columns, rows }: FileTable): AnyRow[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] as Cell])));

/** Leaves out what no row has a value for. */
function filled({ columns, rows, ...rest }: FileTable): FileTable {
  const kept = columns.map((_, i) => rows.some((row) => cellText(row[i]) !== ''));
  const pick = <T>(all: readonly T[]): T[] => all.filter((_, i) => kept[i]);
  return { ...rest, columns: pick(columns), rows: rows.map(pick) };
}

const viewsByRow = new WeakMap<Chart, ReadonlyMap<RawRow, ReadonlySet<string>>>();
/** The views that draw each row of a chart. */
function viewsOfRows(chart: Chart): ReadonlyMap<RawRow, ReadonlySet<string>> {
  const known = viewsByRow.get(chart);
  if (known !== undefined) return known;
  const found = new Map<RawRow, Set<string>>();
  for (const { of, views } of chart.data.lines)
    for (const row of of) {
      const own = found.get(row) ?? new Set();
      for (const view of views) own.add(view);
      found.set(row, own);
    }
  viewsByRow.set(chart, found);
  return found;
}
/** The views that draw a row, in the order of the chart. */
const viewsOfRow = (chart: Chart, row: RawRow): string[] =>
  chart.views.filter((view) => viewsOfRows(chart).get(row)?.has(view));

/** Makes a thing of a chart or of a view once: its files ask for the same tables in CSV, JSON and XLSX. */
function onceFor<T>(make: (chart: Chart, view?: string) => T): (chart: Chart, view?: string) => T {
  const made = new WeakMap<Chart, Map<string | undefined, T>>();
  return (chart, view) => {
    const own = made.get(chart) ?? new Map<string | undefined, T>();
    made.set(chart, own);
    if (!own.has(view)) own.set(view, make(chart, view));
    return own.get(view) as T;
  };
}

/** Lines of the chart, or of one of its views. Throws RangeError for a view the chart does not have. */
function linesIn(chart: Chart, view?: string): readonly DataLine[] {
  if (view === undefined) return chart.data.lines;
  chart.rowsOf(view);
  return linesOf(chart, view);
}

/** The figure's own table as it is printed: one row a line, numbers beside the words, and where each line comes from. */
export const shownTable = onceFor((chart, view): FileTable => {
  const lines = linesIn(chart, view);
  const whole: ColumnTraits = { type: 'integer', required: true, expected: 'a whole number', minimum: 1 };
  const number: ColumnTraits = { type: 'number', required: false, expected: 'a number' };
  const ids: ColumnTraits = { type: 'ids', required: false, expected: 'ids', references: 'sources' };
  const date: ColumnTraits = { type: 'date', required: false, expected: 'a date' };
  const period: ColumnTraits = { type: 'period', required: false, expected: 'a date or a span of two' };
  const traits = { number, date, text, period };
  const twins = twinsOf(chart.data);
  const shown = chart.data.columns.map((each, i) => ({ ...each, behind: twins[i] ?? [] }));
  const columns = [
    column('line', 'Line', 'place of the line in the whole table of the figure', whole),
    ...shown.flatMap(({ name, label, behind }) => [
      column(name, label, shownMeaning(chart.id, name)),
      ...behind.map((twin) => column(twin.name, twin.title, twin.meaning, traits[twin.kind])),
    ]),
    column('source_names', 'Sources', sourceMeaning),
    column('source_ids', 'Ids of the sources', 'the same as ids, joined by ;', ids),
    column(
      'evidence_date',
      'Evidence as of',
      'date of the newest row of the line, not after the end of the evidence',
      date,
    ),
    column(
      'rows_known',
      'How its rows are known',
      'the weakest way in which a row of the line is known; for a line that rests on no row, what it is',
    ),
    column(
      'table_rows',
      'Rows of the tables',
      'table and key of each row that the line prints, parted by |; empty where it rests on no row',
    ),
    column('views', 'Views', viewsMeaning),
  ];
  const rows = lines.map((line) => {
    const { number: place, cells, of, views, rowless } = line;
    const sources = [...new Set(of.flatMap(({ source_id }) => source_id))];
    return [
      place,
      ...shown.flatMap(({ name, behind }) => [
        // Spaces that do not break are for the page.
        plainSpaces(cells[name] ?? ''),
        ...behind.map((twin) => twin.of(line)),
      ]),
      sourceWords(sources),
      sources,
      newestEvidence(of),
      rowless === undefined ? weakestWords(of) : rowless.one,
      of.map((row) => rowName(chart, row)).join('|'),
      views.join(';'),
    ];
  });
  return filled({ name: 'shown', title: 'As shown under the figure', columns, rows, key: ['line'] });
});

/** The words for the weakest way in which a row is known; empty where a row does not say. */
function weakestWords(of: readonly RawRow[]): string {
  const known = of.flatMap(({ known_by }) => knownBys.find((way) => way === known_by) ?? []);
  const weakest = weakestKnown(known);
  return weakest === undefined || known.length < of.length ? '' : knownWords[weakest];
}

/** A cell of a row as files of charts have it. */
function rowCell(row: RawRow, name: string): Cell {
  if (name === 'source_names') return sourceWords(row.source_id);
  return inKnownWord(name, (row[name] ?? null) as Cell);
}

/** The rows of each table that the chart, or a view, draws: every column for readers, in the order of the figure's table. */
export const drawnTables = onceFor((chart, view): readonly FileTable[] => {
  const lines = linesIn(chart, view);
  const rows = [...new Set(lines.flatMap(({ of }) => of))];
  return chart.tables.flatMap((name) => {
    const table = tableNamed(name);
    const own = rows.filter((row) => tableOf(chart, row) === table);
    if (own.length === 0) return [];
    const columns = columnsOfTable(name).flatMap((each) =>
      each.name === 'source_id'
        ? [column('source_names', 'Sources', sourceMeaning), each]
        : [inKnownWords(each)],
    );
    const cells = own.map((row) => [
      ...columns.map(({ name: of }) => rowCell(row, of)),
      viewsOfRow(chart, row).join(';'),
    ]);
    const all = [...columns, column('views', 'Views', viewsMeaning)];
    return [filled({ name, title: tableTitle(name), columns: all, rows: cells, key: table.key })];
  });
});

/** Whether the figure's table is rows of one table, a line each: then these rows are its file. */
export const isOneTable = onceFor((chart): boolean => {
  const { lines } = chart.data;
  const rows = new Set(lines.flatMap(({ of }) => of));
  const one = new Set([...rows].map((row) => tableOf(chart, row))).size === 1;
  return one && rows.size === lines.length && lines.every(({ of }) => of.length === 1);
});

/** The one tidy table of a chart's CSV, or of a view's. */
export const mainTable = (chart: Chart, view?: string): FileTable =>
  isOneTable(chart) ? (drawnTables(chart, view)[0] as FileTable) : shownTable(chart, view);

/** Names of the tables whose drawn rows have a file of their own, where the chart's is its own table. */
export const tableParts = (chart: Chart): readonly string[] =>
  isOneTable(chart) ? [] : drawnTables(chart).map(({ name }) => name);

/** Every table of a chart's workbook, in the order of its sheets. */
export const allTables = (chart: Chart, view?: string): readonly FileTable[] =>
  isOneTable(chart) ? drawnTables(chart, view) : [shownTable(chart, view), ...drawnTables(chart, view)];
