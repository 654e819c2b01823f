// The heavy gap: bores in the proportion of the rows, nameplate never solid, the range drawn as one.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { heavyGapChart } from '../../src/charts/heavy-gap/chart.ts';
import { boxOfText } from '../../src/charts/kit/labels/box.ts';
import { capacityOutlook } from '../../src/data/tables/plans/capacity-outlook.ts';
import { pathPoints } from './drawings/boxes.ts';

const row = (id: string) => capacityOutlook.rows.find((candidate) => candidate.id === id);
const promised = row('dytb-exchina-nameplate-2028');
const made = row('dytb-exchina-actual-fy26-2026');

describe.each(sizes)('%s', (size) => {
  const { shapes } = heavyGapChart.scene('both', size) as PlotScene;
  const named = (key: string) => shapes.find((shape) => shape.key === key);
  const bore = (key: string): number => {
    const values = pathPoints(named(key)?.d ?? '').map(({ y }) => y);
    return Math.max(...values) - Math.min(...values);
  };

  it('the bores stand to each other as the tonnes do', () => {
    const scale = bore('made-flow') / (made?.value_t ?? NaN);
    expect(bore('promised-outline') / scale).toBeCloseTo(promised?.value_low_t ?? NaN, -2);
    expect((bore('promised-outline') + bore('promised-range-range')) / scale).toBeCloseTo(
      promised?.value_high_t ?? NaN,
      -2,
    );
  });

  it('both are equally long and begin under each other, so that areas stand to each other as bores do', () => {
    const ends = ['made-flow', 'promised-outline', 'promised-range-range'].map((key) => {
      const values = pathPoints(named(key)?.d ?? '').map(({ x }) => x);
      return [Math.min(...values), Math.max(...values)];
    });
    for (const own of ends) expect(own).toEqual(ends[0]);
  });

  if (size === 'wide')
    it('the vessel is most of the drawing, and no numeral outdoes it', () => {
      const { height, texts } = heavyGapChart.scene('both', size) as PlotScene;
      expect(bore('promised-outline') / height).toBeGreaterThan(0.75);
      for (const { key, size: digits } of texts) expect(digits / height, key).toBeLessThan(0.15);
      // Words stand beside the vessel, on no hatch.
      const right = Math.max(...pathPoints(named('promised-outline')?.d ?? '').map(({ x }) => x));
      for (const text of texts.filter(({ key }) => !/^tag|^promised-(?:low|high)$/.test(key)))
        expect(boxOfText(text).left, text.key).toBeGreaterThan(right);
    });

  it('the bore of what is promised is empty where the view is about what was made, and nothing turns to glass', () => {
    for (const view of ['made', 'promised', 'both']) {
      const { shapes } = heavyGapChart.scene(view, size) as PlotScene;
      expect(
        shapes.some(({ key }) => key === 'promised-hatch'),
        view,
      ).toBe(view !== 'made');
      for (const { key, emphasis, opacity = 1 } of shapes) {
        expect(emphasis, key).not.toBe('faint');
        expect(opacity, `${view} ${key}`).toBe(1);
      }
    }
  });

  it('names both ends of the promise at their lines', () => {
    for (const view of ['made', 'promised', 'both']) {
      const { texts } = heavyGapChart.scene(view, size) as PlotScene;
      const [sure, most] = ['promised-outline', 'promised-range-range'].map((key) =>
        Math.max(...pathPoints(named(key)?.d ?? '').map(({ y }) => y)),
      );
      const said = ['promised-low', 'promised-high'].map((name) => texts.find(({ key }) => key === name));
      expect(said.map((text) => text?.lines.join('').replace(/\D/g, ''))).toEqual([
        String(promised?.value_low_t),
        String(promised?.value_high_t),
      ]);
      expect((sure ?? NaN) - (said[0]?.y ?? NaN)).toBeLessThan(8);
      expect((said[1]?.y ?? NaN) - (most ?? NaN)).toBeLessThan(16);
    }
  });

  it('nothing is solid while the output is known second-hand, and the subtitle says so', () => {
    expect(made?.known_by).not.toBe('primary');
    // The ground of a number is paper, and the body of the output see-through under its dashes.
    expect(shapes.filter(({ ink, tone }) => ink === 'fill' && tone !== 'paper')).toEqual([]);
    expect(named('made-body')?.ink).toBe('film');
    expect(named('made-flow')?.ink).toBe('estimate');
    expect(named('made-body')?.d).toBe(named('made-flow')?.d);
    expect(heavyGapChart.words['both']?.subtitle).toContain('Dashed: output, read second-hand');
    expect(named('promised-hatch')?.tone).toBe('policy');
  });
});

it('says that the promise is nameplate and the output second-hand', () => {
  expect(heavyGapChart.describe('promised')).toMatch(/nameplate/);
  expect(heavyGapChart.describe('made')).toMatch(/second-hand/);
});
