// The stock runway: what is drawn is what the model gives, all of it dotted; what is assumed says so; inputs are their rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { linesOfMark, namedLines } from '../../src/charts/figure/read-out/lines-of-mark.ts';
import { stockRunwayChart } from '../../src/charts/stock-runway/chart.ts';
import { controls } from '../../src/charts/stock-runway/words.ts';
import { textWidth } from '../../src/charts/look/text-width.ts';
import { japanDependence } from '../../src/data/tables/trade/japan-dependence.ts';
import { stockRunway, stockRunwayDefaults } from '../../src/simulation/stock-runway.ts';
import { anyState } from './contract/model/model-states.ts';
import { pathPoints, textBoxes } from './drawings/boxes.ts';

const scene = (view: string, size: 'narrow' | 'wide') => stockRunwayChart.scene(view, size) as PlotScene;
const value = (id: string): number => japanDependence.rows.find((row) => row.id === id)?.value ?? NaN;
const cell = (run: string, what: string) =>
  stockRunwayChart.data.rows.find((row) => row['run'] === run && row['what'] === what);

it.each(stockRunwayChart.views)('%s tells its inputs under the names that their dials have', (view) => {
  const dials = Object.values(controls).map(({ label }) => label);
  const inputs = ['Stock', 'From China', 'Cut', 'Cut lasts', 'State’s reserve', 'New supply', 'Thrift'];
  for (const name of inputs) {
    expect(stockRunwayChart.describe(view)).toMatch(new RegExp(`[:;] ${name}: [\\dn]`));
    expect(dials).toContain(name);
  }
});

