// What a figure says in words is what its rows say: every number comes from a row, no row is withheld, nothing unlike shares a view.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../../src/charts/contract/data-lines.ts';
import { dollars, kilotonnes, mass, percent, tonnes, whole } from '../../../src/charts/look/format.ts';
import { chartNamed, charts } from '../../../src/charts/contract/registry.ts';
import { source } from '../../../src/data/facts/sources.ts';
import { cellsOf } from '../../../src/data/reading/csv-cells.ts';

const all = charts;
const views = all.flatMap((chart) => chart.views.map((view) => ({ chart, id: chart.id, view })));
const noBreak = '\u00a0';
/** Charts that list titled rows, and say counts of them and sums. */
const listed = new Set([
  'order-and-practice',
  'leverage-timeline',
  'cost-of-a-cutoff',
  'heavy-exports',
  'licence-counts',
  'claims-ledger',
  'slipping-dates',
  'policy-targets',
  'watch-list',
]);
/** Charts that say what a model or their own sums yield; their own tests (test/charts/ID.test.ts) hold those numbers to the rows. */
const computed = new Set(['stock-runway', 'weakest-link', 'promise-and-plant', 'true-size']);

/** Distances between dates of the rows, or between an aim and its figure, which the test of their chart holds to them. */
const distances: Readonly<Record<string, RegExp>> = {
  'slipping-dates': /\b\d+\u00a0months?\b/g,
  'policy-targets': /(?<=Between them: )[\d,]+\u00a0t\b/g,
};

/** Names that hold a figure. */
const names = /F-35|DDG-51|HS[\s\u00a0]\d{4,8}/g;
const figure = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
/** Amounts in words, ranges taken apart: "2–4 kg" → "2 kg", "4 kg"; "$2–4" → "$2", "$4". Bare numbers stay bare. */
function amountsIn(words: string): string[] {
  const pattern = new RegExp(`\\$?${figure}(?:–${figure})?(?:%|${noBreak}(?:kt|kg|t|g)\\b)?`, 'g');
  return [...words.replace(names, '').matchAll(pattern)].flatMap(([amount]) => {
    const [, sign = '', low = '', high, unit = ''] = /^(\$?)([\d,.]+)(?:–([\d,.]+))?(.*)$/.exec(amount) ?? [];
    return high === undefined ? [sign + low + unit] : [sign + low + unit, sign + high + unit];
  });
}

/** Words without what they say as "some 2,200" or "about 98%", where a number of the rows gives it to the hundred or to the whole per cent. */
function withoutRounded(words: string, rows: readonly RawRow[]): string {
  const numbers = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'number'));
  const hundreds = new Set(numbers.map((value) => whole(Math.round(value / 100) * 100)));
  const wholes = new Set(numbers.map((value) => percent(Math.round(value))));
  return words
    .replace(/\bsome ([\d,]+)/g, (text, amount: string) => (hundreds.has(amount) ? 'some' : text))
    .replace(/\babout (\d+%)/g, (text, share: string) => (wholes.has(share) ? 'about' : text));
}

/** Everything a row's numbers may read as. */
function readings(value: number): string[] {
  return [percent(value), tonnes(value), kilotonnes(value), mass(value), dollars(value)];
}

/** Amounts and years that some rows of a chart hold; for mine output also the world without China, year by year. */
function allowedBy(rows: readonly RawRow[]): Set<string> {
  const numbers = rows.flatMap((row) =>
    Object.values(row).filter((value): value is number => typeof value === 'number'),
  );
  const outside = rows.flatMap((row) => {
    if (row['geography'] !== 'World') return [];
    const china = rows.find(
      (other) =>
        other['geography'] === 'China' && other['year'] === row['year'] && other['series'] === row['series'],
    );
    return [Number(row['production_t_reo']) - Number(china?.['production_t_reo'])];
  });
  const texts = rows.flatMap((row) => [
    ...Object.values(row).filter((value): value is string => typeof value === 'string'),
    ...row.source_id.map((id) => `${source(id).published} ${source(id).title}`),
  ]);
  const years = texts.join(' ').match(/\b(?:19|20)\d\d\b/g) ?? [];
  // A row may say a share in words only: "about 96 pct of world consumption".
  const shares = [...texts.join(' ').matchAll(/\b(\d+(?:\.\d+)?) pct\b/g)].map(([, share]) => `${share}%`);
  return new Set([
    ...[...numbers, ...outside].flatMap(readings),
    ...years,
    ...shares,
    ...rows.map((row) => String(row['year'])),
  ]);
}

