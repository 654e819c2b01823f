// Magnet exports: one buyer's tonnes fill the plot from zero, months without a figure stay open, and the lowest month is the largest type.
import { scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { magnetExportsChart as chart } from '../../src/charts/magnet-exports/chart.ts';
import { rows } from '../../src/charts/magnet-exports/rows.ts';
import { figureText } from '../../src/charts/figure/figure-text.ts';
import { tonnes } from '../../src/charts/look/format.ts';
import { monthName } from '../../src/charts/look/month-words.ts';
import { pathBox, pathPoints, textBoxes } from './drawings/boxes.ts';

const buyers = { total: 'total', 'united-states': 'United States', japan: 'Japan' } as const;
const views = Object.keys(buyers) as (keyof typeof buyers)[];

/** The marks of months: discs and rings, and squares of what is own arithmetic. */
const monthsOf = ({ spots, shapes }: PlotScene) => [
  ...spots,
  ...shapes
    .filter(({ ink, key }) => ink === 'hollow' && /-\d+$/.test(key))
    .map(({ key, d, ink }) => {
      const { left, right, top, bottom } = pathBox(d);
      return { key, x: (left + right) / 2, y: (top + bottom) / 2, r: (right - left) / 2, ink };
    }),
];
const spans = (d: string) =>
  d
    .split('M')
    .slice(1)
    .map((part) => pathBox(`M${part}`));

describe.each(sizes)('%s', (size) => {
  const scene = (view: string) => chart.scene(view, size) as PlotScene;
  const foot = ({ ticks }: PlotScene): number =>
    pathPoints(ticks.find(({ key }) => key === 'y-0')?.d ?? '')[0]?.y ?? NaN;

  if (size === 'narrow')
    it('has the lowest months above the slip of a low phone', () => {
      // At rest in a window of 390 by 664 pixels that begins some 352 units down.
      const low = monthsOf(scene('united-states')).find(({ key }) => key === 'United States-24304');
      expect(low?.y).toBeLessThan(346);
      expect(foot(scene('united-states'))).toBeLessThan(360);
    });

  it.each(views)('%s: dashes under zero are said in the key wherever they are drawn', (view) => {
    const { texts, ground = [] } = scene(view);
    const isDashed = ground.some(({ key, d }) => key === 'none-ground' && d !== '');
    const key = texts.find((text) => text.key === 'key')?.lines.join(' ') ?? '';
    expect(isDashed).toBe(true);
    expect(key).toContain('Line under zero: no monthly figure found.');
  });

  it.each(views)('%s: what is filled stands on zero, and each month is as high as its row says', (view) => {
    const drawn = scene(view);
    const { ticks, shapes } = drawn;
    const spots = monthsOf(drawn).toSorted((a, b) => a.x - b.x);
    const level = (key: string) => pathPoints(ticks.find((tick) => tick.key === key)?.d ?? '')[0]?.y ?? NaN;
    const other = ticks.map(({ key }) => key).findLast((key) => key.startsWith('y-')) ?? '';
    const tonnesAt = scaleLinear([level('y-0'), level(other)], [0, Number(other.slice(2))]);
    const filled = shapes.filter(({ key }) => key.startsWith('area-') || key.startsWith('post-'));
    for (const { key, d } of filled)
      for (const { bottom } of spans(d)) expect(Math.abs(bottom - foot(drawn)), key).toBeLessThan(0.2);
    const { months } = rows.series[buyers[view]];
    expect(spots).toHaveLength(months.length);
    const most = Math.max(...months.map(({ tonnes }) => tonnes));
    spots.forEach(({ x, y }, i) => {
      const own = months[i];
      expect(Math.abs(tonnesAt(y) - (own?.tonnes ?? NaN)), own?.month).toBeLessThan(most / 500);
      // A spot lies on the edge of what is filled under it.
      const at = filled.some(({ d }) =>
        spans(d).some(({ left, right, top }) => left <= x + 0.1 && right >= x - 0.1 && top <= y + 0.2),
      );
      expect(at, own?.month).toBe(true);
    });
  });

  it.each(views)(
    '%s: months without a figure are dashed under zero, where no value is, and nothing is filled there',
    (view) => {
      const drawn = scene(view);
      expect(drawn.ground?.map(({ tone, ink }) => [tone, ink])).toEqual([['ink-2', 'gap']]);
      const open = spans(drawn.ground?.map(({ d }) => d).join('') ?? '');
      expect(open.length).toBeGreaterThan(1);
      const filled = drawn.shapes
        .filter(({ key }) => key.startsWith('area-') || key.startsWith('post-'))
        .flatMap(({ d }) => spans(d));
      for (const gap of open) {
        expect(gap.top - foot(drawn)).toBeGreaterThan(2);
        expect(gap.bottom - foot(drawn)).toBeLessThan(10);
        for (const { left, right } of filled)
          expect(right <= gap.left + 0.2 || left >= gap.right - 0.2).toBe(true);
        expect(monthsOf(drawn).filter(({ x }) => x > gap.left + 0.5 && x < gap.right - 0.5)).toEqual([]);
      }
      const told = chart.limits.filter(
        (limit) =>
          typeof limit !== 'string' && limit.views.includes(view) && limit.text.startsWith('Open months'),
      );
      expect(told).toHaveLength(1);
    },
  );

  it.each(views)('%s: a mark that is not filled has paper round it, in a dip as on a peak', (view) => {
    const { shapes } = scene(view);
    const spots = monthsOf(scene(view));
    const round = shapes.filter(({ key }) => key.startsWith('under-')).map(({ d }) => spans(d)[0]);
    const open = spots.filter(({ ink }) => ink !== 'fill');
    expect(open.length).toBeGreaterThan(2);
    expect(round).toHaveLength(open.length);
    for (const { x, r, key } of open)
      expect(
        round.some((disc) => disc !== undefined && disc.left < x - r - 1 && disc.right > x + r + 1),
        key,
      ).toBe(true);
  });

  it('the lowest month that the finding says is by far the largest type, and lies in what is filled', () => {
    for (const view of ['total', 'united-states'] as const) {
      const { texts, shapes } = scene(view);
      const { lowest, destination } = rows.series[buyers[view]];
      const [largest, ...others] = texts.toSorted((a, b) => b.size - a.size);
      expect(largest?.key, view).toBe(`remark-${destination}-${lowest.month}`);
      expect(largest?.size, view).toBeGreaterThan(2.3 * (others[0]?.size ?? NaN));
      const area = spans(shapes.find(({ key }) => key === `area-${destination}`)?.d ?? '');
      expect(area.some(({ left, right }) => left < (largest?.x ?? NaN) && right > (largest?.x ?? NaN))).toBe(
        true,
      );
    }
  });

  if (size === 'narrow')
    it('the last month, over whose label another point stands, has a line to its own', () => {
      const { shapes, spots, texts } = scene('total');
      const label = texts.find(({ key }) => key === 'remark-total-2026-07');
      const line = pathPoints(shapes.find(({ key }) => key === 'lead-remark-total-2026-07')?.d ?? '');
      expect(line.length).toBe(2);
      const [from, to] = line;
      expect(from?.y).toBeGreaterThan(label?.y ?? Infinity);
      expect(
        spots.some(({ x, y, r }) => Math.abs(x - (to?.x ?? 0)) < 0.2 && Math.abs(y - r - (to?.y ?? 0)) < 4),
      ).toBe(true);
    });

  it('no value stands on the line of an order', () => {
    for (const view of chart.views) {
      const { texts, shapes } = scene(view);
      const orders = shapes
        .filter(({ key }) => key.startsWith('mark-'))
        .map(({ d }) => pathPoints(d)[0]?.x ?? NaN);
      expect(orders.length, view).toBe(2);
      for (const { name, left, right } of textBoxes(
        // What lies on a fill lies over the lines behind it.
        texts.filter(({ key, tone }) => key.startsWith('remark-') && !tone.startsWith('on-')),
      ))
        for (const x of orders) expect(right < x || left > x, `${view}, ${name}`).toBe(true);
    }
  });

  it('August 2025 is named at both sizes, and no name of a buyer stands where there is one', () => {
    expect(scene('total').texts.some(({ key }) => key === `remark-total-${rows.rebound.month}`)).toBe(true);
    for (const view of views)
      expect(scene(view).texts.filter(({ key }) => key.startsWith('name-'))).toEqual([]);
    expect(scene('buyers').texts.filter(({ key }) => key.startsWith('name-'))).toHaveLength(3);
  });

  it('a value over a peak has its month, and what the axis counts stands beside the words of orders', () => {
    for (const view of ['total', 'united-states', 'japan']) {
      const { texts } = scene(view);
      const { lowest } = rows.series[buyers[view as keyof typeof buyers]];
      for (const { key, lines } of texts)
        if (key.startsWith('remark-') && !key.includes(lowest.month))
          expect(lines, `${view}, ${key}`).toHaveLength(2);
    }
    for (const view of chart.views) {
      const boxesOf = (start: string) =>
        textBoxes(scene(view).texts.filter(({ key }) => key.startsWith(start)));
      const [unit] = [boxesOf('unit')];
      for (const words of boxesOf('words-'))
        for (const line of unit ?? [])
          expect(line.right < words.left - 12 || line.top > words.bottom, `${view}, ${words.name}`).toBe(
            true,
          );
    }
  });
});

it.each(chart.views)(
  '%s: the subtitle names the months of its own figures, and each sum in words has its row',
  (view) => {
    const plain = (text = '') => text.replaceAll('\u00a0', ' ');
    const months = chart
      .rowsOf(view)
      .flatMap((row) => (row['month'] === undefined ? [] : [String(row['month'])]))
      .toSorted();
    const named = (month = '') => monthName(month);
    expect(plain(chart.words[view]?.subtitle)).toContain(`${named(months[0])} to ${named(months.at(-1))}`);
    const { limits, sources } = figureText(chart, view);
    const isSummed = limits.some((text) => text.includes(tonnes(3521)));
    expect(isSummed, view).toBe(['buyers', 'united-states'].includes(view));
    const sums = chart
      .rowsOf(view)
      .filter((row) => row['period'] !== undefined)
      .map((row) => row['volume_t']);
    expect(sums).toEqual(isSummed ? [3521, 3129] : []);
    expect(
      sources.some(({ source_id }) => source_id === 'silverado-2026-08'),
      view,
    ).toBe(isSummed);
  },
);

it('the line of a buyer stands for its months alone, and not for the sums beside them', () => {
  const rowsOfLine = chart.marks?.('area-United States') ?? [];
  expect(rowsOfLine.length).toBe(rows.series['United States'].months.length);
  expect(rowsOfLine.filter((row) => row['month'] === undefined)).toEqual([]);
});
