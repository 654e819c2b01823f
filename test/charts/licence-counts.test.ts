// Licence counts: as many marks as were counted, areas where someone rounded, nothing for Japan, no base shared.
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
    '%s: as many squares as the firm had approved, a mark for every application',
    (view) => {
      expect(marks(view, 'firm-granted')).toBe(firm?.approved_n);
      expect(marks(view, 'firm-granted') + marks(view, 'firm-open')).toBe(firm?.applications_n);
    },
  );

  it.each(['all', 'cases'])('%s: approved, rejected and pending cases add up to all', (view) => {
    const counted = ['granted', 'rejected', 'open'].map((part) => marks(view, `chamber-${part}`));
    expect(counted).toEqual([cases?.approved_n, cases?.rejected_n, cases?.pending_n]);
  });

  it('what a speaker rounded is an area with dashed edges, never counted marks', () => {
    const part = named('priority', 'commission-part');
    const rest = named('priority', 'commission-rest');
    expect([part?.ink, rest?.ink]).toEqual(['estimate', 'gap']);
    const [a, b] = [span(part?.d), span(rest?.d)];
    expect((a.to - a.from) / (b.to - a.from)).toBeCloseTo((priority?.approved_pct ?? NaN) / 100, 2);
  });

  it('fields of counted marks and the area share one scale', () => {
    const area = named('all', 'commission-part')?.d;
    const [x, y] = [span(area), span(area, 'y')];
    const each = ((x.to - x.from) * (y.to - y.from) * 2) / (priority?.applications_n ?? NaN);
    const first = [...(named('all', 'firm-open')?.d ?? '').matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, at]) =>
      Number(at),
    );
    const pitch = Math.min(...first.slice(1, 5).map((at, i) => Math.abs(at - (first[i] ?? 0))));
    expect(Math.sqrt(each)).toBeCloseTo(pitch, 0);
  });

  it('Japan has an empty dashed field and no mark', () => {
    expect(named('all', 'none-none')?.ink).toBe('gap');
    expect(shapes('no-count').map(({ key }) => key)).toEqual(['none-none']);
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
