// Licence counts: as many slips as were counted, areas where someone rounded, an empty counter for Japan, no base shared.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { licenceCountsChart as chart } from '../../src/charts/licence-counts/chart.ts';
import { licensing } from '../../src/data/tables/trade/licensing.ts';
import { pathPoints } from './drawings/boxes.ts';

const row = (id: string) => licensing.rows.find((candidate) => candidate.id === id);
const firm = row('2025-06-united-states-applications-dexter-magnetic');
const cases = row('2025-09-european-union-applications-eu-chamber');
const priority = row('2025-11-05-european-union-applications-european-commission');

describe.each(sizes)('%s', (size) => {
  const shapes = (view: string) => (chart.scene(view, size) as PlotScene).shapes;
  const named = (view: string, key: string) => shapes(view).find((shape) => shape.key === key);
  const marks = (view: string, key: string) => (named(view, key)?.d.match(/M/g) ?? []).length;
  const span = (d = '', axis: 'x' | 'y' = 'x') => {
    const values = pathPoints(d).map((point) => point[axis]);
    return { from: Math.min(...values), to: Math.max(...values) };
  };

  it.each(['all', 'firm'])(
    '%s: as many slips past the wall as the firm had approved, a slip for every application',
    (view) => {
      expect(marks(view, 'firm-granted')).toBe(firm?.approved_n);
      expect(marks(view, 'firm-granted') + marks(view, 'firm-open')).toBe(firm?.applications_n);
    },
  );

  it.each(['all', 'cases'])('%s: approved, rejected and pending cases add up to all', (view) => {
    const counted = ['granted', 'rejected', 'open'].map((part) => marks(view, `chamber-${part}`));
    expect(counted).toEqual([cases?.approved_n, cases?.rejected_n, cases?.pending_n]);
  });

  it('what a speaker rounded is an area with dashed edges on each side of the wall, never counted slips', () => {
    const part = named('priority', 'commission-part');
    const rest = named('priority', 'commission-rest');
    expect([part?.ink, rest?.ink]).toEqual(['estimate', 'gap']);
    const areas = [part, rest].map((each) => {
      const [x, y] = [span(each?.d), span(each?.d, 'y')];
      return (x.to - x.from) * (y.to - y.from);
    });
    expect((areas[0] ?? 0) / ((areas[0] ?? 0) + (areas[1] ?? 0))).toBeCloseTo(
      (priority?.approved_pct ?? NaN) / 100,
      2,
    );
  });

  it('heaps of counted slips and the areas share one scale', () => {
    const slips = [...(named('all', 'firm-open')?.d ?? '').matchAll(/M([\d.]+) ([\d.]+)/g)].map(
      ([, x, y]) => ({
        x: Number(x),
        y: Number(y),
      }),
    );
    const steps = (values: readonly number[]) =>
      Math.min(
        ...values
          .toSorted((a, b) => a - b)
          .slice(1)
          .map((at, i) => at - (values.toSorted((a, b) => a - b)[i] ?? 0))
          .filter((step) => step > 0.5),
      );
    const each = steps(slips.map(({ x }) => x)) * steps(slips.map(({ y }) => y));
    const area = ['commission-part', 'commission-rest'].reduce((sum, key) => {
      const [x, y] = [span(named('all', key)?.d), span(named('all', key)?.d, 'y')];
      return sum + (x.to - x.from) * (y.to - y.from);
    }, 0);
    expect(area / each / (priority?.applications_n ?? NaN)).toBeCloseTo(1, 1);
  });

  it.each([
    ['all', 'firm'],
    ['firm', 'firm'],
    ['all', 'chamber'],
    ['cases', 'chamber'],
  ])('%s: what is approved lies right of the wall, all else left of it: %s', (view, key) => {
    const wall = span(named(view, `${key}-wall`)?.d);
    expect(span(named(view, `${key}-granted`)?.d).from).toBeGreaterThan(wall.to);
    expect(span(named(view, `${key}-open`)?.d).to).toBeLessThan(wall.from);
    const rejected = named(view, `${key}-rejected`);
    if (key === 'chamber') expect(span(rejected?.d).to).toBeLessThan(wall.from);
    else expect(rejected).toBeUndefined();
  });

  it('shares of an unknown number are as long as they say, and torn off', () => {
    const wall = span(named('shares', 'shares-wall')?.d);
    const parts = [0, 1].map((i) => {
      const past = span(named('shares', `shares-share-${i}`)?.d).to - wall.to;
      const before = wall.from - span(named('shares', `shares-rest-${i}`)?.d).from;
      return past / (past + before);
    });
    expect(parts[0]).toBeCloseTo(0.25, 1);
    expect(parts[1]).toBeCloseTo(0.6, 1);
  });

  it('Japan has an empty dashed tray and no slip, and a dashed sheet for each statement', () => {
    expect(named('all', 'none-none')?.ink).toBe('gap');
    const drawn = shapes('no-count');
    expect(drawn.filter(({ key }) => !/^(none-(none|wall|counter)|sheet-)/.test(key))).toEqual([]);
    expect(drawn.filter(({ ink }) => ['fill', 'estimate', 'hair'].includes(ink))).toEqual([]);
    const sheets = drawn.filter(({ key }) => key.startsWith('sheet-'));
    expect(sheets.map(({ key }) => key.slice(6))).toEqual(chart.rowsOf('no-count').map(({ id }) => id));
    expect(new Set(sheets.map(({ ink }) => ink))).toEqual(new Set(['gap']));
  });
});

it('never draws the share that lacks a second source', () => {
  expect(chart.rows.some((each) => each['approved_pct'] === 70)).toBe(false);
});

it('says the base with every count', () => {
  expect(chart.describe('firm')).toContain('5 of 180');
  expect(chart.describe('cases')).toMatch(/about 25% of more than 140.*19 of 141/);
  expect(chart.describe('priority')).toContain('more than 50% of about 2,000');
  expect(chart.describe('no-count')).toMatch(/^[^%]*$/);
});
