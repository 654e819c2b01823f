// Prices stand where their rows say, each kind apart: averages, year-end prices and quotations are never joined.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { priceShocksChart as chart } from '../../src/charts/price-shocks/chart.ts';
import { textWidth } from '../../src/charts/look/text-width.ts';
import { pathPoints } from './drawings/boxes.ts';
import { prices, type Price } from '../../src/data/tables/trade/prices.ts';

const isPrice = (row: Readonly<Record<string, unknown>>): boolean => 'market_basis' in row;
const pricesOf = (view: string) => chart.rowsOf(view).filter(isPrice) as unknown as Price[];
const keyOf = (row: Price): string =>
  row.series === 'usgs_annual_average'
    ? `${row.material}-${row.period}`
    : row.series === 'usgs_yearend'
      ? `year-end-${row.material}-${row.period}`
      : row.id;
const cases = chart.views.flatMap((view) => sizes.map((size) => ({ view, size })));

describe.each(cases)('$view, $size', ({ view, size }) => {
  const scene = chart.scene(view, size) as PlotScene;
  const spotOf = (row: Price) => scene.spots.find(({ key }) => key === keyOf(row));
  const yearly = pricesOf(view).filter(({ series }) => series.startsWith('usgs_'));

  it('draws every average and every year-end price of its rows, and no other', () => {
    expect(yearly.filter((row) => spotOf(row) === undefined)).toEqual([]);
    const drawn = scene.spots.filter(({ key }) => /_oxide-\d{4}$/.test(key));
    expect(drawn).toHaveLength(yearly.length);
  });

  it('places them by one log scale: equal factors are equal steps', () => {
    const places = yearly.map((row) => ({
      log: Math.log(row.price_usd_per_kg ?? NaN),
      y: spotOf(row)?.y ?? NaN,
    }));
    const [low, high] = [...places]
      .sort((a, b) => a.log - b.log)
      .filter((_, i, all) => i === 0 || i === all.length - 1);
    const slope = ((high?.y ?? 0) - (low?.y ?? 0)) / ((high?.log ?? 0) - (low?.log ?? 0));
    expect(slope).toBeLessThan(0);
    for (const { log, y } of places)
      expect(Math.abs(y - (low?.y ?? 0) - slope * (log - (low?.log ?? 0)))).toBeLessThan(0.25);
  });

  it('fills averages, leaves year-end prices hollow and dashes what is an estimate', () => {
    for (const row of yearly) {
      const estimate = /-(2015-usgs-yearend|2025-usgs-annual-average)$/.test(row.id);
      const ink = estimate ? 'estimate' : row.series === 'usgs_yearend' ? 'hollow' : 'fill';
      expect(spotOf(row)?.ink, row.id).toBe(ink);
    }
  });

  it('joins no quotation: a line holds as many points as its series has years', () => {
    const lines = scene.shapes.filter(({ key }) => key.startsWith('line-'));
    for (const { key, d } of lines) {
      const series = key.startsWith('line-year-end-') ? 'usgs_yearend' : 'usgs_annual_average';
      const material = key.replace(/^line-(year-end-)?/, '');
      const rows = yearly.filter((row) => row.series === series && row.material === material);
      expect(
        d.split(/[ML]/).filter((part) => part !== ''),
        key,
      ).toHaveLength(rows.length);
    }
  });

  it('draws quotations dashed', () => {
    const quoted = pricesOf(view).filter(({ series }) => /^(spot_points|europe_premium)$/.test(series));
    for (const row of quoted)
      expect([...scene.spots, ...scene.shapes].find(({ key }) => key === row.id)?.ink, row.id).toBe(
        'estimate',
      );
  });
});

it.each(sizes)('names the price of dysprosium at the end of 2011: %s', (size) => {
  const texts = (chart.scene('three-oxides', size) as PlotScene).texts.flatMap(({ lines }) => lines);
  expect(texts).toContain('$1,410');
  expect(texts).toContain('$2,810');
});

it('draws the agreed floor as a promise in brass and in its own view alone', () => {
  const floor = prices.rows.find(({ series }) => series === 'contract_floor');
  for (const view of chart.views)
    for (const size of sizes) {
      const shape = (chart.scene(view, size) as PlotScene).shapes.find(({ key }) => key === floor?.id);
      expect(shape?.tone, view).toBe(view === 'ndpr' ? 'policy' : undefined);
    }
});

