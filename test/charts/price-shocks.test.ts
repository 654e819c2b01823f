// Prices stand where their rows say, as lines or columns from zero, for several oxides on a log scale, each kind apart: averages, year-end prices and quotations are never joined.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { priceShocksChart as chart } from '../../src/charts/price-shocks/chart.ts';
import { boxOfText } from '../../src/charts/kit/labels/box.ts';
import { pathBox, pathPoints } from './drawings/boxes.ts';
import { prices, type Price } from '../../src/data/tables/trade/prices.ts';

const isPrice = (row: Readonly<Record<string, unknown>>): boolean => 'market_basis' in row;
const pricesOf = (view: string) => chart.rowsOf(view).filter(isPrice) as unknown as Price[];
const keyOf = (row: Price): string =>
  row.series === 'usgs_annual_average'
    ? `${row.material}-${row.period}`
    : row.series === 'usgs_yearend'
      ? `year-end-${row.material}-${row.period}`
      : row.id;
/** Views of columns; all others are lines. */
const apart = ['dysprosium', 'terbium'];
const casesOf = (views: readonly string[]) => views.flatMap((view) => sizes.map((size) => ({ view, size })));
const cases = casesOf(chart.views.filter((view) => !apart.includes(view)));
/** Where a mark of the years stands: a length by its middle and its top, a plate by its middle. */
const markAt = ({ shapes }: PlotScene, key: string) => {
  const own = shapes.find((each) => each.key === key);
  if (own === undefined) return undefined;
  const { left, right, top, bottom } = pathBox(own.d);
  return {
    x: (left + right) / 2,
    long: right - left,
    y: key.startsWith('year-end-') ? (top + bottom) / 2 : top,
    ink: own.ink,
  };
};

it('its files part the middle of a range from its ends, and hold all three to the row', () => {
  const ranges = chart.data.lines.filter(({ cells }) => cells['low'] !== undefined && cells['low'] !== '');
  expect(ranges.length).toBeGreaterThan(15);
  for (const { of, numbers } of ranges)
    expect([numbers['price'], numbers['low'], numbers['high']]).toEqual(
      ['price_usd_per_kg', 'price_low_usd_per_kg', 'price_high_usd_per_kg'].map((name) => of[0]?.[name]),
    );
  const of2012 = ranges.find(({ cells }) => cells['oxide'] === 'Dysprosium' && cells['period'] === '2012');
  expect(of2012?.numbers).toEqual({ price: 615, low: 600, high: 630 });
});

