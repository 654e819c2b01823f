// XLSX files: what is written is read back with its type, no text is a formula, and the bytes follow from the content alone.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { knownWords } from '../../../src/charts/rows/how-known.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { columnTitle } from '../../../src/data/tables/column-title.ts';
import { howRead, sourceName } from '../../../src/data/facts/source-name.ts';
import { source } from '../../../src/data/facts/sources.ts';
import { authorColumns } from '../../../src/data/reading/table.ts';
import { tableNamed, tables } from '../../../src/data/tables/tables.ts';
import { chartWorkbook } from '../../../src/export/tables/chart-workbook.ts';
import { sheetName } from '../../../src/export/tables/data-sheet.ts';
import { allTables } from '../../../src/export/tables/file-tables.ts';
import { tableWorkbook } from '../../../src/export/tables/table-workbook.ts';
import { workbookOf, type Sheet } from '../../../src/export/tables/workbook.ts';
import { sheetsOf } from '../sheets.ts';

type File = Uint8Array<ArrayBuffer>;
const partsOf = (file: File) =>
  Object.entries(unzipSync(file)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
const sheetXml = (file: File): string =>
  partsOf(file)
    .filter(({ name }) => name.startsWith('xl/worksheets/'))
    .map(({ text }) => text)
    .join('');

const hostile = [
  '=1+1',
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '<f>1</f>',
  '2026',
  '007',
];
const sheet: Sheet = {
  name: 'Data',
  widths: [10, 10],
  frozen: 1,
  wrapped: false,
  rows: [
    { cells: ['text', 'number'], bold: true },
    ...hostile.map((text, i) => ({ cells: [text, i - 0.5] })),
    { cells: [new Date('2026-05-26T00:00:00Z'), null] },
  ],
};

const properties = { title: 'A & <b>', author: 'Desk', description: 'Credit', day: '2026-11-24' };

describe('a workbook', () => {
  let file: File;
  beforeAll(async () => {
    file = await workbookOf([sheet], properties);
  });

  it('gives back texts as texts, numbers as numbers, days as days and nothing as nothing', async () => {
    const rows = (await sheetsOf(file)).get('Data');
    // The reader trims white space, the file does not.
    expect(rows?.slice(1, -1)).toEqual(hostile.map((text, i) => [text.trim(), i - 0.5]));
    expect(rows?.at(-1)).toEqual([new Date('2026-05-26T00:00:00Z'), null]);
  });

  it('has no formula, and every text is a shared string', () => {
    const xml = sheetXml(file);
    expect(xml).not.toMatch(/<f[\s>]/);
    const cells = [...xml.matchAll(/<c ([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(cells.filter((attributes) => /t="(s|inlineStr)"/.test(attributes))).toHaveLength(
      hostile.length + 2,
    );
    expect(cells.filter((attributes) => /t="(str|b|e)"/.test(attributes))).toEqual([]);
  });

  it('keeps its head in sight, in bold', () => {
    expect(sheetXml(file)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(partsOf(file).find(({ name }) => name === 'xl/styles.xml')?.text).toContain('<b/>');
  });

  it('is the same in every build: no clock, and the first moment a zip can name', async () => {
    expect(await workbookOf([sheet], properties)).toEqual(file);
    const local = Buffer.from(file);
    expect(local.readUInt32LE(0)).toBe(0x04034b50);
    expect([local.readUInt16LE(10), local.readUInt16LE(12)]).toEqual([0, 0x21]);
    const moments = partsOf(file).flatMap(({ text }) => text.match(/20\d\d-\d\d-\d\dT[^<]*/g) ?? []);
    expect(new Set(moments)).toEqual(new Set(['2026-11-24T00:00:00Z']));
  });

  it('can be filtered by its head, and says what it is', () => {
    expect(sheetXml(file)).toMatch(/<\/sheetData><autoFilter ref="A1:B11"\/>/);
    const part = (name: string): string => partsOf(file).find((each) => each.name === name)?.text ?? '';
    expect(part('docProps/core.xml')).toContain('<dc:title>A &amp; &lt;b&gt;</dc:title><dc:creator>Desk<');
    expect(part('_rels/.rels')).toContain('Target="docProps/core.xml"');
    expect(part('[Content_Types].xml')).toContain('PartName="/docProps/core.xml"');
  });

  it('has neither where a program reads a fixed form', async () => {
    const fixed = await workbookOf([sheet]);
    expect(sheetXml(fixed)).not.toContain('autoFilter');
    expect(partsOf(fixed).map(({ name }) => name)).not.toContain('docProps/core.xml');
  });
});

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('the workbook of $id', ({ chart }) => {
  it('explains first, then holds each table with its types and every source with publisher and address', async () => {
    const file = await chartWorkbook(chart);
    const sheets = await sheetsOf(file);
    for (const { name: table, columns, rows } of allTables(chart)) {
      const [, ...body] = sheets.get(sheetName(table)) ?? [];
      expect(body).toHaveLength(rows.length);
      rows.forEach((row, i) => {
        for (const [j, { name, traits }] of columns.entries()) {
          const cell = row[j] ?? null;
          const isDay = traits.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(String(cell));
          const text = Array.isArray(cell) ? cell.join(';') : cell === '' ? null : cell;
          const read = body[i]?.[j] ?? null;
          expect(read, name).toEqual(
            isDay
              ? new Date(`${String(cell)}T00:00:00Z`)
              : typeof text === 'string'
                ? text.trim() || null
                : text,
          );
        }
      });
    }
    expect(sheetXml(file)).not.toMatch(/<f[\s>]/);

    const notes = (sheets.get('About') ?? []).map((cells) => cells.map((cell) => cell ?? ''));
    const said = notes.map(([, text]) => text);
    expect(notes[0]?.[0]).toBe(chart.name);
    for (const view of chart.views) expect(said).toContain(chart.words[view]?.finding);
    for (const { text } of chart.limits) expect(said).toContain(text);
    expect(said).toContain(`https://example.org/charts/${chart.id}/`);
    for (const id of chart.sources) {
      const item = source(id);
      const { url, note } = item;
      const line = notes.find(([name]) => name === id);
      expect(line, id).toEqual(
        expect.arrayContaining([sourceName(item), howRead(item), url ?? '', note?.trim() ?? '']),
      );
    }
    const told = notes.map(([heading]) => heading);
    for (const { columns } of allTables(chart))
      for (const { title } of columns) expect(told).toContain(title);
  });
});

it('the workbook of a view holds its lines only, under its own finding and address', async () => {
  const chart = charts.find(({ views, rows, rowsOf }) => rowsOf(views[0]).length < rows.length);
  const view = chart?.views[0] ?? '';
  if (chart === undefined) throw new Error('every view draws every row, so this test looks at nothing');
  const sheets = await sheetsOf(await chartWorkbook(chart, view));
  const said = sheets.get('About')?.map(([, text]) => text);
  expect(said).toContain(chart.words[view]?.finding);
  for (const other of chart.views.slice(1)) expect(said).not.toContain(chart.words[other]?.finding);
  expect(said).toContain(`https://example.org/charts/${chart.id}/?view=${view}`);
  await expect(async () => chartWorkbook(chart, 'nowhere')).rejects.toThrow(/has no view "nowhere"/);
});

it.each(tables.map(({ name }) => name))(
  'the workbook of %s has the rows that may be shown, no column for authors, headings for people',
  async (name) => {
    const table = tableNamed(name);
    const sheets = await sheetsOf(await tableWorkbook(table));
    const [about, data] = [...sheets.values()];
    expect(data).toHaveLength(table.rows.length + 1);
    const [head = []] = data ?? [];
    expect(head.filter((title) => /_/.test(String(title)))).toEqual([]);
    expect(new Set(head).size).toBe(head.length);
    const known = head.indexOf('How it is known');
    expect(
      (data ?? []).slice(1).filter((row) => known !== -1 && String(row[known]) in knownWords),
      'codes where the page has words',
    ).toEqual([]);
    for (const hidden of authorColumns) {
      expect(head).not.toContain(columnTitle(hidden, name));
      expect(JSON.stringify(about)).not.toContain(hidden);
    }
    expect((about ?? []).filter((row) => row.some((cell) => /README|see below/.test(String(cell))))).toEqual(
      [],
    );
  },
);

it('the workbook of a table says how many rows are kept back, and the unit of a column', async () => {
  const table = tableNamed('chain_stages');
  const sheets = await sheetsOf(await tableWorkbook(table));
  const notes = sheets.get('About') ?? [];
  expect(notes.find(([label]) => label === 'Rows')?.[1]).toContain(
    `${table.withheldCount} more rows are kept back`,
  );
  expect(notes.map(([, , unit, column]) => [column, unit])).toContainEqual(['share_pct', 'per cent']);
});
