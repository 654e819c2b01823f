// Japan's dependence: one line is one count, gaps stay gaps, each mark stands at its row's value, and the axes can stand alone.
import { scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { japanDependenceChart } from '../../src/charts/japan-dependence/chart.ts';
import { countsOverYears } from '../../src/charts/japan-dependence/layout-counts.ts';
import { japanDependence as table } from '../../src/data/tables/trade/japan-dependence.ts';
import { pathPoints } from './drawings/boxes.ts';

const row = (id: string) => table.rows.find((candidate) => candidate.id === id);

const chartRows = (view: string) =>
  table.rows.filter(({ id }) => japanDependenceChart.rowsOf(view).some((own) => own['id'] === id));

describe.each(sizes)('%s', (size) => {
  const scene = (view: string) => japanDependenceChart.scene(view, size) as PlotScene;
  /** The scale of a scene, from its own ticks. */
  const shareAt = ({ ticks }: PlotScene, y: number): number => {
    const level = (key: string) => pathPoints(ticks.find((tick) => tick.key === key)?.d ?? '')[0]?.y ?? NaN;
    return scaleLinear([level('y-0'), level('y-100')], [0, 100])(y);
  };
  const shareAlong = ({ ticks }: PlotScene, x: number): number => {
    const place = (key: string) => pathPoints(ticks.find((tick) => tick.key === key)?.d ?? '')[0]?.x ?? NaN;
    return scaleLinear([place('x-0'), place('x-100')], [0, 100])(x);
  };
  const extent = ({ shapes }: PlotScene, key: string) => {
    const points = pathPoints(shapes.find((shape) => shape.key === key)?.d ?? '');
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };

  it('every column stands on zero and is as tall as its row says', () => {
    for (const view of ['fall-and-return', 'around-2010', 'climb-back']) {
      const drawn = scene(view);
      const columns = drawn.shapes.filter(({ key }) => key.startsWith('column-'));
      expect(columns.length, view).toBeGreaterThan(4);
      for (const { key } of columns) {
        const { top, bottom } = extent(drawn, key);
        const year = /^column-customs-(\d+)$/.exec(key)?.[1];
        const own =
          year === undefined
            ? row(key.slice(7))
            : table.rows.find((each) => each.series === 'customs_weight' && each.period === year);
        expect(shareAt(drawn, bottom), key).toBeCloseTo(0, 0);
        expect(shareAt(drawn, top), key).toBeCloseTo(own?.value ?? NaN, 0);
      }
    }
  });

  it('a count by others has no column in a year that customs counted', () => {
    const columns = scene('around-2010').shapes.filter(({ key }) => key.startsWith('column-'));
    expect(columns.map(({ key }) => key)).toEqual(
      [2008, 2009, 2010, 2011, 2012].map((year) => `column-customs-${year}`),
    );
  });

  it('a year without a figure is an open length of the whole height, never a mark at zero', () => {
    const drawn = scene('fall-and-return');
    const lengths = drawn.shapes.filter(({ key }) => /^unknown-\d+$/.test(key));
    expect(lengths.map(({ ink }) => ink)).toEqual(lengths.map(() => 'gap'));
    for (const { key } of lengths) {
      const { top, bottom } = extent(drawn, key);
      expect([shareAt(drawn, bottom), shareAt(drawn, top)].map(Math.round), key).toEqual([0, 100]);
    }
  });

  it('counts of other things are as long as their rows say, of all that Japan bought', () => {
    const drawn = scene('other-counts');
    for (const { id, value } of chartRows('other-counts')) {
      const [part, whole] = [extent(drawn, `column-${id}`), extent(drawn, `whole-${id}`)];
      const share =
        size === 'wide'
          ? (part.bottom - part.top) / (whole.bottom - whole.top)
          : (part.right - part.left) / (whole.right - whole.left);
      expect(share * 100, id).toBeCloseTo(value ?? NaN, 0);
    }
  });

  it('every mark stands at the value of its row', () => {
    for (const view of japanDependenceChart.views) {
      const drawn = scene(view);
      const ofRows = drawn.spots.filter(({ key }) => row(key) !== undefined);
      if (view !== 'around-2010') expect(ofRows.length, view).toBeGreaterThan(4);
      for (const spot of ofRows) {
        const isBar = view === 'other-counts' && size === 'narrow';
        const share = isBar ? shareAlong(drawn, spot.x) : shareAt(drawn, spot.y);
        expect(share, spot.key).toBeCloseTo(row(spot.key)?.value ?? NaN, 0);
      }
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
    expect(aim.map(({ ink, tone }) => `${ink} ${tone}`)).toEqual([
      'fill paper',
      'hatch policy',
      'outline policy',
    ]);
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
