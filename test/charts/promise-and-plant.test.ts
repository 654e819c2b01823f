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