describe.each(stockRunwayChart.views.flatMap((view) => sizes.map((size) => ({ view, size }))))(
  '$view, $size',
  ({ view, size }) => {
    const { shapes, spots, texts } = scene(view, size);

    it('every amount is pale and its surface dotted: nothing modelled looks measured or promised', () => {
      const drawing = new Set(['dots', 'film', 'wall', 'lead', 'fitting', 'hair']);
      // The gate is a part of the valve and no amount.
      const solid = shapes.filter(({ ink }) => !drawing.has(ink));
      expect(solid.map(({ key, tone }) => `${key}: ${tone}`)).toEqual(['valve-cut: ink']);
      expect(spots).toEqual([]);
      const inkOfKey = (key: string) => shapes.find((shape) => shape.key === key)?.ink;
      expect(['result-fall', 'result-fill', 'result-used'].map(inkOfKey)).toEqual(['film', 'film', 'film']);
      // A vessel that runs out is empty.
      const runsOut = shapes.some(({ key }) => key === 'result-first');
      expect(inkOfKey('result-level-left')).toBe(runsOut ? undefined : 'film');
      expect(['stock-level', 'result-level'].map(inkOfKey)).toEqual(['dots', 'dots']);
    });

    it('says under the figure which inputs are assumed, and on it that it is no forecast', () => {
      const note = stockRunwayChart.limits
        .map((limit) => (typeof limit === 'string' ? limit : limit.views.join() === view ? limit.text : ''))
        .find((text) => text.includes('Our assumptions: '));
      const [sourced = '', assumed = ''] = note?.split('Our assumptions: ') ?? [];
      expect(sourced).toMatch(/^From sources: /);
      const origins = stockRunwayChart.data.rows.filter(
        (row) => row['run'] === stockRunwayChart.words[view]?.label,
      );
      for (const [name, what] of [
        ['stock', 'stock'],
        ['from\u00a0China', 'share from China'],
        ['cut', 'depth of the cut'],
        ['cut\u00a0lasts', 'length of the cut'],
        ['state’s\u00a0reserve', 'state’s reserve'],
        ['new\u00a0supply', 'new supply'],
        ['thrift', 'thrift'],
      ] as const) {
        const { value: amount, from } = origins.find((row) => row['what'] === what) ?? {};
        const where = from === 'our assumption' ? assumed : sourced;
        expect(where, name).toContain(`${name}\u00a0${String(amount).replaceAll(' ', '\u00a0')}`);
      }
      expect(texts.find(({ key }) => key === 'forecast')?.lines).toEqual(['A model, not a forecast']);
    });

    it('the day that it is about is by far the largest text', () => {
      const [largest, next] = texts.map(({ key, size: of }) => ({ key, of })).sort((a, b) => b.of - a.of);
      expect(['first', 'lowest']).toContain(largest?.key);
      expect(largest?.of).toBeGreaterThanOrEqual(2 * (next?.of ?? 0));
    });

    it('the tide mark in the vessel is as high as the strip begins, what is left as its lowest level, and all stand on one floor', () => {
      const ends = (key: string) => pathPoints(shapes.find((shape) => shape.key === key)?.d ?? '');
      const ys = (key: string) => ends(key).map(({ y }) => y);
      const strip = ys('result-level');
      const floor = ends('floor')[0]?.y ?? NaN;
      expect(Math.abs((ys('stock-level')[0] ?? NaN) - (strip[0] ?? NaN))).toBeLessThan(1.5);
      const [left, low] = [ys('result-level-left'), Math.max(...strip)];
      if (left.length > 0) {
        expect(Math.abs(Math.min(...left) - low)).toBeLessThan(0.3);
        expect(Math.max(...left)).toBe(floor);
        expect(Math.abs((ys('result-lowest-level')[0] ?? NaN) - low)).toBeLessThan(0.3);
      } else expect(low).toBeCloseTo(floor, 0);
      expect(Math.max(...ys('result-fill'))).toBe(floor);
      // The arrow goes from one to the other.
      const fall = ys('result-fall');
      expect([Math.min(...fall), Math.max(...fall)]).toEqual([ys('stock-level')[0], Math.min(low, floor)]);
    });

    it('the gate is large enough to be seen before all that it joins', () => {
      const of = (key: string) => pathPoints(shapes.find((shape) => shape.key === key)?.d ?? '');
      const [body, wheel] = ['valve-body', 'valve-wheel'].map(of);
      const xs = body?.map(({ x }) => x) ?? [];
      const ys = [...(body ?? []), ...(wheel ?? [])].map(({ y }) => y);
      expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(size === 'wide' ? 54 : 42);
      expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(46);
    });

    it('the vessel is the largest thing drawn, and the pipe of daily use a thin one', () => {
      const [width, height] = size === 'wide' ? [640, 352] : [360, 364];
      const extent = (key: string, along: 'x' | 'y') => {
        const values = pathPoints(shapes.find((shape) => shape.key === key)?.d ?? '').map((at) => at[along]);
        return Math.max(...values) - Math.min(...values);
      };
      expect(extent('vessel', 'x')).toBeGreaterThan(0.3 * width);
      expect(extent('vessel', 'y')).toBeGreaterThan(0.38 * height);
      const used = pathPoints(shapes.find(({ key }) => key === 'result-used')?.d ?? '').map(({ y }) => y);
      expect(Math.max(...used) - Math.min(...used)).toBeLessThan(0.1 * extent('vessel', 'y'));
    });

    it('China’s pipe is as much narrower behind its valve as the cut is deep', () => {
      const walls = shapes.find(({ key }) => key === 'inlet-china-walls')?.d ?? '';
      const [top = NaN, bottom = NaN, after, behind] = [...walls.matchAll(/M[\d.]+ ([\d.]+)H/g)].map(
        ([, y]) => Number(y),
      );
      const cut = Number(
        / ([\d.]+)%/.exec(texts.find(({ key }) => key === 'inlet-cut')?.lines[0] ?? '')?.[1],
      );
      const open = after === undefined || behind === undefined ? 0 : behind - after;
      // A pipe that lets little through is drawn 1.6 wide.
      const expected = cut === 100 ? 0 : Math.max(1.6, (bottom - top) * (1 - cut / 100));
      expect(Math.abs(open - expected)).toBeLessThan(0.25);
      // The gate hangs as deep into the bore, and what is left flows under it.
      const gate = pathPoints(shapes.find(({ key }) => key === 'valve-cut')?.d ?? '').map(({ y }) => y);
      expect(Math.abs(Math.max(...gate) - top - ((bottom - top) * cut) / 100)).toBeLessThan(0.25);
      if (behind !== undefined) expect(behind).toBeCloseTo(bottom, 0);
    });

    it('all supply before the cut is as wide as a day’s use', () => {
      const walls = shapes.find(({ key }) => key === 'inlet-china-walls')?.d ?? '';
      const [top = NaN, bottom = NaN] = [...walls.matchAll(/M[\d.]+ ([\d.]+)H/g)].map(([, y]) => Number(y));
      const share = Number(
        / ([\d.]+)%/.exec(texts.find(({ key }) => key === 'inlet-china')?.lines[0] ?? '')?.[1],
      );
      const used = pathPoints(shapes.find(({ key }) => key === 'result-used')?.d ?? '').map(({ y }) => y);
      const daily = Math.max(...used) - Math.min(...used);
      // Places are rounded to tenths, and a share of a third trebles what they are off.
      expect(Math.abs((bottom - top) / (share / 100) - daily)).toBeLessThan(0.5);
    });

    it('the level starts at the stock of the run and never rises above it', () => {
      const level = pathPoints(shapes.find(({ key }) => key === 'result-level')?.d ?? '');
      const highest = Math.min(...level.map(({ y }) => y));
      expect(level[0]?.y).toBe(highest);
    });
  },
);

