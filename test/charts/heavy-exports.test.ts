// Heavy exports: each flow to its own base, tanks as full as their rows, zero empty but drawn, unknown dashed.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { heavyExportsChart as chart } from '../../src/charts/heavy-exports/chart.ts';
import { reeExportsAggregates } from '../../src/data/tables/trade/ree-exports-aggregates.ts';
import { reeExportsMonthly } from '../../src/data/tables/trade/ree-exports-monthly.ts';
import { pathPoints } from './drawings/boxes.ts';

const monthsOf = (product: string, destination: string) =>
  reeExportsMonthly.rows.filter((row) => row.product === product && row.destination === destination);

describe.each(sizes)('%s', (size) => {
  const shapesOf = (view: string) =>
    new Map((chart.scene(view, size) as PlotScene).shapes.map((shape) => [shape.key, shape]));
  const tall = (d = '') => {
    const ys = pathPoints(d).map(({ y }) => y);
    return Math.max(...ys) - Math.min(...ys);
  };

  it('every flow has the same bore for its base, and the year is wider or narrower by the printed change', () => {
    const shapes = shapesOf('year');
    const bases = [...shapes].filter(([key]) => key.endsWith('-base-flow'));
    expect(bases).toHaveLength(4);
    for (const [key, shape] of bases) {
      const flow = key.replace(/-base-flow$/, '');
      const row = reeExportsAggregates.rows.find(
        (each) => each.period === '2025' && `${each.product}-${each.destination}` === flow,
      );
      const now = tall(shapes.get(`${flow}-now-flow`)?.d) / tall(shape.d);
      expect(Math.abs(now * 100 - 100 - (row?.yoy_pct ?? NaN)), flow).toBeLessThan(0.5);
    }
  });

  it.each(['dysprosium', 'terbium'])('%s: tanks are as full as their rows say', (product) => {
    const shapes = shapesOf(product);
    const rows = monthsOf(product, 'total');
    const most = rows.reduce((a, b) => (b.volume_t > a.volume_t ? b : a));
    const surfaceOf = (month: string) => {
      const ys = pathPoints(shapes.get(`${product}-${month}-stock`)?.d ?? '').map(({ y }) => y);
      const foot = pathPoints(shapes.get(`${product}-${month}-walls`)?.d ?? '').map(({ y }) => y);
      return Math.max(...foot) - Math.min(...ys);
    };
    const scale = surfaceOf(most.month) / most.volume_t;
    for (const { month, volume_t: tonnes } of rows) {
      const key = `${product}-${month}`;
      expect(shapes.get(`${key}-walls`)?.ink, month).toBe('wall');
      if (tonnes === 0) expect(shapes.has(`${key}-stock`), month).toBe(false);
      else expect(Math.abs(surfaceOf(month) / scale - tonnes), month).toBeLessThan(0.05);
    }
  });

  it.each(['dysprosium', 'terbium'])(
    '%s: months without a row are dashed, and none stands in 2026',
    (product) => {
      const shapes = shapesOf(product);
      expect(shapes.get('after-walls')?.ink).toBe('gap');
      expect(shapes.get('before-2025-walls')?.ink).toBe('gap');
      expect([...shapes.keys()].filter((key) => key.includes('-2026-'))).toEqual([]);
    },
  );

  it('what went to Japan is hollow where derived, dashed where rounded, and asked where no row tells', () => {
    const shapes = shapesOf('terbium');
    const inks = { derived: 'hollow', rounded: 'estimate', printed: 'fill' };
    for (const row of monthsOf('terbium', 'Japan').filter(({ volume_t: tonnes }) => tonnes > 0)) {
      const kind = row.derived === 'yes' ? 'derived' : row.comparator === '=' ? 'printed' : 'rounded';
      expect(shapes.get(`terbium-${row.month}-to-japan`)?.ink, row.month).toBe(inks[kind]);
    }
    const { texts } = chart.scene('terbium', size) as PlotScene;
    const japan = (month: string) => texts.find(({ key }) => key === `terbium-${month}-japan`)?.lines[0];
    expect(japan('2025-06')).toBe('0');
    expect(japan('2025-12')).toBe('?');
  });

  it('what went to South Korea stands under what went to Japan: a bound with its sign, derived in brackets', () => {
    const korea = (product: string, month: string) =>
      (chart.scene(product, size) as PlotScene).texts.find(({ key }) => key === `${product}-${month}-korea`)
        ?.lines[0];
    expect(korea('dysprosium', '2025-09')).toBe('17+');
    expect(korea('dysprosium', '2025-10')).toBe('2.7');
    expect(korea('dysprosium', '2025-08')).toBe('?');
    expect(korea('terbium', '2025-07')).toBe('(3.5)');
  });
});

it('draws no row that is on hold and no heavy figure of 2026', () => {
  expect(chart.rows.filter((row) => !String(row['publish_advice']).startsWith('publish'))).toEqual([]);
  expect(chart.rows.filter((row) => String(row['month'] ?? row['period']).startsWith('2026'))).toEqual([]);
});

it('findings and descriptions say the cells of their rows', () => {
  expect(chart.words['year']?.finding).toMatch(/ rose in 2025.*dysprosium for Japan reportedly fell 95%$/);
  expect(chart.words['dysprosium']?.finding).toMatch(
    /^South Korea got over 17 of 18.t of dysprosium in Sept/,
  );
  expect(chart.words['terbium']?.finding).toMatch(/^Japan took about 4 of the 4\.5.t of terbium/);
  for (const change of ['+12.9%', '−35%', '−38%', '−95%']) expect(chart.describe('year')).toContain(change);
  expect(chart.describe('dysprosium')).toMatch(
    /May.2025: 0.t.*September.2025: 18.t, 0.t to Japan, more than 17.t to South Korea/,
  );
});
