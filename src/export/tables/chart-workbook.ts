// A chart, or one view of it, as an XLSX file: a first sheet that explains, then a sheet for each table, typed.
import { absolute } from '../../names/addresses.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import { countedIn, linesOf } from '../../charts/contract/data-lines.ts';
import { chartText, figureText, sourceLine } from '../../charts/figure/figure-text.ts';
import { chartPaths, viewPaths } from '../../names/chart-paths.ts';
import { counted } from '../../names/typography.ts';
import { creditLine, licence, siteName } from '../../data/text/credit.ts';
import { figureDates } from '../cite/figure-dates.ts';
import { placesBehind } from '../cite/place-credit.ts';
import { dataSheet, sheetName } from './data-sheet.ts';
import { allTables, namedRows } from './file-tables.ts';
import { notesSheet } from './notes-sheet.ts';
import { workbookOf } from './workbook.ts';

/** What a view says, a line each. */
function saidIn(chart: Chart, view: string): [string, string][] {
  const text = figureText(chart, view);
  const { label, finding, subtitle, asOf } = text;
  return [
    ['View', label],
    ['Finding', finding],
    ['What is shown', subtitle],
    ['Sources', sourceLine(text)],
    ['As of', asOf],
  ];
}

/** What the view can't show; of a whole chart each limit once, with the views that it belongs to where these are not all. */
function limitsIn(chart: Chart, view?: string): [string, string][] {
  if (view !== undefined) return figureText(chart, view).limits.map((limit) => ['Limit', limit]);
  return chartText(chart).limits.map(({ text, views }) => [
    views.length === chart.views.length
      ? 'Limit'
      : `Limit of ${views.map((name) => `“${figureText(chart, name).label}”`).join(', ')}`,
    text,
  ]);
}

/**
 * The XLSX file of a chart: all rows, or those of one view.
 * Throws RangeError for a view the chart does not have.
 */
export function chartWorkbook(chart: Chart, view?: string): Promise<Uint8Array<ArrayBuffer>> {
  const { words } = countedIn(view === undefined ? chart.data.lines : linesOf(chart, view));
  const tables = allTables(chart, view);
  const page = absolute(view === undefined ? chartPaths(chart.id).page : viewPaths(chart.id, view).page);
  const sheets = [
    notesSheet({
      title: chart.name,
      about: [
        ...(view === undefined ? [...chart.views] : [view]).flatMap((name) => saidIn(chart, name)),
        ['Behind it', `${words}.`],
        ...tables.map(({ name, title, rows: own }): [string, string] => [
          'Sheet',
          `“${sheetName(name)}”: ${title}, ${counted(own.length, 'row')}`,
        ]),
        ...limitsIn(chart, view),
        ['Licence', `${licence.name}, ${licence.url}. The sources keep their own terms.`],
        ['Credit', creditLine(page) + placesBehind(chart)],
        ['Page', page],
      ],
      sheets: tables.map((table) => ({
        name: sheetName(table.name),
        columns: table.columns,
        rows: namedRows(table),
      })),
      sources: (view === undefined ? chartText(chart) : figureText(chart, view)).sources,
    }),
    ...tables.map(dataSheet),
  ];
  return workbookOf(sheets, {
    title: view === undefined ? chart.name : `${chart.name}: ${figureText(chart, view).label}`,
    author: siteName,
    description: creditLine(page),
    day: figureDates(chart.id).modified,
  });
}