it('the run of dysprosium and terbium is what the model gives for its rows', () => {
  // Stock: more than 6 months, 6 × 365 / 12 = 182.5, rounded to 183. 95% is the fall of 2025, 30% Sojitz’s aim and the seller’s low end.
  const { first_shortage_day } = stockRunway({
    ...stockRunwayDefaults,
    stock_days: Math.round((value('inventory-japanese-carmaker-2026-01-10') * 365) / 12),
    china_share: value('heavy-ree-dependence-china-2026-01') / 100,
    cut: 0.95,
    other_supply_max: 0.3,
    other_supply_ramp_days: 730,
    thrift_max: 0.3,
    thrift_ramp_days: 730,
  });
  expect(stockRunwayChart.words['dy-tb-2026']?.finding).toMatch(
    /^Nine weeks after dysprosium and terbium run out/,
  );
  expect(stockRunwayChart.describe('dy-tb-2026')).toContain(
    `the first need goes unmet on day ${first_shortage_day},`,
  );
  expect(cell('Dy and Tb, 2026', 'stock')?.['value']).toBe('183 days');
});

it('the pipe of daily use runs full until the first shortage, and from then on dots of ink fill what is missing', () => {
  for (const size of sizes) {
    const { shapes } = scene('dy-tb-2026', size);
    const points = (key: string) => pathPoints(shapes.find((shape) => shape.key === key)?.d ?? '');
    const first = points('result-first')[0]?.x ?? NaN;
    const begins = Math.min(...points('result-unmet').map(({ x }) => x));
    expect(begins).toBeGreaterThan(first - 1);
    expect(begins).toBeLessThan(first + 4);
    // On day 212 others and what is let through come to 5% of China’s share and 30% × 213/730 of new supply, of a need of 100 − 8.8%.
    const [top, bottom] = size === 'wide' ? [291, 311] : [288, 306];
    const at = points('result-unmet')
      // Of two columns one stands half a step up.
      .filter(({ x }) => x < begins + 6.5)
      .map(({ y }) => y);
    // A dot is 2.5 wide, half of it beyond its middle at each end.
    const missing = (Math.max(...at) - Math.min(...at) + 2.5) / (bottom - top);
    expect(missing).toBeGreaterThan(0.6);
    expect(missing).toBeLessThan(0.79);
  }
});

