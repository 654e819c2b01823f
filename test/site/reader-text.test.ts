// No built file, unpacked, holds words that authors say to each other, or says what a row on hold says.
import { describe, expect, it } from 'vitest';
import { deskTalk } from '../../src/data/desk-talk.ts';
import { cellsOf, heldIn, heldStatements } from '../../src/data/held-statements.ts';
import { rowIds, tableNames } from '../../src/data/reader-text.ts';
import { builtTexts } from './built-words.ts';
import { plainBuild } from './built.ts';

const texts = await builtTexts(plainBuild);
const tables = tableNames();
/** Titles of sources are quoted as they were printed. */
const titles = new Set(cellsOf('sources').flatMap(({ cells }) => [cells['title'], cells['publisher']]));

/** Data files name columns, values of columns and rows for programs; the sentences in their cells are checked in content/. */
const namesColumns = /^(?:charts|data)\/.*\.(?:csv|xlsx|zip|json)$/;
/** What stands under /data/ is about the tables as files, and names them. */
const namesFiles = /^data\//;
const isNamed = (file: string, talk: string): boolean =>
  (namesColumns.test(file) && /^the (?:name of a column|id of a row)/.test(talk)) ||
  (namesFiles.test(file) && /^the (?:name of a (?:column|file)|id of a row)/.test(talk));

describe('the words of the built site', () => {
  it('are read from pages, drawings, feeds, data files, spreadsheets and the zip', () => {
    for (const kind of ['.html', '.svg', '.xml', '.json', '.csv', '.xlsx', '.zip', '.js'])
      expect(
        texts.some(({ file }) => file.endsWith(kind)),
        kind,
      ).toBe(true);
  });

  it('hold no desk talk', () => {
    const ids = rowIds(tables);
    const found = texts
      .filter(({ file, text }) => file !== 'OFL.txt' && !titles.has(text))
      .flatMap(({ file, text }) =>
        deskTalk(text, 'prose', ids)
          .filter((talk) => !isNamed(file, talk))
          .map((talk) => `${file}: ${talk} in “${text}”`),
      );
    expect(found).toEqual([]);
  });

  it('say nothing that a row on hold says', () => {
    const held = heldStatements(tables);
    expect(held.length).toBeGreaterThan(90);
    const found = texts.flatMap(({ file, text }) =>
      heldIn(text, held).map(({ row, sentence }) => `${file}: ${row}: “${sentence}”`),
    );
    expect(found).toEqual([]);
  });
});
