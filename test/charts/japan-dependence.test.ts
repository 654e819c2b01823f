// Japan's dependence: stairs are one count, gaps stay gaps, each edge stands at its row's value, and the axes can stand alone.
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

  it('every edge stands at the value of its row, across its column', () => {
    for (const view of japanDependenceChart.views) {
      const drawn = scene(view);
      const edges = drawn.shapes.filter(({ key }) => key.startsWith('edge-'));
      expect(edges.length, view).toBeGreaterThan(4);
      const isBar = view === 'other-counts' && size === 'narrow';
      for (const { key } of edges) {
        const [edge, column] = [extent(drawn, key), extent(drawn, key.replace('edge-', 'column-'))];
        const year = /^edge-customs-(\d+)$/.exec(key)?.[1];
        const own =
          year === undefined
            ? row(key.slice(5))
            : table.rows.find((each) => each.series === 'customs_weight' && each.period === year);
        const share = isBar ? shareAlong(drawn, edge.left) : shareAt(drawn, edge.top);
        expect(share, key).toBeCloseTo(own?.value ?? NaN, 0);
        if (isBar) expect([edge.top, edge.bottom], key).toEqual([column.top, column.bottom]);
        else expect([edge.left, edge.right], key).toEqual([column.left, column.right]);
      }
    }
  });

  it('no share is said twice: a spot stands only for a count without a column, at the value of its row', () => {
    for (const view of japanDependenceChart.views) {
      const drawn = scene(view);
      const columns = new Set(drawn.shapes.map(({ key }) => key));
      expect(drawn.spots.length > 0, view).toBe(view === 'around-2010');
      for (const { key, y } of drawn.spots) {
        expect(columns.has(`column-${key}`), key).toBe(false);
        expect(shareAt(drawn, y), key).toBeCloseTo(row(key)?.value ?? NaN, 0);
      }
    }
  });

  it('stairs join the years of one count and break at a missing year', () => {
    const drawn = scene('fall-and-return');
    const customs = table.rows.filter(
      ({ scope, period_type, indicator }) =>
        scope.includes('Ministry of Finance trade statistics') &&
        period_type === 'year' &&
        indicator === 'import_share',
    );
    const column = (year: number) => extent(drawn, `column-customs-${year}`);
    expect(drawn.shapes.filter(({ key }) => key.startsWith('column-customs-'))).toHaveLength(customs.length);
    // 2008 to 2012 touch; 2013 is missing, so 2014 stands alone. The step from the bound of 2008 is dashed.
    expect([2009, 2010, 2011, 2012].map((year) => column(year).left - column(year - 1).right)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(column(2014).left).toBeGreaterThan(column(2012).right);
    const expectSteps = (key: string, shares: readonly number[]) => {
      const steps = pathPoints(drawn.shapes.find((each) => each.key === key)?.d ?? '');
      expect(steps, key).toHaveLength(shares.length);
      steps.forEach(({ y }, i) => expect(shareAt(drawn, y), key).toBeCloseTo(shares[i] ?? NaN, 0));
    };
    expectSteps('line-customs', [85.5, 81.6, 81.6, 68.4, 68.4, 58]);
    expectSteps('line-customs-bound', [90, 85.5]);
    expect(drawn.shapes.find(({ key }) => key === 'line-customs-bound')?.ink).toBe('gap');
    expect(drawn.shapes.some(({ key }) => key === 'unknown-2013')).toBe(true);
    expect(drawn.shapes.some(({ key }) => key === 'unknown-2014')).toBe(false);
  });

  it('a bound, a rounded and a press figure never has a solid edge, an aim is hatched in brass', () => {
    const inks = new Map(scene('climb-back').shapes.map(({ key, ink }) => [key, ink]));
    expect(inks.get('edge-customs-2008')).toBe('dashes');
    expect(inks.get('edge-import-share-china-2022')).toBe('dashes');
    expect(inks.get('edge-import-share-china-2024')).toBe('dashes');
    expect(inks.get('edge-import-share-china-2018')).toBe('dashes'); // METI's, as a seller quotes it
    expect(inks.get('edge-customs-2010')).toBe('line');
    const aim = scene('climb-back').shapes.filter(({ key }) => key.startsWith('aim-'));
    expect(aim.map(({ ink, tone }) => `${ink} ${tone}`)).toEqual([
      'fill paper',
      'hatch policy',
      'outline policy',
    ]);
  });

  it('no column is louder than another: the edge alone says how sure it is', () => {
    for (const view of japanDependenceChart.views) {
      const columns = scene(view).shapes.filter(({ key }) => key.startsWith('column-'));
      expect(new Set(columns.map(({ ink, tone }) => `${ink} ${tone}`)), view).toEqual(
        new Set(['shade china']),
      );
    }
  });

  it('the values of the finding are the largest type', () => {
    const largest = (view: string) => {
      const { texts } = scene(view);
      const most = Math.max(...texts.map((text) => text.size));
      expect(most, view).toBeGreaterThanOrEqual(size === 'wide' ? 28 : 24);
      return texts.filter((text) => text.size === most).flatMap(({ lines }) => lines);
    };
    expect(largest('fall-and-return').toSorted()).toEqual(['58%', 'about 70%']);
    expect(largest('climb-back')).toEqual(['about 70%']);
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