it('marks the day on which Suzuki stopped a line in the one run of those days, as long as the model has all need met', () => {
  const { model } = stockRunwayChart.model ?? {};
  const preset = model?.presets['spring-2025'];
  if (model === undefined || preset === undefined) throw new Error('no run of spring 2025');
  for (const size of sizes) {
    const marked = stockRunwayChart.views.filter((view) =>
      scene(view, size).shapes.some(({ key }) => key === 'lead-stop'),
    );
    expect(marked).toEqual(['spring-2025']);
    const { shapes, texts, ticks } = scene('spring-2025', size);
    // 4 April to 26 May is 52 days.
    const at = pathPoints(shapes.find(({ key }) => key === 'lead-stop')?.d ?? '')[0]?.x ?? NaN;
    const tickAt = (day: number): number =>
      pathPoints(ticks.find(({ key }) => key === `x-${day}`)?.d ?? '')[0]?.x ?? NaN;
    expect(((at - tickAt(0)) / (tickAt(360) - tickAt(0))) * 360).toBeCloseTo(52, -0.5);
    // It begins on the axis, and what the model says does not stand under it as its caption.
    const lead = pathPoints(shapes.find(({ key }) => key === 'lead-stop')?.d ?? '');
    const floor = pathPoints(shapes.find(({ key }) => key === 'floor')?.d ?? '')[0]?.y;
    expect(lead[0]?.y).toBe(floor);
    // Behind the pipe of use, not over it, and clear of the days on the axis.
    const [top, bottom] = [lead[1]?.y ?? NaN, lead[2]?.y ?? NaN];
    const inPipe = pathPoints(shapes.find(({ key }) => key === 'result-used')?.d ?? '').map(({ y }) => y);
    expect(Math.min(...inPipe)).toBeGreaterThanOrEqual(top);
    expect(Math.max(...inPipe)).toBeLessThanOrEqual(bottom);
    for (const tick of ticks.filter(({ key }) => key.startsWith('x-'))) {
      const wide = textWidth(tick.text, tick.size);
      const left = tick.x - (tick.anchor === 'middle' ? wide / 2 : 0);
      expect(left, tick.text).toBeGreaterThanOrEqual(tickAt(0) - 0.1);
      expect(at < left - 2 || at > left + wide + 2, tick.text).toBe(true);
    }
    const [said, met] = ['stop', 'unmet'].map((key) => texts.find((text) => text.key === key));
    expect(Math.abs((said?.x ?? 0) - (met?.x ?? 0))).toBeGreaterThan(100);
    const short = model.result({ view: 'spring-2025', values: { ...preset, stock: 0 } }).scene(size);
    expect(short.shapes.some(({ key }) => key === 'lead-stop')).toBe(false);
  }
});

it('says in the tank of 2010 how its days follow from the official’s months, as long as no reader sets others', () => {
  const { model } = stockRunwayChart.model ?? {};
  const preset = model?.presets['2010'];
  if (model === undefined || preset === undefined) throw new Error('no run of 2010');
  for (const size of sizes) {
    const said = (values: typeof preset) =>
      (model.result({ view: '2010', values }).scene(size) as PlotScene).texts
        .filter(({ key }) => key === 'stock-from')
        .flatMap(({ lines }) => lines)
        .join(' ');
    const [, months, share] = /^([\d.]+) months of China’s (\d+)%$/.exec(said(preset)) ?? [];
    expect(Math.abs((Number(months) * 365 * Number(share)) / 1200 - Number(preset['stock']))).toBeLessThan(1);
    expect(said({ ...preset, stock: 100 })).toBe('as set');
    expect(said({ ...preset, china: 50 })).not.toContain('China');
  }
});

