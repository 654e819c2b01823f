// The calendar hatches what is due, puts it where its row puts it, and promises nothing more.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { scheduledSteps } from '../../src/data/tables/plans/scheduled-steps.ts';
import { watchListChart as chart } from '../../src/charts/watch-list/chart.ts';
import { separationProjects } from '../../src/data/tables/chain/separation-projects.ts';

const cases = chart.views.flatMap((view) => sizes.map((size) => ({ view, size })));
const scene = (view: string, size: 'narrow' | 'wide'): PlotScene => chart.scene(view, size) as PlotScene;
const heavy = separationProjects.rows.filter(
  ({ stage, current_status, latest_target_date }) =>
    stage.includes('heavy_separation') &&
    !['operating', 'cancelled'].includes(current_status) &&
    latest_target_date !== null &&
    `${latest_target_date}-12`.slice(0, 7) > '2026-10',
);

describe.each(cases)('$view, $size', ({ view, size }) => {
  const { shapes, texts } = scene(view, size);

  it('inks nothing that is due as if it stood', () => {
    const solid = shapes.filter(({ ink }) => ink === 'fill').map(({ key }) => key);
    expect(solid).toEqual(['past']);
    const due = shapes.filter(({ key }) => /^(hatch|outline)-/.test(key));
    expect(due.every(({ tone, ink }) => tone === 'policy' && (ink === 'hatch' || ink === 'outline'))).toBe(
      true,
    );
  });

  it('numbers the calendar and the docket alike', () => {
    const numbers = (start: string) =>
      new Map(
        texts
          .filter(({ key }) => key.startsWith(start))
          .map(({ key, lines }) => [key.slice(start.length), lines[0]]),
      );
    const tags = numbers('tag-');
    for (const [slot, number] of numbers('number-')) expect(tags.get(slot), slot).toBe(number);
    expect([...tags.values()]).toEqual([...tags.keys()].map((_, i) => String(i + 1)));
  });
});

it('lists every heavy plant whose newest date was ahead, and none that runs or was given up', () => {
  const listed = chart.rowsOf('heavy').map((row) => row['project']);
  expect(new Set(listed)).toEqual(new Set(heavy.map(({ project }) => project)));
});

it.each(sizes)('gives each plant the slot of its newest date: %s', (size) => {
  const slots = new Set(
    scene('heavy', size)
      .texts.filter(({ key }) => key.startsWith('number-'))
      .map(({ key }) => key.slice('number-'.length)),
  );
  expect(slots).toEqual(new Set(heavy.map((row) => row.latest_target_date)));
});

it.each(sizes)('a year without a month lies across its whole year: %s', (size) => {
  const width = (key: string): number => {
    const [, left = 0, right = 0] =
      /^M([\d.]+) [\d.]+H([\d.]+)/
        .exec(scene('all', size).shapes.find((s) => s.key === key)?.d ?? '')
        ?.map(Number) ?? [];
    return right - left;
  };
  expect(width('outline-2027') / width('outline-2027-02')).toBeCloseTo(12, 0);
});

it('takes the next steps off Minamitorishima from their rows', () => {
  const told = chart.describe('seabed');
  expect(chart.rowsOf('seabed').filter((row) => 'step' in row)).toEqual(scheduledSteps.rows);
  expect(told).toContain('350\u00a0t');
  expect(told).toContain('Feb 2027');
  expect(told).toContain('by Mar 2028');
});

it('says of the truce that the legal notice was not found, and of the scheduled that it is scheduled', () => {
  expect(chart.describe('rules')).toContain('notice was not found');
  expect(chart.rowsOf('rules').map((row) => 'standing' in row && row.standing)).toEqual(
    chart.rowsOf('rules').map(() => 'scheduled'),
  );
});
