// Japan in the chain: bores in the proportion of the rows, needles at their values, promises never solid, what is derived hollow.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { japanInTheChainChart } from '../../src/charts/japan-in-the-chain/chart.ts';
import { chainStages } from '../../src/data/tables/chain/chain-stages.ts';
import { japanDependence } from '../../src/data/tables/trade/japan-dependence.ts';
import { pathPoints } from './drawings/boxes.ts';

const weight = (partner: string) =>
  japanDependence.rows.find((row) => row.series === 'magnets_weight' && row.partner === partner);

describe.each(sizes)('%s', (size) => {
  const scene = (view: string) => japanInTheChainChart.scene(view, size) as PlotScene;
  const shapeOf = (view: string, key: string) => scene(view).shapes.find((shape) => shape.key === key);
  const bore = (view: string, key: string): number => {
    const values = pathPoints(shapeOf(view, key)?.d ?? '').map(({ y }) => y);
    return Math.max(...values) - Math.min(...values);
  };

  it.each(['magnet-sources', 'round-trip'])('%s: the bores stand to each other as the weights do', (view) => {
    const whole = bore(view, 'flow-China') / (weight('China')?.value ?? NaN);
    for (const partner of ['Philippines', 'Vietnam'])
      expect(bore(view, `flow-${partner}`) / whole).toBeCloseTo(weight(partner)?.value ?? NaN, 0);
    // 4,333 t went back and 3,034 t came: the pipe back is the wider one.
    expect(bore(view, 'flow-back') / bore(view, 'flow-Philippines')).toBeCloseTo(4333 / 3034, 1);
  });

  it('the rest is derived, so hollow; nothing that was estimated is solid', () => {
    expect(shapeOf('magnet-sources', 'flow-rest')?.ink).toBe('hollow');
    expect(scene('magnet-sources').shapes.filter(({ ink }) => ink === 'fill')).toEqual([]);
    expect(shapeOf('inlets', 'heavy-China')?.ink).toBe('estimate');
  });

  it('each pipe is filled as far as its rows say, and what they leave stays open', () => {
    const whole = bore('inlets', 'ground-heavy') / 100;
    expect(bore('inlets', 'heavy-China') / whole).toBeCloseTo(100, 0);
    expect(bore('inlets', 'neodymium-lynas') / whole).toBeCloseTo(70, -0.5);
    expect(bore('inlets', 'metals-China') / bore('inlets', 'metals-Vietnam')).toBeCloseTo(29.6 / 59.8, 1);
    expect(bore('inlets', 'metals-China') + bore('inlets', 'metals-Vietnam')).toBeLessThan(95 * whole);
    expect(scene('inlets').shapes.filter(({ key }) => key.startsWith('ore-'))).toEqual([]);
  });

  it('every needle points at the share of its row, and only one figure is solid', () => {
    const drawn = scene('magnet-share');
    const hub = drawn.spots.find(({ key }) => key === 'hub') ?? { x: NaN, y: NaN };
    const needles = drawn.shapes.filter(({ key }) => key.startsWith('needle-'));
    expect(needles).toHaveLength(5);
    for (const { key, d } of needles) {
      const tip = pathPoints(d)[1] ?? { x: NaN, y: NaN };
      const part = 1 + Math.atan2(tip.y - hub.y, tip.x - hub.x) / Math.PI;
      const row = chainStages.rows.find(({ id }) => id === key.replace('needle-', ''));
      expect(part * 25, key).toBeCloseTo(row?.share_pct ?? NaN, 0);
    }
    expect(needles.filter(({ ink }) => ink === 'line').map(({ key }) => key)).toEqual([
      'needle-sintered-magnet-ndfeb-all-production-share-japan-2013',
    ]);
  });

  it('a plan that is no supply is hatched or open, never solid', () => {
    const { shapes } = scene('deals');
    const inked = (key: string) =>
      shapes.filter((shape) => shape.key.startsWith(`${key}-`)).map(({ ink }) => ink);
    expect(inked('caremag-2025')).toContain('hatch');
    expect(inked('vietnam-dong-pao-2009')).toContain('gap');
    expect(shapes.find(({ key }) => key === 'lynas-2011-flow')?.ink).toBe('fill');
  });
});