it('whatever a reader sets, the subtitle says from which day on, the one on which the run of the preset begins', () => {
  const { model } = stockRunwayChart.model ?? {};
  if (model === undefined) throw new Error('no model');
  const begins = (view: string): string => {
    const run = stockRunwayChart.words[view]?.label ?? '';
    return cell(run, 'begins')?.['value'] ?? '';
  };
  expect(begins('dy-tb-2026').replaceAll('\u00a0', ' ')).toBe('6 January 2026');
  fc.assert(
    fc.property(anyState(model), (state) => {
      const { subtitle } = model.result(state);
      const length = Math.floor(Number(state.values['horizon'])).toLocaleString('en');
      expect(subtitle).toContain(`, days of normal use, from ${begins(state.view)} for ${length} days. `);
    }),
    { seed: 9, numRuns: 200 },
  );
});

it('whatever a reader sets, the large day stands clear of the level', () => {
  const { model } = stockRunwayChart.model ?? {};
  if (model === undefined) throw new Error('no model');
  fc.assert(
    fc.property(anyState(model), fc.constantFrom(...sizes), (state, size) => {
      const { shapes, texts } = model.result(state).scene(size);
      const said = textBoxes(texts.filter(({ key }) => /^(first|lowest)/.test(key)));
      const level = pathPoints(shapes.find(({ key }) => key === 'result-fill')?.d ?? '');
      const wet = level.filter(({ x, y }) =>
        said.some((box) => x > box.left && x < box.right && y < box.bottom),
      );
      expect(wet).toEqual([]);
    }),
    { seed: 9, numRuns: 300 },
  );
});

it('whatever a reader sets, the stock of the first day stands on its level, in the vessel', () => {
  const { model } = stockRunwayChart.model ?? {};
  if (model === undefined) throw new Error('no model');
  fc.assert(
    fc.property(anyState(model), fc.constantFrom(...sizes), (state, size) => {
      const { shapes, texts } = model.result(state).scene(size);
      const said = textBoxes(texts.filter(({ key }) => /^stock/.test(key)));
      const ys = (key: string) =>
        pathPoints(shapes.find((each) => each.key === key)?.d ?? '').map(({ y }) => y);
      const [level = NaN] = ys('stock-level');
      const foot = Math.max(...said.map(({ bottom }) => bottom));
      expect(level - foot).toBeGreaterThan(0);
      expect(level - foot).toBeLessThan(10);
      expect(Math.min(...said.map(({ top }) => top))).toBeGreaterThan(Math.min(...ys('vessel')));
    }),
    { seed: 9, numRuns: 200 },
  );
});

it('whatever a reader sets, the vessel is as full as on the lowest day of the strip, and words beside the fall stand in the vessel', () => {
  const { model } = stockRunwayChart.model ?? {};
  if (model === undefined) throw new Error('no model');
  fc.assert(
    fc.property(anyState(model), fc.constantFrom(...sizes), (state, size) => {
      const { shapes, texts } = model.result(state).scene(size);
      const ys = (key: string) =>
        pathPoints(shapes.find((each) => each.key === key)?.d ?? '').map(({ y }) => y);
      const xs = (key: string) =>
        pathPoints(shapes.find((each) => each.key === key)?.d ?? '').map(({ x }) => x);
      const low = Math.max(...ys('result-level'));
      const floor = ys('floor')[0] ?? NaN;
      expect(Math.abs(Math.min(floor, ...ys('result-level-left')) - Math.min(low, floor))).toBeLessThan(1);
      const boxes = textBoxes(texts.filter(({ key }) => key === 'drained'));
      const full = ys('stock-level')[0] ?? NaN;
      for (const { left, right, top, bottom } of boxes) {
        expect(left).toBeGreaterThan(Math.min(...xs('stock-level')) + 4);
        expect(right).toBeLessThan(Math.max(...xs('stock-level')) - 4);
        if (top < low) {
          // Between both levels, beside the arrow, and clear of the dots of either.
          expect(left).toBeGreaterThan(Math.max(...xs('result-fall')));
          expect(top - full).toBeGreaterThan(5);
          expect(low - bottom).toBeGreaterThan(2);
        } else {
          // Under the lower level and the tip of the arrow.
          expect(low - full).toBeLessThan(24);
          expect(top - low).toBeGreaterThan(5);
          expect(bottom).toBeLessThan(floor - 4);
        }
      }
    }),
    { seed: 9, numRuns: 300 },
  );
});

