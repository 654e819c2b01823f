// A table as an XLSX file with what it may not be used to claim, its columns and its sources.
import { tableTitle } from '../../data/tables/table-title.ts';
import { absolute } from '../../names/addresses.ts';
import { dictionaryOf } from '../../data/text/dictionary.ts';
import type { AnyTable } from '../../data/reading/load-table.ts';
import { columnsOfTable } from './chart-columns.ts';
import { placeTerms } from '../cite/place-credit.ts';
import { tableDates } from '../cite/table-dates.ts';
import { creditLine, licence, siteName } from '../../data/text/credit.ts';
import { tablePaths } from '../../names/data-paths.ts';
import { dataSheet, sheetName } from './data-sheet.ts';
import { inKnownWord, inKnownWords } from './known-cells.ts';
import { notesSheet } from './notes-sheet.ts';
import { fileCell } from '../package/table-cells.ts';
import { keptBack, sourcesOfTable } from './table-words.ts';
import { workbookOf } from './workbook.ts';

const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The XLSX file of a table: the rows that may be shown. Made once, since its page names its size. */
export function tableWorkbook(table: AnyTable): Promise<Uint8Array<ArrayBuffer>> {
  const known = made.get(table.name);
  if (known !== undefined) return known;
  const file = workbookFor(table);
  made.set(table.name, file);
  return file;
}

function workbookFor(table: AnyTable): Promise<Uint8Array<ArrayBuffer>> {
  const columns = columnsOfTable(table.name).map(inKnownWords);
  const { what, lead, mustNot } = dictionaryOf(table.name);
  const title = tableTitle(table.name);
  const page = absolute(tablePaths(table.name).page);
  const sheets = [
    notesSheet({
      title,
      about: [
        ['What it holds', what],
        ['Rows', `${table.rows.length} rows. ${keptBack(table)}`.trim()],
        ...mustNot.map((item): [string, string] => [lead, `${item}.`]),
        [
          'Licence',
          `${licence.name}, ${licence.url}. The sources keep their own terms. ${placeTerms(table.name)?.note ?? ''}`.trim(),
        ],
        ['Credit', creditLine(page)],
        ['Page', page],
      ],
      sheets: [{ name: sheetName(table.name), columns, rows: table.rows }],
      sources: sourcesOfTable(table),
    }),
    dataSheet({
      name: table.name,
      columns,
      rows: table.rows.map((row) => columns.map(({ name }) => inKnownWord(name, fileCell(table, row, name)))),
    }),
  ];
  return workbookOf(sheets, {
    title,
    author: siteName,
    description: creditLine(page),
    day: tableDates(table.name).modified,
  });
}
