// Files that a reader saves: their names, the ground they may leave out, and the data of a state that a reader has set.
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import type { CustomState } from '../../src/charts/contract/model/custom-state.ts';
import { asPublished } from '../../src/charts/contract/picture-order.ts';
import { chartNamed } from '../../src/charts/contract/registry.ts';
import { stateInQuery } from '../../src/charts/contract/model/state-address.ts';
import { orderIn } from '../../src/export/downloads/downloads.ts';
import { pictureName } from '../../src/export/picture/file-names.ts';
import { customJson, resultCsv, settingsCsv, settingsOf } from '../../src/export/downloads/custom-data.ts';
import { sizeOf, withoutGround } from '../../src/export/picture/picture.ts';
import { stillOf } from '../../src/export/picture/still.ts';

function customOf(id: string, query: string): CustomState {
  const chart = chartNamed(id);
  if (chart.model === undefined) throw new Error(`${id} has no model`);
  const { model } = chart.model;
  const { state } = stateInQuery(new URLSearchParams(query), 'view', model, chart.views[0]);
  const result = model.result(state);
  const origins = Object.fromEntries(model.controls.map(({ name }) => [name, 'Our assumption']));
  const page = `https://example.org/charts/${id}/?${query}`;
  return { model, state, result, origins, sources: 'Sources: A.', credit: `Site, ${page}`, page };
}

describe('names', () => {
  const order = { chart: 'mine-to-magnet', view: 'chain', custom: null, ...asPublished } as const;
  it.each([
    [{ ...order, format: 'svg' }, 'mine-to-magnet-chain.svg'],
    [{ ...order, format: 'svg', outlined: true }, 'mine-to-magnet-chain-outlines.svg'],
    [{ ...order, format: 'png' }, 'mine-to-magnet-chain@2x.png'],
    [{ ...order, format: 'png', scale: 1, outlined: true, sheet: 'a4' }, 'mine-to-magnet-chain.png'],
    [{ ...order, format: 'png', ground: 'none' }, 'mine-to-magnet-chain-transparent@2x.png'],
    [
      { ...order, format: 'png', shape: '9x16', ground: 'none-dark' },
      'mine-to-magnet-chain-9x16-transparent-for-dark@2x.png',
    ],
    [{ ...order, format: 'pdf', scale: 4 }, 'mine-to-magnet-chain.pdf'],
    [
      { ...order, format: 'pdf', shape: 'narrow', sheet: 'a4', ground: 'none' },
      'mine-to-magnet-chain-phone-a4.pdf',
    ],
    [{ ...order, format: 'pdf', custom: customOf('stock-runway', '') }, 'mine-to-magnet-own.pdf'],
  ] as const)('%#: %s', (asked, name) => {
    expect(pictureName(asked)).toBe(name);
  });
});

describe('a form', () => {
  const shown = { chart: 'a', view: 'b', custom: null };
  const asked = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return orderIn(form, shown);
  };
  it('gives what is chosen', () => {
    const fields = { format: 'svg', shape: '4x5', ground: 'none-dark', scale: '4' };
    expect(asked({ ...fields, letters: 'outlines', sheet: 'letter' })).toEqual({
      ...shown,
      ...fields,
      scale: 4,
      outlined: true,
      sheet: 'letter',
    });
  });
  it('that asks for what there is not gets a PNG as it is published', () => {
    const wrong = { format: 'exe', shape: '3x7', ground: 'red', scale: '400', letters: 'x', sheet: 'a0' };
    expect(asked(wrong)).toEqual({ ...shown, ...asPublished, format: 'png' });
  });
});

it('every picture has one ground, which can be left out, and nothing else goes with it', () => {
  for (const [id, view] of [
    ['mine-to-magnet', 'chain'],
    ['leverage-timeline', 'all'],
  ] as const) {
    const svg = stillOf(chartNamed(id), view);
    const bare = withoutGround(svg);
    const { width, height } = sizeOf(svg);
    expect(svg.length - bare.length).toBe(
      `<rect width="${width}" height="${height}" fill="#F5F0E6"/>\n`.length,
    );
    expect(bare).not.toContain(`<rect width="${width}"`);
    expect(sizeOf(bare)).toEqual({ width, height });
    expect(() => withoutGround(bare)).toThrow(RangeError);
  }
  expect(() => sizeOf('<svg></svg>')).toThrow(RangeError);
});

