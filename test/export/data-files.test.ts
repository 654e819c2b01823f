// CSV, its CSVW description and the JSON document say the same as the rows.
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import type { Cell } from '../../src/data/columns.ts';
import { cellText } from '../../src/data/load-table.ts';
import { csvMetadataOf } from '../../src/export/csv-metadata.ts';
import { csvOf, viewsOfRow } from '../../src/export/csv.ts';
import { jsonOf, viewJsonOf } from '../../src/export/json.ts';
import { unevaluated } from '../../src/export/unevaluated.ts';

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart }) => {
  const csv = csvOf(chart);
  const parsed = csvParse(csv);

  test('the CSV gives back every row and cell', () => {
    expect(parsed.length).toBe(chart.rows.length);
    chart.rows.forEach((row, i) => {
      for (const [name, cell] of Object.entries(row))
        expect(parsed[i]?.[name], name).toBe(unevaluated(cellText(cell as Cell)));
    });
  });

  test('each row of the CSV names the views that draw it', () => {
    expect(parsed.map((row) => row['views'])).toEqual(
      chart.rows.map((row) => viewsOfRow(chart, row).join(';')),
    );
    expect(parsed.every((row) => row['views'] !== '')).toBe(true);
  });

  test('the CSV has no carriage return, no byte order mark, and ends with one line feed', () => {
    expect(csv).not.toMatch(/\r|^\uFEFF|\n\n$/);
    expect(csv.endsWith('\n')).toBe(true);
  });

  test('the CSVW columns are those of the header, each with a description', () => {
    const { columns } = csvMetadataOf(chart).tableSchema;
    expect(columns.map(({ name }) => name)).toEqual(parsed.columns);
    expect(columns.filter((column) => column['dc:description'] === '')).toEqual([]);
  });

  test('enumerations of the CSVW admit every cell of the CSV', () => {
    for (const column of csvMetadataOf(chart).tableSchema.columns) {
      const { name, datatype } = column;
      if (typeof datatype === 'string' || !('format' in datatype)) continue;
      const form = new RegExp(`^(${String(datatype.format)})$`);
      const cells = parsed
        .map((row) => row[name] ?? '')
        .flatMap((cell) => ('separator' in column ? cell.split(';') : [cell]));
      expect(
        cells.filter((cell) => cell !== '' && !form.test(cell)),
        name,
      ).toEqual([]);
    }
  });

  test('the JSON document has rows, sources, views, heights and full addresses', () => {
    const document = JSON.parse(JSON.stringify(jsonOf(chart))) as ReturnType<typeof jsonOf>;
    expect(document.rows.length).toBe(chart.rows.length);
    expect(new Set(document.sources.map(({ source_id }) => source_id))).toEqual(new Set(chart.sources));
    expect(document.views.map(({ id }) => id)).toEqual(chart.views);
    expect(document.views.every(({ description, finding }) => description !== '' && finding !== '')).toBe(
      true,
    );
    expect(Object.keys(document.heights)).toEqual(expect.arrayContaining(['320', '640', '960']));
    for (const key of ['page', 'embed', 'svg', 'png', 'csv', 'csvMetadata', 'xlsx', 'oembed'] as const) {
      expect(document[key]).toMatch(/^https:\/\/example\.org\//);
    }
  });

  test.each(chart.views)('the CSV and JSON of view %s have its rows only, under the same columns', (view) => {
    const own = csvParse(csvOf(chart, view));
    expect(own.columns).toEqual(parsed.columns);
    expect(own.length).toBe(chart.rowsOf(view).length);
    expect(own.every((row) => row['views']?.split(';').includes(view))).toBe(true);
    const whole = new Set(csv.split('\n'));
    expect(
      csvOf(chart, view)
        .split('\n')
        .filter((line) => !whole.has(line)),
    ).toEqual([]);

    const document = JSON.parse(JSON.stringify(viewJsonOf(chart, view))) as ReturnType<typeof viewJsonOf>;
    expect(document.rows).toEqual(JSON.parse(JSON.stringify(chart.rowsOf(view))));
    expect(document.finding).toBe(chart.words[view]?.finding);
    expect(new Set(document.sources.map(({ source_id }) => source_id))).toEqual(
      new Set(chart.rowsOf(view).flatMap(({ source_id }) => source_id)),
    );
    expect(document.csv).toBe(`https://example.org/charts/${chart.id}/${view}.csv`);
  });
});

test('a view that a chart does not have is answered with those it has', () => {
  const [chart] = charts;
  expect(() => csvOf(chart as (typeof charts)[number], 'nowhere')).toThrow(
    /has no view "nowhere"; its views are/,
  );
});
