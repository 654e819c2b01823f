// Promises and plants: the sums are the table's own, nothing is counted that must not be, and bars are as long as their tonnes.
import { describe, expect, it } from 'vitest';
import { sizes } from '../../src/charts/chart.ts';
import { tonnes } from '../../src/charts/format.ts';
import type { PlotScene } from '../../src/charts/marks/plot.ts';
import { promiseAndPlantChart as chart } from '../../src/charts/promise-and-plant/chart.ts';
import { capacityOutlook } from '../../src/data/capacity-outlook.ts';
import { pathPoints } from './boxes.ts';

const widthOf = (scene: PlotScene, key: string): number => {
  const xs = pathPoints(scene.shapes.find((shape) => shape.key === key)?.d ?? '').map(({ x }) => x);
  return Math.max(...xs) - Math.min(...xs);
};
const counted = (id: string): number =>
  capacityOutlook.rows.find((row) => row.id === id)?.value_t ?? Number.NaN;

describe('the sums', () => {
  it('are those of the own count in capacity_outlook', () => {
    const sum = (status?: string) =>
      chart.rows
        .filter((row) => typeof row['sum_capacity_t_per_yr'] === 'number')
        .filter((row) => status === undefined || row['current_status'] === status)
        .reduce((total, row) => total + Number(row['sum_capacity_t_per_yr']), 0);
    expect(sum('operating')).toBe(counted('exchina-nonjapan-operating-2026'));
    expect(sum('commissioning')).toBe(counted('exchina-nonjapan-commissioning-2026'));
    expect(sum()).toBe(counted('exchina-nonjapan-announced-2030'));
  });

  it('leave out Japan, other magnets and paused plans', () => {
    for (const row of chart.rows) {
      expect(row['region_group']).not.toBe('japan');
      expect(row['current_status']).not.toBe('paused');
      expect(String(row['product'])).not.toContain('NOT NdFeB');
    }
  });

  it('are said as nameplate, never as output, in every view', () => {
    for (const view of chart.views) {
      expect(chart.words[view]?.subtitle, view).toContain('Nameplate is not output');
      expect(chart.words[view]?.finding, view).not.toMatch(/output/);
    }
  });

  it('are the only amounts said, besides those of single plants and of the month', () => {
    const plants = chart.rows.filter((row) => typeof row['sum_capacity_t_per_yr'] === 'number');
    const sum = (...tests: readonly [string, readonly unknown[]][]) =>
      plants
        .filter((row) => tests.every(([column, values]) => values.includes(row[column])))
        .reduce((total, row) => total + Number(row['sum_capacity_t_per_yr']), 0);
    const values = (column: string) => [...new Set(plants.map((row) => row[column]))];
    const about = (value: number) => tonnes(Math.round(value / 100) * 100);
    const allowed = new Set([
      about(sum()),
      about(sum(['current_status', ['construction', 'financed', 'announced']])),
      about(sum(['current_status', ['operating']], ['region_group', ['us']])),
      about(sum(['current_status', ['operating']]) - 2200), // without Shin-Etsu's
      ...values('current_status').map((status) => about(sum(['current_status', [status]]))),
      ...values('region_group').map((region) => about(sum(['region_group', [region]]))),
      ...plants.map((row) => tonnes(Number(row['sum_capacity_t_per_yr']))),
      about(counted('china-output-month-2025')),
    ]);
    for (const view of chart.views) {
      const said =
        `${chart.words[view]?.finding ?? ''} ${chart.describe(view)}`.match(/[\d,]+\u00a0t\b/g) ?? [];
      expect(said.length, view).toBeGreaterThan(1);
      expect(
        said.filter((amount) => !allowed.has(amount)),
        view,
      ).toEqual([]);
    }
  });

  it('name what operates without the one plant that no second source confirms', () => {
    expect(chart.describe('status')).toContain(`confirms, ${tonnes(8000)} operates`);
  });
});

describe.each(sizes)('%s', (size) => {
  it('draws bands and the month on one scale', () => {
    const scene = chart.scene('status', size) as PlotScene;
    const perTonne = widthOf(scene, 'china') / counted('china-output-month-2025');
    expect(widthOf(scene, 'outside-operating') / perTonne).toBeCloseTo(
      counted('exchina-nonjapan-operating-2026'),
      -2,
    );
  });

  it('begins every bar at its zero line', () => {
    for (const view of ['status', 'countries', 'operating', 'promised']) {
      const scene = chart.scene(view, size) as PlotScene;
      const zero = Math.min(
        ...scene.ticks.filter(({ base }) => base).flatMap(({ d }) => pathPoints(d).map(({ x }) => x)),
      );
      const starts = scene.shapes
        .filter(({ ink }) => ink === 'fill' || ink === 'estimate' || ink === 'outline')
        .map(({ d }) => Math.min(...pathPoints(d).map(({ x }) => x)));
      expect(Math.min(...starts), view).toBe(zero);
    }
  });

  it('draws the month as an estimate, since it is a survey, and apart from the bands', () => {
    const scene = chart.scene('status', size) as PlotScene;
    expect(scene.shapes.find(({ key }) => key === 'china')?.ink).toBe('estimate');
    const bottom = Math.max(
      ...pathPoints(scene.shapes.find(({ key }) => key === 'outside-announced')?.d ?? '').map(({ y }) => y),
    );
    const top = Math.min(
      ...pathPoints(scene.shapes.find(({ key }) => key === 'china')?.d ?? '').map(({ y }) => y),
    );
    expect(top).toBeGreaterThan(bottom);
  });

  it('fills no promise', () => {
    for (const view of chart.views) {
      const scene = chart.scene(view, size) as PlotScene;
      expect(scene.shapes.filter(({ tone, ink }) => tone === 'policy' && ink === 'fill')).toEqual([]);
    }
  });
});
