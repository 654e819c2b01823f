// The cover's valve: one scale for wheel, throat, flow and bars; computed months hollow; months without a figure empty.
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, it, test } from 'vitest';
import { sizes } from '../../src/charts/contract/scene.ts';
import { coverValveChart } from '../../src/charts/cover-valve/chart.ts';
import { coverValve, type CoverValveScene } from '../../src/charts/cover-valve/layout.ts';
import { dialDash, dialTicks, valveShape } from '../../src/charts/cover-valve/layout-valve.ts';
import { rows, views } from '../../src/charts/cover-valve/rows.ts';
import { computed, labels, monthWords, runName } from '../../src/charts/cover-valve/words.ts';
import { pathPoints } from './drawings/boxes.ts';

const { months, fullest, lowest } = rows;

/** The file itself, not the code's own table. */
const totals = new Map(
  csvParse(readFileSync('content/data/magnet_exports_monthly.csv', 'utf8'))
    .filter((row) => row['destination'] === 'total' && row['series'] === 'magnets')
    .map((row) => [
      row['month'] ?? '',
      {
        tonnes: Number(row['volume_t']),
        kind: row['derived'] === 'yes' ? 'derived' : row['known_by'] === 'primary' ? 'measured' : 'reported',
      },
    ]),
);
const most = Math.max(...[...totals.values()].map(({ tonnes }) => tonnes));

describe('the months', () => {
  it('run from the first figure to the last without a month left out', () => {
    const [first = '', last = ''] = [months[0]?.month, months.at(-1)?.month];
    const [from = 0, to = 0] = [first, last].map(
      (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)),
    );
    expect(months).toHaveLength(to - from + 1);
    expect(new Set(months.map(({ month }) => month)).size).toBe(months.length);
    expect([...totals.keys()].filter((month) => !months.some((each) => each.month === month))).toEqual([]);
  });

  it('have a figure exactly where the table has a total, and are hollow exactly where it is derived, dashed where it is second-hand', () => {
    for (const { month, tonnes, kind } of months) {
      const row = totals.get(month);
      expect(tonnes, month).toBe(row?.tonnes ?? null);
      expect(kind, month).toBe(row?.kind ?? 'none');
    }
  });

  it('leave April to June 2026 open', () => {
    expect(months.filter(({ month }) => /^2026-0[456]$/.test(month)).map(({ kind }) => kind)).toEqual([
      'none',
      'none',
      'none',
    ]);
    expect(runName(rows.current.gap)).toBe('April to June 2026');
  });

  it('say of the latest that it was read second-hand, and of computed ones that they were not published', () => {
    expect(monthWords(rows.latest).status).toMatch(/^As reported by .+, read second-hand$/);
    for (const month of months)
      if (month.kind === 'derived') {
        const { status, amount } = monthWords(month);
        expect(status).toBe(computed);
        expect(amount).toMatch(/^about /);
      }
  });
});

describe.each(sizes)('%s', (size) => {
  const scenes = views.map((view) => ({ view, scene: coverValveChart.scene(view, size) as CoverValveScene }));

  test.each(scenes)('$view: turn, throat and flow are the share of the fullest month', ({ view, scene }) => {
    const [shown] = rows.current[view];
    if (shown?.tonnes === null || shown === undefined) {
      expect(scene.kind).toBe('none');
      expect(scene.wheel.turn).toBe(0);
      return;
    }
    const share = (totals.get(shown.month)?.tonnes ?? NaN) / most;
    expect(scene.wheel.turn).toBeCloseTo(share * 360, 0);
    expect(scene.flow.h / scene.supply.h).toBeCloseTo(share, 2);
    const ys = pathPoints(scene.valve.upstream)
      .map(({ y }) => y)
      .sort((a, b) => a - b);
    expect((ys[2] ?? 0) - (ys[1] ?? 0)).toBeCloseTo(scene.flow.h, 0);
  });

  test.each(scenes)(
    '$view: bars stand on one line, as high as the tonnes say, and gaps have none',
    ({ scene }) => {
      const full = scene.bars.find(({ key }) => key === fullest.month);
      const base = (full?.y ?? 0) + (full?.h ?? 0);
      expect(scene.bars).toHaveLength(months.length);
      for (const { key, y, h } of scene.bars) {
        expect(y + h, key).toBeCloseTo(base, 5);
        expect(h, key).toBeCloseTo(((totals.get(key)?.tonnes ?? 0) / most) * (full?.h ?? 0), 0);
        if (!totals.has(key)) expect(h, key).toBe(0);
      }
    },
  );

  test.each(scenes)('$view: exactly its months are in full ink', ({ view, scene }) => {
    expect(scene.bars.filter(({ current }) => current).map(({ key }) => key)).toEqual(
      rows.current[view].map(({ month }) => month),
    );
  });
});

it('the extremes are those of the table', () => {
  expect(fullest.tonnes).toBe(most);
  expect(lowest.tonnes).toBe(Math.min(...[...totals.values()].map(({ tonnes }) => tonnes)));
});

it('a reading without a month is refused', () => {
  expect(() => coverValve({ ...rows, current: { ...rows.current, low: [] } }, labels, 'wide', 'low')).toThrow(
    RangeError,
  );
});

describe('the valve', () => {
  const frame = { x: 100, y: 50, reach: 40, half: 30, bore: 40 };
  it('is shut at 0: no flow, and the funnels meet', () => {
    const { turn, flowHeight, body } = valveShape(frame, 0);
    expect([turn, flowHeight]).toEqual([0, 0]);
    expect(
      pathPoints(body)
        .filter(({ x }) => x === 100)
        .map(({ y }) => y),
    ).toEqual([50, 50]);
  });
  it('has the pipe’s full bore and a full turn at 1', () => {
    const { turn, flowHeight, flowY } = valveShape(frame, 1);
    expect([turn, flowHeight, flowY]).toEqual([360, 40, 30]);
  });
  it('draws the dial as far as the wheel has turned', () => {
    expect(dialDash(100, 90)).toBe('157.1 628.3');
    expect(dialDash(100, 0)).toBe('0 628.3');
  });
  it('has a tick of the dial for each thousand tonnes, from shut, below a full turn', () => {
    expect(dialTicks(50, 6, 1000, 6357).match(/M/g)).toHaveLength(7);
    expect(dialTicks(50, 6, 1000, 6000).match(/M/g)).toHaveLength(6);
    expect(dialTicks(50, 6, 1000, 4000)).toMatch(/^M0 -50L0 -56M50 0L56 0/);
  });
});