describe.each(views)('$id, $view', ({ chart, view }) => {
  it('says a finding, what is measured, a name for its button and a description', () => {
    const words = chart.words[view];
    for (const text of [words?.finding, words?.subtitle, words?.label, chart.describe(view)]) {
      expect(text?.trim()).toBeTruthy();
      expect(text).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
    }
    expect(chart.describe(view)).toMatch(/^\S[\s\S]*\.$/);
  });
});

/** What the rows of a list may read as besides: a fall of 35% is -35 in a row, and billions of yen are said in trillions. */
function listReadings(value: number): string[] {
  const size = Math.abs(value);
  const tenths = `${Number(size.toFixed(1))}${noBreak}t`;
  return [...readings(size), `${size}`, `${size / 1000}`, `${size}%`, tenths];
}

/** Amounts in the names, titles and dates of rows: "2025-05-23" → "2025", "23"; "50,145 tonnes" → "50,145 t". Notes say what is not shown. */
function printedIn(rows: readonly RawRow[]): string[] {
  const cells = rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, value]) =>
      typeof value === 'string' && !/note$/.test(column) ? [value] : [],
    ),
  );
  const number = new RegExp(`(${figure})(?:\\s?(t\\b|tonnes\\b|tons\\b|pct\\b|%))?`, 'g');
  return cells.flatMap((cell) =>
    [...cell.matchAll(number)].flatMap(([, amount = '', unit]) => {
      if (unit === undefined) return [amount, amount.replace(/^0(?=\d)/, '')];
      return [amount, unit.startsWith('t') ? `${amount}${noBreak}t` : `${amount}%`];
    }),
  );
}

/** Amounts in the rows of a list, and sums of a column of numbers over all rows or those alike in another column. */
function allowedByList(rows: readonly RawRow[]): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const numeric = columns.filter((column) => rows.some((row) => typeof row[column] === 'number'));
  const groups = columns.flatMap((column) => [...Map.groupBy(rows, (row) => String(row[column])).values()]);
  const sums = [rows, ...groups].flatMap((group) =>
    numeric.map((column) => group.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)),
  );
  const amounts = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'number'));
  return [...[...amounts, ...sums].flatMap(listReadings), ...printedIn(rows)];
}

/** Years between which a view lies, where no row has them. */
const endsOfPeriods: Readonly<Record<string, readonly string[]>> = {
  'leverage-timeline, first-licences': ['2016', '2024'],
};

describe.each(views.filter(({ id }) => !computed.has(id)))('$id, $view', ({ chart, view }) => {
  it('says no number that its rows do not hold', () => {
    const said = [chart.describe(view), chart.words[view]?.finding ?? '', chart.words[view]?.subtitle ?? ''];
    const rows = chart.rowsOf(view);
    const ends = endsOfPeriods[`${chart.id}, ${view}`] ?? [];
    const isListed = listed.has(chart.id);
    const allowed = new Set([...allowedBy(rows), ...ends, ...(isListed ? allowedByList(rows) : [])]);
    // A view may name the year of another, to say that it is not the same.
    const anywhere = allowedBy(chart.rows);
    const isYear = (amount: string) => /^\d{4}$/.test(amount);
    const isCount = (amount: string) =>
      isListed && /^\d+$/.test(amount) && Number(amount) <= chart.rows.length;
    expect(
      said
        .map((words) => words.replace(distances[chart.id] ?? /$^/, ''))
        .flatMap((words) => amountsIn(withoutRounded(words, rows)))
        .filter(
          (amount) => !allowed.has(amount) && !isCount(amount) && !(isYear(amount) && anywhere.has(amount)),
        ),
    ).toEqual([]);
  });
});

it('the check for numbers sees them', () => {
  expect(
    amountsIn(`The F-35 had 38.8% of 270,000${noBreak}t, 2–4${noBreak}kg in 1992–2024, at $250–310.`),
  ).toEqual([
    '38.8%',
    `270,000${noBreak}t`,
    `2${noBreak}kg`,
    `4${noBreak}kg`,
    '1992',
    '2024',
    '$250',
    '$310',
  ]);
  expect(allowedBy(chartNamed('mine-production').rows).has('38.9%')).toBe(false);
});

