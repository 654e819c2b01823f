// The estimates of a cutoff: each its own mark at its row's depth, none joined; estimates look estimated; a house without a figure has no mark.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { costOfACutoffChart } from '../../src/charts/cost-of-a-cutoff/chart.ts';
import { exposureEstimates } from '../../src/data/tables/plans/exposure-estimates.ts';
import { pathPoints } from './drawings/boxes.ts';

const rows = (measure: string) => exposureEstimates.rows.filter((row) => row.measure === measure);

describe.each(sizes)('%s', (size) => {
  const along = size === 'wide' ? 'y' : 'x';
  const scene = (view: string) => costOfACutoffChart.scene(view, size) as PlotScene;
  /** How far a mark lies from the datum, in user units. */
  const reach = ({ shapes, spots }: PlotScene, key: string): number => {
    const line = pathPoints(shapes.find((shape) => shape.key === `line-${key}`)?.d ?? '');
    return (spots.find((spot) => spot.key === key)?.[along] ?? NaN) - (line[0]?.[along] ?? NaN);
  };

  it.each([
    ['side-by-side', 'gdp_effect'],
    ['in-yen', 'economic_loss'],
  ])('%s: every mark is as deep as its row says', (view, measure) => {
    const drawn = scene(view);
    const values = rows(measure).map((row) => ({ key: row.estimate_id, value: Math.abs(row.value ?? NaN) }));
    const unit = reach(drawn, 'dir-all-1y') / Math.max(...values.map(({ value }) => value));
    expect(drawn.spots).toHaveLength(values.length);
    for (const { key, value } of values)
      expect(Math.abs(reach(drawn, key) - value * unit)).toBeLessThan(0.11);
  });

  it('nothing is solid: every line is dashed, and the one that is a most is a range', () => {
    const { shapes, spots } = scene('side-by-side');
    const lines = shapes.filter(({ key }) => key.startsWith('line-'));
    expect(lines.filter(({ ink }) => ink === 'gap').map(({ key }) => key)).toEqual(['line-mizuho-half']);
    expect(lines.filter(({ ink }) => ink === 'dashes')).toHaveLength(lines.length - 1);
    expect(new Set(spots.map(({ ink }) => ink))).toEqual(new Set(['estimate']));
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
