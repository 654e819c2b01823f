// The lowest month of one buyer: in large type in what is filled after it, or before the order that stands before it.
import { scaleLinear } from 'd3';
import type { PlacedText } from '../contract/scene.ts';
import { placed } from '../kit/labels/placed.ts';
import { runsOf } from '../kit/lines.ts';
import { shape } from '../kit/shapes.ts';
import { middleOf, monthSlot } from '../kit/time/dates.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { pointsOf, type Plot } from './layout-plot.ts';
import type { Series } from './rows.ts';
import type { Labels } from './words.ts';

/** The lowest month where nothing after it has room: before the order that stands before it, tied to its point. */
export function lowBefore({ lowest }: Series, order: number, labels: Labels, { x, y }: Plot) {
  const [at, level] = [x(middleOf(lowest.month)), y(lowest.tonnes)];
  const key = `remark-${lowest.destination}-${lowest.month}`;
  const lines = [labels.said(lowest), labels.when(lowest)];
  return {
    shapes: [shape(`lead-${key}`, `M${tenth(order - 5)} ${tenth(level)}H${tenth(at - 4)}`, 'ink-2', 'lead')],
    texts: [placed(key, order - 9, level - 11, lines, { weight: 600, anchor: 'end' })],
  };
}

/** The lowest month in large type, in what is filled right after it; undefined where that leaves no room. */
export function largeLow(series: Series, labels: Labels, plot: Plot): readonly PlacedText[] | undefined {
  const { x, y, foot, frame } = plot;
  const { lowest } = series;
  const points = pointsOf(series);
  const own = runsOf(points).find((run) => run.some(({ slot }) => slot === monthSlot(lowest.month))) ?? [];
  const low = x(middleOf(lowest.month));
  const line = scaleLinear(
    own.map(({ at }) => x(at)),
    own.map(({ value }) => foot - y(value)),
  );
  const end = x(own.at(-1)?.at ?? 0);
  // Beside its point, and on a narrow artboard clear of a ring around that where there is room.
  const steps = Array.from({ length: 19 }, (_, i) => i + 2);
  const places = [...steps.filter((by) => by > 13), ...steps].map((by) => low + by);
  const sizes = Array.from(
    { length: frame.large.most - frame.large.least + 1 },
    (_, i) => frame.large.most - i,
  );
  const room = (large: number) => {
    const wide =
      1.03 * Math.max(displayWidth(labels.said(lowest), large), textWidth(labels.said(lowest), large));
    const tall = 0.74 * large + (large > 50 ? 37 : 31);
    const from = places.find(
      (left) =>
        left + wide < end - (large > 50 ? 8 : 3) &&
        own.every(({ at, value }) => x(at) < left || x(at) > left + wide || foot - y(value) > tall) &&
        line(left) > tall,
    );
    return from === undefined ? undefined : { from, wide, large };
  };
  // As large as it has room.
  const found = sizes.map(room).find((each) => each !== undefined);
  if (found === undefined) return undefined;
  const { from, wide, large } = found;
  const key = `remark-${lowest.destination}-${lowest.month}`;
  const tone = lowest.destination === 'total' ? 'on-fill' : 'on-pale';
  // Over the end of a number that begins under its point.
  const under = from - low < 10;
  return [
    placed(`${key}-when`, under ? from + wide : from + 3, foot - 12 - 0.74 * large - 6, labels.when(lowest), {
      tone,
      weight: 600,
      anchor: under ? 'end' : 'start',
    }),
    placed(key, from + 2, foot - 11, labels.said(lowest), {
      tone,
      size: large,
      face: 'display',
    }),
  ];
}