describe.each(cases)('$view, $size', ({ view, size }) => {
  const scene = chart.scene(view, size) as PlotScene;
  /** An average is a length at its price, a year-end price a plate round it. */
  const spotOf = (row: Price) => markAt(scene, keyOf(row));
  const yearly = pricesOf(view).filter(({ series }) => series.startsWith('usgs_'));

  it('draws every average and every year-end price of its rows, and no other', () => {
    expect(yearly.filter((row) => spotOf(row) === undefined)).toEqual([]);
    const drawn = scene.shapes.filter(({ key }) => /_oxide-\d{4}$/.test(key));
    expect(drawn).toHaveLength(yearly.length);
  });

  it('places them by one scale: from zero, or of several oxides by a log scale', () => {
    const isLog = view === 'three-oxides';
    const places = yearly.map((row) => ({
      at: isLog ? Math.log(row.price_usd_per_kg ?? NaN) : (row.price_usd_per_kg ?? NaN),
      y: spotOf(row)?.y ?? NaN,
    }));
    const [low, high] = [...places]
      .sort((a, b) => a.at - b.at)
      .filter((_, i, all) => i === 0 || i === all.length - 1);
    const slope = ((high?.y ?? 0) - (low?.y ?? 0)) / ((high?.at ?? 0) - (low?.at ?? 0));
    expect(slope).toBeLessThan(0);
    for (const { at, y } of places)
      expect(Math.abs(y - (low?.y ?? 0) - slope * (at - (low?.at ?? 0)))).toBeLessThan(0.25);
    if (isLog) return;
    const foot = scene.ticks.find(({ key }) => key === 'foot');
    expect(foot?.text).toBe('$0');
    expect(pathPoints(foot?.d ?? '')[0]?.y).toBeCloseTo((low?.y ?? NaN) - slope * (low?.at ?? NaN), 0);
  });

  it('names each year under its own average', () => {
    const years = scene.ticks.filter(({ text }) => /^\d{4}$/.test(text));
    expect(years.length).toBeGreaterThan(3);
    const [oxide] = yearly.map(({ material }) => material);
    for (const { text, x } of years) {
      const average = markAt(scene, `${oxide}-${text}`);
      if (average !== undefined) expect(Math.abs(average.x - x), text).toBeLessThan(0.2);
    }
  });

  it('draws averages as lengths, year-end prices as paper plates, and dashes what is an estimate', () => {
    for (const row of yearly) {
      const estimate = /-(2015-usgs-yearend|2025-usgs-annual-average)$/.test(row.id);
      const ends = row.series === 'usgs_yearend';
      const isGrey = view === 'three-oxides' && row.material !== 'dysprosium_oxide';
      const ink = ends ? (estimate ? 'estimate' : 'fitting') : estimate ? 'dashes' : isGrey ? 'wall' : 'fill';
      expect(spotOf(row)?.ink, row.id).toBe(ink);
    }
  });

  it('joins no quotation and no estimated average: a line holds as many points as its series has years, risers the measured years', () => {
    const lines = scene.shapes.filter(({ key }) => key.startsWith('line-'));
    for (const { key, d } of lines) {
      const isEnd = key.startsWith('line-year-end-');
      const material = key.replace(/^line-(year-end-)?/, '');
      const rows = yearly.filter(
        (row) => row.series === (isEnd ? 'usgs_yearend' : 'usgs_annual_average') && row.material === material,
      );
      if (isEnd) {
        expect(
          d.split(/[ML]/).filter((part) => part !== ''),
          key,
        ).toHaveLength(rows.length);
        continue;
      }
      const measured = rows.filter((row) => markAt(scene, keyOf(row))?.ink !== 'dashes');
      expect(
        d.split('M').filter((part) => part !== ''),
        key,
      ).toHaveLength(measured.length - 1);
    }
  });

  it('an average is as long as its year, and a year-end price stands where its year ends', () => {
    const newest = Math.max(...yearly.map(({ period }) => Number(period.slice(0, 4))));
    // Years after the newest price may stand behind a cut.
    const years = scene.ticks.filter(({ text }) => /^\d{4}$/.test(text) && Number(text) <= newest);
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined || last === first)
      throw new Error('fewer than two years are named');
    const year = (last.x - first.x) / (Number(last.text) - Number(first.text));
    for (const row of yearly) {
      const mark = markAt(scene, keyOf(row));
      if (mark === undefined) throw new Error(row.id);
      // A year is named under its middle.
      const middle = first.x + (Number(row.period.slice(0, 4)) - Number(first.text)) * year;
      if (row.series === 'usgs_yearend') {
        expect(Math.abs(mark.x - middle - year / 2), row.id).toBeLessThan(0.2);
        continue;
      }
      expect(Math.abs(mark.x - middle), row.id).toBeLessThan(0.2);
      expect(Math.abs(mark.long - year), row.id).toBeLessThan(0.2);
    }
  });

  const quoted = pricesOf(view).filter(({ series }) => /^(spot_points|europe_premium)$/.test(series));
  it('has quotations, where one oxide is shown', () => {
    expect(quoted.length > 0).toBe(view !== 'three-oxides');
  });

  if (quoted.length > 0)
    it('draws quotations dashed', () => {
      for (const row of quoted)
        expect([...scene.spots, ...scene.shapes].find(({ key }) => key === row.id)?.ink, row.id).toBe(
          'estimate',
        );
    });
});

