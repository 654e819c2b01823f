// CSV, its CSVW description, JSON and XLSX of every chart and view name one number of rows, and say the same in every cell.
import { csvParse, csvParseRows } from 'd3';
import { beforeAll, describe, expect, test } from 'vitest';
import { behindIt, countedIn, linesOf } from '../../src/charts/contract/data-lines.ts';
import { chartNamed, charts } from '../../src/charts/contract/registry.ts';
import { knownWords } from '../../src/charts/rows/how-known.ts';
import type { KnownBy } from '../../src/data/tables/evidence-columns.ts';
import type { Cell } from '../../src/data/reading/columns.ts';
import { readCsv } from '../../src/data/reading/csv.ts';
import { cellText } from '../../src/data/reading/load-table.ts';
import { authorColumns } from '../../src/data/reading/table.ts';
import { tableTitle } from '../../src/data/tables/table-title.ts';
import { chartWorkbook } from '../../src/export/tables/chart-workbook.ts';
import { csvMetadataOf } from '../../src/export/tables/csv-metadata.ts';
import { csvOf } from '../../src/export/tables/csv.ts';
import { sheetName } from '../../src/export/tables/data-sheet.ts';
import {
  allTables,
  drawnTables,
  isOneTable,
  mainTable,
  shownTable,
  tableParts,
} from '../../src/export/tables/file-tables.ts';
import { jsonOf, viewJsonOf } from '../../src/export/formats/json.ts';
import { unevaluated } from '../../src/export/tables/unevaluated.ts';
import { sheetsOf, type Sheets } from './sheets.ts';

