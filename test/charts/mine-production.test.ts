// Mine production: nothing is drawn after the last year, and each part of a view has a name.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { mineProductionChart as chart } from '../../src/charts/mine-production/chart.ts';
import { pathPoints } from './drawings/boxes.ts';

it('rounds shares in its headlines, and says whose arithmetic they are, since a survey gives tonnes alone', () => {
  for (const [view, share] of [
    ['china-share', '98%'],
    ['snapshot-2025', '69%'],
  ] as const)
    expect(chart.words[view]?.finding).toMatch(new RegExp(`\\babout ${share}`));
  const said = chart.limits.filter(({ text }) => text.startsWith('Shares are our arithmetic'));
  expect(said.map(({ views }) => views)).toEqual([chart.views]);
  expect(chart.data.columns.find(({ name }) => name === 'share')?.label).toContain('computed');
});

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

  it('fills what China’s share leaves of all and says there that it was mined elsewhere, with paper between the two', () => {
    const [china] = layers('china-share');
    const { ground = [], shapes, texts } = sceneOf('china-share');
    const rest = ground.find(({ key }) => key === 'elsewhere');
    expect([rest?.tone, rest?.ink]).toEqual(['others', 'fill']);
    const wall = heights(shapes.find(({ key }) => key === 'wall-of-all')?.d ?? '')[0];
    const edge = (d = '') => new Map(pathPoints(d).map(({ x, y }) => [x, y]));
    const top = new Map(
      pathPoints(china?.d ?? '')
        .toSorted((a, b) => b.y - a.y)
        .map(({ x, y }) => [x, y]),
    );
    // Under the wall of all, down to China's edge, and thin in the year of the peak, but there.
    for (const [x, y] of edge(rest?.d)) {
      expect(y).toBeGreaterThanOrEqual(wall);
      if (y > wall) expect((top.get(x) ?? NaN) - y).toBeCloseTo(3.5, 1);
    }
    const last = [...edge(rest?.d).entries()].find(([x]) => x === rightOf(china?.d ?? ''));
    expect(last).toBeDefined();
    const name = texts.find(({ key }) => key === 'name-others');
    expect(name?.lines.join(' ')).toBe('Mined elsewhere');
    expect(name?.tone).toBe('on-pale');
    expect(name?.y).toBeGreaterThan(wall + 10);
  });

  it('ties the two levels outside China that the finding compares, in its own words', () => {
    const { shapes, texts } = sceneOf('outside-china');
    const [top, foot] = heights(shapes.find(({ key }) => key === 'times-bracket')?.d ?? '');
    const stroke = heights(shapes.find(({ key }) => key === 'spot-outside')?.d ?? '');
    expect(top).toBeCloseTo(stroke[0], 0);
    expect(foot).toBeGreaterThan(top + 100);
    const said = texts.find(({ key }) => key === 'times')?.lines.join(' ') ?? '';
    expect(said).not.toBe('');
    expect(chart.words['outside-china']?.finding).toContain(`dug ${said} as much`);
  });
});
