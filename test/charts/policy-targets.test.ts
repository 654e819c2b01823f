// Policy targets: a tank a row, each level and glass as high as its row says, and nothing solid that was not measured.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { policyTargetsChart as chart } from '../../src/charts/policy-targets/chart.ts';
import { pathPoints } from './drawings/boxes.ts';

describe.each(sizes)('%s', (size) => {
  const scenes = chart.views.map((view) => ({ view, scene: chart.scene(view, size) as PlotScene }));
  const inkOf = (key: string) =>
    scenes.flatMap(({ scene }) => scene.shapes).find((shape) => shape.key === key)?.ink;
  const heightOf = (scene: PlotScene, key: string): number => {
    const shape = scene.shapes.find((candidate) => candidate.key === key);
    if (shape === undefined) return 0;
    const ys = pathPoints(shape.d).map(({ y }) => y);
    return Math.max(...ys) - Math.min(...ys);
  };

  it.each(chart.views)('draws one tank a row, its glass as high as the target: %s', (view) => {
    const scene = chart.scene(view, size) as PlotScene;
    for (const row of chart.rowsOf(view)) {
      const id = String(row['policy_id']);
      const full = row['target_unit'] === 'pct' ? 100 : Number(row['target_value']);
      const whole = heightOf(scene, `${id}-walls`);
      expect(whole, id).toBeGreaterThan(0);
      expect((heightOf(scene, `${id}-target`) / whole) * full, id).toBeCloseTo(
        Number(row['target_value']),
        full === 100 ? 0 : -2,
      );
      if (scene.shapes.some(({ key }) => key === `${id}-level`))
        expect(
          Math.abs((heightOf(scene, `${id}-level`) / whole) * full - Number(row['progress_value'])),
          id,
        ).toBeLessThan(full / 100);
    }
  });

  it('leaves a tank empty and dashed where no figure of the aim’s own measure was found', () => {
    expect(inkOf('us-vault-walls')).toBe('gap');
    expect(inkOf('eu-crma-extraction-walls')).toBe('gap');
    expect(inkOf('jp-2010-package-walls')).toBe('gap'); // its progress cell is another measure
    expect(inkOf('jp-2010-package-level')).toBeUndefined();
    expect(inkOf('eu-crma-single-country-walls')).toBe('gap'); // the cap is for raw materials, the figure is of magnets
    expect(inkOf('in-repm-walls')).toBe('wall'); // zero was reported
  });

  it('fills only what was measured: derived hollow, press dashed, a rate aimed at hatched', () => {
    expect(inkOf('eu-erma-2021-level')).toBe('hollow');
    expect(inkOf('jp-50pct-2025-level')).toBe('estimate');
    expect(inkOf('us-mp-deal-level')).toBe('estimate');
    expect(inkOf('us-usar-chips-level')).toBe('outline');
    expect(inkOf('uk-vision-domestic-level')).toBe('fill');
  });

  it('sets aims in the order of their years, those without a year last', () => {
    for (const view of chart.views) {
      const years = chart.rowsOf(view).map((row) => Number(row['target_year'] ?? 9999));
      expect(years).toEqual(years.toSorted((a, b) => a - b));
    }
  });
});

it('says of every aim what form it has, and that the EU’s bind no company', () => {
  expect(chart.describe('united-states')).toContain('binding rule');
  expect(chart.describe('europe').match(/benchmark/g)?.length).toBe(4);
  expect(chart.limits.map(({ text }) => text).join(' ')).toMatch(/bind no company/);
});

it('says only numbers of its rows: aims, levels and years', () => {
  for (const view of chart.views) {
    const numbers = chart
      .rowsOf(view)
      .flatMap((row) => [row['target_value'], row['progress_value'], row['target_year']].map(Number));
    const years = chart.rowsOf(view).map((row) => Number(String(row['progress_as_of']).slice(0, 4)));
    const said = `${chart.words[view]?.finding ?? ''} ${chart.words[view]?.subtitle ?? ''} ${chart.describe(view)}`;
    const amounts = (said.match(/\d[\d,.]*/g) ?? []).map((amount) => Number(amount.replaceAll(/,|\.$/g, '')));
    expect(amounts.length, view).toBeGreaterThan(3);
    expect(
      amounts.filter((amount) => ![...numbers, ...years].includes(amount)),
      view,
    ).toEqual([]);
  }
});
