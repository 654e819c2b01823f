// No built file, unpacked, holds words that authors say to each other, or says what a row on hold says.
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { authorTalk } from '../../../src/data/text/author-talk.ts';
import { withheldIn, withheldStatements } from '../../../src/data/facts/withheld-statements.ts';
import { cellsOf } from '../../../src/data/reading/csv-cells.ts';
import { rowIds, tableNames } from '../../../src/data/text/reader-text.ts';
import { tables as allTableList } from '../../../src/data/tables/tables.ts';
import { columnsOfTable } from '../../../src/export/tables/chart-columns.ts';
import { allTables } from '../../../src/export/tables/file-tables.ts';
import { builtTexts } from '../built-words.ts';
import { plainBuild } from '../built.ts';

const { texts, read } = await builtTexts(plainBuild);
const tables = tableNames();
/** Titles of sources are quoted as they were printed, alone or in the column of sources of a data file. */
const titles = new Set(cellsOf('sources').flatMap(({ cells }) => [cells['title'], cells['publisher']]));
const credits = new Set(
  charts
    .flatMap((chart) => [undefined, ...chart.views].flatMap((view) => allTables(chart, view)))
    .flatMap(({ columns, rows }) => {
      const place = columns.findIndex(({ name }) => name === 'source_names');
      return rows.map((row) => String(row[place] ?? ''));
    }),
);
/** What a column means is told with the names of its values and of the columns beside it. */
const meanings = new Set(
  allTableList
    .flatMap(({ name }) => columnsOfTable(name))
    .flatMap(({ meaning, traits }) => [meaning, traits.expected]),
);
const isQuoted = (text: string): boolean => titles.has(text) || credits.has(text);

/** Data files name columns, values of columns and rows for programs; the sentences in their cells are checked in content/. */
const namesColumns = /^(?:charts|data)\/.*\.(?:csv|xlsx|zip|json)$/;
/** What stands under /data/ is about the tables as files, and names them. */
const namesFiles = /^data\//;
const isNamed = (file: string, talk: string): boolean =>
  (namesColumns.test(file) && /^the (?:name of a column|id of a row)/.test(talk)) ||
  (namesFiles.test(file) && /^the (?:name of a (?:column|file)|id of a row)/.test(talk));

describe('the words of the built site', () => {
  it('are read from pages, drawings, feeds, data files, spreadsheets, slides, documents, courses and zips', () => {
    for (const kind of [
      '.html',
      '.svg',
      '.xml',
      '.json',
      '.csv',
      '.xlsx',
      '.pptx',
      '.docx',
      '.imscc',
      '.zip',
      '.js',
    ])
      expect(
        read.some((file) => file.endsWith(kind)),
        kind,
      ).toBe(true);
  });

  it('hold no author talk', () => {
    const ids = rowIds(tables);
    const found = texts
      .filter(
        ({ file, text }) => !/^(OFL|licences)\.txt$/.test(file) && !isQuoted(text) && !meanings.has(text),
      )
      .flatMap(({ file, text }) =>
        authorTalk(text, 'prose', ids)
          .filter((talk) => !isNamed(file, talk))
          .map((talk) => `${file}: ${talk} in “${text}”`),
      );
    expect(found).toEqual([]);
  });

  it('say nothing that a row on hold says', () => {
    const held = withheldStatements(tables);
    expect(held.length).toBeGreaterThan(90);
    const found = texts
      .filter(({ text }) => !isQuoted(text))
      .flatMap(({ file, text }) =>
        withheldIn(text, held).map(({ row, sentence }) => `${file}: ${row}: “${sentence}”`),
      );
    expect(found).toEqual([]);
  });
});