/** Charts that list acts, rules and dates, and views of states or of yen. */
const stated = new Set([
  'order-and-practice',
  'leverage-timeline',
  'licence-counts',
  'claims-ledger',
  'slipping-dates',
  'watch-list',
  'japan-in-the-chain, deals',
  'cost-of-a-cutoff, in-yen',
]);

it('descriptions say numbers at all, in every view that draws shares, tonnes, kilograms or prices', () => {
  for (const { chart, id, view } of views) {
    if (stated.has(id) || stated.has(`${id}, ${view}`)) continue;
    const units = amountsIn(chart.describe(view)).filter((amount) => /\D$|^\$/.test(amount));
    expect(units.length, `${id}, ${view}`).toBeGreaterThan(0);
  }
});

it.each(all.map((chart) => ({ chart, id: chart.id })))(
  '$id: findings and labels differ from view to view',
  ({ chart }) => {
    for (const part of ['finding', 'label'] as const) {
      const said = chart.views.map((view) => chart.words[view]?.[part]);
      expect(new Set(said).size, said.join(' | ')).toBe(said.length);
    }
  },
);

/** All rows of the tables as text, each with its line, and those of them that must not be shown. */
const textRows = readdirSync('content/data')
  .filter((file) => file.endsWith('.csv'))
  .flatMap((file) =>
    cellsOf(file.replace('.csv', '')).map(({ line, cells }) => ({ line: `${file}:${line}`, cells })),
  );
const withheldRows = textRows.filter(({ cells }) =>
  ['hold', 'do_not_publish'].includes(cells['publish_advice'] ?? ''),
);

/** Whether a row of a chart is one of a table: each cell of a column that both have is the same. */
function isSameRow(cells: Readonly<Record<string, string>>, row: RawRow): boolean {
  const shared = Object.keys(cells).filter((column) => column in row);
  return (
    shared.length > 5 &&
    shared.every((column) => {
      const [cell, value] = [cells[column] ?? '', row[column] ?? ''];
      if (typeof value === 'number') return cell !== '' && Number(cell) === value;
      return cell === (Array.isArray(value) ? value.join(';') : String(value));
    })
  );
}

it.each(all.map((chart) => ({ chart, id: chart.id })))(
  '$id: no row that must not be published is among its rows',
  ({ chart }) => {
    const drawn = withheldRows.flatMap(({ line, cells }) =>
      chart.rows.some((row) => isSameRow(cells, row)) ? [line] : [],
    );
    expect(drawn).toEqual([]);
  },
);

it('the check for withheld rows finds every row of every figure in its table', () => {
  expect(withheldRows.length).toBeGreaterThan(50);
  for (const { id, rows } of all)
    for (const row of rows)
      expect(
        textRows.some(({ cells }) => isSameRow(cells, row)),
        `${id}: ${JSON.stringify(row)}`,
      ).toBe(true);
});

it('no figure draws the terbium to Japan of 2026, which waits for a second source', () => {
  const draws = (period: string, product: string) =>
    all.some(({ rows }) =>
      rows.some(
        (row) => row['period'] === period && row['product'] === product && row['destination'] === 'Japan',
      ),
    );
  expect(draws('2026-01/2026-08', 'terbium')).toBe(false);
  expect(draws('2025', 'dysprosium')).toBe(true);
});

const valuesOf = (rows: readonly RawRow[], column: string) => [
  ...new Set(rows.map((row) => String(row[column]))),
];

describe('mine-production', () => {
  const chart = chartNamed('mine-production');

  it.each(chart.views)('never mixes the British and the American count: %s', (view) => {
    expect(valuesOf(chart.rowsOf(view), 'series')).toEqual([
      view === 'snapshot-2025' ? 'usgs_mcs2026' : 'bgs_wms',
    ]);
  });

  it('shows the American count for 2025 only', () => {
    expect(valuesOf(chart.rowsOf('snapshot-2025'), 'year')).toEqual(['2025']);
  });

  it('has every year of the British count from the first to the last', () => {
    const years = valuesOf(chart.rowsOf('everyone'), 'year')
      .map(Number)
      .sort((a, b) => a - b);
    expect([years[0], years.at(-1)]).toEqual([1992, 2024]);
    expect(years).toHaveLength(2024 - 1992 + 1);
  });
});

