// Mine production: nothing is drawn after the last year, and each part of a view has a name.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { mineProductionChart as chart } from '../../src/charts/mine-production/chart.ts';
import { pathPoints } from './drawings/boxes.ts';

describe.each(sizes)('%s', (size) => {
  const sceneOf = (view: string) => chart.scene(view, size) as PlotScene;
  const layers = (view: string) => (sceneOf(view).ground ?? []).filter(({ ink }) => ink === 'layer');
  const rightOf = (d: string) => Math.max(...pathPoints(d).map(({ x }) => x));
  const heights = (d: string) => {
    const ys = pathPoints(d).map(({ y }) => y);
    return [Math.min(...ys), Math.max(...ys)] as const;
  };

  it('names the layers of the last year behind brackets, with no area that would read as years to come', () => {
    const { shapes, texts } = sceneOf('outside-china');
    const drawn = layers('outside-china');
    const end = Math.max(...drawn.map(({ d }) => rightOf(d)));
    expect(drawn).toHaveLength(4);
    for (const { key, d } of drawn) {
      const bracket = shapes.find((each) => each.key === `end-${key}`);
      expect(bracket?.ink, key).toBe('lead');
      const xs = pathPoints(bracket?.d ?? '').map(({ x }) => x);
      expect(Math.min(...xs), key).toBeGreaterThan(end);
      // As high as its layer is in the last year, less the room between two.
      const last = pathPoints(d).filter(({ x }) => x === rightOf(d));
      const [top, bottom] = heights(bracket?.d ?? '');
      expect(top, key).toBeCloseTo(Math.min(...last.map(({ y }) => y)) + 1.5, 0);
      expect(bottom, key).toBeCloseTo(Math.max(...last.map(({ y }) => y)) - 1.5, 0);
      const name = texts.find((text) => text.key === `name-${key}`);
      expect(name?.x, key).toBeGreaterThan(Math.max(...xs));
    }
  });

  it('says over China’s share that the rest was mined elsewhere, above the area', () => {
    const [china] = layers('china-share');
    const name = sceneOf('china-share').texts.find(({ key }) => key === 'name-others');
    expect(name?.lines.join(' ')).toBe('Mined elsewhere');
    expect(name?.tone).toBe('others');
    expect(name?.x).toBeGreaterThan(rightOf(china?.d ?? '') - 2);
  });
});
