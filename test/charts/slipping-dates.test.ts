// Slipping dates: rows are chosen by the rule, like is compared with like, and only reported starts are filled.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { slippingDatesChart as chart } from '../../src/charts/slipping-dates/chart.ts';

const of = (view: string, column: string) =>
  chart.rowsOf(view).flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []));

describe('the magnets', () => {
  it('have two dated promises or more each', () => {
    const named = of('magnets', 'current_status').length;
    const projects = of('magnets', 'milestone').length;
    expect(named).toBe(6);
    expect(projects).toBeGreaterThanOrEqual(2 * named);
  });

  it('never compare a start with metal, alloy, a trial or a run rate', () => {
    const clauses = of('magnets', 'milestone').map((milestone) => milestone.split(';')[0]);
    expect(clauses.filter((clause) => /alloy|metal|trial|run rate|capacity/.test(clause ?? ''))).toEqual([]);
    expect(clauses).toContain('magnets around 2025');
  });

  it('count no report of a step as a promise: MP’s newest promise is the end of 2025', () => {
    expect(of('magnets', 'id')).not.toContain('mp-independence-fort-worth-2026-02-26');
    expect(chart.describe('magnets')).toMatch(
      /MP Independence \(Fort Worth\): promised for 2023, then Dec 2025; on trial/,
    );
  });

  it.each(sizes)('are filled where a plant is reported to ship, and only there: %s', (size) => {
    const { spots } = chart.scene('magnets', size) as PlotScene;
    expect(spots.map(({ key }) => key)).toEqual(['eVAC Sumter-reached', 'Neo Narva phase 1-reached']);
  });
});

describe('the separation projects', () => {
  it('are in one of two views, and a date that got more exact has not moved', () => {
    const moved = of('separation', 'project');
    const unmoved = of('unmoved', 'project');
    expect(moved.filter((name) => unmoved.includes(name))).toEqual([]);
    expect(moved).toContain('Arafura Nolans');
    expect(unmoved).toContain('Carester Caremag (Lacq)'); // 2026, then December 2026
  });

  it('say output beside a promise only in the unit of the promise', () => {
    const said = chart.describe('unmoved');
    expect(said).toMatch(/Lynas Malaysia NdPr: [^;]+; made 7,260\u00a0t of 10,500\u00a0t, FY2026/);
    expect(said).toMatch(/Lynas Malaysia Dy\/Tb circuit: [^;]+; operating/); // its promise counts feed, its output oxide
  });
});
