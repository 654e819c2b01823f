// The rows of a chart, or of one view, as an XLSX file with its notes and sources.
import { absolute } from '../addresses.ts';
import type { Chart } from '../charts/chart.ts';
import { chartText, figureText } from '../charts/figure-text.ts';
import type { AnyRow } from '../data/load-table.ts';
import { columnsOf } from './chart-columns.ts';
import { chartPaths, viewPaths } from './chart-paths.ts';
import { creditLine, licence } from './credit.ts';
import { viewsColumn, viewsOfRow } from './csv.ts';
import { dataSheet } from './data-sheet.ts';
import { notesSheet } from './notes-sheet.ts';
import { workbookOf } from './workbook.ts';

/** What a view says, a line each. */
function saidIn(chart: Chart, view: string): [string, string][] {
  const { label, finding, subtitle, limits, asOf } = figureText(chart, view);
  return [
    ['View', label],
    ['Finding', finding],
    ['What is shown', subtitle],
    ['As of', asOf],
    ...limits.map((limit): [string, string] => ['Limit', limit]),
  ];
}

/**
 * The XLSX file of a chart: all rows, or those of one view.
 * Throws RangeError for a view the chart does not have.
 */
export function chartWorkbook(chart: Chart, view?: string): Promise<Uint8Array<ArrayBuffer>> {
  const rows = view === undefined ? chart.rows : chart.rowsOf(view);
  const columns = columnsOf(chart);
  const page = absolute(view === undefined ? chartPaths(chart.id).page : viewPaths(chart.id, view).page);
  return workbookOf([
    dataSheet(columns, rows, {
      name: viewsColumn,
      cells: rows.map((row) => viewsOfRow(chart, row).join(';')),
    }),
    notesSheet({
      title: chart.name,
      about: [
        ...(view === undefined ? [...chart.views] : [view]).flatMap((name) => saidIn(chart, name)),
        ['Licence', `${licence.name}, ${licence.url}. The sources keep their own terms.`],
        ['Credit', creditLine(page)],
        ['Page', page],
      ],
      columns,
      rows: rows as readonly AnyRow[],
      added: { name: viewsColumn, meaning: 'views of the chart that draw this row' },
      sources: (view === undefined ? chartText(chart) : figureText(chart, view)).sources,
    }),
  ]);
}