it('a reader who points at a mark reads the input or the result that it stands for', () => {
  const lines = namedLines(stockRunwayChart, 'dy-tb-2026');
  const said = (key: string) => linesOfMark(stockRunwayChart, key, lines).map(({ cells }) => cells['what']);
  expect(said('valve-body')).toEqual(['depth of the cut']);
  expect(said('inlet-china')).toEqual(['share from China']);
  expect(said('stock-level')).toEqual(['stock']);
  const results = scene('dy-tb-2026', 'wide').shapes.filter(({ key }) => key.startsWith('result-'));
  expect(results).not.toHaveLength(0);
  for (const { key } of results) expect(said(key), key).toEqual(['result']);
});

it('what a model leaves in the vessel is one film, as on the strip, and reads as its result', () => {
  const lines = namedLines(stockRunwayChart, '2010');
  const said = linesOfMark(stockRunwayChart, 'result-level-left', lines).map(({ cells }) => cells['what']);
  expect(said).toEqual(['result']);
  for (const size of sizes) {
    const { shapes } = scene('2010', size);
    expect(shapes.filter(({ key }) => key.startsWith('result-level-left'))).toHaveLength(1);
    // All that says "stock" is the mark of the first day.
    expect(shapes.filter(({ key }) => key.startsWith('stock')).map(({ key }) => key)).toEqual([
      'stock-level',
    ]);
  }
});

it('a run without a shortage shows none', () => {
  for (const view of ['2010', 'spring-2025'])
    for (const size of sizes) {
      const { shapes, texts } = scene(view, size);
      expect(shapes.filter(({ key }) => key.startsWith('result-unmet') || key === 'result-first')).toEqual(
        [],
      );
      expect(texts.map(({ key }) => key)).toContain('lowest');
    }
});

it('the reserve, whose contents are secret, is none in every run and an assumption', () => {
  for (const view of stockRunwayChart.views) {
    const row = cell(stockRunwayChart.words[view]?.label ?? '', 'state’s reserve');
    expect(row).toMatchObject({ value: '0 days', from: 'our assumption' });
  }
});

it('the end of evidence stands in the runs that begin in 2026 only', () => {
  const marked = stockRunwayChart.views.filter((view) =>
    scene(view, 'wide').texts.some(({ key }) => key === 'evidence'),
  );
  expect(marked).toEqual(['ndpr-2026', 'dy-tb-2026']);
});

it('chapter 5 says of the runs what they give: the heavy one is empty before the evidence ends, the light one after', () => {
  const evidenceEnds = (Date.parse('2026-10-09') - Date.parse('2026-01-06')) / 86_400_000;
  const lasts = (view: string) =>
    Number(/first need goes unmet on day (\d+)\b/.exec(stockRunwayChart.describe(view))?.[1]);
  // “Nine weeks after”: whole weeks from the first shortage to the end of the evidence.
  expect(Math.floor((evidenceEnds - lasts('dy-tb-2026')) / 7)).toBe(9);
  expect(lasts('ndpr-2026')).toBeGreaterThan(evidenceEnds);
});

it('the pace of new supply and thrift has no source, and the table says so', () => {
  for (const what of ['time until new supply is at its height', 'time until thrift saves all it can'])
    expect(cell('Dy and Tb, 2026', what)?.['from']).toBe('our assumption');
});

it('the runs end as chapter 5 tells them', () => {
  const shortage = (view: string) =>
    /first need goes unmet on day (\d+)/.exec(stockRunwayChart.describe(view))?.[1];
  expect(['2010', 'spring-2025'].map(shortage)).toEqual([undefined, undefined]);
  // "This tank is empty before our evidence ends": 9 October is day 276 of a run that begins on 6 January 2026.
  expect(Number(shortage('dy-tb-2026'))).toBeLessThan(276);
});
