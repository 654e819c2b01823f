// The estimates of a cutoff: each its own shaft at its row's depth, none joined; estimates look estimated; a house without a figure has no mark.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { costOfACutoffChart } from '../../src/charts/cost-of-a-cutoff/chart.ts';
import { exposureEstimates } from '../../src/data/tables/plans/exposure-estimates.ts';
import { pathPoints } from './drawings/boxes.ts';

const rows = (measure: string) => exposureEstimates.rows.filter((row) => row.measure === measure);

describe.each(sizes)('%s', (size) => {
  const scene = (view: string) => costOfACutoffChart.scene(view, size) as PlotScene;
  const path = ({ shapes }: PlotScene, key: string) =>
    pathPoints(shapes.find((shape) => shape.key === key)?.d ?? '');
  const extent = (points: readonly { x: number; y: number }[], along: 'x' | 'y') => {
    const places = points.map((point) => point[along]);
    return Math.max(...places) - Math.min(...places);
  };

  it.each([
    ['side-by-side', 'gdp_effect'],
    ['missing-parts', 'gdp_effect'],
    ['in-yen', 'economic_loss'],
  ])('%s: every shaft begins at the ground and is as deep as its row says', (view, measure) => {
    const drawn = scene(view);
    const values = rows(measure).map((row) => ({ key: row.estimate_id, value: Math.abs(row.value ?? NaN) }));
    const unit = extent(path(drawn, 'shaft-dir-all-1y'), 'y') / Math.max(...values.map(({ value }) => value));
    const ground = path(drawn, 'surface')[0]?.y;
    expect(drawn.shapes.filter(({ key }) => key.startsWith('shaft-'))).toHaveLength(values.length);
    for (const { key, value } of values) {
      const shaft = path(drawn, `shaft-${key}`);
      expect(Math.min(...shaft.map(({ y }) => y)), key).toBe(ground);
      expect(Math.abs(extent(shaft, 'y') - value * unit), key).toBeLessThan(0.11);
    }
  });

  it('a shaft of three months is a quarter as wide as one of a year, and one of unsaid length has no right wall', () => {
    const drawn = scene('side-by-side');
    const year = extent(path(drawn, 'shaft-nri-1y'), 'x');
    expect(extent(path(drawn, 'shaft-nri-3m'), 'x')).toBeCloseTo(year / 4, 1);
    const { x: right = NaN } = path(drawn, 'edge-mizuho-half').at(-1) ?? {};
    expect(path(drawn, 'edge-mizuho-half').filter(({ x }) => x === right)).toHaveLength(1);
    expect(drawn.shapes.find(({ key }) => key === 'length-mizuho-half')?.ink).toBe('gap');
  });

  it('nothing is solid: what is about rare earths alone is an estimate, the rest has dashed edges, thin for a range', () => {
    const { shapes, spots } = scene('side-by-side');
    const inks = (start: string) =>
      shapes.filter(({ key }) => key.startsWith(start)).map(({ key, ink }) => [key, ink]);
    expect(inks('loss-')).toEqual([
      ['loss-nri-3m', 'estimate'],
      ['loss-nri-1y', 'estimate'],
      ['loss-dir-ree-1y', 'estimate'],
    ]);
    expect(inks('edge-')).toEqual([
      ['edge-mizuho-half', 'gap'],
      ['edge-dir-all-1y', 'dashes'],
    ]);
    expect(shapes.filter(({ ink, tone }) => ink === 'fill' && !tone.startsWith('paper'))).toEqual([]);
    expect(spots).toEqual([]);
  });

  it('shafts of the view before stay, and what is not dug yet has an outline and no answer', () => {
    const dug = (view: string) =>
      scene(view).texts.flatMap(({ key }) => (key.startsWith('answer-') ? [key.slice(7)] : []));
    const nri = ['nri-3m', 'nri-1y'];
    expect(dug('scaled-from-2010')).toEqual(nri);
    expect(dug('imports-halved')).toEqual([...nri, 'mizuho-half']);
    expect(dug('missing-parts')).toEqual([...nri, 'mizuho-half', 'dir-ree-1y', 'dir-all-1y']);
    const before = scene('scaled-from-2010');
    expect(extent(path(before, 'loss-dir-ree-1y'), 'y')).toBe(0);
    expect(before.shapes.find(({ key }) => key === 'edge-dir-ree-1y')).toMatchObject({
      ink: 'gap',
      tone: 'ink-2',
    });
  });

  it.runIf(size === 'wide')(
    'the ladder beside the shaft of missing parts has as many rungs as its method says, each a year of NRI deep',
    () => {
      const drawn = scene('missing-parts');
      const rungs = path(drawn, 'times-dir-ree-1y').map(({ y }) => y);
      const ground = path(drawn, 'surface')[0]?.y ?? NaN;
      const year = extent(path(drawn, 'shaft-nri-1y'), 'y');
      expect(costOfACutoffChart.describe('missing-parts')).toContain(
        'in per cent of GDP, three times NRI’s year',
      );
      expect(Math.max(...rungs) - ground).toBeCloseTo(3 * year, 0);
      expect(new Set(rungs.slice(2)).size).toBe(3);
      for (const view of ['scaled-from-2010', 'in-yen'])
        expect(path(scene(view), 'times-dir-ree-1y')).toEqual([]);
    },
  );

  it('missing parts lifts the two that it compares and fades the rest', () => {
    const drawn = scene('missing-parts');
    const keys = (emphasis: string) =>
      drawn.shapes.flatMap(({ key, emphasis: own }) =>
        key.startsWith('shaft-') && own === emphasis ? [key.slice(6)] : [],
      );
    expect(keys('normal')).toEqual(['nri-1y', 'dir-ree-1y']);
    expect(keys('faint')).toEqual(['nri-3m', 'mizuho-half', 'dir-all-1y']);
    const inInk = drawn.texts.flatMap(({ key, tone }) =>
      key.startsWith('answer-') && tone === 'ink' ? [key.slice(7)] : [],
    );
    expect(inInk).toEqual(['nri-1y', 'dir-ree-1y']);
    expect(scene('side-by-side').shapes.filter(({ emphasis }) => emphasis !== 'normal')).toEqual([]);
  });

  it.runIf(size === 'narrow')(
    'houses and lengths stand in a row under all shafts, each under its own',
    () => {
      for (const view of costOfACutoffChart.views) {
        const drawn = scene(view);
        // Not where a text card on its way out passes first.
        const foot = Math.max(...drawn.ticks.flatMap(({ d }) => pathPoints(d).map(({ y }) => y)));
        const named = drawn.texts.filter(({ key }) => /^(who|length)-/.test(key));
        expect(named, view).toHaveLength(10);
        for (const { key, x, y, size: letters } of named) {
          expect(y - letters, `${view} ${key}`).toBeGreaterThan(foot);
          const shaft = path(drawn, key.replace(/^(who|length)/, 'shaft'));
          if (shaft.length > 0) expect(Math.min(...shaft.map((point) => point.x)), `${view} ${key}`).toBe(x);
        }
      }
    },
  );

  it('no line ends between trillion and yen', () => {
    for (const view of costOfACutoffChart.views)
      for (const { key, lines } of scene(view).texts)
        for (const own of lines) expect(own, `${view} ${key}`).not.toMatch(/^yen$|\b(trillion|tn)$/);
  });

  it('every view is as high, and its per cent stand on one scale', () => {
    const all = costOfACutoffChart.views.map(scene);
    expect(new Set(all.map(({ height }) => height)).size).toBe(1);
    const inShare = all.slice(0, -1).map(({ ticks }) => JSON.stringify(ticks));
    expect(new Set(inShare).size).toBe(1);
    expect(all.at(-1)?.ticks.map(({ key }) => key.split('-')[0])).not.toContain('y');
  });

  it('in yen Mizuho has words and no mark', () => {
    const { shapes, spots, texts } = scene('in-yen');
    expect([...shapes, ...spots].filter(({ key }) => key.includes('mizuho'))).toEqual([]);
    expect(texts.find(({ key }) => key === 'answer-mizuho-half')?.lines.join(' ')).toContain('no figure');
  });
});

it('the findings say what the rows say', () => {
  const effect = (id: string) => {
    const value = rows('gdp_effect').find((row) => row.estimate_id === id)?.value ?? NaN;
    return `${Math.abs(value)}%`;
  };
  const finding = (view: string) => costOfACutoffChart.words[view]?.finding;
  expect(finding('side-by-side')).toContain(`from ${effect('nri-3m')} to ${effect('dir-ree-1y')}`);
  expect(finding('scaled-from-2010')).toContain(
    `Three months of curbs would cost Japan ${effect('nri-3m')} `,
  );
  expect(finding('missing-parts')).toContain(`A one-year cutoff would take ${effect('dir-ree-1y')} `);
  expect(costOfACutoffChart.describe('missing-parts')).toContain(effect('dir-all-1y'));
  expect(finding('imports-halved')).toContain(`up to ${effect('mizuho-half')}`);
});

it('keeps out what is not a loss to Japan', () => {
  expect(new Set(costOfACutoffChart.rows.map((row) => row['measure']))).toEqual(
    new Set(['gdp_effect', 'economic_loss']),
  );
});
