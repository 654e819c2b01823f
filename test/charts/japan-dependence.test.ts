// Japan's dependence: one line is one count, gaps stay gaps, each mark stands at its row's value, and the axes can stand alone.
import { scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { japanDependenceChart } from '../../src/charts/japan-dependence/chart.ts';
import { countsOverYears } from '../../src/charts/japan-dependence/layout-counts.ts';
import { japanDependence as table } from '../../src/data/tables/trade/japan-dependence.ts';
import { pathPoints } from './drawings/boxes.ts';

const row = (id: string) => table.rows.find((candidate) => candidate.id === id);

describe.each(sizes)('%s', (size) => {
  const scene = (view: string) => japanDependenceChart.scene(view, size) as PlotScene;
  /** The scale of a scene, from its own ticks. */
  const shareAt = ({ ticks }: PlotScene, y: number): number => {
    const level = (key: string) => pathPoints(ticks.find((tick) => tick.key === key)?.d ?? '')[0]?.y ?? NaN;
    return scaleLinear([level('y-0'), level('y-100')], [0, 100])(y);
  };

  it('every mark stands at the value of its row', () => {
    for (const view of japanDependenceChart.views) {
      const drawn = scene(view);
      const ofRows = drawn.spots.filter(({ key }) => row(key) !== undefined);
      if (view !== 'around-2010') expect(ofRows.length, view).toBeGreaterThan(4);
      for (const spot of ofRows)
        expect(shareAt(drawn, spot.y), spot.key).toBeCloseTo(row(spot.key)?.value ?? NaN, 0);
    }
  });

  it('the line is one count and breaks at a missing year', () => {
    const { shapes, spots } = scene('fall-and-return');
    const line = shapes.find(({ key }) => key === 'line-customs');
    const customs = table.rows.filter(
      ({ scope, period_type, indicator }) =>
        scope.includes('Ministry of Finance trade statistics') &&
        period_type === 'year' &&
        indicator === 'import_share',
    );
    expect(spots.filter(({ key }) => key.startsWith('customs-'))).toHaveLength(customs.length);
    // 2009 to 2012 are joined; 2013 is missing, so 2014 stands alone.
    expect(line?.d.match(/M/g)).toHaveLength(1);
    expect(pathPoints(line?.d ?? '')).toHaveLength(4);
    expect(shapes.some(({ key }) => key === 'unknown-2013')).toBe(true);
    expect(shapes.some(({ key }) => key === 'unknown-2014')).toBe(false);
  });

  it('a bound, a rounded and a press figure is never solid, an aim is hatched in brass', () => {
    const inks = new Map(scene('climb-back').spots.map(({ key, ink }) => [key, ink]));
    expect(inks.get('customs-2008')).toBe('estimate');
    expect(inks.get('import-share-china-2022')).toBe('estimate');
    expect(inks.get('import-share-china-2024')).toBe('estimate');
    expect(inks.get('import-share-china-2018')).toBe('estimate'); // METI's, as a seller quotes it
    expect(inks.get('customs-2010')).toBe('fill');
    const aim = scene('climb-back').shapes.filter(({ key }) => key.startsWith('aim-'));
    expect(aim.map(({ ink, tone }) => `${ink} ${tone}`)).toEqual(['hatch policy', 'outline policy']);
  });

  it('the axes can stand alone', () => {
    const alone = countsOverYears(
      {
        years: [2008, 2026],
        line: [],
        lineEmphasis: 'normal',
        remarks: [],
        marks: [],
        aim: null,
        unknown: [],
        unknownWords: '',
        order: null,
      },
      size,
    );
    expect([alone.shapes, alone.spots, alone.texts]).toEqual([[], [], []]);
    expect(alone.ticks.length).toBeGreaterThan(5);
  });
});

it('prints about 70% where the row asks for it', () => {
  for (const view of japanDependenceChart.views) {
    const said = `${japanDependenceChart.describe(view)} ${japanDependenceChart.words[view]?.finding ?? ''}`;
    expect(said).not.toContain('71%');
  }
});