describe.each(casesOf(apart))('columns of $view, $size', ({ view, size }) => {
  const { shapes, texts, ticks } = chart.scene(view, size) as PlotScene;
  const rows = pricesOf(view);
  const averages = rows.filter(({ series }) => series === 'usgs_annual_average');
  const european = rows.filter(({ series }) => series === 'europe_premium');
  const boxOf = (key: string) => {
    const { bottom: foot, ...edges } = pathBox(shapes.find((each) => each.key === key)?.d ?? '');
    return { ...edges, foot };
  };
  const zero = pathPoints(ticks.find(({ key }) => key === 'foot')?.d ?? '')[0]?.y ?? NaN;
  const first = boxOf(keyOf(averages[0] as Price));
  /** Units a dollar. */
  const scale = (first.foot - first.top) / (averages[0]?.price_usd_per_kg ?? NaN);

  it('stand on zero, as high as their prices, one scale for both places', () => {
    expect(averages.length).toBeGreaterThan(10);
    expect(european.length).toBe(3);
    for (const row of [...averages, ...european]) {
      const { top, foot } = boxOf(keyOf(row));
      expect(foot, row.id).toBeCloseTo(zero, 0);
      expect(foot - top, row.id).toBeCloseTo(
        scale * (row.price_usd_per_kg ?? row.price_low_usd_per_kg ?? NaN),
        0,
      );
      if (row.price_usd_per_kg !== null) continue;
      const range = boxOf(`${row.id}-range`);
      expect(range.foot, row.id).toBeCloseTo(top, 0);
      expect(zero - range.top, row.id).toBeCloseTo(scale * (row.price_high_usd_per_kg ?? NaN), 0);
    }
  });

  it('are as wide as each other in both places, in order of time, and never joined', () => {
    for (const group of [averages, european]) {
      const boxes = group
        .toSorted((a, b) => a.period.localeCompare(b.period))
        .map((row) => boxOf(keyOf(row)));
      for (const { left, right } of boxes) expect(right - left).toBeCloseTo(first.right - first.left, 1);
      boxes.slice(1).forEach((box, i) => expect(box.left).toBeGreaterThanOrEqual(boxes[i]?.right ?? NaN));
    }
    expect(shapes.filter(({ key }) => key.startsWith('line-'))).toEqual([]);
  });

  it('stand further apart, over a cut in the foot that is said, where months are left out', () => {
    const inTime = european.toSorted((a, b) => a.period.localeCompare(b.period));
    const month = ({ period }: Price) => Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7));
    const foot = ticks.find(({ key }) => key === 'foot')?.d ?? '';
    const strokes = foot.split('M').filter((part) => part.includes('L'));
    const gaps = inTime.slice(1).map((row, i) => {
      const before = inTime[i] as Price;
      const [from, to] = [boxOf(keyOf(before)).right, boxOf(keyOf(row)).left];
      return { months: month(row) - month(before), wide: to - from, from, to };
    });
    const cut = gaps.filter(({ months }) => months > 1);
    expect(strokes).toHaveLength(2 * cut.length);
    const near = gaps.filter(({ months }) => months === 1).map(({ wide }) => wide);
    for (const { months, wide, from, to } of cut) {
      expect(wide).toBeGreaterThan(Math.max(...near));
      for (const stroke of strokes) {
        const at = Number.parseFloat(stroke);
        expect(at > from && at < to).toBe(true);
      }
      expect(texts.flatMap(({ lines }) => lines).join(' ')).toContain(`${months} months`);
    }
  });

  it('leave the disc of a lead its place in the middle of a narrow bar: words keep off it', () => {
    const { left, right } = boxOf(`${view}_oxide-2025`);
    // A disc has 7 pixels of radius and 10 to the next words (chapter/mark-lead/lead-way.ts).
    const words = texts.filter(({ key }) => ['latest', 'remark-most-use'].includes(key));
    expect(words).not.toEqual([]);
    for (const { key, x } of words) expect(x - (left + right) / 2, key).toBeGreaterThan(17);
  });

  it('have a broken edge where a price is an estimate or a quotation, and nowhere else', () => {
    const broken = shapes.filter(({ ink }) => ink === 'dashes').map(({ key }) => key.replace(/-edge$/, ''));
    expect(broken.toSorted()).toEqual([`${view}_oxide-2025`, ...european.map(({ id }) => id)].toSorted());
    for (const { key, ink } of shapes.filter(({ key }) => key.endsWith('-range')))
      expect(ink, key).toBe('estimate');
  });

  it('count how many times China’s price the newest quotation is: a storey each, as high as the bar of 2025', () => {
    const newest = european.find(({ period }) => period.startsWith('2026'));
    const latest = averages.find(({ period }) => period === '2025');
    const times = Math.round((newest?.price_usd_per_kg ?? NaN) / (latest?.price_usd_per_kg ?? NaN));
    const numbers = texts.filter(({ key }) => key.startsWith('storey-')).map(({ lines }) => lines.join(''));
    expect(numbers).toEqual(Array.from({ length: times }, (_, i) => String(i + 1)));
    const bar = boxOf(`${view}_oxide-2025`);
    const levels = shapes.filter(({ key }) => key.startsWith('storey-')).map(({ key }) => boxOf(key).top);
    expect(levels).toHaveLength(times - 1);
    levels.forEach((level, i) => expect(zero - level).toBeCloseTo((i + 1) * (zero - bar.top), 0));
    const column = boxOf(newest?.id ?? '');
    for (const { key } of shapes.filter(({ key }) => key.startsWith('storey-'))) {
      expect(boxOf(key).left).toBe(column.left);
      expect(boxOf(key).right).toBe(column.right);
    }
  });

  it('carry the price of the newest bar from its top to the storeys', () => {
    const [from, to] = pathPoints(shapes.find(({ key }) => key === 'latest-level')?.d ?? '');
    const bar = boxOf(`${view}_oxide-2025`);
    expect(from?.y).toBeCloseTo(bar.top, 0);
    expect(from?.x).toBeCloseTo(bar.right, 0);
    expect(to?.x).toBeCloseTo(
      boxOf(european.find(({ period }) => period.startsWith('2026'))?.id ?? '').left,
      0,
    );
  });

  it('say the comparison in the largest words, those of the headline', () => {
    const said = texts.filter(({ key }) => key === 'times');
    const words = said.flatMap(({ lines }) => lines).join(' ');
    expect(words).toMatch(/ times$/);
    expect(chart.words[view]?.finding).toContain(` ${words} `);
    const others = texts.filter((text) => !said.includes(text)).map((text) => text.size);
    for (const { size: letters } of said) expect(letters).toBeGreaterThan(2 * Math.max(...others));
  });

  it('say that the scale begins at zero', () => {
    const key = texts.find((text) => text.key === 'key')?.lines.join(' ') ?? chart.words[view]?.subtitle;
    expect(key).toContain('from zero');
    expect(key).not.toContain('log scale');
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

it.each(sizes)('cuts the floor and the years where it goes on for longer than is drawn: %s', (size) => {
  const { shapes, ticks } = chart.scene('ndpr', size) as PlotScene;
  const floor = prices.rows.find(({ series }) => series === 'contract_floor');
  const strokes = (d = '') => [...d.matchAll(/M([\d.]+) [\d.]+L/g)].map(([, x]) => x);
  const cut = strokes(ticks.find(({ key }) => key === 'foot')?.d);
  expect(cut).toHaveLength(2);
  expect(strokes(shapes.find(({ key }) => key === floor?.id)?.d)).toEqual(cut);
  const last = ticks.findLast(({ text }) => /^\d{4}$/.test(text));
  expect(last?.text).toBe(String(floor?.valid_to));
  expect(last?.x).toBeGreaterThan(Number(cut[1]));
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
    const { shapes } = scene('three-oxides');
    const [, top = '', foot = ''] =
      /^M[\d.]+ ([\d.]+)H[\d.]+V([\d.]+)H[\d.]+$/.exec(shapes.find(({ key }) => key === 'pair')?.d ?? '') ??
      [];
    const ends = shapes
      .filter(({ key }) => key.startsWith('year-end-dysprosium_oxide-'))
      .map(({ key }) => markAt(scene('three-oxides'), key)?.y ?? NaN);
    expect(Number(top)).toBeCloseTo(ends[0] ?? NaN, 0);
    expect(Number(foot)).toBeCloseTo(ends.at(-1) ?? NaN, 0);
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
    for (const { key, ink } of lines)
      expect(ink, key).toBe(
        key.includes('dysprosium') ? (key.includes('year-end') ? 'line' : 'fill') : 'wall',
      );
    // What is measured of it has its top in ink.
    expect(shapes.find(({ key }) => key === 'top-dysprosium_oxide')?.tone).toBe('ink');
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
    const drawn = scene('three-oxides');
    const { ticks, shapes } = drawn;
    const years = ticks.filter(({ key, text }) => !key.startsWith('y-') && /^\d{4}$/.test(text));
    expect(years.length).toBeGreaterThan(3);
    for (const { text, x } of years) {
      const average = markAt(drawn, `dysprosium_oxide-${text}`);
      if (average !== undefined) expect(Math.abs(average.x - x), text).toBeLessThan(0.2);
      for (const { key } of shapes.filter(
        (each) => /^year-end-.*-\d{4}$/.test(each.key) && !each.key.endsWith(text),
      ))
        expect(Math.abs((markAt(drawn, key)?.x ?? NaN) - x), `${text} under ${key}`).toBeGreaterThan(4.5);
    }
  });

  it('says the price of 2011 over all columns, as neither axis reaches it, with an arrow out to the upper left', () => {
    const { shapes, spots, texts } = scene('dysprosium');
    const key = 'dysprosium-oxide-2011-09-spot-points';
    const mark = spots.find((each) => each.key === key);
    expect(mark?.ink).toBe('estimate');
    const tops = shapes
      .filter(({ key }) => /_oxide-|-europe-premium/.test(key))
      .flatMap(({ d }) => pathPoints(d).map(({ y }) => y));
    expect((mark?.y ?? NaN) + (mark?.r ?? NaN)).toBeLessThan(Math.min(...tops));
    const [from, tip] = pathPoints(shapes.find((each) => each.key === `${key}-out`)?.d ?? '');
    expect(tip?.x).toBeLessThan(from?.x ?? NaN);
    expect(tip?.y).toBeLessThan(from?.y ?? NaN);
    expect(from?.x).toBeLessThan(mark?.x ?? NaN);
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
      const said = (name: string) => texts.find(({ key }) => key === `${name}-${row.id}`)?.lines.join(' ');
      expect(said('low'), row.id).toBe(`$${row.price_low_usd_per_kg}`);
      expect(said('price'), row.id).toBe(`$${row.price_high_usd_per_kg?.toLocaleString('en')}`);
      expect(said('when'), row.id).toMatch(row.period.startsWith('2025-04') ? /^Apr\s2025$/ : /^May\s2025$/);
    }
  });

  it.each(apart)(
    '%s: no word touches the line of the order, which ends over the quotation of its days',
    (view) => {
      const { shapes, texts } = scene(view);
      const lines = shapes.flatMap(({ key, d }) =>
        key.includes('licences-required') ? [...d.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)] : [],
      );
      expect(lines).toHaveLength(1);
      const [at, top, foot] = lines[0]?.slice(1).map(Number) ?? [];
      for (const text of texts) {
        const box = boxOfText(text);
        const isApart =
          box.right < (at ?? NaN) - 3 ||
          box.left > (at ?? NaN) + 3 ||
          box.bottom < (top ?? NaN) ||
          box.top > (foot ?? NaN);
        expect(isApart, text.key).toBe(true);
      }
      const april = pathPoints(
        shapes.find(({ key }) => key === `${view}-oxide-2025-04-europe-premium-range`)?.d ?? '',
      );
      expect(foot).toBeLessThan(Math.min(...april.map(({ y }) => y)));
      expect(at).toBeGreaterThan(Math.min(...april.map(({ x }) => x)));
      expect(at).toBeLessThan(Math.max(...april.map(({ x }) => x)));
    },
  );
});