const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
/** As many columns as a reader can survey. */
const most = 32;

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart }) => {
  const csv = csvOf(chart);
  const document = asJson(jsonOf(chart));
  const files = [undefined, ...chart.views, ...tableParts(chart)];

  test.each(files)(
    'the CSV %s is one tidy table: one head, its width, a key for each row, no empty column',
    (part) => {
      const table =
        part === undefined || chart.views.includes(part)
          ? mainTable(chart, part)
          : drawnTables(chart).find(({ name }) => name === part);
      if (table === undefined) throw new Error(`no table for ${String(part)}`);
      const text = csvOf(chart, part);
      const parsed = csvParseRows(text);
      const own = readCsv(new TextEncoder().encode(text));
      expect(own.problems).toEqual([]);
      expect(own.records.map(({ cells }) => cells)).toEqual(parsed);
      expect(text).not.toMatch(/\r|^\uFEFF|\n\n$/);
      expect(text.endsWith('\n')).toBe(true);

      const [head = [], ...body] = parsed;
      expect(head).toEqual(table.columns.map(({ title }) => title));
      expect(new Set(head).size, 'headings').toBe(head.length);
      expect(
        head.filter((title) => /_|^$/.test(title)),
        'headings for people',
      ).toEqual([]);
      expect(head.length).toBeLessThanOrEqual(most);
      expect(body.filter((row) => row.length !== head.length)).toEqual([]);
      expect(body.map((row) => row.map(cellText))).toEqual(
        table.rows.map((row) => row.map((cell) => unevaluated(cellText(cell)))),
      );
      head.forEach((title, i) => {
        expect(
          body.some((row) => row[i] !== ''),
          title,
        ).toBe(true);
        expect(
          body.filter((row) => row[i] === title),
          `${title} as a second head`,
        ).toEqual([]);
      });
      const key = table.key.map((name) => table.columns.findIndex((column) => column.name === name));
      expect(key).not.toContain(-1);
      expect(new Set(body.map((row) => JSON.stringify(key.map((i) => row[i])))).size).toBe(body.length);
    },
  );

  test.each(files)('the CSV %s names sources beside their ids', (part) => {
    const rows = csvParse(csvOf(chart, part));
    for (const row of rows) {
      const ids = (row['Ids of the sources'] ?? '').split(';').filter((id) => id !== '');
      const names = (row['Sources'] ?? '').split(' | ').filter((name) => name !== '');
      expect(names).toHaveLength(ids.length);
      expect(names.filter((name) => !name.includes('“'))).toEqual([]);
    }
    expect(rows.some((row) => row['Sources'] !== '')).toBe(true);
  });

  test('no file carries a column that is for authors', () => {
    const columns = [...chart.views, undefined].flatMap((view) => [
      ...allTables(chart, view).flatMap((table) => table.columns.map(({ name }) => name)),
    ]);
    for (const name of authorColumns) expect(columns).not.toContain(name);
    const keys = JSON.stringify([document, ...chart.views.map((view) => viewJsonOf(chart, view))]);
    for (const name of authorColumns) expect(keys).not.toContain(`"${name}"`);
  });

  test('nothing refers to what is not in the file', () => {
    const meanings = allTables(chart).flatMap(({ columns }) => columns.map(({ meaning }) => meaning));
    expect(meanings.filter((meaning) => /README|see below|\.csv/.test(meaning))).toEqual([]);
  });

  test('every line is the table’s on the page: its cells, its numbers, its rows', () => {
    const { columns, rows } = shownTable(chart);
    const at = (name: string) => columns.findIndex((column) => column.name === name);
    expect(rows.map((row) => row[at('line')])).toEqual(chart.data.rows.map((_, i) => i + 1));
    for (const { name } of chart.data.columns)
      if (at(name) !== -1)
        expect(
          rows.map((row) => row[at(name)]),
          name,
        ).toEqual(chart.data.rows.map((cells) => (cells[name] ?? '').replaceAll('\u00a0', ' ')));
    for (const { name, number } of chart.data.columns)
      if (number !== undefined)
        expect(
          rows.map((row) => row[at(`${name}_number`)]),
          name,
        ).toEqual(chart.data.lines.map(({ numbers }) => numbers[name] ?? null));
  });

  test('the rows of its tables are those it draws, cell by cell', () => {
    const drawn = drawnTables(chart);
    expect(drawn.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(new Set(chart.rows).size);
    const cells = new Set(
      drawn.flatMap(({ name, columns, rows }) =>
        rows.map((row) =>
          JSON.stringify([name, Object.fromEntries(columns.map((column, i) => [column.name, row[i]]))]),
        ),
      ),
    );
    expect(cells.size).toBe(new Set(chart.rows).size);
    for (const { columns, rows } of drawn)
      for (const row of rows) {
        const raw = chart.rows.find((each) =>
          columns.every(
            ({ name }, i) =>
              ['views', 'source_names'].includes(name) ||
              (name === 'known_by' ? knownWords[each[name] as KnownBy] : each[name]) === row[i],
          ),
        );
        expect(raw).toBeDefined();
      }
  });

  test('the CSVW columns are those of the header, each with a description; enumerations admit every cell', () => {
    for (const part of [undefined, ...tableParts(chart)]) {
      const { columns } = csvMetadataOf(chart, part).tableSchema;
      const parsed = csvParse(csvOf(chart, part));
      expect(columns.flatMap(({ titles }) => titles)).toEqual(parsed.columns);
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      expect(columns.filter((column) => column['dc:description'] === '')).toEqual([]);
      for (const column of columns) {
        const { datatype, titles } = column;
        if (typeof datatype === 'string' || !('format' in datatype)) continue;
        const form = new RegExp(`^(${String(datatype.format)})$`);
        const cells = parsed
          .map((row) => row[titles[0] ?? ''] ?? '')
          .flatMap((cell) => ('separator' in column ? cell.split(';') : [cell]));
        expect(
          cells.filter((cell) => cell !== '' && !form.test(cell)),
          titles[0],
        ).toEqual([]);
      }
    }
  });

  test('the JSON document has tables, sources, views, heights and full addresses', () => {
    expect(new Set(document.sources.map(({ source_id }) => source_id))).toEqual(new Set(chart.sources));
    expect(document.views.map(({ id }) => id)).toEqual(chart.views);
    expect(document.views.every(({ description, finding }) => description !== '' && finding !== '')).toBe(
      true,
    );
    expect(Object.keys(document.heights)).toEqual(expect.arrayContaining(['320', '640', '960']));
    for (const key of ['page', 'embed', 'svg', 'png', 'csv', 'csvMetadata', 'xlsx', 'oembed'] as const)
      expect(document[key]).toMatch(/^https:\/\/example\.org\//);
    for (const table of document.tables)
      for (const row of table.rows) expect(Object.keys(row)).toEqual(table.columns.map(({ name }) => name));
  });

  describe('one number everywhere', () => {
    const workbooks = new Map<string | undefined, Sheets>();
    beforeAll(async () => {
      for (const view of [undefined, ...chart.views])
        workbooks.set(view, await sheetsOf(await chartWorkbook(chart, view)));
    });

    test.each([undefined, ...chart.views])('view %s: words, table, CSV, JSON and XLSX', (view) => {
      const lines = view === undefined ? chart.data.lines : linesOf(chart, view);
      const counted = countedIn(lines);
      const drawn = view === undefined ? chart.rows : chart.rowsOf(view);
      // Words and drawing.
      expect(counted.lines).toBe(lines.length);
      expect(counted.rows).toBe(new Set(drawn).size);
      expect(Number(counted.words.split(' ')[0])).toBe(counted.lines);
      if (counted.rows !== counted.lines) expect(counted.words).toContain(`(${counted.rows} row`);
      // CSV.
      expect(csvParse(csvOf(chart, view))).toHaveLength(counted.lines);
      // JSON.
      const told = asJson(view === undefined ? jsonOf(chart) : viewJsonOf(chart, view));
      expect(told.count).toEqual(counted);
      expect(told.table.rows).toHaveLength(counted.lines);
      expect(told.tables.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(counted.rows);
      expect(new Set(told.sources.map(({ source_id }) => source_id))).toEqual(
        new Set(drawn.flatMap(({ source_id }) => source_id)),
      );
      if (view !== undefined) expect(document.views.find(({ id }) => id === view)?.count).toEqual(counted);
      // XLSX: the first sheet says the words; one sheet has the lines, the others have the rows, under the same headings.
      const sheets = workbooks.get(view);
      const about = sheets?.get('About') ?? [];
      expect(about.find(([label]) => label === 'Behind it')?.[1]).toBe(`${counted.words}.`);
      const tables = allTables(chart, view);
      expect([...(sheets?.keys() ?? [])]).toEqual(['About', ...tables.map(({ name }) => sheetName(name))]);
      for (const table of tables) {
        const [head, ...body] = sheets?.get(sheetName(table.name)) ?? [];
        expect(head).toEqual(table.columns.map(({ title }) => title));
        expect(body).toHaveLength(table.rows.length);
      }
      expect(sheets?.get(sheetName(tables[0]?.name ?? ''))).toHaveLength(counted.lines + 1);
      expect(tables.slice(isOneTable(chart) ? 0 : 1).reduce((sum, { rows }) => sum + rows.length, 0)).toBe(
        counted.rows,
      );
    });

    test('page and embed say it', () => {
      const { words, lines } = countedIn(chart.data.lines);
      expect(behindIt(chart, 'All').replace(/ behind its \d+ views/, '')).toBe(`All ${words}`);
      expect(chart.data.rows).toHaveLength(lines);
    });
  });

  test('the CSV of a view has lines of the chart’s own', () => {
    for (const view of chart.views) {
      const numbers = shownTable(chart, view).rows.map(([line]) => line);
      expect(numbers).toEqual(linesOf(chart, view).map(({ number }) => number));
      expect(asJson(viewJsonOf(chart, view)).finding).toBe(chart.words[view]?.finding);
      expect(viewJsonOf(chart, view).csv).toBe(`https://example.org/charts/${chart.id}/${view}.csv`);
    }
    expect(csv.split('\n').length).toBeGreaterThan(1);
  });

  test('tables have names that no view has, and sheets names of their own', () => {
    expect(tableParts(chart).filter((table) => chart.views.includes(table))).toEqual([]);
    const names = allTables(chart).map(({ name }) => sheetName(name));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31 || name === '')).toEqual([]);
    expect(chart.tables.map(tableTitle).every((title) => title.length > 0)).toBe(true);
  });
});