it('the settings of a state are all there, with numbers as numbers and units apart', () => {
  const custom = customOf('stock-runway', 'view=dy-tb-2026&stock=120&cut=50');
  const rows = csvParse(settingsCsv(custom));
  expect(rows.columns).toEqual(['setting', 'label', 'value', 'unit', 'origin']);
  expect(rows.map(({ setting }) => setting)).toEqual(custom.model.controls.map(({ name }) => name));
  const stock = rows.find(({ setting }) => setting === 'stock');
  expect([stock?.['value'], stock?.['unit']]).toEqual(['120', 'days']);
  expect(settingsOf(custom).find(({ setting }) => setting === 'cut-length')?.value).toBe('endless');
  const chain = settingsOf(customOf('weakest-link', 'view=all-promised&late=neo-narva-phase-2_4'));
  expect(chain.find(({ setting }) => setting === 'late')?.value).toBe('neo-narva-phase-2=4');
  const onTime = settingsOf(customOf('weakest-link', 'view=all-promised&late=neo-narva-phase-2_0'));
  expect(onTime.find(({ setting }) => setting === 'late')?.value).toBe('');
  expect(settingsCsv(customOf('stock-runway', 'stock=120.25'))).toContain('\nstock,Stock,120.25,days,');
});

it('the result of a state has the columns of its table with their units, and JSON holds both with the address', () => {
  const custom = customOf('stock-runway', 'view=dy-tb-2026&stock=120&cut=50');
  const rows = csvParse(resultCsv(custom));
  expect(rows.columns.join()).toBe(
    'day,stock_days,china_days,others_days,released_days,used_days,unmet_days',
  );
  expect(rows.length).toBe(custom.result.rows.length);
  const json = JSON.parse(customJson('stock-runway', custom)) as Record<string, unknown>;
  expect(json['page']).toBe('https://example.org/charts/stock-runway/?view=dy-tb-2026&stock=120&cut=50');
  const numbers = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, Number(cell)])),
  );
  expect(json['rows']).toEqual(numbers);
  expect(json['kind']).toContain('not a forecast');
  expect(resultCsv(custom)).toContain('\n30,105,0.5,0.01,0,0.99,0\n');
  expect(json['preset']).toBe('dy-tb-2026');
  expect(json['finding']).toBe('With these settings, the modelled stock lasts 329 days');
  expect(json['result']).toMatch(/^In the model the first need goes unmet on day 329\. /);
});

it('a preset has files too, which say that no reader chose its settings', () => {
  const preset = customOf('stock-runway', 'view=dy-tb-2026');
  expect(csvParse(resultCsv(preset)).length).toBe(preset.result.rows.length);
  const json = JSON.parse(customJson('stock-runway', preset)) as Record<string, unknown>;
  expect(json['kind']).toBe('a model with the settings of a preset; not a forecast');
  expect(json['preset']).toBe('dy-tb-2026');
});

it('the result of the chain has tonnes and per cent as numbers, and no number for a stage that is open', () => {
  const custom = customOf('weakest-link', 'view=all-promised&year=2029&unbound=separation-light');
  const [head, ...lines] = resultCsv(custom).split('\n');
  expect(head).toBe('year,through_t,limit,light_t,heavy_t,magnet_t,covered_pct');
  expect(lines).toContain('2029,22000,Heavy separation,,22000,27400,6');
  const { columns, rows } = JSON.parse(customJson('weakest-link', custom)) as {
    columns: { name: string; unit: string }[];
    rows: Record<string, unknown>[];
  };
  expect(columns.map(({ name, unit }) => `${name}: ${unit}`)).toEqual([
    'year: ',
    'through_t: t',
    'limit: ',
    'light_t: t',
    'heavy_t: t',
    'magnet_t: t',
    'covered_pct: %',
  ]);
  expect(rows[4]).toEqual({
    year: 2029,
    through_t: 22000,
    limit: 'Heavy separation',
    light_t: null,
    heavy_t: 22000,
    magnet_t: 27400,
    covered_pct: 6,
  });
});

it('the numbers of a result are those that its table prints, each column with what it says', () => {
  for (const [id, query] of [
    ['stock-runway', 'view=2010&cut=100&stock=29'],
    ['weakest-link', 'view=two-years-late&used=40&need=no-growth'],
  ] as const) {
    const { model, result } = customOf(id, query);
    expect(result.numbers).toHaveLength(result.rows.length);
    for (const { name, align, unit, meaning } of model.columns) {
      expect(meaning, name).not.toBe('');
      for (const [i, row] of result.rows.entries()) {
        const number = result.numbers[i]?.[name];
        const printed = row[name] ?? '';
        if (number === undefined) expect([align, unit, printed], name).toEqual(['start', '', printed]);
        else if (number === null) expect(printed).toBe('open');
        else expect(Number(printed.replace(/[,%]|\u00a0t$/g, '')), name).toBe(number);
      }
    }
  }
});