describe('magnet-content', () => {
  const chart = chartNamed('magnet-content');

  it.each(chart.views)('compares one quantity in one unit: %s', (view) => {
    const rows = chart.rowsOf(view);
    expect(valuesOf(rows, 'unit')).toHaveLength(1);
    if (view === 'inside') {
      expect(valuesOf(rows, 'quantity').every((quantity) => quantity.endsWith('_share'))).toBe(true);
      expect(valuesOf(rows, 'unit_basis')).toEqual(['by weight of magnet']);
    } else expect(valuesOf(rows, 'quantity')).toHaveLength(1);
  });

  it('keeps what is counted per megawatt apart from what is counted per product', () => {
    expect(valuesOf(chart.rowsOf('wind'), 'unit_basis')).toEqual(['per MW']);
    for (const view of chart.views.filter((name) => name !== 'wind'))
      expect(valuesOf(chart.rowsOf(view), 'unit_basis')).not.toContain('per MW');
  });
});

describe('mine-to-magnet', () => {
  const chart = chartNamed('mine-to-magnet');

  it('never shows the share of heavy rare earths beside those of 2024', () => {
    for (const view of chart.views) {
      expect(valuesOf(chart.rowsOf(view), 'material_class').includes('heavy_dytb'), view).toBe(
        view === 'heavy',
      );
    }
    expect(chart.rowsOf('heavy').every((row) => row['material_class'] === 'heavy_dytb')).toBe(true);
  });

  it('draws one year and one stage a row outside the heavy view', () => {
    expect(valuesOf(chart.rowsOf('chain'), 'year')).toEqual(['2024']);
    expect(valuesOf(chart.rowsOf('chain'), 'stage')).toEqual([
      'mine',
      'separation_refining',
      'sintered_magnet',
    ]);
  });
});

const kitChart = (id: string) => {
  const chart = charts.find((candidate) => candidate.id === id);
  if (chart === undefined) throw new RangeError(`no chart "${id}" in the kit`);
  return chart;
};

describe('magnet-exports', () => {
  const chart = kitChart('magnet-exports');

  it('never mixes magnets with the wider basket of powders and alloys', () => {
    const series = chart.rows.filter((row) => 'volume_t' in row).map((row) => row['series']);
    expect(new Set(series)).toEqual(new Set(['magnets']));
  });

  it('says and draws nothing of magnets to Japan in 2026', () => {
    const months = chart
      .rowsOf('japan')
      .flatMap((row) => (row['destination'] === 'Japan' ? [String(row['month'])] : []));
    expect(months.toSorted().at(-1)).toBe('2025-12');
  });
});

describe('price-shocks', () => {
  const chart = kitChart('price-shocks');

  it('draws oxide only, in dollars only', () => {
    const rows = chart.rows.filter((row) => 'material' in row);
    expect(rows.every((row) => String(row['material']).endsWith('_oxide'))).toBe(true);
    expect(
      rows.every((row) => row['price_usd_per_kg'] !== null || row['price_low_usd_per_kg'] !== null),
    ).toBe(true);
  });

  it('calls nothing a quotation that is an average of some months', () => {
    const quotations = chart.rows.filter((row) => row['series'] === 'spot_points');
    expect(quotations.length).toBeGreaterThan(0);
    expect(valuesOf(quotations, 'period_type')).toEqual(['spot']);
  });

  it('shows the Adamas average wherever it shows a European price of dysprosium', () => {
    for (const view of chart.views) {
      const rows = chart.rowsOf(view).filter((row) => row['material'] === 'dysprosium_oxide');
      const has = (series: string) => rows.some((row) => row['series'] === series);
      if (has('europe_premium')) expect(has('adamas_weighted'), view).toBe(true);
    }
  });
});

describe('three-answers', () => {
  const chart = kitChart('three-answers');

  it('keeps magnets out of the views of rare earths', () => {
    for (const view of chart.views) {
      const magnets = chart.rowsOf(view).map((row) => row['indicator'] === 'magnet_import_share');
      expect(new Set(magnets), view).toEqual(new Set([view === 'magnets']));
    }
  });
});