test('a view that a chart does not have is answered with those it has', () => {
  const [chart] = charts;
  expect(() => csvOf(chart as (typeof charts)[number], 'nowhere')).toThrow(
    /has no view "nowhere"; its views are/,
  );
  expect(() => csvMetadataOf(chart as (typeof charts)[number], 'prices')).toThrow(
    'has no file of its rows of "prices"',
  );
});

test('the CSVW of the prices says which cells are decimals, which must be there, and of when and whom they are', () => {
  const about = csvMetadataOf(chartNamed('price-shocks'), 'prices');
  const column = (name: string) => about.tableSchema.columns.find((each) => each.name === name);
  expect(column('price_usd_per_kg')).toMatchObject({ datatype: { base: 'decimal' }, required: false });
  expect(column('period')).toMatchObject({ datatype: 'string', required: true });
  expect(about['dc:date']).toBe('2026-05-27');
  expect(about['dc:source'][0]).toMatchObject({
    'dc:title': 'Mineral Commodity Summaries 2016: Rare Earths',
    'dc:publisher': 'U.S. Geological Survey',
  });
});

test('the JSON of the map credits its places, and has its amounts as numbers', () => {
  const { credit, table } = jsonOf(chartNamed('supply-map'));
  expect(credit).toBe(
    'The Strategic Valve, CC BY 4.0, https://example.org/charts/supply-map/ (Places: GeoNames; © OpenStreetMap contributors)',
  );
  const amount = table.columns.find(({ name }) => name === 'amount_number');
  expect(amount?.type).toBe('number');
  expect(table.rows.some((row) => row['amount_number'] === 5000)).toBe(true);
});