it('draws no metal, no yuan price and nothing that is only said to lie above another', () => {
  for (const row of chart.rows.filter(isPrice) as unknown as Price[]) {
    expect(row.material).toMatch(/_oxide$/);
    expect(row.price_low_cny_per_kg).toBeNull();
    expect(row.price_usd_per_kg ?? row.price_high_usd_per_kg).not.toBeNull();
  }
});

describe.each(sizes)('%s', (size) => {
  const scene = (view: string) => chart.scene(view, size) as PlotScene;

  it('a bracket joins the two prices of dysprosium that the headline compares', () => {
    const { shapes, spots } = scene('three-oxides');
    const [, top = '', foot = ''] =
      /^M[\d.]+ ([\d.]+)H[\d.]+V([\d.]+)H[\d.]+$/.exec(shapes.find(({ key }) => key === 'pair')?.d ?? '') ??
      [];
    const ends = spots.filter(({ key }) => key.startsWith('year-end-dysprosium_oxide-'));
    expect(Number(top)).toBeCloseTo(ends[0]?.y ?? NaN, 0);
    expect(Number(foot)).toBeCloseTo(ends.at(-1)?.y ?? NaN, 0);
    for (const view of chart.views.filter((each) => each !== 'three-oxides'))
      expect(
        scene(view).shapes.some(({ key }) => key === 'pair'),
        view,
      ).toBe(false);
  });

  it('the bracket says large what part is left, in the words of the headline, beside it', () => {
    const { shapes, texts } = scene('three-oxides');
    const part = texts.find(({ key }) => key === 'pair-part');
    const said = part?.lines.join(' ') ?? '';
    expect(said).toMatch(/fifth/);
    expect(chart.words['three-oxides']?.finding).toContain(` ${said} `);
    const others = texts.filter((text) => text !== part).map((text) => text.size);
    expect(part?.size ?? 0).toBeGreaterThanOrEqual(1.5 * Math.max(...others));
    const [, bar = ''] = /H([\d.]+)V/.exec(shapes.find(({ key }) => key === 'pair')?.d ?? '') ?? [];
    expect(part?.anchor).toBe('end');
    expect(Number(bar) - (part?.x ?? 0)).toBeGreaterThan(4);
    expect(Number(bar) - (part?.x ?? 0)).toBeLessThan(14);
  });

  it('draws the oxide of the headline alone in heavy lines, and names the others in grey', () => {
    const { shapes, texts } = scene('three-oxides');
    const lines = shapes.filter(({ key }) => key.startsWith('line-'));
    expect(lines).toHaveLength(6);
    for (const { key, ink } of lines) expect(ink, key).toBe(key.includes('dysprosium') ? 'line' : 'wall');
    for (const { key, tone } of texts.filter((text) => text.key.startsWith('name-')))
      expect(tone, key).toBe(key.includes('dysprosium') ? 'china' : 'ink-2');
  });

  it('three oxides: no line of the scale runs through a word', () => {
    const { ticks, texts } = scene('three-oxides');
    const across = ticks.flatMap(({ key, d }) => {
      const [, from = 0, y = 0, to = 0] = /^M([\d.]+) ([\d.]+)H([\d.]+)$/.exec(d)?.map(Number) ?? [];
      return key.startsWith('y-') && to - from > 100 ? [y] : [];
    });
    expect(across.length).toBeGreaterThanOrEqual(2);
    for (const { key, y, size: letters, lines, leading } of texts.filter((text) =>
      /^(remark|pair)-/.test(text.key),
    ))
      for (const line of across)
        expect(
          line < y - 0.72 * letters || line > y + (lines.length - 1) * leading,
          `${key} at ${line}`,
        ).toBe(true);
  });

  it('three oxides: a year stands under its own average, so that no price of the end of a year stands over the next', () => {
    const { ticks, spots } = scene('three-oxides');
    const years = ticks.filter(({ key, text }) => !key.startsWith('y-') && /^\d{4}$/.test(text));
    expect(years.length).toBeGreaterThan(3);
    for (const { text, x } of years) {
      const average = spots.find(({ key }) => key === `dysprosium_oxide-${text}`);
      if (average !== undefined) expect(Math.abs(average.x - x), text).toBeLessThan(0.2);
      for (const end of spots.filter(({ key }) => /^year-end-.*-\d{4}$/.test(key) && !key.endsWith(text)))
        expect(Math.abs(end.x - x), `${text} under ${end.key}`).toBeGreaterThan(5);
    }
  });

  it.each(['dysprosium', 'terbium'])(
    '%s: an arrow stands between the two prices that the headline compares',
    (view) => {
      const { shapes, spots } = scene(view);
      const [, at, top, foot] =
        /^M([\d.]+) ([\d.]+)V([\d.]+)/
          .exec(shapes.find(({ key }) => key === 'times')?.d ?? '')
          ?.map(Number) ?? [];
      const quoted = spots.find(({ key }) => key.startsWith(`${view}-oxide-2026-`));
      const average = spots.find(({ key }) => key === `${view}_oxide-2025`);
      expect(at).toBeCloseTo(quoted?.x ?? NaN, 0);
      // Short of both marks by no more than their radius and a gap.
      expect((top ?? NaN) - (quoted?.y ?? NaN)).toBeGreaterThan(0);
      expect((top ?? NaN) - (quoted?.y ?? NaN)).toBeLessThan(8);
      expect((average?.y ?? NaN) - (foot ?? NaN)).toBeGreaterThan(0);
      expect((average?.y ?? NaN) - (foot ?? NaN)).toBeLessThan(4);
    },
  );

  it('says the price of 2011 before the years and over the scale, neither of which reaches it, with an arrow out of both', () => {
    const { shapes, spots, texts, ticks } = scene('dysprosium');
    const key = 'dysprosium-oxide-2011-09-spot-points';
    const mark = spots.find((each) => each.key === key);
    const steps = ticks.filter((each) => each.key.startsWith('y-'));
    expect(mark?.y).toBeLessThan(Math.min(...steps.map(({ y }) => y)));
    const start = Math.min(...steps.map(({ d }) => Number(/^M([\d.]+)/.exec(d)?.[1])));
    expect((mark?.x ?? NaN) + (mark?.r ?? NaN)).toBeLessThan(start);
    const [from, tip] = pathPoints(shapes.find((each) => each.key === `${key}-out`)?.d ?? '');
    expect(tip?.x).toBeLessThan(from?.x ?? NaN);
    expect(tip?.y).toBeLessThan(from?.y ?? NaN);
    expect(texts.find((each) => each.key.startsWith('above-'))?.lines.join(' ')).toMatch(
      /^\$2,300, .*2011 before and above this scale$/,
    );
  });

  it('dysprosium: names each range of Europe with its month', () => {
    const { shapes, texts } = scene('dysprosium');
    const ranges = pricesOf('dysprosium').filter(
      (row) => row.series === 'europe_premium' && row.price_high_usd_per_kg !== null,
    );
    expect(ranges).toHaveLength(2);
    for (const row of ranges) {
      expect(shapes.some(({ key }) => key === row.id)).toBe(true);
      const said = texts.find(({ key }) => key === `remark-${row.id}`)?.lines.join(' ');
      expect(said, row.id).toContain(`$${row.price_low_usd_per_kg}–`);
      expect(said, row.id).toMatch(row.period.startsWith('2025-04') ? /Apr\s2025$/ : /May\s2025$/);
    }
  });

  it.each(['dysprosium', 'terbium'])('%s: no name of a line touches the line of an order', (view) => {
    const { shapes, texts } = scene(view);
    const name = texts.find(({ key }) => key === `remark-kind-${view}_oxide`);
    const lines = shapes.flatMap(({ key, d }) =>
      key.includes('licences-required')
        ? [...d.matchAll(/M([\d.]+) [\d.]+V/g)].map(([, x]) => Number(x))
        : [],
    );
    expect(lines.length).toBeGreaterThan(0);
    const long = Math.max(...(name?.lines ?? []).map((part) => textWidth(part, 13, 600)));
    const left = (name?.x ?? NaN) - { start: 0, middle: long / 2, end: long }[name?.anchor ?? 'start'];
    const right = left + long;
    for (const x of lines) expect(x < left - 5 || x > right + 5, `${x} by ${left} to ${right}`).toBe(true);
  });
});
