// Bars and areas begin at zero, and each chart draws what its rows say.
import { describe, expect, test } from 'vitest';
import { sizes, type PlotScene } from '../../../src/charts/contract/scene.ts';
import { mineProductionChart } from '../../../src/charts/mine-production/chart.ts';
import { mineToMagnetChart } from '../../../src/charts/mine-to-magnet/chart.ts';
import { stages } from '../../../src/charts/mine-to-magnet/rows.ts';
import { pathPoints } from './boxes.ts';

describe.each(sizes)('%s', (size) => {
  test.each(['everyone', 'china', 'outside-china', 'china-share'])(
    'mine-production, %s: the areas stand on the zero line',
    (view) => {
      const scene = mineProductionChart.scene(view, size) as PlotScene;
      const zero = scene.ticks.find(({ key }) => key === 'y-0');
      const line = pathPoints(zero?.d ?? '')[0]?.y;
      const areas = (scene.ground ?? []).filter(({ ink }) => ink === 'layer');
      const lowest = Math.max(...areas.flatMap(({ d }) => pathPoints(d)).map(({ y }) => y));
      expect(zero?.base).toBe(true);
      expect(lowest).toBe(line);
    },
  );

  test('mine-production, outside-china: brackets at the last year are as long as its layers, each with a name behind it', () => {
    const {
      ground = [],
      shapes,
      texts,
      ticks,
    } = mineProductionChart.scene('outside-china', size) as PlotScene;
    /** Between two brackets, at either end. */
    const apart = 1.5;
    const foot = pathPoints(ticks.find(({ key }) => key === 'y-0')?.d ?? '')[0]?.y ?? Number.NaN;
    const ys = (key: string) =>
      pathPoints([...ground, ...shapes].find((each) => each.key === key)?.d ?? '').map(({ y }) => y);
    const most = Math.min(...ys('All others'));
    const world = (year: number) =>
      mineProductionChart.rows.filter((row) => row['series'] === 'bgs_wms' && row['year'] === year);
    const tonnes = (year: number, name: string) =>
      Number(world(year).find((row) => row['geography'] === name)?.['production_t_reo']);
    const outside = (year: number) => tonnes(year, 'World') - tonnes(year, 'China');
    const perTonne = (foot - most) / outside(2023);
    for (const name of ['United States', 'Australia', 'Myanmar (Burma)']) {
      const [top, bottom] = [Math.min(...ys(`end-${name}`)), Math.max(...ys(`end-${name}`))];
      expect((bottom - top + 2 * apart) / perTonne / tonnes(2024, name), name).toBeCloseTo(1, 1);
      for (const key of [`name-${name}`, `amount-${name}`]) {
        const y = texts.find((text) => text.key === key)?.y ?? Number.NaN;
        expect(y, key).toBeGreaterThan(top);
        expect(y, key).toBeLessThan(bottom);
      }
    }
    expect((foot - Math.min(...ys('end-All others')) + apart) / perTonne / outside(2024)).toBeCloseTo(1, 2);
  });

  test('mine-production: bars of the snapshot start at zero and are as long as the tonnes say', () => {
    const { ground = [], ticks } = mineProductionChart.scene('snapshot-2025', size) as PlotScene;
    const zero = pathPoints(ticks[0]?.d ?? '')[0]?.x;
    const bars = ground.map(({ key, d }) => {
      const across = pathPoints(d).map(({ x }) => x);
      return { key, x: Math.min(...across), w: Math.max(...across) - Math.min(...across) };
    });
    expect(bars.length).toBeGreaterThan(4);
    expect(new Set(bars.map(({ x }) => x))).toEqual(new Set([zero]));
    const tonnes = new Map(
      mineProductionChart
        .rowsOf('snapshot-2025')
        .map((row) => [row['geography'], Number(row['production_t_reo'])]),
    );
    const china = bars.find(({ key }) => key === 'China');
    for (const { key, w } of bars) {
      const expected = ((tonnes.get(key) ?? 0) / (tonnes.get('China') ?? 1)) * (china?.w ?? 0);
      expect(Math.abs(w - Math.max(expected, 0.5)), key).toBeLessThan(0.2);
    }
  });

  test('mine-production: the two compilers are never in one view', () => {
    for (const view of mineProductionChart.views) {
      expect(new Set(mineProductionChart.rowsOf(view).map((row) => row['series'])).size, view).toBe(1);
    }
  });

  test('mine-to-magnet: China fills its share of the bore, and stages without a share stay open', () => {
    const { shapes } = mineToMagnetChart.scene('chain', size) as PlotScene;
    const shares = new Map(
      mineToMagnetChart.rowsOf('chain').map((row) => [row['stage'], Number(row['share_pct'])]),
    );
    const axis = size === 'narrow' ? 'x' : 'y';
    const across = (key: string) =>
      pathPoints(shapes.find((shape) => shape.key === key)?.d ?? '').map((point) => point[axis]);
    for (const stage of stages) {
      const share = shares.get(stage);
      const china = across(`${stage}-china`);
      if (share === undefined) expect(china, stage).toEqual([]);
      else {
        const bore = [...china, ...across(`${stage}-others`)];
        const part = (Math.max(...china) - Math.min(...china)) / (Math.max(...bore) - Math.min(...bore));
        expect(Math.abs(part * 100 - share), stage).toBeLessThan(1.6);
      }
    }
  });
});