test('how a row is known is said in the same words in every file of charts', () => {
  const words = new Set<string>();
  for (const chart of charts)
    for (const part of [undefined, ...tableParts(chart)])
      for (const row of csvParse(csvOf(chart, part)))
        for (const title of ['How it is known', 'How its rows are known'])
          // A figure may have words of its own in a column of that name.
          if (!chart.data.columns.some(({ label }) => label === title) || part !== undefined)
            words.add(row[title] ?? '');
  const known: readonly string[] = Object.values(knownWords);
  expect([...words].filter((word) => word in knownWords)).toEqual([]);
  expect(known.filter((word) => !words.has(word) && word !== knownWords.headline)).toEqual([]);
});

test('cells that a spreadsheet would run are words in every CSV', () => {
  for (const chart of charts)
    for (const row of csvParseRows(csvOf(chart)))
      for (const cell of row) expect(unevaluated(cell)).toBe(cell);
  expect(unevaluated(cellText('=1+1' as Cell))).toBe("'=1+1");
});

describe('what stands behind words', () => {
  const recordsOf = (id: string) => csvParse(csvOf(chartNamed(id)));

  test('is the length, the mass or the number of each thing, in the unit of its row', () => {
    const records = recordsOf('true-size');
    const behind = (thing: string, measure: string) => {
      const found = records.find((row) => row['Thing'] === thing && row['What is measured'] === measure);
      return [
        found?.['Value as a number, or lower end of a range'],
        found?.['Upper end of a range'],
        found?.['Unit of the value'],
        found?.['How “Value” is to be read'],
        found?.['Edge of the cube, millimetres'],
      ];
    };
    expect(behind('Person', 'Height')).toEqual(['1585', '', 'millimetres', '=', '']);
    expect(behind('Large offshore direct-drive turbine', 'NdFeB magnet')).toEqual([
      ...['5000', '', 'kilograms', 'at least', '870.7'],
    ]);
    expect(behind('Sintered NdFeB magnet', 'Density').slice(0, 3)).toEqual([
      ...['7.5', '7.65', 'grams per cubic centimetre'],
    ]);
    expect(
      records.filter((row) => row['Value as a number, or lower end of a range'] === ''),
      'things without a number',
    ).toEqual([]);
  });

  test('is the date of the row where a date is in words', () => {
    for (const { id, data } of charts)
      for (const { name, label, twins = [] } of data.columns) {
        if (twins.every((twin) => twin.name !== 'iso')) continue;
        const bare = data.lines.filter(({ cells, behind }) => cells[name] !== '' && !behind?.[name]?.['iso']);
        expect(
          bare.map(({ cells }) => cells[name]),
          `${id}, ${label}`,
        ).toEqual([]);
      }
    const months = recordsOf('magnet-exports').map((row) => [row['Month'], row['Month, in figures']]);
    expect(months).toContainEqual(['February 2024', '2024-02']);
    const due = recordsOf('watch-list').map((row) => [row['Date'], row['Date, in figures']]);
    expect(due).toContainEqual(['by Oct 2027', '2027-10']);
  });
});
